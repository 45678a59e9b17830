"""A real browser before the sandbox: telephones on a page, taken in hand as a visitor would."""

import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from playwright.async_api import Browser, Locator, Page, ViewportSize, async_playwright, expect

from bot.clock import Clock
from bot.counter import real_counter
from bot.public import public_doors
from bot.running import sandbox_stage
from bot.sandbox.server import serve
from bot.town_stage import TownStage

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 15_000  # ms until a phone must show what it should

LAPTOP: ViewportSize = {"width": 1440, "height": 900}
TELEPHONE: ViewportSize = {"width": 390, "height": 844}


def find_browser() -> str | None:
    """A browser of this machine, by the names that distributions give it."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


@dataclass(frozen=True)
class Hand:
    """One telephone on the page. Every word and label is what its owner reads."""

    phone: Locator

    async def says(self, words: str) -> None:
        await self.phone.get_by_test_id("composer").fill(words)
        await self.phone.get_by_test_id("send").click()

    async def presses(self, label: str) -> None:
        """The newest button under a bubble that begins with these words."""
        await self._keys("inline-button", label).last.click()

    async def presses_key(self, label: str) -> None:
        """One of the large keys at the foot."""
        await self._keys("keyboard-button", label).last.click()

    async def stands_at(self, place: str) -> None:
        """Choose a place from the list that a location key opens."""
        await self.phone.get_by_test_id("place").filter(has_text=place).first.click()

    async def sees(self, words: str) -> None:
        """Wait until some bubble says so."""
        await expect(self.bubbles(words).last).to_be_visible()

    async def sees_last(self, words: str) -> None:
        """Wait until the newest bubble says so."""
        await expect(self.phone.get_by_test_id("message").last).to_contain_text(words)

    async def offers(self, *labels: str) -> None:
        """Wait until all these buttons are there."""
        for label in labels:
            await expect(self._keys("inline-button", label).last).to_be_visible()

    def bubbles(self, words: str) -> Locator:
        return self.phone.get_by_test_id("message").filter(has_text=words)

    async def reads(self, words: str) -> str:
        """The newest bubble with these words, whole."""
        await self.sees(words)
        return await self.bubbles(words).last.inner_text()

    def _keys(self, kind: str, label: str) -> Locator:
        return self.phone.get_by_test_id(kind).filter(has_text=re.compile(re.escape(label)))


@dataclass(frozen=True)
class Scene:
    """The page of a running town, in one window."""

    page: Page
    stage: TownStage

    def hand(self, user_id: int) -> Hand:
        return Hand(self.page.get_by_test_id(f"phone-{user_id}"))

    async def clock(self) -> str:
        return await self.page.get_by_test_id("clock").inner_text()

    async def moves_clock(self, step: str) -> None:
        """Press one of the clock's buttons; on return the town has lived through it."""
        async with self.page.expect_response("**/sandbox/clock", timeout=60_000) as answer:
            await self.page.get_by_test_id(f"clock-{step}").click()
        assert (await answer.value).ok


@dataclass(frozen=True)
class Theatre:
    """A browser and a town; each window shows the same town."""

    browser: Browser
    stage: TownStage
    address: str

    @asynccontextmanager
    async def window(
        self, *phones: int, size: ViewportSize = LAPTOP, language: str = "zh-CN", **more: Any
    ) -> AsyncIterator[Scene]:
        context = await self.browser.new_context(viewport=size, locale=language, **more)
        context.set_default_timeout(PATIENCE)
        page = await context.new_page()
        accidents: list[str] = []
        page.on("pageerror", lambda error: accidents.append(str(error)))
        chosen = f"#phones={','.join(map(str, phones))}" if phones else ""
        await page.goto(f"{self.address}/{chosen}")
        yield Scene(page, self.stage)
        await context.close()
        assert accidents == []


@asynccontextmanager
async def theatre(browser: str, opens: datetime) -> AsyncIterator[Theatre]:
    """The real house and the demo town before a headless browser; `opens` sets the town's day."""
    expect.set_options(timeout=PATIENCE)
    stage = sandbox_stage(Clock(opens - datetime.now(UTC)), real_counter())
    doors = public_doors(lambda: stage.house)
    async with (
        serve(stage.messenger, stage=stage, doors=doors) as address,
        async_playwright() as playwright,
    ):
        chromium = await playwright.chromium.launch(executable_path=browser, args=ARGS)
        await stage.open(address)
        try:
            yield Theatre(chromium, stage, address)
        finally:
            await chromium.close()
            await stage.close()
