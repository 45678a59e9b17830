"""Lengths, ranges, alphabets and spellings that the specification gives for one field."""

import re
from collections.abc import Callable
from typing import Any

from bot.sandbox.errors import Json, misuse

Limit = Callable[[Any, str], None]

_CLAMPED = {"limit", "max_connections"}
"""Figures that the real server quietly brings into range; every bot may rely on that."""
_ENDLESS = 0x7FFFFFFF
"""`live_period` of a live location that never ends."""
_ALPHABETS = {
    "lowercase English letters, digits and underscores": re.compile(r"[a-z0-9_]*"),
    "A-Z, a-z, 0-9, _ and -": re.compile(r"[A-Za-z0-9_-]*"),
}
_TOO_LONG = {
    "callback_data": "BUTTON_DATA_INVALID",
    "command": "command length must not exceed 32",
    "secret_token": "secret token is too long",
}
_TOO_SHORT = {
    "callback_data": "BUTTON_DATA_INVALID",
    "command": "command must be non-empty",
    "description": "command description must be non-empty",
}
_WRONG = {
    "action": "wrong parameter action in request",
    "parse_mode": "unsupported parse_mode",
    "secret_token": "secret token contains unallowed characters",
    "command": "BOT_COMMAND_INVALID",
}


def limit(field: Json) -> Limit | None:
    """A check of value and path, or None where the specification sets no limit.

    Texts with markup are measured after parsing, elsewhere (markup.py).
    """
    bounds: Json = field.get("constraints", {})
    checks: list[Limit] = []
    if field.get("enum"):
        checks.append(_spelling(field))
    if "unit" in bounds and not bounds.get("after_entities_parsing"):
        checks.append(_length(field["name"], bounds))
    if "alphabet" in bounds and bounds["alphabet"] in _ALPHABETS:
        checks.append(_alphabet(field["name"], _ALPHABETS[bounds["alphabet"]]))
    if ("min" in bounds or "max" in bounds) and field["name"] not in _CLAMPED:
        checks.append(_range(field["name"], bounds))
    if "min_items" in bounds or "max_items" in bounds:
        checks.append(_items(bounds))
    return _all_of(checks) if checks else None


def _all_of(checks: list[Limit]) -> Limit:
    if len(checks) == 1:
        return checks[0]

    def check(value: Any, path: str) -> None:
        for one in checks:
            one(value, path)

    return check


def _spelling(field: Json) -> Limit:
    allowed = frozenset(field["enum"])
    wrong = _WRONG.get(field["name"])

    def check(value: Any, path: str) -> None:
        for one in value if isinstance(value, list) else (value,):
            if isinstance(one, str) and one not in allowed:
                raise misuse(wrong or f'"{one}" is not a value of "{path}"')

    return check


def _length(name: str, bounds: Json) -> Limit:
    least, most = bounds.get("min_length", 0), bounds.get("max_length", 1 << 30)
    in_bytes = bounds["unit"] == "bytes"

    def check(value: Any, path: str) -> None:
        if not isinstance(value, str):
            return
        size = len(value.encode()) if in_bytes else len(value)
        if size > most:
            raise misuse(_TOO_LONG.get(name, f'"{path}" is too long: {size} of {most}'))
        if size < least:
            raise misuse(_TOO_SHORT.get(name, f'"{path}" is too short: {size} of {least}'))

    return check


def _alphabet(name: str, pattern: re.Pattern[str]) -> Limit:
    def check(value: Any, path: str) -> None:
        if isinstance(value, str) and not pattern.fullmatch(value):
            raise misuse(_WRONG.get(name, f'"{path}" contains unallowed characters'))

    return check


def _range(name: str, bounds: Json) -> Limit:
    least, most = bounds.get("min"), bounds.get("max")

    def check(value: Any, path: str) -> None:
        if not isinstance(value, (int, float)):
            return
        if name == "live_period" and value == _ENDLESS:
            return
        if (least is not None and value < least) or (most is not None and value > most):
            raise misuse(f'"{path}" is out of range: {value} (from {least} to {most})')

    return check


def _items(bounds: Json) -> Limit:
    least, most = bounds.get("min_items", 0), bounds.get("max_items", 1 << 30)

    def check(value: Any, path: str) -> None:
        if isinstance(value, list) and not least <= len(value) <= most:
            raise misuse(f'"{path}" has {len(value)} items, allowed are {least} to {most}')

    return check
