"""The door of calendars: a secret address, and what one telephone reads there again and again.

The secret is the key: it stands in no log (the servers write none of their requests), and whatever
is wrong with one gets the same answer by the same way.
"""

import asyncio
from collections.abc import Callable
from http import HTTPStatus

from sqlalchemy.exc import DBAPIError
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.calendars import MIME, written
from bot.house import House

PATH = "/calendar/{secret}.ics"
HEADERS = {
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}


def feed_door(house: Callable[[], House | None]) -> Route:
    """`house` tells which one is open now, if any."""

    async def calendar(request: Request) -> Response:
        open_house = house()
        if open_house is None:
            return _refused(HTTPStatus.SERVICE_UNAVAILABLE)
        try:
            content = await asyncio.to_thread(_read, open_house, request.path_params["secret"])
        except DBAPIError:
            return _refused(HTTPStatus.SERVICE_UNAVAILABLE)
        if content is None:
            return _refused(HTTPStatus.NOT_FOUND)
        return Response(content, headers=HEADERS, media_type=MIME)

    return Route(PATH, calendar)


def _read(house: House, secret: str) -> bytes | None:
    """In a reader of its own: nobody who asks, however often, makes a writer wait."""
    feed = house.desk.counter.feed
    if feed is None:
        return None
    with house.database.reading() as session:
        told = feed(session, secret, house.clock.now())
    return None if told is None else written(told)


def _refused(status: HTTPStatus) -> Response:
    return PlainTextResponse(status.phrase, status, headers=HEADERS)
