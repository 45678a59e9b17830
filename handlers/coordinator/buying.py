"""🛒 明年买什么: what a supervisor could buy, as a card or a file, within the fund there is."""

from dataclasses import replace

from handlers.context import Desk
from handlers.coordinator.demand import name_of
from handlers.presses.buying import AskFund, Proposal, ProposalFile, SeeLine
from handlers.presses.demand import EVERYWHERE
from handlers.screens import buying as screens
from handlers.screens.buying import Bought
from handlers.ui.form import Form, NotUnderstood, Step, choice
from handlers.ui.screen import Screen
from handlers.ui.yuan import read_yuan
from models.errors import NotAllowed, Stale
from models.reads import buying, demand
from models.reads.places import place_names
from models.rules.demand import affordable
from models.rules.hours import today
from models.words import Role

FEN = 100
MOST_YUAN = 2**31 - 1
"""What a button can carry."""


def show(press: Proposal, desk: Desk) -> Screen:
    return screens.card(desk.say, press, _found(desk, press.area, press.fund))


def see(press: SeeLine, desk: Desk) -> Screen:
    found = _found(desk, press.area, press.fund)
    line = next(
        (x for x in found.lines if (x.county, x.service) == (press.county, press.service)), None
    )
    if line is None:
        raise Stale
    pair, on = (line.service, line.county), today(desk.now)
    price = buying.prices(desk.session, [pair], on)[pair]
    span = buying.twelve_months(line.county, on)
    people = demand.gaps(desk.session, span.area_code, span.since, span.until)
    gap = next(one for one in people if one.service == line.service)
    return screens.one(desk.say, press, line, price, (gap, found.counties[line.county]))


def file(press: ProposalFile, desk: Desk) -> Screen:
    found = _found(desk, press.area, press.fund)
    pairs = [(line.service, line.county) for line in found.lines]
    prices = buying.prices(desk.session, pairs, today(desk.now))
    return screens.file(desk.say, found, prices).anew()


def begin(press: AskFund, desk: Desk) -> Screen:
    _may(desk, press.area)
    desk.begin(FORM.name, area=press.area)
    return FORM.go_on(desk)


def _found(desk: Desk, area: str, fund: int) -> Bought:
    code = _may(desk, area)
    if not 0 <= fund <= MOST_YUAN:
        raise Stale
    on = today(desk.now)
    lines = buying.lines(desk.session, code, on)
    ordered, reached = affordable(lines, fund * FEN or None)
    names = place_names(desk.session, {line.county for line in lines})
    return Bought(name_of(desk, code), on.year + 1, ordered, reached, names,
                  buying.twelve_months(code, on))  # fmt: skip


def _may(desk: Desk, area: str) -> str:
    """The code of the place, for its supervisors. Raises NotAllowed."""
    code = "" if area == EVERYWHERE else area
    if not desk.actor.holds(Role.SUPERVISOR, code):
        raise NotAllowed(act="propose", object_type="longing", object_id=0)
    return code


def _ask_fund(desk: Desk) -> Screen:
    none = choice(desk, desk.say("buy-fund-none"), "0")
    return Screen(desk.say("buy-ask-fund"), rows=((none,),))


def _take_fund(desk: Desk, words: str) -> None:
    """Whole yuan; «50万» too."""
    fen = read_yuan(words)
    if fen is None or fen % FEN or fen // FEN > MOST_YUAN:
        raise NotUnderstood("buy-fund-hint")
    desk.talk.answers["fund"] = fen // FEN


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    desk.end()
    return replace(show(Proposal(told["area"], told["fund"]), desk), fresh=True)


FORM = Form("fund", (Step("fund", _ask_fund, _take_fund, typed=True),), _finish)
