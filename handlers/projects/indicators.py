"""📈 指标: everybody sees how far a project is; the provider enters, the purchaser looks."""

from datetime import date, timedelta

from handlers.context import Desk
from handlers.presses.indicators import (
    AskCount,
    AskHours,
    AskNames,
    Entries,
    Indicators,
    SeenAll,
    SetAside,
    VolunteerLeft,
    Volunteers,
)
from handlers.screens import indicators as screens
from handlers.ui.form import Form, NotUnderstood, Step, choice
from handlers.ui.questions import asks
from handlers.ui.screen import Screen
from models.access import Act
from models.errors import Stale
from models.operations import volunteering
from models.operations.projects import fresh_project
from models.reads import indicators as reads
from models.reads.projects import parties
from models.rules.birth import read_birth
from models.rules.hours import today
from models.rules.indicators import Measure
from models.rules.shifts import read_day
from models.rules.volunteering import read_hours, read_names
from models.tables.providers import Project
from models.words import Party


def show(press: Indicators, desk: Desk) -> Screen:
    project = fresh_project(desk.session, press.project_id, by=desk.actor, now=desk.now)
    stands = reads.standing(desk.session, project, today(desk.now))
    reader = screens.Reader(
        enters=desk.actor.person_id in parties(desk.session, project, Party.PROVIDER),
        sees=desk.actor.person_id in parties(desk.session, project, Party.PURCHASER),
        waiting=reads.how_many_wait(desk.session, project.id),
    )
    return screens.show(desk.say, project.id, stands, reader)


def people(press: Volunteers, desk: Desk) -> Screen:
    project = _own(desk, press.project_id)
    there = reads.present(desk.session, project.id)
    hours = reads.minutes_of(desk.session, project.id)
    return screens.people(desk.say, project.id, there, hours, press.page)


def left(press: VolunteerLeft, desk: Desk) -> Screen:
    one = volunteering.leave(desk.session, press.volunteer_id, by=desk.actor, now=desk.now)
    return people(Volunteers(one.project_id, 0), desk)


def entries(press: Entries, desk: Desk) -> Screen:
    project = fresh_project(
        desk.session, press.project_id, act=Act.PURCHASE, by=desk.actor, now=desk.now
    )
    found = reads.waiting(desk.session, project.id)
    return screens.entries(desk.say, project.id, found, reads.named(desk.session, found))


def seen_all(press: SeenAll, desk: Desk) -> Screen:
    volunteering.see(desk.session, press.project_id, press.upto, by=desk.actor, now=desk.now)
    return entries(Entries(press.project_id), desk)


def set_aside(press: SetAside, desk: Desk) -> Screen:
    entry = volunteering.set_aside(
        desk.session, press.indicatorentry_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return entries(Entries(entry.project_id), desk)


def begin_names(press: AskNames, desk: Desk) -> Screen:
    desk.begin(NAMES.name, project=_own(desk, press.project_id).id)
    return NAMES.go_on(desk)


def begin_hours(press: AskHours, desk: Desk) -> Screen:
    desk.begin(HOURS.name, project=_own(desk, press.project_id).id)
    return HOURS.go_on(desk)


def begin_count(press: AskCount, desk: Desk) -> Screen:
    if press.measure not in volunteering.BY_HAND:
        raise Stale
    project = _own(desk, press.project_id)
    desk.begin(COUNT.name, project=project.id, measure=press.measure)
    return COUNT.go_on(desk)


def _own(desk: Desk, project_id: int) -> Project:
    """A project of one's own organisation."""
    return fresh_project(desk.session, project_id, act=Act.REPRESENT, by=desk.actor, now=desk.now)


def _ask_day(desk: Desk) -> Screen:
    here = today(desk.now)
    ready = {"today": here, "yesterday": here - timedelta(days=1)}
    row = tuple(choice(desk, desk.say(f"entry-{n}"), d.isoformat()) for n, d in ready.items())
    return Screen(desk.say("entry-ask-day"), rows=(row,))


def _take_day(desk: Desk, words: str) -> None:
    """A past day of the term, tapped or typed."""
    on = today(desk.now)
    day = _iso(words) or read_birth(words, on) or read_day(words, on)
    if day is None or not _own(desk, desk.talk.answers["project"]).starts_on <= day <= on:
        raise NotUnderstood("entry-hint-day")
    desk.talk.answers["day"] = day.isoformat()


def _iso(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _take_names(desk: Desk, words: str) -> None:
    desk.talk.answers["names"] = read_names(words)[: volunteering.MOST]
    if not desk.talk.answers["names"]:
        del desk.talk.answers["names"]
        raise NotUnderstood("volunteers-ask")


def _finish_names(desk: Desk) -> Screen:
    told = desk.talk.answers
    volunteering.recruit(
        desk.session, told["project"], told["names"], date.fromisoformat(told["day"]),
        by=desk.actor, now=desk.now,
    )  # fmt: skip
    desk.end()
    desk.spare.append(Screen(desk.say("entries-kept", count=len(told["names"]))))
    return people(Volunteers(told["project"], 0), desk).anew()


def _take_hours(desk: Desk, words: str) -> None:
    """Lines that name nobody, or no hours, are read out; the others are taken."""
    read, unread = read_hours(words)
    there = {one.name: one.id for one in reads.present(desk.session, desk.talk.answers["project"])}
    unread += [name for name in read if name not in there]
    minutes = {str(there[name]): amount for name, amount in read.items() if name in there}
    if not minutes:
        raise NotUnderstood("hours-hint")
    desk.talk.answers |= {"minutes": minutes, "unread": unread[: volunteering.MOST]}


def _finish_hours(desk: Desk) -> Screen:
    told = desk.talk.answers
    minutes = {int(number): amount for number, amount in told["minutes"].items()}
    volunteering.note_hours(
        desk.session, told["project"], minutes, date.fromisoformat(told["day"]),
        by=desk.actor, now=desk.now,
    )  # fmt: skip
    desk.end()
    desk.spare.append(Screen(desk.say("entries-kept", count=len(minutes))))
    if told["unread"]:
        desk.spare.append(Screen(desk.say("hours-unread", lines="\n".join(told["unread"]))))
    return people(Volunteers(told["project"], 0), desk).anew()


def _ask_amount(desk: Desk) -> Screen:
    name = desk.say.word("measure", desk.talk.answers["measure"])
    return Screen(desk.say("count-ask", name=name), rows=((choice(desk, "1", "1"),),))


def _take_amount(desk: Desk, words: str) -> None:
    said = words.strip()
    number = int(said) if said.isascii() and said.isdecimal() and len(said) < 4 else 0
    if not 0 < number <= volunteering.MOST_AT_ONCE:
        raise NotUnderstood("count-hint")
    desk.talk.answers["amount"] = number


def _finish_count(desk: Desk) -> Screen:
    told = desk.talk.answers
    volunteering.count(
        desk.session, told["project"], Measure(told["measure"]), told["amount"],
        date.fromisoformat(told["day"]), by=desk.actor, now=desk.now,
    )  # fmt: skip
    desk.end()
    desk.spare.append(Screen(desk.say("entries-kept", count=1)))
    return show(Indicators(told["project"]), desk).anew()


DAY = Step("day", _ask_day, _take_day, typed=True)
"""Asked last: what there is to tell is in mind first."""
NAMES = Form(
    "volunteers",
    (Step("names", asks("volunteers-ask"), _take_names, typed=True), DAY),
    _finish_names,
)
HOURS = Form(
    "volunteer-hours",
    (Step("minutes", asks("hours-ask"), _take_hours, typed=True), DAY),
    _finish_hours,
)
COUNT = Form("count", (Step("amount", _ask_amount, _take_amount, typed=True), DAY), _finish_count)
