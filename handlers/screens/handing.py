"""A case that changes hands, rests, or gets a note: to whom, until when, what was written."""

from datetime import timedelta

from handlers.presses.coordinator import OpenQueue, OpenTask, Queues
from handlers.presses.handing import (
    AskAll,
    AskAssign,
    AskNote,
    AskSnooze,
    Assign,
    AwaitThem,
    GiveAll,
    TakeUp,
)
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.clocks import Clocks
from models.reads.hands import Hand
from models.reads.queues import TaskCard, TaskLine
from models.reads.waiting import MINE
from models.rules.escalation import ANY_HOUR
from models.tables.desk import TaskStatus

A_DAY, AN_HOUR = 24 * 60, 60
"""Minutes."""
MOST = 12
"""Colleagues on one screen, whoever has least first."""


def beside(say: Say, card: TaskCard, reader_id: int) -> list[tuple[Button, ...]]:
    """What may be done with an open case beside closing it."""
    rows: list[tuple[Button, ...]] = [(Button(say("case-give"), AskAssign(card.id)),
             Button(say("case-note"), AskNote(card.id)))]  # fmt: skip
    mine = card.status is TaskStatus.OPEN or card.owner_id == reader_id
    if mine and card.kind not in ANY_HOUR:
        rest = Button(say("case-rest"), AskSnooze(card.id, card.version))
        rows.append((rest, Button(say("case-await"), AwaitThem(card.id, card.version))))
    if mine and card.rests_until is not None:
        rows.append((Button(say("case-take-up"), TakeUp(card.id, card.version)),))
    return rows


def lines(say: Say, card: TaskCard) -> list[str]:
    """How long it has taken, until when it rests, and what colleagues wrote."""
    told = clocks(say, card.clocks)
    if card.paused_at is not None:
        told.append(say("case-awaits", since=say.when(card.paused_at)))
    elif card.rests_until is not None:
        told.append(say("case-rests", until=say.when(card.rests_until)))
    told += [say("case-noted", by=one.by, when=say.when(one.at), words=one.words)
             for one in card.notes]  # fmt: skip
    return told


def clocks(say: Say, told: Clocks | None) -> list[str]:
    """«⏱ 办理 3 小时 20 分(等住户时不算)· 总共 2 天 1 小时»; of danger the age alone."""
    if told is None:
        return []
    age = lasting(say, told.age)
    if told.handled is None:
        return [say("case-age", age=age)]
    return [say("case-clocks", handled=lasting(say, told.handled), age=age)]


def lasting(say: Say, span: timedelta) -> str:
    """The two largest units of it."""
    minutes = int(span.total_seconds()) // 60
    days, hours = minutes // A_DAY, minutes % A_DAY // AN_HOUR
    if days:
        return say("lasting-days", days=days, hours=hours)
    if hours:
        return say("lasting-hours", hours=hours, minutes=minutes % AN_HOUR)
    return say("lasting-minutes", minutes=minutes)


def to_whom(say: Say, task: TaskLine, people: list[Hand], owner_id: int | None) -> Screen:
    """Whoever could have it, with what they have already."""
    buttons = [_hand(say, one, Assign(task.id, task.version, one.id)) for one in people[:MOST]]
    if owner_id is not None:
        buttons.append(Button(say("give-all-of", owner=task.owner), AskAll(owner_id)))
    text = say("give-ask" if people else "give-nobody")
    return Screen(text, rows=(*listed(buttons), (Button(say("back"), OpenTask(task.id)),)))


def all_to_whom(say: Say, whose: Hand, count: int, people: list[Hand]) -> Screen:
    buttons = [_hand(say, one, GiveAll(whose.id, one.id)) for one in people[:MOST]]
    text = say("give-all-ask", owner=whose.name, count=count) if people else say("give-nobody")
    return Screen(text, rows=(*listed(buttons), (Button(say("key-queue"), Queues()),)))


def _hand(say: Say, one: Hand, press: Assign | GiveAll) -> Button:
    return Button(say("give-to", name=one.name, load=one.load), press)


def given(say: Say, whose: Hand, to: Hand, count: int, left: int) -> Screen:
    text = say("given-all", count=count, owner=whose.name, name=to.name)
    text += "\n" + say("given-left", count=left) if left else ""
    return Screen(text, rows=((Button(say("key-queue"), Queues()),),))


def yours(say: Say, notice: Screen) -> Screen:
    """A colleague gave it to the reader."""
    return Screen(f"{say('task-yours')}\n{notice.text}", rows=notice.rows)


def all_yours(say: Say, owner: str) -> Screen:
    mine = Button(say.word("queue", MINE), OpenQueue(MINE, 0))
    return Screen(say("tasks-yours", owner=owner), rows=((mine,),))


def back(say: Say, notice: Screen, why: str = "task-back") -> Screen:
    """It rested, and its time has come; or whoever was awaited said something."""
    return Screen(f"{say(why)}\n{notice.text}", rows=notice.rows)
