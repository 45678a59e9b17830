"""The README's pictures, played and taken anew: `make pictures`, or `python -m tests.pictures`."""

import asyncio
import sys
import zlib
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from playwright.async_api import Page, ViewportSize

from tests.page.hands import Hand, Scene, Theatre, find_browser, theatre

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
TUESDAY = datetime(2026, 11, 24, 0, 59, tzinfo=UTC)
"""A minute to nine in Shanghai; the town opens at nine."""
LARGEST = 250_000  # bytes of one picture: a page of several still opens at once
STILL = 700  # ms until bubbles have moved to their places
TELEPHONE: ViewportSize = {"width": 412, "height": 915}
LAPTOP: ViewportSize = {"width": 1366, "height": 780}
SMALL_LAPTOP: ViewportSize = {"width": 1180, "height": 860}
TALL: ViewportSize = {"width": 900, "height": 1500}
SHEET: ViewportSize = {"width": 900, "height": 720}
TOAST = 5_000  # ms until the word over the screen is gone

ELDER, NEWCOMER, WORKER, DESK, BOSS = 1001, 1003, 2002, 3001, 3003


async def main() -> None:
    """One town after another, so that no picture depends on the one before."""
    browser = find_browser()
    if browser is None:
        sys.exit("no Chromium or Chrome on this machine")
    FOLDER.mkdir(parents=True, exist_ok=True)
    for tell in (
        the_town,
        a_newcomer,
        an_elder_rates,
        a_visit,
        the_desk,
        in_english,
        for_everybody,
    ):
        async with theatre(browser, TUESDAY) as opened:
            await tell(opened)
    for picture in sorted(FOLDER.glob("*.png")):
        size = picture.stat().st_size
        print(f"{picture.name}: {size / 1000:.0f} kB")
        if size > LARGEST:
            sys.exit(f"{picture.name} is larger than {LARGEST} bytes")


async def the_town(opened: Theatre) -> None:
    """An elder, her visitor of tomorrow, and the coordinator, mid-story."""
    async with opened.window(ELDER, WORKER, DESK, size=LAPTOP) as scene:
        elder, worker, desk = scene.hand(ELDER), scene.hand(WORKER), scene.hand(DESK)
        for hand in (elder, worker, desk):
            await hand.says("/start")
            await hand.sees_last("您好")
        await _order(elder, "想找人打扫卫生 明天上午")
        await worker.presses("接单")
        await elder.sees("约好了")
        await worker.sees("北关街")
        await desk.presses_key("待办")
        await desk.sees_last("要办的事")
        await take(scene.page, "town")


async def a_newcomer(opened: Theatre) -> None:
    """Registered on a telephone, and about to order in her own words."""
    async with _telephone(opened, NEWCOMER) as scene:
        newcomer = scene.hand(NEWCOMER)
        await _register(newcomer, "中文", "祁玉梅", "1951年6月18日", "在家养老的老人")
        await newcomer.says("想找人打扫卫生 下周二上午")
        await newcomer.sees_last("政府掏钱")
        await take(scene.page, "newcomer")


async def an_elder_rates(opened: Theatre) -> None:
    """Large letters on a dark page, and three faces in place of five stars."""
    async with _telephone(opened, ELDER, WORKER, color_scheme="dark") as scene:
        await (await _in_hand(scene, WORKER)).says("/start")
        elder = await _in_hand(scene, ELDER)
        await scene.page.get_by_test_id("menu").click()
        await scene.page.get_by_test_id("large").click()
        await scene.page.get_by_test_id("menu").click()
        await elder.says("/start")
        await elder.sees_last("您好")
        await _order(elder, "想找人打扫卫生 明天上午")
        worker = await _in_hand(scene, WORKER)
        await worker.presses("接单")
        await worker.sees("北关街")
        await _let_pass(scene, "morning", "plus-60")
        await _check_in(worker)
        await _let_pass(scene, "plus-60", "plus-60")
        await worker.presses("都做完了")
        await worker.sees_last("辛苦您")
        await _let_pass(scene, "plus-60")
        elder = await _in_hand(scene, ELDER)
        await elder.sees_last("都做完了吗")
        await elder.presses("✅ 做完了")
        await elder.sees_last("您满意吗")
        await take(scene.page, "elder")


async def a_visit(opened: Theatre) -> None:
    """At the door, with everything for the door; then one press when it is done."""
    async with _telephone(opened, WORKER) as scene:
        worker = scene.hand(WORKER)
        await worker.says("/start")
        await worker.sees_last("您好")
        await worker.presses_key("今天")
        await worker.presses("1. 上午10:30")
        await worker.sees_last("五一路8号院")
        await _let_pass(scene, "plus-60")
        await _check_in(worker)
        await take(scene.page, "visit")


async def the_desk(opened: Theatre) -> None:
    """What waits for the coordinator, a complaint on her desk, and whom she could send."""
    async with _telephone(opened, DESK, ELDER) as scene:
        elder = await _in_hand(scene, ELDER)
        await elder.says("/start")
        await elder.sees_last("您好")
        number = await _order(elder, "想找人打扫卫生 明天上午")
        desk = await _in_hand(scene, DESK)
        await desk.says("/start")
        await desk.sees_last("您好")
        await desk.presses_key("待办")
        await desk.sees_last("要办的事")
        await take(scene.page, "queue")
        await desk.presses("没做好")
        await desk.presses("赵*兰")
        await desk.sees_last("赵玉兰")
        await desk.presses("我来处理")
        await desk.sees_last("宋海燕 在处理")
        await take(scene.page, "case")
        await desk.says(number)
        await desk.sees_last(number)
        await desk.presses("选人派单")
        await desk.sees_last("满分 100")
        await take(scene.page, "weigh")


async def in_english(opened: Theatre) -> None:
    """The page and two of its phones in English: a newcomer, and the one who certifies her."""
    async with opened.window(NEWCOMER, DESK, size=SMALL_LAPTOP, language="en-GB") as scene:
        newcomer, desk = scene.hand(NEWCOMER), scene.hand(DESK)
        await desk.says("/settings")
        await desk.presses("语言 / Language")
        await desk.presses("English")
        await desk.sees_last("Hello")
        await _register(newcomer, "English", "Qi Yumei", "1951-06-18", "Older person")
        await newcomer.presses_key("Order")
        await newcomer.presses("Housekeeping")
        await newcomer.sees_last("when shall we come")
        await newcomer.presses("am")
        await newcomer.presses("Yes, order it")
        await newcomer.sees_last("Ordered!")
        await desk.sees_last("To certify")
        await desk.presses("Open")
        await desk.sees_last("Qi Yumei")
        await take(scene.page, "english")


async def for_everybody(opened: Theatre) -> None:
    """A supervisor's report of the county as a picture, and the public page of a month."""
    async with opened.window(BOSS, size=TALL) as scene:
        boss = scene.hand(BOSS)
        await boss.says("/projects")
        await boss.sees_last("项目")
        await boss.presses("📊")
        await boss.presses("📎 报告")
        await boss.sees_last("要哪一份")
        await boss.presses("🖼 机构 图")
        await boss.sees_last("每月上门")
        await scene.page.wait_for_timeout(TOAST)
        await take(scene.page, "report")
        await scene.page.set_viewport_size(SHEET)
        await scene.page.goto(f"{opened.address}/open/630102")
        await take(scene.page, "open")


async def _register(hand: Hand, language: str, name: str, born: str, group: str) -> None:
    english = language == "English"
    await hand.phone.get_by_test_id("start").click()
    await hand.presses(language)
    await hand.presses("I agree" if english else "同意")
    await hand.presses("Myself" if english else "我自己")
    await hand.sees_last("name" if english else "名字")
    await hand.says(name)
    await hand.sees_last("born" if english else "哪日生")
    await hand.says(born)
    await hand.sees_last("community" if english else "哪个社区")
    await hand.says("建国路")
    await hand.presses("建国路社区")
    await hand.sees_last("door" if english else "门牌")
    await hand.says("2号楼1单元301")
    await hand.presses(group)
    await hand.offers(f"✔️ {group}")
    await hand.presses("✔️ Done" if english else "选好了")
    await hand.sees("Registered" if english else "登记好了")


async def _order(hand: Hand, words: str) -> str:
    """The number of the order."""
    await hand.says(words)
    await hand.presses("就这样，下单")
    return (await hand.reads("下单了")).split("单号")[1].split()[0]


async def _check_in(hand: Hand) -> None:
    await hand.presses_key("我到了")
    await hand.stands_at("西宁市中心")
    await hand.sees_last("签到好了")


async def _let_pass(scene: Scene, *steps: str) -> None:
    """On a telephone the clock's buttons are in the drawer."""
    await scene.page.get_by_test_id("menu").click()
    for step in steps:
        await scene.moves_clock(step)
    await scene.page.get_by_test_id("menu").click()


async def _in_hand(scene: Scene, user_id: int) -> Hand:
    """Bring a phone to the front where one is shown at a time."""
    await scene.page.get_by_test_id(f"person-{user_id}").click()
    return scene.hand(user_id)


def _telephone(opened: Theatre, *phones: int, **more: Any) -> AbstractAsyncContextManager[Scene]:
    return opened.window(
        *phones, size=TELEPHONE, has_touch=True, is_mobile=True, device_scale_factor=2, **more
    )


async def take(page: Page, name: str) -> None:
    """With the pointer out of the way, so that no button looks pressed."""
    await page.mouse.move(0, 0)
    await page.wait_for_timeout(STILL)
    (FOLDER / f"{name}.png").write_bytes(pressed(await page.screenshot()))


def pressed(png: bytes) -> bytes:
    """The same picture in fewer bytes: the browser packs in haste.

    A PNG is a signature of 8 bytes, then chunks: length, name, content, checksum (RFC 2083).
    """
    chunks, at = [], 8
    while at < len(png):
        size = int.from_bytes(png[at : at + 4])
        chunks.append((png[at + 4 : at + 8], png[at + 8 : at + 8 + size]))
        at += 12 + size
    packed = zlib.compress(
        zlib.decompress(b"".join(content for name, content in chunks if name == b"IDAT")), 9
    )
    kept = [chunks[0], (b"IDAT", packed), (b"IEND", b"")]
    return png[:8] + b"".join(_chunk(name, content) for name, content in kept)


def _chunk(name: bytes, content: bytes) -> bytes:
    check = zlib.crc32(name + content).to_bytes(4)
    return len(content).to_bytes(4) + name + content + check


if __name__ == "__main__":
    asyncio.run(main())
