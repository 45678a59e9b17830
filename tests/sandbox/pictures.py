"""The smallest files that pass for what they are."""

import struct
import zlib


def png(width: int, height: int) -> bytes:
    """A grey picture of that size in pixels."""
    raw = (b"\0" + b"\x80" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(raw)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )


PNG = png(120, 80)
JPEG = (
    b"\xff\xd8\xff\xe0\x00\x04\x00\x00\xff\xc0\x00\x0b\x08\x00\x40\x00\x30\x01\x01\x11\x00\xff\xd9"
)
"""Headers of a JPEG, 48 wide and 64 high; nobody draws it."""
VOICE = b"OggS" + b"\0" * 60
