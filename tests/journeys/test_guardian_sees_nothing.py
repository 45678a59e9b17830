"""What a child tells changes nothing for those who speak for it: not a word, number or button."""

import secrets
import shutil
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import Session

from bot.clock import Clock
from bot.sandbox.phone import Phone
from bot.sandbox.phone_view import Bubble
from handlers.presses import codec
from models.base import add, table
from models.operations.helping import take_task
from models.rules.escalation import ANY_HOUR
from models.tables.desk import Task, TaskStatus
from models.tables.people import Account
from models.tables.roles import Grant
from models.words import Role, TaskKind
from tests import stage
from tests.journeys.conftest import Town, opened
from tests.journeys.scenes import someone, tasks
from tests.journeys.test_resident import words
from tests.stage import LONG_AGO, NOON, TUESDAY_TEN

GRANNY, CHILD, NEIGHBOUR, WORKER, DESK, ABOVE = 1001, 1002, 1003, 2001, 3001, 4001
SOUND = b"OggS" + bytes(60)
Tell = Callable[[int], Awaitable[None]]


class Stopped(Clock):
    """Moves only when it is turned, so that two evenings can be compared to the minute."""

    def __init__(self) -> None:
        super().__init__()
        self.moment = NOON

    def now(self) -> datetime:
        return self.moment

    def shift(self, delta: timedelta) -> None:
        self.moment += delta + timedelta(microseconds=1)


def cast(session: Session, *, coordinates: bool, alone: bool) -> None:
    """A grandmother, a child with a telephone of its own, and everybody around them."""
    stage.worker(session, stage.provider(session))
    granny = stage.resident(session, chat_id=GRANNY)
    child = stage.child_of(session, granny)
    add(session, Account(chat_id=CHILD, person_id=child.person_id, consented_at=LONG_AGO,
                         opened_at=LONG_AGO, language="zh"))  # fmt: skip
    stage.resident(session, "王秀英", chat_id=NEIGHBOUR)
    if not alone:
        stage.coordinator(session, chat_id=DESK)
    if coordinates:
        add(session, Grant(person_id=granny.person_id, role=Role.COORDINATOR, area_code="630102",
                           granted_at=LONG_AGO))  # fmt: skip
    above = stage.coordinator(session, "省上", chat_id=ABOVE, place="63")
    add(session, Grant(person_id=above.person_id, role=Role.SUPERVISOR, area_code="63",
                       granted_at=LONG_AGO))  # fmt: skip


async def granny_does_everything(town: Town, *, coordinates: bool, tell: Tell) -> None:
    """Everything that a guardian can see, before, between and after what the child tells."""
    granny, worker, neighbour = (town.phone(who) for who in (GRANNY, WORKER, NEIGHBOUR))
    for phone in (granny, worker, neighbour, town.phone(DESK), town.phone(ABOVE)):
        await town.says(phone, "/start")
    await tell(1)
    await words(town, granny, "小宝心里难受老哭，想找心理老师疏导 明天上午十点", "心理疏导")
    await town.presses(granny, "就这样")
    number = granny.last.text.partition("261123-")[2][:6]
    await town.presses(worker, "接单")
    await tell(2)
    await town.presses(neighbour, "找人帮忙")
    await looks_around(town, granny, number if coordinates else "")
    await town.until(TUESDAY_TEN)
    await town.says(worker, "4827")
    await tell(3)
    await town.presses(worker, "都做完了")
    await looks_around(town, granny, number if coordinates else "")
    await town.later(minutes=30)
    await town.presses(granny, "做完了")
    await town.presses(granny, "⭐⭐")
    await tell(4)
    await town.later(days=2)
    await town.says(neighbour, "家里灯坏了，找人帮忙")
    await looks_around(town, granny, number if coordinates else "")


async def looks_around(town: Town, granny: Phone, number: str) -> None:
    for said in ("/start", "/help", "/settings", "/today", "/queue", "/orders"):
        await town.says(granny, said)
    await town.presses(granny, "心理疏导")
    await town.presses(granny, "找人帮忙")
    if not number:
        return
    await town.says(granny, "/queue")
    await town.presses(granny, "📋 全部")
    await town.presses(granny, "· 王")
    await town.presses(granny, "经过")
    await town.says(granny, f"261123-{number}")  # not from the desk: it is her own child's
    assert not [button for button in granny.labels if "经过" in button]


def telling(town: Town) -> Tell:
    """The child tells, in its own chat; so does the worker who sees it; somebody answers."""

    async def tell(when: int) -> None:
        child, worker = town.phone(CHILD), town.phone(WORKER)
        if when == 1:
            await town.says(child, "你好")
            await town.says(child, "奶奶打我，身上都是伤")
        if when == 2:
            child.send_voice(SOUND, 3)
            await town.presses(child, "找人帮忙")
        if when == 3:
            await town.presses(worker, "危险")
            await town.says(child, "救命")
        await town.later(minutes=3)
        town.look(lambda session: answered(session, town.clock.now()))

    return tell


def answered(session: Session, now: datetime) -> None:
    """Somebody above takes every case of danger in hand."""
    above, task = someone(session, ABOVE), table(Task).c
    urgent = task.kind.in_(ANY_HOUR) & (task.status == TaskStatus.OPEN)
    for one in session.scalars(select(Task).where(urgent)):
        take_task(session, one.id, seen=one.version, by=above.actor, now=now)


def silent(town: Town) -> Tell:
    async def tell(when: int) -> None:
        if when == 1:
            await town.says(town.phone(CHILD), "你好")
        await town.later(minutes=3)

    return tell


def seen(phone: Phone) -> list[tuple[object, ...]]:
    """All that stands on a phone. The numbers of cases are drawn at random and tell nothing; they
    are compared by the order in which they appear.
    """
    known: dict[int, int] = {}
    return [
        (m.from_bot, m.text, m.date, m.edited, m.entities, _buttons(m, known), m.photo, m.voice)
        for m in phone.messages
    ] + [(phone.keyboard, phone.toasts)]


def _buttons(message: Bubble, known: dict[int, int]) -> list[tuple[str, object]]:
    presses = [
        (button["text"], codec.unpack(button["callback_data"]))
        for row in message.inline
        for button in row
    ]
    return [(label, _numbered(press, known)) for label, press in presses]


def _numbered(press: Any, known: dict[int, int]) -> codec.Press:
    if not getattr(press, "task_id", 0):
        return press
    return replace(press, task_id=known.setdefault(press.task_id, len(known) + 1))


@pytest.mark.parametrize(
    ("coordinates", "alone"),
    [(False, False), (True, False), (True, True)],
    ids=["guardian", "guardian who coordinates", "guardian who alone coordinates"],
)
async def test_a_guardian_sees_the_same_whether_or_not_a_child_tells(
    coordinates: bool,
    alone: bool,
    sqlite_template: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    evenings: list[list[tuple[object, ...]]] = []
    async with AsyncExitStack() as stack:
        for how in (silent, telling):
            path = tmp_path / f"{how.__name__}.db"
            monkeypatch.setattr(secrets, "choice", Random(7).choice)  # the same numbers at the door
            shutil.copy(sqlite_template, path)
            town = await stack.enter_async_context(opened(f"sqlite:///{path}", Stopped()))
            town.look(lambda s: cast(s, coordinates=coordinates, alone=alone))
            await granny_does_everything(town, coordinates=coordinates, tell=how(town))
            evenings.append(seen(town.phone(GRANNY)))
            told = {task.kind for task in tasks(town)}
            assert (TaskKind.REPORT in told) == (how is telling)
    quiet, told_of = evenings
    for silence, telling_of in zip(quiet, told_of, strict=False):
        assert silence == telling_of
    assert len(quiet) == len(told_of) > 30
