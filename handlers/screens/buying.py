"""明年买什么 on the screen and as a file: people, wishes, price, sum, and where the fund ends."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from handlers.presses.buying import AskFund, Proposal, ProposalFile, SeeLine
from handlers.presses.common import Home
from handlers.presses.demand import TWELVE_MONTHS, Gaps, SeeGap
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from handlers.ui.sheet import Cell, Page, Sheet
from handlers.ui.yuan import yuan
from models.reads.buying import Price
from models.reads.demand import Gap, Span
from models.rules.demand import MONTHS, Line

SHOWN = 10
"""Lines on one screen; all of them are in the file."""
Prices = Mapping[tuple[str, str], Price | None]


@dataclass(frozen=True, slots=True)
class Bought:
    """A proposal: the lines in their order, how many of them the fund reaches, and its names."""

    place: str
    year: int
    lines: list[Line]
    reached: int
    counties: Mapping[str, str]
    span: Span
    """What was looked at."""


def card(say: Say, press: Proposal, found: Bought) -> Screen:
    since, until = (_month(say, day) for day in (found.span.since, found.span.until))
    head = say("buy", place=found.place, year=found.year, since=since, until=until)
    if not found.lines:
        return Screen(say("buy-none", place=found.place), rows=(_out(say, press),))
    told = [_line(say, n, line, found) for n, line in enumerate(found.lines[:SHOWN], 1)]
    if press.fund and found.reached < len(told):
        told.insert(found.reached, say("buy-cut", yuan=f"{press.fund:,}"))
    buttons = [
        Button(_name(say, line, found), SeeLine(press.area, press.fund, line.county, line.service))
        for line in found.lines[:SHOWN]
    ]
    more = (
        Button(say("buy-fund"), AskFund(press.area)),
        Button(say("buy-file"), ProposalFile(press.area, press.fund)),
    )
    text = "\n".join([head, *told, say("buy-how")])
    return Screen(text, rows=(*listed(buttons), more, _out(say, press)))


def one(
    say: Say, press: SeeLine, line: Line, price: Price | None, beside: tuple[Gap, str]
) -> Screen:
    """What is behind each figure of a line; `beside`: the people, and the county's name."""
    gap, county = beside
    lines = [
        say("buy-line-title", service=say.word("service", line.service), county=county),
        say("buy-people", count=line.people),
        *(f"  · {say.word('lacking', why)} {say('people', count=count)}"
          for why, count in gap.why.items()),
        say("buy-wishes", wishes=line.wishes, monthly=line.monthly),
        _priced(say, price),
    ]  # fmt: skip
    if line.sum_fen is not None and line.price_fen is not None:
        lines.append(say("buy-sum", monthly=line.monthly, months=MONTHS,
                         price=yuan(line.price_fen), sum=yuan(line.sum_fen)))  # fmt: skip
    people = Button(say("buy-who"), SeeGap(press.county, TWELVE_MONTHS, press.service))
    back = Button(say("buy-back"), Proposal(press.area, press.fund))
    return Screen("\n".join(lines), rows=((people,), (back, Button(say("home"), Home()))))


def file(say: Say, found: Bought, prices: Prices) -> Screen:
    """The whole list as a workbook."""
    heads = tuple(say(f"buy-col-{name}") for name in COLUMNS)
    rows = tuple(
        _row(say, n, line, found, prices[line.service, line.county])
        for n, line in enumerate(found.lines, 1)
    )
    title = say("buy-file-title", place=found.place, year=found.year)
    sheet = Sheet(f"{title}.xlsx", (Page(say("buy-page"), (heads, *rows)),))
    return Screen(say("buy-file-told", count=len(rows)), sheet=sheet)


COLUMNS = ("number", "service", "county", "people", "monthly", "price", "sum", "within", "by")


def _row(say: Say, number: int, line: Line, found: Bought, price: Price | None) -> tuple[Cell, ...]:
    total = line.sum_fen
    return (
        number,
        say.word("service", line.service),
        found.counties[line.county],
        line.people,
        line.monthly,
        None if line.price_fen is None else yuan(line.price_fen),
        None if total is None else yuan(total),
        say("buy-within" if number <= found.reached else "buy-beyond"),
        f"{price.house} {price.contract}" if price else None,
    )


def _line(say: Say, number: int, line: Line, found: Bought) -> str:
    told = {"number": number, "name": _name(say, line, found), "count": line.people}
    if line.sum_fen is None or line.price_fen is None:
        return say("buy-line-unpriced", monthly=line.monthly, **told)
    return say("buy-line", monthly=line.monthly, price=yuan(line.price_fen),
               sum=yuan(line.sum_fen), **told)  # fmt: skip


def _month(say: Say, day: date) -> str:
    return say("open-month", year=day.year, month=day.month)


def _name(say: Say, line: Line, found: Bought) -> str:
    return f"{say.word('service', line.service)} · {found.counties[line.county]}"


def _priced(say: Say, price: Price | None) -> str:
    if price is None:
        return say("buy-no-price")
    name = "buy-price-here" if price.here else "buy-price-elsewhere"
    return say(name, price=yuan(price.fen), house=price.house, contract=price.contract)


def _out(say: Say, press: Proposal) -> tuple[Button, ...]:
    return (Button(say("gaps-back"), Gaps(press.area, 0)), Button(say("home"), Home()))
