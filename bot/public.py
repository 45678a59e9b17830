"""The public page of the house: aggregates that a supervisor published, and nothing else."""

import asyncio
import hashlib
from collections.abc import Callable
from http import HTTPStatus

from sqlalchemy.exc import DBAPIError
from sqlmodel import Session
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.house import House
from bot.html import POLICY, page
from handlers.screens import open_page as screens
from handlers.ui.say import Say, voice
from models.operations.drawing import file_of
from models.reads.openness import draws, first_of, month_of_words, published
from models.reads.places import place_name, place_names
from models.rules.canon import canonical
from models.words import Language

HTML, JSON = "text/html; charset=utf-8", "application/json"
HEADERS = {
    "Cache-Control": "public, max-age=300",
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
Content = tuple[str, bytes] | None
"""MIME type and bytes; None for what is not there."""
Maker = Callable[[Session, Say, dict[str, str]], Content]


def public_doors(house: Callable[[], House | None]) -> list[Route]:
    """`house` tells which one is open now, if any."""

    def door(path: str, make: Maker) -> Route:
        async def answer(request: Request) -> Response:
            open_house = house()
            if open_house is None:
                return _refused(HTTPStatus.SERVICE_UNAVAILABLE)
            try:
                made = await asyncio.to_thread(_read, open_house, make, request)
            except DBAPIError:
                return _refused(HTTPStatus.SERVICE_UNAVAILABLE)
            return _refused(HTTPStatus.NOT_FOUND) if made is None else _answer(request, *made)

        return Route(path, answer)

    return [door(path, make) for path, make in PATHS.items()]


def _read(house: House, make: Maker, request: Request) -> Content:
    """In a reader of its own: whoever reads, however often, makes no writer wait."""
    asked = request.query_params.get("lang", "")
    say = voice(Language(asked) if asked in set(Language) else Language.ZH)
    with house.database.reading() as session:
        path = {name: str(part) for name, part in request.path_params.items()}
        return make(session, say, path)


def _index(session: Session, say: Say, _path: dict[str, str]) -> Content:
    rows = published(session)
    places = place_names(session, {row.area_code for row in rows})
    return HTML, page(screens.index(say, rows, places, draws(session)))


def _method(_session: Session, say: Say, _path: dict[str, str]) -> Content:
    return HTML, page(screens.method(say))


def _month(session: Session, say: Say, path: dict[str, str]) -> Content:
    """The month that is named, else the newest of the county."""
    rows = published(session, path["area"])
    month = month_of_words(path["month"]) if "month" in path else None
    row = next((one for one in rows if month in (None, one.month)), None)
    if row is None or row.area_code != path["area"] or ("month" in path and month is None):
        return None
    others = [one for one in rows if one is not row]
    return HTML, page(screens.month(say, row, place_name(session, row.area_code), others))


def _file(session: Session, _say: Say, path: dict[str, str]) -> Content:
    """The very bytes whose hash stands on the page."""
    month = month_of_words(path["month"])
    rows = published(session, path["area"], month) if month else []
    return (JSON, canonical(rows[0].body)) if rows else None


def _draw(session: Session, _say: Say, path: dict[str, str]) -> Content:
    """Everything by which the draw of a month can be repeated, once its seed was shown."""
    month = month_of_words(path["month"])
    told = file_of(session, first_of(month)) if month else None
    return None if told is None else (JSON, canonical(told))


PATHS: dict[str, Maker] = {
    "/open": _index,
    "/open/method": _method,
    "/open/draw/{month}.json": _draw,
    "/open/{area:int}": _month,
    "/open/{area:int}/{month}.json": _file,
    "/open/{area:int}/{month}": _month,
}


def _answer(request: Request, mime: str, content: bytes) -> Response:
    """With its hash as a mark: whoever has it already is told so."""
    mark = f'"{hashlib.sha256(content).hexdigest()}"'
    headers = HEADERS | {"ETag": mark}
    if mark in request.headers.get("If-None-Match", ""):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return Response(content, headers=headers, media_type=mime)


def _refused(status: HTTPStatus) -> Response:
    headers = HEADERS | {"Cache-Control": "no-store"}
    return PlainTextResponse(status.phrase, status, headers=headers)
