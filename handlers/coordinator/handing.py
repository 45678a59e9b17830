"""交给别人, 放一放, 等住户, 记一笔: a case changes hands, rests, waits, or gets a note."""

from collections.abc import Collection
from datetime import datetime, time, timedelta

from handlers.context import Desk
from handlers.coordinator.cases import open_one
from handlers.presses.coordinator import OpenTask
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
from handlers.screens import handing as screens
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.questions import asks, in_words, written
from handlers.ui.screen import Screen
from models.errors import NotAllowed, Stale
from models.operations import casework, queueing
from models.reads.hands import Hand, hands
from models.reads.queues import task_line
from models.rules.hours import at, today
from models.rules.validity import read_until
from models.tables.desk import Task

MORNING = time(8, 30)
"""When a case that rests until a day is back on it."""


def ask(press: AskAssign, desk: Desk) -> Screen:
    """To whom? Whoever could deal with it, least busy first."""
    task = casework.open_case(desk.session, press.task_id, by=desk.actor, now=desk.now)
    line = task_line(desk.session, task.id)
    if line is None:
        raise Stale
    able = [one for one in queueing.colleagues(desk.session, (task,), by=desk.actor)
            if queueing.may_have(desk.session, task, one)]  # fmt: skip
    return screens.to_whom(desk.say, line, _hands(desk, able), task.owner_id)


def assign(press: Assign, desk: Desk) -> Screen:
    queueing.assign(
        desk.session, press.task_id, press.to_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return open_one(OpenTask(press.task_id), desk)


def ask_all(press: AskAll, desk: Desk) -> Screen:
    """Somebody is ill or goes home: to whom does all of it go?"""
    tasks = queueing.in_hand(desk.session, press.from_id, by=desk.actor)
    if not tasks:
        raise NotAllowed
    able = set(queueing.colleagues(desk.session, tasks, by=desk.actor)) | {desk.who.person_id}
    people = _hands(desk, able - {press.from_id})
    return screens.all_to_whom(desk.say, _hand(desk, press.from_id), len(tasks), people)


def give_all(press: GiveAll, desk: Desk) -> Screen:
    count = queueing.reassign_all(
        desk.session, press.from_id, press.to_id, by=desk.actor, now=desk.now
    )
    left = len(queueing.in_hand(desk.session, press.from_id, by=desk.actor))
    if not count:
        raise NotAllowed
    whose, to = _hand(desk, press.from_id), _hand(desk, press.to_id)
    return screens.given(desk.say, whose, to, count, left)


def _hand(desk: Desk, person_id: int) -> Hand:
    return _hands(desk, [person_id])[0]


def _hands(desk: Desk, people: Collection[int]) -> list[Hand]:
    return hands(desk.session, people, desk.who.person_id, now=desk.now)


def await_them(press: AwaitThem, desk: Desk) -> Screen:
    """«等住户»: the clock by which it is owed stands still, its age goes on."""
    queueing.await_them(
        desk.session, press.task_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return open_one(OpenTask(press.task_id), desk)


def take_up(press: TakeUp, desk: Desk) -> Screen:
    queueing.take_up(desk.session, press.task_id, seen=press.version, by=desk.actor, now=desk.now)
    return open_one(OpenTask(press.task_id), desk)


def begin_rest(press: AskSnooze, desk: Desk) -> Screen:
    casework.open_case(desk.session, press.task_id, by=desk.actor, now=desk.now)
    desk.begin(REST.name, task=press.task_id, version=press.version)
    return REST.go_on(desk)


def _choices(desk: Desk) -> dict[str, datetime]:
    day = today(desk.now)
    return {
        "hour": desk.now + timedelta(hours=1),
        "tomorrow": at(day + timedelta(days=1), MORNING),
        "after": at(day + timedelta(days=2), MORNING),
    }


def _ask_until(desk: Desk) -> Screen:
    buttons = [choice(desk, desk.say(f"rest-{name}"), name) for name in _choices(desk)]
    return Screen(desk.say("rest-ask"), rows=listed(buttons))


def _take_until(desk: Desk, words: str) -> None:
    until = _choices(desk).get(words)
    if until is None:
        day = read_until(words, today(desk.now))
        if day is None:
            raise NotUnderstood("rest-ask")
        until = at(day, MORNING)
    desk.talk.answers["until"] = until.isoformat()


def _past_due(desk: Desk) -> bool:
    told = desk.talk.answers
    return datetime.fromisoformat(told["until"]) > desk.session.get_one(Task, told["task"]).due_at


def _finish_rest(desk: Desk) -> Screen:
    told = desk.talk.answers
    queueing.snooze(
        desk.session,
        told["task"],
        datetime.fromisoformat(told["until"]),
        seen=told["version"],
        why=told.get("words", ""),
        by=desk.actor,
        now=desk.now,
    )
    return _shown(desk)


def begin_note(press: AskNote, desk: Desk) -> Screen:
    casework.open_case(desk.session, press.task_id, by=desk.actor, now=desk.now)
    desk.begin(NOTE.name, task=press.task_id)
    return NOTE.go_on(desk)


def _finish_note(desk: Desk) -> Screen:
    told = desk.talk.answers
    queueing.note(desk.session, told["task"], told["words"], by=desk.actor, now=desk.now)
    return _shown(desk)


def _shown(desk: Desk) -> Screen:
    """The case, with what was just done to it."""
    task_id = desk.talk.answers["task"]
    desk.end()
    return open_one(OpenTask(task_id), desk)


REST = Form("rest", (
    Step("until", _ask_until, _take_until, typed=True),
    Step("words", asks("rest-why"), written("words", "note-ask"), _past_due, typed=True),
), _finish_rest)  # fmt: skip
NOTE = Form("note", (
    in_words("words", "note-ask"),
), _finish_note)  # fmt: skip
