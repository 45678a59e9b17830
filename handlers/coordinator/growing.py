"""🌱 培育: a supervisor brings an organisation up, notes its support, and rates it."""

from handlers.context import Desk
from handlers.presses.growing import Advance, GiveSupport, GoAlong, Growing, RateHouse, TakeUp
from handlers.screens import growing as screens
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.questions import asks, in_words
from handlers.ui.screen import Screen
from handlers.ui.sums import take_sum
from models.errors import Stale
from models.operations import growing, violations
from models.operations.growing import BEST, MOST_FEN
from models.reads.growing import growth_card
from models.rules.hours import today
from models.tables.growing import Growth


def show(press: Growing, desk: Desk) -> Screen:
    house = growing.fresh_house(desk.session, press.provider_id, by=desk.actor, now=desk.now)
    card = growth_card(desk.session, house.id, today(desk.now), reader=desk.who.person_id)
    return screens.of_house(desk.say, card, violations.of_house(desk.session, house.id))


def take_up(press: TakeUp, desk: Desk) -> Screen:
    growing.take_up(desk.session, press.provider_id, by=desk.actor, now=desk.now)
    return show(Growing(press.provider_id), desk)


def advance(press: Advance, desk: Desk) -> Screen:
    if press.stage not in set(Growth):
        raise Stale
    row = growing.advance(
        desk.session,
        press.incubation_id,
        Growth(press.stage),
        seen=press.version,
        by=desk.actor,
        now=desk.now,
    )
    return show(Growing(row.provider_id), desk)


def go_along(press: GoAlong, desk: Desk) -> Screen:
    row = growing.go_along(
        desk.session, press.incubation_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return show(Growing(row.provider_id), desk)


def begin_support(press: GiveSupport, desk: Desk) -> Screen:
    """Which year, how much, by whose decision?"""
    growing.fresh_house(desk.session, press.provider_id, by=desk.actor, now=desk.now)
    desk.begin(SUPPORT.name, house=press.provider_id)
    return SUPPORT.go_on(desk)


def begin_rating(press: RateHouse, desk: Desk) -> Screen:
    growing.fresh_house(desk.session, press.provider_id, by=desk.actor, now=desk.now)
    desk.begin(RATING.name, house=press.provider_id)
    return RATING.go_on(desk)


def _ask_year(desk: Desk) -> Screen:
    here = today(desk.now).year
    buttons = [choice(desk, str(year), str(year)) for year in (here - 1, here, here + 1)]
    return Screen(desk.say("support-ask-year"), rows=listed(buttons, 3))


def _take_year(desk: Desk, words: str) -> None:
    here = today(desk.now).year
    if words not in {str(year) for year in (here - 1, here, here + 1)}:
        raise NotUnderstood("press-or-human")
    desk.talk.answers["year"] = int(words)


def _take_sum(desk: Desk, words: str) -> None:
    desk.talk.answers["fen"] = take_sum(words, MOST_FEN)


def _supported(desk: Desk) -> Screen:
    told = desk.talk.answers
    given = (told["year"], told["fen"], told["source"])
    growing.support(desk.session, told["house"], given, by=desk.actor, now=desk.now)
    desk.end()
    return show(Growing(told["house"]), desk).anew()


def _ask_rating(desk: Desk) -> Screen:
    buttons = [
        choice(desk, f"{n}A" if n else desk.say("rating-none"), str(n)) for n in range(BEST + 1)
    ]
    return Screen(desk.say("rating-ask"), rows=listed(buttons, 3))


def _take_rating(desk: Desk, words: str) -> None:
    if words not in {str(n) for n in range(BEST + 1)}:
        raise NotUnderstood("press-or-human")
    desk.talk.answers["rating"] = int(words)


def _rated(desk: Desk) -> Screen:
    told = desk.talk.answers
    growing.rate_house(
        desk.session, told["house"], told["rating"], told["source"], by=desk.actor, now=desk.now
    )
    desk.end()
    return show(Growing(told["house"]), desk).anew()


SUPPORT = Form("support", (
    Step("year", _ask_year, _take_year),
    Step("fen", asks("support-ask-sum"), _take_sum, typed=True),
    in_words("source", "support-ask-source"),
), _supported)  # fmt: skip
RATING = Form("house-rating", (
    Step("rating", _ask_rating, _take_rating),
    in_words("source", "support-ask-source"),
), _rated)  # fmt: skip
