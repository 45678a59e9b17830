"""One town and one browser for all who play on the page; each test opens its own window."""

import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from tests.page.hands import Theatre, find_browser, theatre

TUESDAY = datetime(2026, 11, 24, 0, 59, tzinfo=UTC)
"""A minute to nine in Shanghai; the town opens at nine."""


@pytest.fixture
async def town() -> AsyncIterator[Theatre]:
    """Fails without a browser where CI=true: there it must be played."""
    browser = find_browser()
    if browser is None:
        if os.environ.get("CI") == "true":
            pytest.fail("CI must play the page, and no browser is installed")
        pytest.skip("no Chromium or Chrome on this machine: the page cannot be played")
    async with theatre(browser, TUESDAY) as opened:
        yield opened
