"""🏢 机构: a supervisor takes an organisation out of service, with a ground, asked twice."""

from datetime import timedelta

from handlers.context import Desk
from handlers.presses.houses import NO_GROUND, AskDisqualify, Disqualify, Houses, LiftBan, SeeHouse
from handlers.screens import checks
from handlers.screens import houses as screens
from handlers.screens.away import counted
from handlers.ui.screen import Screen
from models.errors import Stale
from models.operations import disqualifying
from models.reads.checks import progress
from models.reads.houses import HouseCard, house_card
from models.reads.qualifying import shelf, waiting
from models.rules.hours import today


def show(press: Houses, desk: Desk) -> Screen:
    found = disqualifying.under(desk.session, by=desk.actor, now=desk.now)
    cards = [house_card(desk.session, one, now=desk.now) for one in found]
    wait = waiting(desk.session, [one.id for one in found])
    cards.sort(key=lambda one: (one.id not in wait, not one.why, one.qualified, one.name))
    page = min(max(press.page, 0), len(cards) // screens.PAGE)
    return screens.several(desk.say, cards, wait, page)


def see(press: SeeHouse, desk: Desk) -> Screen:
    card = _card(desk, press.provider_id)
    shown = shelf(desk.session, card.id, today(desk.now))
    this = today(desk.now).replace(day=1)
    months = ((this - timedelta(days=1)).replace(day=1), this)
    told = [(month, progress(desk.session, card.id, month)) for month in months]
    lines = [checks.progress(desk.say, m.month, one) for m, one in told if one.ended or m == this]
    return screens.one(desk.say, card, shown, "\n".join(lines))


def ask(press: AskDisqualify, desk: Desk) -> Screen:
    card = _card(desk, press.provider_id)
    if press.why == NO_GROUND:
        return screens.grounds(desk.say, card)
    if press.why not in disqualifying.GROUNDS:
        raise Stale
    return screens.ask(desk.say, card, press.why)


def disqualify(press: Disqualify, desk: Desk) -> Screen:
    """Everything its workers had in hand goes to others, the neediest first."""
    saved = disqualifying.disqualify(
        desk.session, press.provider_id, press.why, by=desk.actor, now=desk.now
    )
    if saved.total:
        desk.spare.append(Screen(counted(desk.say, saved.total, saved.saved)))
    return see(SeeHouse(press.provider_id), desk)


def lift(press: LiftBan, desk: Desk) -> Screen:
    disqualifying.lift(desk.session, press.provider_id, by=desk.actor, now=desk.now)
    return see(SeeHouse(press.provider_id), desk)


def _card(desk: Desk, provider_id: int) -> HouseCard:
    found = disqualifying.fresh_provider(desk.session, provider_id, by=desk.actor, now=desk.now)
    return house_card(desk.session, found, now=desk.now)
