"""News for whoever is on call, and of posts given and ended."""

from dataclasses import replace

from handlers.notices.reader import Draw, Reader, plain
from handlers.screens import (
    cases,
    days_off,
    digest,
    handing,
    inviting,
    queues,
    shifting,
    staff,
    welcome,
)
from handlers.screens.common import plain as plain_words
from handlers.screens.minors import CASE, reasons
from handlers.ui.screen import Key, Screen
from models.access import kept_from
from models.operations.digesting import is_morning
from models.operations.helping import newest_words
from models.operations.looking_at import looked_at
from models.operations.minors import BY_ITSELF, wants_reason
from models.operations.queueing import in_hand
from models.reads import digests
from models.reads.appointments import invitation
from models.reads.audience import still_called
from models.reads.places import place_name
from models.reads.queues import task_line, task_lines
from models.rules.hours import today
from models.tables.days_off import DayOff
from models.tables.desk import HandOver, Task, TaskStatus
from models.tables.people import Person
from models.tables.roles import Grant
from models.words import TaskKind


def _day_closed(reader: Reader) -> Screen | None:
    """All stops on that day; nothing once it was taken back."""
    row = reader.session.get(DayOff, reader.object_id)
    if row is None:
        return None
    place = place_name(reader.session, row.area_code) or reader.say("days-everywhere")
    return plain_words(reader.say, "day-closed", off=days_off.off(reader.say, row), place=place)


def _task(reader: Reader) -> Screen | None:
    line = task_line(reader.session, reader.object_id)
    if line is None or line.status is TaskStatus.CLOSED:
        return None
    task = reader.session.get_one(Task, line.id)
    if kept_from(reader.session, reader.who.actor, task):
        return None
    open_to_them = task.kind in BY_ITSELF or not _wants_reason(reader, task)
    tells = task.kind in BY_ITSELF or (task.kind is TaskKind.COMPLAINT and open_to_them)
    told = cases.about(reader.say, task.about) if tells else ""
    screen = queues.notice(reader.say, line, reader.now, told)
    if open_to_them:
        return screen
    return replace(screen, rows=(*reasons(reader.say, CASE, task.id), *screen.rows[1:]))


def _still_open(reader: Reader) -> Screen | None:
    """Every cry that nobody has, in one message; a single one as it stands."""
    ids = still_called(reader.session, reader.who.person_id)
    if len(ids) == 1:
        return _task(replace(reader, object_id=ids[0]))
    lines = task_lines(reader.session, ids)
    return queues.still_open(reader.say, [lines[one] for one in ids]) if ids else None


def _last(reader: Reader) -> Screen | None:
    """What ends with the reader: its case, under the words that it cannot be handed back."""
    screen = _task(reader)
    return replace(screen, text=f"{reader.say('place-last')}\n\n{screen.text}") if screen else None


def _more(reader: Reader) -> Screen | None:
    """Their newest words; a minor's in another matter than danger only behind a reason."""
    screen, line = _task(reader), task_line(reader.session, reader.object_id)
    if screen is None or line is None:
        return None
    task = reader.session.get_one(Task, line.id)
    if task.kind not in BY_ITSELF and _wants_reason(reader, task):
        return screen
    return queues.more(reader.say, line, newest_words(task.about))


def _yours(reader: Reader) -> Screen | None:
    """A colleague gave it to the reader."""
    screen = _task(reader)
    return handing.yours(reader.say, screen) if screen else None


def _all_yours(reader: Reader) -> Screen | None:
    owner = reader.session.get(Person, reader.object_id)
    return handing.all_yours(reader.say, owner.name) if owner else None


def _shift(reader: Reader) -> Screen | None:
    """A colleague asks to be relieved; nothing once that is over."""
    row = reader.session.get_one(HandOver, reader.object_id)
    if row.taken_at is not None or row.ended_at is not None:
        return None
    giver, by = reader.session.get_one(Person, row.from_id), reader.who.actor
    count = len(in_hand(reader.session, row.from_id, by=by))
    return shifting.offered(reader.say, row.id, giver.name, count, row.words)


def _shift_ended(reader: Reader) -> Screen | None:
    row = reader.session.get_one(HandOver, reader.object_id)
    to = reader.session.get_one(Person, row.to_id)
    return shifting.news(reader.say, to.name, taken=row.taken_at is not None)


def _back(reader: Reader) -> Screen | None:
    """It rested, and its time has come."""
    screen = _task(reader)
    return handing.back(reader.say, screen) if screen else None


def _heard(reader: Reader) -> Screen | None:
    """Whoever was awaited said something."""
    screen = _task(reader)
    return handing.back(reader.say, screen, "task-heard") if screen else None


def _not_yet(reader: Reader) -> Screen | None:
    """The resident does not hold it for resolved; over the case as it stands."""
    screen = _task(reader)
    told = reader.say("recovery-not-yet-desk")
    return replace(screen, text=f"{told}\n{screen.text}") if screen else None


def _wants_reason(reader: Reader, task: Task) -> bool:
    """In place of «open» stand the reasons, so that a child's case is one tap away too."""
    return wants_reason(reader.session, task.person_id, by=reader.who.actor, now=reader.now)


def _invitation_opened(reader: Reader) -> Screen | None:
    opened = invitation(reader.session, reader.object_id, now=reader.now)
    return inviting.opened(reader.say, opened) if opened and opened.name else None


def _role_given(reader: Reader) -> Screen | None:
    room = staff.home(reader.say, reader.who)
    return replace(room, text=f"{reader.say('role-given')}\n{room.text}")


def _role_ended(reader: Reader) -> Screen | None:
    """The keys of it are taken away with the news."""
    ended = reader.session.get_one(Grant, reader.object_id)
    keys: tuple[tuple[Key, ...], ...] = ()
    if staff.has_room(reader.who.actor):
        keys = staff.keyboard(reader.say, reader.who)
    elif reader.who.registered:
        keys = welcome.keyboard(reader.say)
    text = reader.say("role-ended", role=reader.say.word("role", ended.role))
    return Screen(text, keyboard=keys)


def _digest(reader: Reader) -> Screen | None:
    """The morning's news, as they are when they are read; none once the morning is over."""
    actor, now = reader.who.actor, reader.now
    if not is_morning(now) or not any(actor.holds_any(role) for role in staff.DESK):
        return None
    view = looked_at(reader.session, reader.who.person_id)
    return digest.digest(
        reader.say, digests.digest(reader.session, actor, view, now=now), today(now)
    )


NOTICES: dict[str, Draw] = {
    "day-closed": _day_closed,
    "digest": _digest,
    "task": _task,
    "place-last": _last,
    "task-more": _more,
    "tasks-open": _still_open,
    "task-yours": _yours,
    "tasks-yours": _all_yours,
    "task-back": _back,
    "task-heard": _heard,
    "hand-over": _shift,
    "shift": _shift_ended,
    "recovery-not-yet": _not_yet,
    "invitation-opened": _invitation_opened,
    "invitation-denied": plain("invitation-denied"),
    "role-given": _role_given,
    "role-ended": _role_ended,
}
