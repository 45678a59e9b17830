"""Files that travel through the chat, kept in memory."""

import hashlib
import struct
from dataclasses import dataclass
from pathlib import PurePosixPath

from bot.sandbox.coercion import Upload
from bot.sandbox.errors import ApiError, Json, bad, misuse

DOWNLOAD_MOST = 20 << 20
"""Bytes that getFile gives out (Bot API, getFile)."""
UPLOAD_MOST = 50 << 20
"""Bytes that a bot may send (Bot API, Sending files)."""
PHOTO_MOST = 10 << 20
_THUMB = 90
"""Longer side of the smallest size of a photo, in pixels."""


@dataclass(frozen=True)
class Stored:
    """A file and the name under which the bot downloads it."""

    id: str
    unique: str
    path: str
    mime: str
    content: bytes
    name: str | None = None

    def base(self) -> Json:
        """The three fields that every file carries."""
        return {
            "file_id": self.id,
            "file_unique_id": self.unique,
            "file_size": len(self.content),
        }


class Files:
    """All files of the sandbox by id and by path."""

    def __init__(self) -> None:
        self._by_id: dict[str, Stored] = {}
        self._by_path: dict[str, Stored] = {}

    def add(self, folder: str, content: bytes, mime: str, name: str | None = None) -> Stored:
        """Keep a file; equal content keeps its unique id, but gets a new id each time."""
        unique = "AQAD" + hashlib.sha256(content).hexdigest()[:12]
        number = len(self._by_id)
        suffix = PurePosixPath(name or "").suffix or _suffix(mime)
        stored = Stored(
            id=f"AgACAgUAAxk{number:06d}{unique}",
            unique=unique,
            path=f"{folder}/file_{number}{suffix}",
            mime=mime,
            content=content,
            name=name,
        )
        self._by_id[stored.id] = self._by_path[stored.path] = stored
        return stored

    def get(self, file_id: str) -> Stored | None:
        """By id, or None."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> Stored | None:
        """By the path that getFile gave, or None."""
        return self._by_path.get(path)

    def incoming(self, folder: str, value: object) -> Stored:
        """What a bot passes as a file: an upload, or the id of a file that is here."""
        if isinstance(value, Upload):
            if not value.content:
                raise misuse("file must be non-empty")
            if len(value.content) > UPLOAD_MOST:
                raise ApiError(413, "Request Entity Too Large", misuse=True)
            return self.add(folder, value.content, value.mime, value.name)
        if isinstance(value, str) and value.startswith(("http://", "https://")):
            raise bad("failed to get HTTP URL content")  # the sandbox has no way outside
        stored = self._by_id.get(str(value))
        if stored is None:
            raise misuse("wrong file identifier/HTTP URL specified")
        return stored

    def photo(self, stored: Stored) -> list[Json]:
        """The sizes of a picture, smallest first; 400 unless it is a PNG or JPEG of sane shape."""
        size = dimensions(stored.content)
        if size is None or len(stored.content) > PHOTO_MOST:
            raise misuse("IMAGE_PROCESS_FAILED")
        width, height = size
        if width + height > 10_000 or max(size) > 20 * min(size):
            raise misuse("PHOTO_INVALID_DIMENSIONS")
        full = stored.base() | {"width": width, "height": height}
        if max(size) <= _THUMB:
            return [full]
        scale = _THUMB / max(size)
        thumb = self.add("photos", stored.content, stored.mime)
        shrunk = {"width": max(1, round(width * scale)), "height": max(1, round(height * scale))}
        return [thumb.base() | {"file_unique_id": f"{thumb.unique}s"} | shrunk, full]


def dimensions(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or JPEG in pixels, None for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return (width, height) if width and height else None
    return _jpeg_dimensions(content) if content.startswith(b"\xff\xd8") else None


def _jpeg_dimensions(content: bytes) -> tuple[int, int] | None:
    """Walks the segments up to the frame header (SOF0-SOF15 but for DHT, JPG and DAC)."""
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return (width, height) if width and height else None
        at += 2 + int(struct.unpack(">H", content[at + 2 : at + 4])[0])
    return None


def picture_mime(content: bytes) -> str:
    """The type by the first bytes."""
    return "image/png" if content.startswith(b"\x89PNG") else "image/jpeg"


def _suffix(mime: str) -> str:
    known = {"image/jpeg": ".jpg", "image/png": ".png", "audio/ogg": ".oga", "image/webp": ".webp"}
    return known.get(mime, ".bin")
