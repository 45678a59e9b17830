"""QR pictures, for a home card or an invitation."""

import struct
import zlib
from collections.abc import Iterable

import segno

from bot.digits import dots

SCALE = 12  # pixels a module: a printed card is still read with a scratched lens
BORDER = 4  # modules of white around, as ISO/IEC 18004 asks


def drawn(words: str, beneath: str = "") -> bytes:
    """The words as a QR code of level Q (a quarter of it may be stained), a PNG picture; lines of
    digits stand `beneath` it, so that a print of the picture alone says everything.
    """
    code = segno.make(words, error="q", micro=False)
    rows = [list(row) for row in code.matrix_iter(scale=SCALE, border=BORDER)]
    for line in beneath.split("\n") if beneath else ():
        rows += dots(line, len(rows[0]))
    return _png(rows)


def _png(rows: list[list[int]]) -> bytes:
    """Rows of dots, 1 for black, as a grey picture (W3C PNG: colour type 0, eight bits)."""
    lines = b"".join(b"\0" + bytes(0 if dot else 255 for dot in row) for row in rows)
    head = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunks(parts))


def _chunks(parts: Iterable[tuple[bytes, bytes]]) -> Iterable[bytes]:
    for kind, body in parts:
        checksum = struct.pack(">I", zlib.crc32(kind + body))
        yield struct.pack(">I", len(body)) + kind + body + checksum
