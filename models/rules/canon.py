"""One spelling for one value: what says the same is the same bytes, and so the same hash."""

import json
from collections.abc import Mapping
from typing import Any


def canonical(value: Any) -> bytes:
    r"""A value as JSON in UTF-8: keys in order, no blanks, an end of line.

    Raises ValueError for anything but words, whole numbers, yes, no and nothing in lists and in
    tables with words for keys: a fraction is not the same everywhere.

    >>> canonical({"b": [1, None], "a": "甲"})
    b'{"a":"\xe7\x94\xb2","b":[1,null]}\n'
    """
    _must_be_plain(value)
    told = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return told.encode() + b"\n"


def _must_be_plain(value: Any) -> None:
    if isinstance(value, Mapping):
        if not all(type(key) is str for key in value):
            raise ValueError("a key that is no word")
        value = list(value.values())
    if isinstance(value, list | tuple):
        for one in value:
            _must_be_plain(one)
    elif not (value is None or isinstance(value, str | bool | int)):
        raise ValueError(f"no canonical value: {type(value).__name__}")
