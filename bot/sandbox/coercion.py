"""From what travels in a form or a query string to Python values.

Forms carry only strings: numbers, booleans and JSON objects are read as their parameter asks.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import orjson

from bot.sandbox.errors import misuse

Read = Callable[[Any, str], Any]
"""Takes the raw value and the parameter's name; returns a Python value or raises ApiError."""

_NUMBER = re.compile(r"-?\d{1,19}")
_JSON_WORDS = {
    "reply_markup": "can't parse reply keyboard markup JSON object",
    "reply_parameters": "can't parse reply parameters JSON object",
    "link_preview_options": "can't parse link preview options JSON object",
    "commands": "can't parse commands JSON object",
    "scope": "can't parse BotCommandScope JSON object",
}


@dataclass(frozen=True)
class Upload:
    """A file that came in the body of a request."""

    name: str
    mime: str
    content: bytes


def reader(types: tuple[str, ...]) -> Read:
    """How to read a parameter that may have any of `types`."""
    if set(types) == {"Integer", "String"}:
        return _identifier
    if "String" in types or "InputFile" in types:
        return _as_is
    plain = {"Integer": _integer, "Float": _number, "Boolean": _boolean, "True": _boolean}
    return plain.get(types[0], _json)


def _as_is(value: Any, _name: str) -> Any:
    return value


def _identifier(value: Any, _name: str) -> Any:
    """«12» is a chat, «@desk» a username."""
    if isinstance(value, str) and _NUMBER.fullmatch(value.strip()):
        return int(value)
    return value


def _integer(value: Any, name: str) -> Any:
    if isinstance(value, str):
        if not _NUMBER.fullmatch(value.strip()):
            raise misuse(f'parameter "{name}" must be of type Integer')
        return int(value)
    return value


def _number(value: Any, name: str) -> Any:
    if isinstance(value, str):
        try:
            return float(value)
        except ValueError:
            raise misuse(f'parameter "{name}" must be of type Float') from None
    return value


def _boolean(value: Any, name: str) -> Any:
    """The real server takes true, yes and 1 for true and all else for false; we want one of six."""
    if isinstance(value, str):
        word = value.strip().lower()
        if word not in ("true", "yes", "1", "false", "no", "0"):
            raise misuse(f'parameter "{name}" must be of type Boolean')
        return word in ("true", "yes", "1")
    return value


def _json(value: Any, name: str) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return orjson.loads(value)
    except orjson.JSONDecodeError:
        raise misuse(_JSON_WORDS.get(name, f"can't parse {name} JSON object")) from None
