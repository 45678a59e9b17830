"""随机回访: which visits are asked about, drawn so that anybody can draw them again afterwards."""

import hashlib
import hmac

HALF_HOUR, AWAY, WIDE = 30, 60, 120
"""Minutes: edges stand at half hours, an hour from the truth, the middle span is two hours wide."""
EARLIER, BETWEEN, LATER, FORGOTTEN = range(4)
"""The answers to «when did they leave?»: before the span, in it, after it, and no idea."""


def drawn(seed: bytes, visit_id: int, percent: int) -> bool:
    """Whether this visit is among so many of a hundred: HMAC-SHA256 of its number under the seed.

    >>> sum(drawn(b"seed", n, 5) for n in range(10_000))
    502
    """
    return int.from_bytes(_told(seed, visit_id)[:8]) % 10_000 < percent * 100


def question(seed: bytes, visit_id: int, minute: int) -> tuple[int, int]:
    """The span (first and last minute of the day) to ask about for somebody who left at `minute`:
    by chance before, around or after it, and never nearer than three quarters of an hour.
    """
    shift = {EARLIER: AWAY, BETWEEN: -AWAY, LATER: -AWAY - WIDE}
    first = minute + shift[_told(seed, visit_id)[8] % len(shift)]
    since = round(first / HALF_HOUR) * HALF_HOUR
    return since, since + WIDE


def truth(since: int, until: int, minute: int) -> int:
    """The right answer for somebody who left at that minute of the day."""
    if minute < since:
        return EARLIER
    return BETWEEN if minute < until else LATER


def _told(seed: bytes, visit_id: int) -> bytes:
    return hmac.new(seed, str(visit_id).encode(), hashlib.sha256).digest()
