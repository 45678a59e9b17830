"""Refusals, in the messenger's own words.

Wording: tdlib/telegram-bot-api (Client.cpp, Query.cpp) and tdlib/td; where only the closed servers
decide, the answers people report. Words of our own are marked «sandbox».
"""

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class Violation:
    """A request that no correct bot sends, kept so that a test can ask for none."""

    method: str
    description: str
    params: Json


class ApiError(Exception):
    """A request is refused: HTTP status, description and, for floods, seconds to wait."""

    def __init__(
        self, code: int, description: str, *, retry_after: int | None = None, misuse: bool = False
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after
        self.misuse = misuse
        """True where the request itself is wrong, whatever the state of the chat."""

    def body(self) -> Json:
        """The JSON that goes out with HTTP status `code`."""
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is not None:
            answer["parameters"] = {"retry_after": self.retry_after}
        return answer


def bad(text: str) -> ApiError:
    """400: the request is well formed, but the state of the chat does not allow it."""
    return ApiError(400, f"Bad Request: {_lowered(text)}")


def misuse(text: str) -> ApiError:
    """400: no state of the chat would allow this; recorded as a violation."""
    return ApiError(400, f"Bad Request: {_lowered(text)}", misuse=True)


def forbidden(text: str) -> ApiError:
    """403: the person or the chat is out of the bot's reach."""
    return ApiError(403, f"Forbidden: {text}")


def conflict(text: str) -> ApiError:
    """409: two ways of fetching updates exclude each other."""
    return ApiError(409, f"Conflict: {text}")


def too_many(seconds: int) -> ApiError:
    """429: come again in `seconds`."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def unauthorized(text: str = "") -> ApiError:
    """401: the token is not this bot's."""
    return ApiError(401, f"Unauthorized: {text}" if text else "Unauthorized")


def _lowered(text: str) -> str:
    """The first letter small, unless the text is an ALL_CAPS code."""
    return text if text[1:2].isupper() or text[1:2] == "_" else text[:1].lower() + text[1:]
