"""What people write into any field is delivered, and is nothing but words on every screen."""

import pytest
from sqlalchemy import func, select

from bot.sandbox.phone import Phone
from models.base import table
from models.tables.messaging import Outbox, OutboxStatus
from models.words import TaskKind
from tests.journeys.conftest import Town
from tests.journeys.scenes import arrived, staged, tasks
from tests.journeys.test_resident import words
from tests.stage import TUESDAY_TEN

HOSTILE = [
    "<b>王</b> <a href='tg://user?id=1'>系统</a> & &lt;",
    "*[点这里](http://evil.cn)* `x` ||y|| __z__",
    "@diancai_bot /cancel #tag a.b@c.de https://t.me/x evil.com",
    "\u202e系统:您已退款\u202c\u2066x\u2069\u200b\u200f\ufeff",
    "王\x00\x0b\x1b[31m\r\n\n\n\n\n系统\u2028:好",
    "Z̸̛̖͗ą̶l̴g̷o ' OR 1=1 -- %s {name} { $blank } ${7*7}",
    "👨‍👩‍👧‍👦" * 40,
]


async def everywhere(town: Town, text: str) -> tuple[Phone, ...]:
    """One text in every field that a person may fill."""
    resident, worker, desk = await staged(town)
    await town.says(resident, "/settings")
    await town.presses(resident, "👤")
    await town.presses(resident, "改门牌")
    await town.says(resident, text)
    for way in ("这就是我的回答", "不弄了"):  # asked about, or longer than any door
        if any(way in label for label in resident.buttons):
            await town.presses(resident, way)
    await words(town, resident, "想找人打扫卫生 明天上午十点", "家政保洁")
    await town.presses(resident, "加一句话")
    await town.says(resident, text)
    await town.presses(resident, "就这样")
    await town.presses(worker, "接单")
    await town.presses(resident, "找人帮忙")
    await town.says(resident, text)
    resident.send_voice(b"OggS" + bytes(60), 2)
    await town.settle()
    await arrived(town, worker, TUESDAY_TEN)
    await town.presses(worker, "都做完了")
    await town.later(minutes=30)
    await town.presses(resident, "做完了")
    await town.presses(resident, "⭐")
    await town.presses(resident, "说一句")
    await town.says(resident, text)
    await town.says(desk, "/queue")
    await town.presses(desk, "📋 全部")
    await town.presses(desk, "要补救 · ")
    await town.presses(desk, "怎么补救")
    await town.says(desk, text)
    return resident, worker, desk


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:24])
async def test_hostile_words_arrive_everywhere_and_are_nothing_but_words(
    town: Town, text: str
) -> None:
    phones = await everywhere(town, text)
    marked = [m.text for phone in phones for m in phone.heard if m.entities]
    assert marked == []
    hidden = [
        m.text for phone in phones for m in phone.heard if set(m.text) & set("\u202e\x0b\u200b")
    ]
    assert hidden == []
    outbox = table(Outbox).c
    lost = select(func.count()).where(outbox.status == OutboxStatus.UNDELIVERABLE)
    assert town.look(lambda session: session.scalar(lost)) == 0
    assert tasks(town, TaskKind.ACCIDENT) == []
