"""What a project is to cost and how long it lasts: six questions, asked anew to change them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, NamedTuple

from handlers.context import Desk
from handlers.presses.tenders import Apply, ChangeTerms, PickFor, SeeApplication
from handlers.projects.applying import draft_of, pick_for, see
from handlers.projects.tenders import day_from
from handlers.screens.applying import carried
from handlers.ui.form import Answers, Form, NotUnderstood, Step, choice, listed
from handlers.ui.questions import asks, written
from handlers.ui.screen import Screen
from handlers.ui.sums import take_sum
from handlers.ui.yuan import yuan
from models.errors import NotAllowed, Refused, Stale
from models.operations import applying
from models.reads.applications import Bid
from models.reads.appointments import managed
from models.reads.catalogue import figures
from models.rules.budgets import cap
from models.rules.hours import today
from models.tables.providers import Provider
from models.tables.tenders import Tender, TenderStatus

MOST_VISITS = 10_000
PRICES = (6_000, 8_000, 10_000)
"""Fen; what a visit often costs, for a tap."""
VISITS = (50, 100, 200)
KEEP = "keep"


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


def _ask_sum(desk: Desk) -> Screen:
    """What it may cost at most is said with the question."""
    most = _most(desk)
    button = choice(desk, desk.say("sum", yuan=yuan(most)), f"{most // 100}")
    return Screen(desk.say("apply-ask-sum", most=yuan(most)), rows=((button,),))


def _take_sum(desk: Desk, words: str) -> None:
    desk.talk.answers["sum"] = take_sum(words, _most(desk), "apply-over-cap")


def _most(desk: Desk) -> int:
    """What a project of this organisation may cost, in fen."""
    house = desk.session.get_one(Provider, desk.talk.answers["house"])
    return cap(house.rating, figures(desk.session, today(desk.now)))


def _ask_price(desk: Desk) -> Screen:
    buttons = [choice(desk, desk.say("sum", yuan=yuan(fen)), f"{fen // 100}") for fen in PRICES]
    return Screen(desk.say("apply-ask-price"), rows=listed(buttons, 3))


def _take_price(desk: Desk, words: str) -> None:
    desk.talk.answers["price"] = take_sum(words, desk.talk.answers["sum"], "price-over-sum")


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
    day = day_from(desk, words, tender.closes_on + timedelta(days=1))
    desk.talk.answers["since"] = day.isoformat()


def _ask_until(desk: Desk) -> Screen:
    since = date.fromisoformat(desk.talk.answers["since"])
    day = since.replace(year=since.year + 1, day=1) - timedelta(days=1)
    button = choice(desk, desk.say.birthday(day), day.isoformat())
    return Screen(desk.say("apply-ask-until"), rows=((button,),))


def _take_until(desk: Desk, words: str) -> None:
    first = date.fromisoformat(desk.talk.answers["since"])
    desk.talk.answers["until"] = day_from(desk, words, first).isoformat()


def _step(key: str, ask: Callable[[Desk], Screen], take: Callable[[Desk, str], None]) -> Step:
    """A question; where it was answered before, one tap leaves it as it is."""

    def asked(desk: Desk) -> Screen:
        screen = ask(desk)
        if (held := _held(desk).get(key)) is None:
            return screen
        stays = choice(desk, desk.say("apply-stays", held=held.label), KEEP)
        return replace(screen, rows=((stays,), *screen.rows))

    def taken(desk: Desk, words: str) -> None:
        held = _held(desk).get(key) if words == KEEP else None
        take(desk, held.words if held else words)

    return Step(key, asked, taken, typed=True)


class Held(NamedTuple):
    """An answer that was given before."""

    label: str
    words: str
    """As it is taken once more, by the rules of today."""


def _held(desk: Desk) -> dict[str, Held]:
    """The answers of a draft; none for a new one, nor for one that was handed in meanwhile."""
    try:
        card = draft_of(desk, desk.talk.answers.get("project", 0))
    except Refused:
        return {}
    sums = {"sum": card.budget_fen, "price": card.visit_fen}
    days = {"since": card.starts_on, "until": card.ends_on}
    visits = str(card.visits_a_month)
    return {
        "name": Held(card.name, card.name),
        "visits": Held(visits, visits),
        **{key: Held(desk.say("sum", yuan=yuan(fen)), yuan(fen)) for key, fen in sums.items()},
        **{key: Held(desk.say.birthday(day), day.isoformat()) for key, day in days.items()},
    }


def _finish(desk: Desk) -> Screen:
    """A draft from now on; what it serves is picked next, unless it is known already."""
    told = desk.talk.answers
    terms = {
        "name": told["name"],
        "budget_fen": told["sum"],
        "visit_fen": told["price"],
        "visits_a_month": told["visits"],
        "starts_on": date.fromisoformat(told["since"]),
        "ends_on": date.fromisoformat(told["until"]),
    }
    desk.end()
    return _revised(desk, told, terms) if "project" in told else _drafted(desk, told, terms)


def _drafted(desk: Desk, told: Answers, terms: dict[str, Any]) -> Screen:
    bid = Bid(services=(), areas=(), groups=(), needs="", **terms)
    project = applying.draft(
        desk.session, told["house"], told["tender"], bid, by=desk.actor, now=desk.now
    )
    news = carried(desk.say, draft_of(desk, project.id))
    desk.spare += [Screen(line) for line in news]
    following = pick_for(PickFor(project.id, "services"), desk)
    return following.anew() if news else following


def _revised(desk: Desk, told: Answers, terms: dict[str, Any]) -> Screen:
    """Whatever else was written stays."""
    known = draft_of(desk, told["project"])
    bid = replace(known, **terms)
    applying.revise(
        desk.session, known.project_id, bid, seen=known.version, by=desk.actor, now=desk.now
    )
    return see(SeeApplication(known.project_id), desk)


FORM = Form("apply", (
    _step("name", asks("apply-ask-name"), written("name", "apply-ask-name", 80)),
    _step("sum", _ask_sum, _take_sum),
    _step("price", _ask_price, _take_price),
    _step("visits", _ask_visits, _take_visits),
    _step("since", _ask_since, _take_since),
    _step("until", _ask_until, _take_until),
), _finish)  # fmt: skip
