"""Only pages of this machine may speak to the sandbox.

A foreign web page open in the same browser could reach 127.0.0.1 too: by a name that resolves to
it (so the Host header must be a loopback name) or by a cross-origin request (so Origin must be the
sandbox itself). Following a link to the page is allowed: the other page reads nothing of it.
"""

from urllib.parse import urlsplit

import orjson
from starlette.types import ASGIApp, Receive, Scope, Send

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class LocalOnly:
    """Refuses with 403 before anything is read."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] != "http" or _is_local(scope):
            await self._app(scope, receive, send)
            return
        body = orjson.dumps({"error": "the sandbox answers to this machine only"})
        headers = [(b"content-type", b"application/json")]
        await send({"type": "http.response.start", "status": 403, "headers": headers})
        await send({"type": "http.response.body", "body": body})


def _is_local(scope: Scope) -> bool:
    headers = dict(scope["headers"])
    host = headers.get(b"host", b"").decode("latin-1")
    if urlsplit(f"//{host}").hostname not in _LOOPBACK:
        return False
    origin = headers.get(b"origin")
    same_origin = origin is None or origin.decode("latin-1") == f"http://{host}"
    site = headers.get(b"sec-fetch-site", b"same-origin")
    followed_link = scope["method"] == "GET" and headers.get(b"sec-fetch-dest") == b"document"
    return same_origin and (site in (b"same-origin", b"none") or followed_link)
