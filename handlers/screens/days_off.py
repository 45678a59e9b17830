"""The calendar before a supervisor, and what those are told whom a day off moves."""

from collections.abc import Mapping

from handlers.presses.common import Home
from handlers.presses.coordinator import Queues
from handlers.presses.days_off import Days, SetDay, UnsetDay
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.operations.days_off import Entry
from models.rules.workdays import CLOSED, HOLIDAY, MONDAY, made_up_in, rows_in
from models.tables.days_off import DayOff

KINDS = (CLOSED, HOLIDAY, *range(MONDAY, MONDAY + 5))
"""What a day may be: all stops, a holiday, worked like one of five weekdays."""


def year_of(
    say: Say, year: int, rows: list[DayOff], names: Mapping[str, str], mine: set[int]
) -> Screen:
    """Published days first, then what was entered in this supervisor's places or above them, with
    the `names` of the places; those that are `mine` can be taken back.
    """
    lines = [say("days-year", year=year), _published(say, year), _worked(say, year, rows)]
    lines += [say("days-entered") if rows else say("days-none-entered")]
    lines += [f"· {off(say, row)} {names[row.area_code]}".rstrip() for row in rows]
    undo = [
        Button(say("days-unset", day=say.short_day(row.day)), UnsetDay(row.id))
        for row in rows
        if row.id in mine
    ]
    doing = [Button(say("days-close"), SetDay(1)), Button(say("days-set"), SetDay(0))]
    turn = (Button(f"‹ {year - 1}", Days(year - 1)), Button(f"{year + 1} ›", Days(year + 1)))
    out = (Button(say("key-queue"), Queues()), Button(say("home"), Home()))
    return Screen("\n".join(lines), rows=(*listed(doing), *listed(undo), turn, out))


def sure(say: Say, told: Entry, place: str, count: int, yes: Button) -> Screen:
    """The last question, with everything that it moves."""
    day = say("day-off", day=say.day(told.day), kind=kind(say, told.hours_row), source=told.source)
    return Screen(say("days-sure", told=day, place=place, count=count), rows=((yes,),))


def kind(say: Say, hours_row: int) -> str:
    """«全停», «放假», «上班,像周四»."""
    return say.word("day-row", str(hours_row))


def off(say: Say, row: DayOff) -> str:
    """«11月25日 周三全停(暴雪)»."""
    return say("day-off", day=say.day(row.day), kind=kind(say, row.hours_row), source=row.source)


def _published(say: Say, year: int) -> str:
    runs = (say("days-run", first=say.short_day(a), last=say.short_day(b)) if a != b
            else say.short_day(a) for a, b in rows_in(year))  # fmt: skip
    return say("days-holidays", days=say("comma").join(runs))


def _worked(say: Say, year: int, rows: list[DayOff]) -> str:
    """The weekends to be worked, as published or entered; or that nobody knows them yet."""
    entered = {row.day for row in rows if row.hours_row < HOLIDAY}
    worked = sorted(made_up_in(year) | entered)
    if not worked:
        return say("days-not-published")
    return say("days-worked", days=say("comma").join(say.short_day(day) for day in worked))
