"""`python -m tests.bench.importing [rows]`: a list of so many residents through the whole house.

Seconds and memory of weighing and of taking in; the longest that another chat waits meanwhile,
beside the same chat in a quiet house; and a list with fifty planted faults.
"""

import asyncio
import random
import resource
import statistics
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import structlog
from rich.console import Console
from rich.table import Table
from sqlalchemy import func, select

from bot.clock import Clock
from bot.counter import real_counter
from bot.house import House, Site
from bot.limiter import Pace
from bot.sandbox.messenger import Messenger
from bot.sandbox.phone import Phone
from bot.sandbox.server import serve
from bot.sheets_in import lines
from bot.sheets_out import XLSX, written
from handlers.screens.importing import blank
from handlers.ui.say import voice
from models.base import table
from models.db import Database
from models.tables.areas import Area
from models.tables.people import Person
from models.tables.uploads import SheetKind
from models.words import Language
from tests import stage
from tests.bench.stage import fresh

ROWS = 10_000
FAULTS = 50
FAST = Pace(chat=0.001, burst=1000, notices=0.001)
NAMES = "王李张刘陈杨赵黄周吴马韩祁贾白冶"
GIVEN = "秀英桂兰玉珍建国志强明德福海龙春梅"


def listed(rows: int, codes: list[str]) -> list[list[str]]:
    """Made-up people, no two alike in name and day."""
    dice = random.Random(7)
    made: list[list[str]] = []
    for number in range(rows):
        born = date(1930, 1, 1) + timedelta(days=number)
        name = dice.choice(NAMES) + dice.choice(GIVEN) + dice.choice(GIVEN)
        until = "2027-06-30" if number % 2 else ""
        made.append([name, born.isoformat(), dice.choice(codes), f"{number}号楼501",
                     f"139{number:08}", "居家老年人、低保对象", until])  # fmt: skip
    return made


def spoilt(rows: list[list[str]]) -> tuple[list[list[str]], set[tuple[int, str]]]:
    """Fifty faults of every column, each in a row of its own; where they are."""
    wrong = {0: ("", "王2", "·"), 1: ("1948.13.1", "", "2999-01-01"), 2: ("乌有", "", "520102"),
             4: ("12", "电话", "0"), 5: ("宇航员", "", "残疾,木匠"),
             6: ("2020-01-01", "明年", "2099-01-01"),
             3: ("长" * 201,)}  # fmt: skip
    heads = ("姓名", "出生日期", "村居", "住址", "电话", "服务对象类别", "已认证至")
    ways = [(column, cell) for column, cells in wrong.items() for cell in cells]
    planted = set()
    dice = random.Random(11)
    for n, at in enumerate(sorted(dice.sample(range(len(rows)), FAULTS))):
        column, cell = ways[n % len(ways)]
        rows[at] = [*rows[at][:column], cell, *rows[at][column + 1 :]]
        planted.add((at + 2, heads[column]))
    return rows, planted


def book(rows: list[list[str]]) -> bytes:
    head = [str(cell) for cell in blank(voice(Language.ZH), SheetKind.RESIDENTS).pages[0].rows[0]]
    return written({"name": "x.xlsx", "pages": [{"title": "页", "rows": [head, *rows]}]})[2]


async def answered(phone: Phone, words: str) -> None:
    before = len(phone.heard)
    phone.send(words)
    await phone.messenger.until(lambda: len(phone.heard) > before, seconds=120)


async def another(phone: Phone, waits: list[float]) -> None:
    """Somebody else who writes and is answered, over and over."""
    while True:
        begun = time.perf_counter()
        await answered(phone, "你好")
        waits.append(time.perf_counter() - begun)
        await asyncio.sleep(0.02)


async def until(phone: Phone, words: str) -> None:
    await phone.messenger.until(
        lambda: any(words in bubble.text for bubble in phone.heard[-3:]), seconds=300
    )


async def beside(phone: Phone, doing: Any) -> tuple[float, list[float]]:
    """Seconds of something, and what another chat waits meanwhile."""
    waits: list[float] = []
    other = asyncio.create_task(another(phone, waits))
    begun = time.perf_counter()
    await doing
    seconds = time.perf_counter() - begun
    other.cancel()
    return seconds, waits


def memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def measured(rows: int, folder: Path) -> None:
    database = Database(f"sqlite:///{fresh(folder, 0)}")
    with database.begin() as session:
        stage.coordinator(session)
        area = table(Area).c
        codes = list(session.scalars(select(area.code).where(area.code.like("630102______"))))
    messenger = Messenger(Clock().now)
    out = Table("", "seconds", "another waits, median ms", "longest ms", "peak MB of the process")
    async with serve(messenger) as api:
        site = Site(messenger.token, api, pace=FAST)
        house = House(database, Clock(), real_counter(), site)
        await house.start()
        desk, other = messenger.phone(3001), messenger.phone(1_000_000)
        await answered(other, "/start")
        people = listed(rows, codes)

        def row(name: str, seconds: float, waits: list[float]) -> None:
            figures = (seconds, statistics.median(waits) * 1e3, max(waits) * 1e3, memory())
            out.add_row(name, *(f"{figure:.2f}" for figure in figures))

        row("a quiet house", *await beside(other, asyncio.sleep(5)))
        bad, planted = spoilt([list(one) for one in people])
        await answered(desk, "/import")

        async def sends(content: bytes, until_said: str) -> None:
            desk.send_document(content, "居民.xlsx", XLSX)
            await until(desk, until_said)

        row("a list with 50 faults", *await beside(other, sends(book(bad), "处不对")))
        stored = messenger.files.get(desk.last.document or "")
        assert stored is not None
        named = {(int(cells[0]), cells[1]) for n, cells in lines(stored.content) if n > 1}
        content = book(people)
        row("weighing", *await beside(other, sends(content, "没有不对的地方")))

        async def takes() -> None:
            desk.press_label(next(label for label in desk.labels if "全部导入" in label))
            await until(desk, "导入好了")

        row("taking in", *await beside(other, takes()))
        bars = [bubble for bubble in desk.heard if "正在看第" in bubble.text]
        await house.stop()
    with database.begin() as session:
        count = session.scalar(select(func.count()).select_from(Person))
    database.close()
    Console().print(out)
    print(f"{rows} rows, {len(content) / 1024:.0f} KB; {count} persons in the tables; "
          f"bars left standing: {len(bars)}")  # fmt: skip
    print(f"planted {len(planted)}, named {len(named)}, "
          f"missed {sorted(planted - named)}, invented {sorted(named - planted)}")  # fmt: skip
    assert named == planted


if __name__ == "__main__":
    structlog.configure(logger_factory=structlog.ReturnLoggerFactory())
    with tempfile.TemporaryDirectory() as place:
        wanted = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
        asyncio.run(measured(wanted, Path(place)))
    print(datetime.now(UTC).date())
