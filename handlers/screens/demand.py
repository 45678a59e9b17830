"""点不到的菜 on the screen: what people wanted and could not get, by place and by group."""

from typing import NamedTuple

from handlers.presses.buying import Proposal
from handlers.presses.common import Home
from handlers.presses.coordinator import Queues
from handlers.presses.demand import OFF_MENU, TWELVE_MONTHS, GapRows, Gaps, SeeGap, Want, Wishes
from handlers.presses.resident import Menu
from handlers.presses.surveys import NewSurvey, Surveys
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.demand import Gap, Wanted
from models.rules.demand import told
from models.tables.demand import Lacking

PAGE = 10
"""Rows on one screen."""
MOST = 12
"""Services on one screen."""


class Sees(NamedTuple):
    """How much a reader is told."""

    least: int
    """The smallest count; 0 for every one."""
    rows: bool
    """Each row behind a figure, and what to buy: supervisors."""


class Parts(NamedTuple):
    """Of one figure; None for a count that would give a small one away."""

    why: list[tuple[str, int | None]]
    places: list[tuple[str, int | None]]
    """By name."""
    groups: list[tuple[str, int | None]]


def heart(say: Say, person_id: int, service: str) -> tuple[Button, ...]:
    """Under a refusal, in a row of its own; one that was about everything asks what is wanted."""
    press = Want(person_id, service) if service else Wishes(person_id)
    return (Button(say("want-this"), press),)


def wishes(say: Say, person_id: int, services: list[str]) -> Screen:
    buttons = [Button(f"❤️ {say.word('service', code)}", Want(person_id, code)) for code in services]
    out = (Button(say("said-menu"), Menu()), Button(say("home"), Home()))
    return Screen(say("want-which"), rows=(*listed(buttons, 2), out))


def noted(say: Say, service: str) -> Screen:
    out = (Button(say("said-menu"), Menu()), Button(say("home"), Home()))
    return Screen(say("want-noted", service=say.word("service", service)), rows=(out,))


def choose(say: Say, places: list[tuple[str, str]], year: int) -> Screen:
    """Whoever answers for several places says which."""
    buttons = [Button(name, Gaps(code, year)) for code, name in places]
    return Screen(say("gaps-which"), rows=(*listed(buttons), _out(say)))


def several(say: Say, place: str, press: Gaps, found: list[Gap], sees: Sees) -> Screen:
    """The most wanted first."""
    when = {"place": place, "year": press.year}
    head = say("gaps-months" if press.year == TWELVE_MONTHS else "gaps", **when)
    if not found:
        head = say("gaps-none", place=place)
    here = found[:MOST]
    lines = [head, *(_line(say, n, gap, sees.least) for n, gap in enumerate(here, 1))]
    buttons = [
        Button(dish(say, gap.service), SeeGap(press.area, press.year, gap.service or OFF_MENU))
        for gap in here
    ]
    months = press.year == TWELVE_MONTHS
    other = Gaps(press.area, 0 if months else press.year - 1)
    label = say("gaps-this-year") if months else str(press.year - 1)
    beside = (Button(say("survey-new"), NewSurvey()), Button(say("surveys"), Surveys()))
    buy = ((Button(say("buy-open"), Proposal(press.area, 0)),),) if sees.rows else ()
    rows = (*listed(buttons, 2), *buy, beside, (Button(label, other), *_out(say)))
    return Screen("\n".join(lines), rows=rows)


def one(say: Say, press: SeeGap, gap: Gap, parts: Parts, sees: Sees) -> Screen:
    """By reason, by place and by group."""
    lines = [
        say("gap", service=dish(say, gap.service), people=people(say, gap.people, sees.least)),
        *(say("gap-why", why=say.word("lacking", why), people=_part(say, count))
          for why, count in parts.why),
        say("gap-asked", people=people(say, gap.asked, sees.least)),
        say("gap-places"),
        *(f"· {name} {_part(say, count)}" for name, count in parts.places[:MOST]),
        say("gap-groups"),
        *(f"· {say.word('group', group)} {_part(say, count)}" for group, count in parts.groups),
    ]  # fmt: skip
    open_rows = (Button(say("gap-open"), GapRows(press.area, press.year, press.service, 0)),)
    back = (Button(say("gaps-back"), Gaps(press.area, press.year)), Button(say("home"), Home()))
    return Screen("\n".join(lines), rows=(open_rows, back) if sees.rows else (back,))


def of_gap(say: Say, press: GapRows, found: list[Wanted]) -> Screen:
    """Each row without anybody's name."""
    head = say("gap-rows", service=dish(say, "" if press.service == OFF_MENU else press.service))
    lines = [_row(say, one) for one in found[:PAGE]]
    turn = [Button(say("page-back"), _page(press, -1))] if press.page else []
    if len(found) > PAGE:
        turn.append(Button(say("page-on"), _page(press, 1)))
    back = Button(say("gaps-back"), SeeGap(press.area, press.year, press.service))
    rows = ((tuple(turn),) if turn else ()) + ((back, Button(say("home"), Home())),)
    return Screen("\n".join([head, *lines]), rows=rows)


def dish(say: Say, service: str) -> str:
    return say.word("service", service) if service else say("gap-off-menu")


def people(say: Say, count: int, least: int) -> str:
    """«41 人», «少于 5 人»."""
    shown = told(count, least)
    return say("few-people", least=least) if shown is None else say("people", count=shown)


def _part(say: Say, count: int | None) -> str:
    return say("hidden-people") if count is None else say("people", count=count)


def _line(say: Say, place: int, gap: Gap, least: int) -> str:
    line = f"{place}. {dish(say, gap.service)} {people(say, gap.people, least)}"
    waiting = gap.why.get(Lacking.WAITING, 0)
    others = told(gap.people - waiting, least)
    shown = None if others is None else told(waiting, least)
    return f"{line} {say('gap-in-line', count=shown)}" if shown else line


def _row(say: Say, row: Wanted) -> str:
    heart = " ❤️" if row.asked else ""
    why = say.word("lacking", row.why)
    return f"· {row.who} · {row.month:%Y-%m} · {why}{heart}"


def _page(press: GapRows, step: int) -> GapRows:
    return GapRows(press.area, press.year, press.service, press.page + step)


def _out(say: Say) -> tuple[Button, ...]:
    return (Button(say("key-queue"), Queues()), Button(say("home"), Home()))
