"""Every request is held against the Bot API 10.3 specification before anything looks at it.

A checker is built once per method and type, out of closures: thousands of requests go through here.
Stricter than the real server in two points, because the sandbox is a stage for tests: an unknown
parameter and a figure out of range are refused; the real one ignores the one and clamps the other.
"""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from bot.sandbox.coercion import Read, Upload, reader
from bot.sandbox.errors import ApiError, Json, misuse
from bot.sandbox.limits import limit

Check = Callable[[Any, str], None]
"""Takes a value and the dotted path to it; raises ApiError."""

_SPEC: Json = json.loads((Path(__file__).parent / "spec" / "botapi-10.3.json").read_text("utf-8"))
METHODS: dict[str, str] = {name.lower(): name for name in _SPEC["methods"]}
"""Lower-case name -> name as documented."""

_WORDS = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
}
_PLAIN: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "Float": (int, float),
    "String": (str,),
    "Boolean": (bool,),
    "True": (bool,),
    "InputFile": (Upload,),
}


def method_named(name: str) -> str:
    """The documented spelling; 404 if the Bot API has no such method."""
    known = METHODS.get(name.lower())
    if known is None:
        raise ApiError(404, "Not Found: method not found", misuse=True)
    return known


def read_request(method: str, raw: Json) -> Json:
    """Parameters as Python values, each checked; raises ApiError with `misuse` set."""
    fields = _fields("methods", method)
    params: Json = {}
    for name, value in raw.items():
        if name not in fields:
            raise misuse(f'parameter "{name}" is unknown to {method}')
        read, check, _ = fields[name]
        params[name] = read(value, name)
        check(params[name], name)
    for name, (_, _, required) in fields.items():
        if required and (name not in params or params[name] == ""):
            raise misuse(_WORDS.get(name, f'parameter "{name}" is required'))
    return params


def check_type(name: str, value: object) -> None:
    """Hold an answer against a type such as `Message` or `Array of Update`; raises ApiError."""
    _check_of(name)(value, name)


@cache
def returns(method: str) -> tuple[str, ...]:
    """The types a method may answer with."""
    return tuple(_SPEC["methods"][method]["returns"])


@cache
def _fields(kind: str, name: str) -> dict[str, tuple[Read, Check, bool]]:
    return {
        field["name"]: (
            reader(tuple(field["types"])),
            _field_check(field),
            field.get("required", False),
        )
        for field in _SPEC[kind][name].get("fields", [])
    }


def _field_check(field: Json) -> Check:
    checks = [_check_of(kind) for kind in field["types"]]
    first = checks[0] if len(checks) == 1 else _any_of(checks, " or ".join(field["types"]))
    if field["name"] == "reply_markup" and field["types"] == ["InlineKeyboardMarkup"]:
        first = _inline_only(first)
    second = limit(field)
    if second is None:
        return first
    further = second

    def both(value: Any, path: str) -> None:
        first(value, path)
        further(value, path)

    return both


def _inline_only(then: Check) -> Check:
    def check(value: Any, path: str) -> None:
        if isinstance(value, dict) and value and "inline_keyboard" not in value:
            raise misuse("inline keyboard expected")
        then(value, path)

    return check


@cache
def _check_of(kind: str) -> Check:
    """Built late for objects: the types refer to each other in circles."""
    if kind in _PLAIN:
        return _plain(kind, _PLAIN[kind])
    if kind.startswith("Array of "):
        return _array(kind.removeprefix("Array of "))
    if " or " in kind:
        return _late_union(tuple(kind.split(" or ")), kind)
    spec = _SPEC["types"][kind]
    if spec.get("subtypes"):
        return _late_union(tuple(spec["subtypes"]), kind)
    return _object(kind)


def _plain(kind: str, types: tuple[type, ...]) -> Check:
    def check(value: Any, path: str) -> None:
        wrong_bool = isinstance(value, bool) and bool not in types
        if wrong_bool or not isinstance(value, types) or (kind == "True" and value is not True):
            raise misuse(f'parameter "{path}" must be of type {kind}')

    return check


def _array(kind: str) -> Check:
    item = _check_of(kind)

    def check(value: Any, path: str) -> None:
        if not isinstance(value, list):
            raise misuse(f'parameter "{path}" must be an Array of {kind}')
        for index, one in enumerate(value):
            item(one, f"{path}[{index}]")

    return check


def _object(kind: str) -> Check:
    def check(value: Any, path: str) -> None:
        if not isinstance(value, dict):
            raise misuse(f'parameter "{path}" must be a {kind} object')
        fields = _fields("types", kind)
        for name, inner in value.items():
            if name not in fields:
                raise misuse(f'field "{path}.{name}" is unknown to {kind}')
            fields[name][1](inner, f"{path}.{name}")
        for name, (_, _, required) in fields.items():
            if required and name not in value:
                raise misuse(f'field "{path}.{name}" is required in {kind}')

    return check


def _late_union(kinds: tuple[str, ...], title: str) -> Check:
    def check(value: Any, path: str) -> None:
        _union(kinds, title)(value, path)

    return check


@cache
def _union(kinds: tuple[str, ...], title: str) -> Check:
    return _any_of([_check_of(kind) for kind in kinds], title)


def _any_of(checks: list[Check], title: str) -> Check:
    """The error reported is that of the alternative which got furthest (the longest path)."""

    def check(value: Any, path: str) -> None:
        told: ApiError | None = None
        for one in checks:
            try:
                return one(value, path)
            except ApiError as error:
                if told is None or _depth(error) > _depth(told):
                    told = error
        if told is None or not isinstance(value, (dict, list)):
            raise misuse(f'parameter "{path}" must be {title}')
        raise told

    return check


def _depth(error: ApiError) -> tuple[bool, int]:
    """How specific a refusal is: a code of the messenger beats any path."""
    return '"' not in error.description, error.description.count(".")
