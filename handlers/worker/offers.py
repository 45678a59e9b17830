"""An offer: taken in one tap, or passed on with a reason."""

from handlers.context import Desk
from handlers.presses.worker import DeclineOffer, PassOffer, TakeOffer
from handlers.screens import staff
from handlers.screens import worker as screens
from handlers.ui.screen import Screen
from handlers.worker import visits
from models.errors import NoSuchTime, NotAllowed, Refused, Stale
from models.operations.dispatching import accept_offer, decline_offer, fresh_offer
from models.reads.workbench import OfferCard, offer_card


class TakenUp(Refused):
    """The worker has another visit at that time."""

    code = "taken-up"


def take(press: TakeOffer, desk: Desk) -> Screen:
    """«Take it»: the card turns into the visit; the large keys come along for the day."""
    try:
        visit = accept_offer(
            desk.session, press.offer_id, seen=press.version, by=desk.actor, now=desk.now
        )
    except NoSuchTime as clash:
        raise TakenUp from clash
    if visit is None:
        return screens.offer_over(desk.say, card_of(desk, press.offer_id))
    card = visits.card_of(desk, visit.id)
    keys = staff.keyboard(desk.say, desk.who)
    desk.spare.append(Screen(desk.say("arrive-how"), keyboard=keys))
    return screens.visit(desk.say, card, desk.say("offer-taken"))


def pass_on(press: PassOffer, desk: Desk) -> Screen:
    """«Not me»: why?"""
    return screens.offer_why(desk.say, card_of(desk, press.offer_id))


def decline(press: DeclineOffer, desk: Desk) -> Screen:
    """The next one is asked at once."""
    if press.why not in screens.DECLINING:
        raise NotAllowed
    decline_offer(
        desk.session,
        press.offer_id,
        seen=press.version,
        reason=press.why,
        by=desk.actor,
        now=desk.now,
    )
    return screens.offer_over(desk.say, card_of(desk, press.offer_id))


def card_of(desk: Desk, offer_id: int) -> OfferCard:
    """The offer as it stands, if it was made to this worker."""
    fresh_offer(desk.session, offer_id, by=desk.actor, now=desk.now)
    card = offer_card(desk.session, offer_id)
    if card is None:
        raise Stale
    return card
