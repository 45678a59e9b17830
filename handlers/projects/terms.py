"""What a project is to cost and how long it lasts: six questions, asked anew to change them."""

from datetime import date, timedelta

from handlers.context import Desk
from handlers.presses.tenders import Apply, ChangeTerms, PickFor, SeeApplication
from handlers.projects.applying import draft_of, pick_for, see
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.screen import Screen
from handlers.ui.yuan import read_yuan, yuan
from models.errors import NotAllowed, Stale
from models.operations import applying
from models.operations.applying import Bid
from models.reads.appointments import managed
from models.reads.catalogue import figures
from models.rules.birth import read_birth
from models.rules.budgets import cap
from models.rules.hours import today
from models.rules.shifts import read_day
from models.tables.providers import Provider
from models.tables.tenders import Tender, TenderStatus

MOST_VISITS = 10_000
PRICES = (6_000, 8_000, 10_000)
"""Fen; what a visit often costs, for a tap."""
VISITS = (50, 100, 200)


def begin(press: Apply, desk: Desk) -> Screen:
    tender = desk.session.get(Tender, press.tender_id)
    if press.provider_id not in managed(desk.actor) or tender is None:
        raise NotAllowed(act="represent", object_type="provider", object_id=press.provider_id)
    if tender.status is not TenderStatus.OPEN:
        raise Stale(now=tender.status)
    desk.begin(FORM.name, tender=tender.id, house=press.provider_id)
    return FORM.go_on(desk)


def change_terms(press: ChangeTerms, desk: Desk) -> Screen:
    """The same questions once more, for what was written already."""
    card = draft_of(desk, press.project_id)
    told = {"tender": card.tender_id, "house": card.provider_id, "project": card.project_id}
    desk.begin(FORM.name, **told)
    return FORM.go_on(desk)


def _take_name(desk: Desk, words: str) -> None:
    if not words.strip():
        raise NotUnderstood("apply-ask-name")
    desk.talk.answers["name"] = words.strip()[:80]


def _ask_sum(desk: Desk) -> Screen:
    """What it may cost at most is said with the question."""
    house = desk.session.get_one(Provider, desk.talk.answers["house"])
    most = cap(house.rating, figures(desk.session, today(desk.now)))
    button = choice(desk, desk.say("sum", yuan=yuan(most)), f"{most // 100}")
    return Screen(desk.say("apply-ask-sum", most=yuan(most)), rows=((button,),))


def _take_sum(desk: Desk, words: str) -> None:
    desk.talk.answers["sum"] = _fen(words, applying.MOST_FEN)


def _ask_price(desk: Desk) -> Screen:
    buttons = [choice(desk, desk.say("sum", yuan=yuan(fen)), f"{fen // 100}") for fen in PRICES]
    return Screen(desk.say("apply-ask-price"), rows=listed(buttons, 3))


def _take_price(desk: Desk, words: str) -> None:
    desk.talk.answers["price"] = _fen(words, desk.talk.answers["sum"])


def _fen(words: str, most: int) -> int:
    fen = read_yuan(words)
    if fen is None or not 0 < fen <= most:
        raise NotUnderstood("hint-sum")
    return fen


def _ask_visits(desk: Desk) -> Screen:
    buttons = [choice(desk, str(n), str(n)) for n in VISITS]
    return Screen(desk.say("apply-ask-visits"), rows=listed(buttons, 3))


def _take_visits(desk: Desk, words: str) -> None:
    said = words.strip().removesuffix("次")
    if not said.isascii() or not said.isdigit() or not 0 < int(said[:6]) <= MOST_VISITS:
        raise NotUnderstood("hint-visits-a-month")
    desk.talk.answers["visits"] = int(said[:6])


def _ask_since(desk: Desk) -> Screen:
    """The first of the month after the scores, or the new year."""
    tender = desk.session.get_one(Tender, desk.talk.answers["tender"])
    month = (tender.scores_by.replace(day=1) + timedelta(days=32)).replace(day=1)
    days = sorted({month, date(tender.scores_by.year + 1, 1, 1)})
    buttons = [choice(desk, desk.say.birthday(day), day.isoformat()) for day in days]
    return Screen(desk.say("apply-ask-since"), rows=listed(buttons))


def _take_since(desk: Desk, words: str) -> None:
    tender = desk.session.get_one(Tender, desk.talk.answers["tender"])
    day = _day(desk, words, tender.closes_on + timedelta(days=1))
    desk.talk.answers["since"] = day.isoformat()


def _ask_until(desk: Desk) -> Screen:
    since = date.fromisoformat(desk.talk.answers["since"])
    day = since.replace(year=since.year + 1, day=1) - timedelta(days=1)
    button = choice(desk, desk.say.birthday(day), day.isoformat())
    return Screen(desk.say("apply-ask-until"), rows=((button,),))


def _take_until(desk: Desk, words: str) -> None:
    first = date.fromisoformat(desk.talk.answers["since"])
    desk.talk.answers["until"] = _day(desk, words, first).isoformat()


def _day(desk: Desk, words: str, first: date) -> date:
    on = today(desk.now)
    day = read_day(words, on) or read_birth(words, on)
    if day is None or day < first:
        raise NotUnderstood("hint-day")
    return day


def _finish(desk: Desk) -> Screen:
    """A draft from now on; what it serves is picked next."""
    told = desk.talk.answers
    known = draft_of(desk, told["project"]) if "project" in told else None
    bid = Bid(
        name=told["name"],
        services=known.services if known else (),
        areas=known.areas if known else (),
        groups=known.groups if known else (),
        budget_fen=told["sum"],
        visit_fen=told["price"],
        visits_a_month=told["visits"],
        starts_on=date.fromisoformat(told["since"]),
        ends_on=date.fromisoformat(told["until"]),
        needs=known.needs if known else "",
    )
    act = {"by": desk.actor, "now": desk.now}
    desk.end()
    if known is not None:
        applying.revise(desk.session, known.project_id, bid, seen=known.version, **act)  # type: ignore[arg-type]
        return see(SeeApplication(known.project_id), desk)
    project = applying.draft(desk.session, told["house"], told["tender"], bid, **act)  # type: ignore[arg-type]
    return pick_for(PickFor(project.id, "services"), desk)


FORM = Form("apply", (
    Step("name", lambda desk: Screen(desk.say("apply-ask-name")), _take_name, typed=True),
    Step("sum", _ask_sum, _take_sum, typed=True),
    Step("price", _ask_price, _take_price, typed=True),
    Step("visits", _ask_visits, _take_visits, typed=True),
    Step("since", _ask_since, _take_since, typed=True),
    Step("until", _ask_until, _take_until, typed=True),
), _finish)  # fmt: skip
