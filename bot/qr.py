"""QR pictures, for a home card or an invitation."""

from io import BytesIO

import segno

SCALE = 12  # pixels a module: a printed card is still read with a scratched lens
BORDER = 4  # modules of white around, as ISO/IEC 18004 asks


def drawn(words: str) -> bytes:
    """The words as a QR code of level Q (a quarter of it may be stained), a PNG picture."""
    made = BytesIO()
    segno.make(words, error="q", micro=False).save(made, kind="png", scale=SCALE, border=BORDER)
    return made.getvalue()
