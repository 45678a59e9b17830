"""The door of calendars in the sandbox: there only where it was asked for."""

import httpx
import pytest
from starlette.routing import Route

from bot.clock import Clock
from bot.feed import feed_door
from bot.house import House
from bot.logs import redact
from bot.sandbox.messenger import Messenger
from bot.sandbox.server import serve
from tests.sandbox.town import Town
from tests.sandbox.wire import Hands

ADDRESS = "/calendar/" + "A" * 43 + ".ics"


def nobody() -> House | None:
    """No house is open."""
    return None


@pytest.mark.parametrize(("doors", "status"), [([], 404), ([feed_door(nobody)], 503)])
async def test_the_sandbox_opens_the_door_that_it_is_given(doors: list[Route], status: int) -> None:
    messenger = Messenger(Clock().now)
    async with (
        serve(messenger, stage=Town(messenger, Hands()), doors=doors) as at,
        httpx.AsyncClient(base_url=at, trust_env=False) as client,
    ):
        assert (await client.get(ADDRESS)).status_code == status
        stranger = {"Host": "evil.example"}
        assert (await client.get(ADDRESS, headers=stranger)).status_code == 403


def test_a_secret_is_taken_out_of_whatever_a_library_says() -> None:
    said = redact(f"GET https://diancai.example.org{ADDRESS} 200")
    assert said == "GET https://diancai.example.org/calendar/<secret>.ics 200"
