"""志愿者: what whoever runs a project types of them, one line each."""

import re
from collections.abc import Iterator

from models.rules.plain import half

NAME = 40
DAY = 24 * 60
_HOURS = re.compile(
    r"(?P<name>.*?[^\d\s:])[\s:]*(?P<hours>[0-9]{1,2})(?:[.点](?P<half>[05]))?\s*(?:个?小时|h)?"
)
_BETWEEN = re.compile(r"[\n,、;]+")


def read_names(words: str) -> list[str]:
    r"""Names, each on a line of its own or between commas; each once.

    >>> read_names("王芳、 马明\n王芳，李明")
    ['王芳', '马明', '李明']
    """
    return list(dict.fromkeys(one[:NAME] for one in _parts(words)))


def read_hours(words: str) -> tuple[dict[str, int], list[str]]:
    r"""Minutes by name, and the lines without a name and the hours of one day.

    >>> read_hours("王芳 3小时\n马明：2.5\n谁 25\n哦")
    ({'王芳': 180, '马明': 150}, ['谁 25', '哦'])
    """
    read: dict[str, int] = {}
    unread = []
    for line in _parts(words):
        found = _HOURS.fullmatch(line)
        minutes = int(found["hours"]) * 60 + 30 * (found["half"] == "5") if found else 0
        if found and 0 < minutes <= DAY:
            read[found["name"]] = read.get(found["name"], 0) + minutes
        else:
            unread.append(line)
    return read, unread


def _parts(words: str) -> Iterator[str]:
    return (line for part in _BETWEEN.split(half(words)) if (line := part.strip()))
