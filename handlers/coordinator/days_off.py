"""📅 日历: the days of a year before a supervisor; a day is entered, closed, or taken back."""

from datetime import date, timedelta

from handlers.context import Desk
from handlers.presses.days_off import Days, SetDay, UnsetDay
from handlers.screens import days_off as screens
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.questions import agreed, written
from handlers.ui.screen import Screen
from models.errors import Stale
from models.operations import days_off
from models.operations.days_off import Entry
from models.reads.places import place_index
from models.reads.worked_days import entered
from models.rules.hours import today
from models.rules.shifts import read_day
from models.rules.workdays import CLOSED
from models.tables.desk import COUNTY
from models.words import Role

YEARS = (1, 2)
"""So many years back and ahead there is something to be shown."""
NEXT_DAYS = 3
REASONS = ("storm", "epidemic", "power")
"""Why all stops, where nobody writes more."""


def show(press: Days | None, desk: Desk) -> Screen:
    day = today(desk.now)
    year = (press.year if press else 0) or day.year
    if not day.year - YEARS[0] <= year <= day.year + YEARS[1]:
        raise Stale
    places = _places(desk)
    rows = entered(desk.session, places, year)
    index = place_index(desk.session)
    names = {row.area_code: index.full_name(row.area_code) if row.area_code else "" for row in rows}
    mine = {row.id for row in rows if row.day >= day and row.area_code.startswith(tuple(places))}
    return screens.year_of(desk.say, year, rows, names, mine)


def begin(press: SetDay, desk: Desk) -> Screen:
    """Where, when, what and on whose word; what is moved by it is told before the last tap."""
    desk.begin(FORM.name)
    if press.closed:
        desk.talk.answers["kind"] = CLOSED
    places = _choices(desk)
    if len(places) == 1:
        desk.talk.answers["place"] = places[0]
    return FORM.go_on(desk)


def unset(press: UnsetDay, desk: Desk) -> Screen:
    days_off.take_back(desk.session, press.dayoff_id, by=desk.actor, now=desk.now)
    desk.spare.append(Screen(desk.say("days-unset-told")))
    return show(None, desk).anew()


def _places(desk: Desk) -> list[str]:
    """For which they answer."""
    return sorted({held.area_code for held in desk.actor.held if held.role is Role.SUPERVISOR})


def _choices(desk: Desk) -> list[str]:
    """Their places, or the one that was opened, and those directly below."""
    index, opened = place_index(desk.session), desk.talk.answers.get("at")
    here = _places(desk) if opened is None else [opened]
    below = [place.code for one in here for place in index.children(one)]
    return list(dict.fromkeys([*here, *below]))


def _ask_place(desk: Desk) -> Screen:
    index = place_index(desk.session)
    buttons = [
        choice(desk, index[code].name if code else desk.say("days-everywhere"), code or "*")
        for code in _choices(desk)
    ]
    return Screen(desk.say("days-ask-place"), rows=listed(buttons, 2))


def _take_place(desk: Desk, words: str) -> None:
    code = "" if words == "*" else words
    if code not in _choices(desk):
        raise NotUnderstood("press-or-human")
    answers = desk.talk.answers
    if len(code) >= COUNTY or code in (answers.get("at"), *_places(desk)):
        answers["place"] = code
    else:
        answers["at"] = code


def _ask_day(desk: Desk) -> Screen:
    days = [today(desk.now) + timedelta(days=n) for n in range(NEXT_DAYS)]
    buttons = [choice(desk, desk.say.day(day), day.isoformat()) for day in days]
    return Screen(desk.say("days-ask-day"), rows=listed(buttons))


def _take_day(desk: Desk, words: str) -> None:
    day, here = read_day(words, today(desk.now)), today(desk.now)
    if day is None or not here <= day <= here + days_off.AHEAD:
        raise NotUnderstood("hint-day")
    desk.talk.answers["day"] = day.isoformat()


def _ask_kind(desk: Desk) -> Screen:
    buttons = [choice(desk, screens.kind(desk.say, n), str(n)) for n in screens.KINDS]
    return Screen(desk.say("days-ask-kind"), rows=listed(buttons, 2))


def _take_kind(desk: Desk, words: str) -> None:
    if words not in {str(n) for n in screens.KINDS}:
        raise NotUnderstood("press-or-human")
    desk.talk.answers["kind"] = int(words)


def _ask_source(desk: Desk) -> Screen:
    if desk.talk.answers["kind"] != CLOSED:
        return Screen(desk.say("days-ask-source"))
    names = [desk.say.word("days-why", why) for why in REASONS]
    return Screen(desk.say("days-ask-why"), rows=listed([choice(desk, n, n) for n in names], 2))


def _told(desk: Desk) -> Entry:
    told = desk.talk.answers
    day = date.fromisoformat(told["day"])
    return Entry(day, told["place"], told["kind"], told["source"])


def _ask_sure(desk: Desk) -> Screen:
    told = _told(desk)
    count = len(days_off.would_move(desk.session, told, by=desk.actor, now=desk.now))
    index = place_index(desk.session)
    place = index.full_name(told.area_code) if told.area_code else desk.say("days-everywhere")
    return screens.sure(desk.say, told, place, count, choice(desk, desk.say("days-yes"), "yes"))


def _finish(desk: Desk) -> Screen:
    told = _told(desk)
    days_off.enter(desk.session, told, by=desk.actor, now=desk.now)
    desk.end()
    desk.spare.append(Screen(desk.say("days-set-told")))
    return show(Days(told.day.year), desk).anew()


FORM = Form("day_off", (
    Step("place", _ask_place, _take_place),
    Step("day", _ask_day, _take_day, typed=True),
    Step("kind", _ask_kind, _take_kind),
    Step("source", _ask_source, written("source", "days-ask-source", days_off.SOURCE), typed=True),
    Step("sure", _ask_sure, agreed("sure")),
), _finish)  # fmt: skip
