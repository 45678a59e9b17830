"""A few words between two who do not know each other's number, and when they may be passed on."""

import re
from datetime import datetime, timedelta

from models.rules.plain import plain

LENGTH = 200
AN_HOUR = 10
"""Words of one side of a visit in an hour."""
AFTERWARDS = timedelta(hours=24)
"""For so long after its end a visit can still be spoken about."""
GAP = "…"
_ADDRESS = re.compile(
    r"\S*(?:://|@)\S*|(?<![\w.])[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}(?:/\S*)?", re.ASCII
)
_DIGIT = "[0-90-9零〇一二三四五六七八九幺]"
_NUMBER = re.compile(rf"{_DIGIT}(?:[\s.\-—_]*{_DIGIT}){{6,}}")


def passed_on(words: str) -> str:
    """The words without numbers and addresses by which one could be reached outside.

    >>> passed_on("打 138 0013 8000 或 @anna,11点到")
    '打 … 或 …'
    """
    return _NUMBER.sub(GAP, _ADDRESS.sub(GAP, plain(words))).strip()[:LENGTH]


def may_be_spoken_about(ended: datetime | None, now: datetime) -> bool:
    """Whether a visit that is live, or ended then, may still be spoken about."""
    return ended is None or now - ended <= AFTERWARDS
