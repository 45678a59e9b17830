"""What a social worker sees: an offer without a name, a visit with everything for the door."""

from datetime import datetime

from handlers.presses.casefiles import CaseAt
from handlers.presses.common import Home
from handlers.presses.day import ShowWay
from handlers.presses.pairs import NotThisHome
from handlers.presses.pictures import NoPicture
from handlers.presses.relay import TellHome
from handlers.presses.worker import (
    AskCannotCome,
    CannotCome,
    Danger,
    DeclineOffer,
    Finish,
    NobodyHome,
    PassOffer,
    SeePhoto,
    SeeVisit,
    TakeOffer,
    Today,
)
from handlers.screens import along
from handlers.screens.common import far, vouched
from handlers.screens.plans import days_told
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.operations.substituting import SENT
from models.reads.moved import Moved
from models.reads.workbench import OfferCard, VisitCard
from models.tables.orders import OfferStatus
from models.tables.visits import LIVE_VISIT, VisitStatus
from models.words import Done

DECLINING = ("time", "far", "skill", "ill", "other")
"""Why an offer is declined: 时间不行, 太远, 不会做, 身体不适, 其他."""
CALLING_OFF = ("time", "ill", "other")


def offer(say: Say, card: OfferCard, before: Moved | None = None) -> Screen:
    """The one message a worker decides on: what, where, when, until when; and that it is the home
    where they were to come `before`.
    """
    if card.status is not OfferStatus.OPEN:
        return offer_over(say, card)
    text = say(
        "offer",
        service=say.word("service", card.service),
        place=card.place,
        when=say.when(card.start),
        minutes=card.minutes,
        rhythm=days_told(say, card.plan),
        until=say.when(card.expires_at),
    )
    if before is not None:
        text = say("offer-moved", who=before.who, was=say.when(before.was)) + "\n" + text
    if card.asked > 1:
        text += "\n" + say("offer-of-many", count=card.asked)
    return Screen(
        text + vouched(say, card.vouch),
        rows=(
            (Button(say("offer-take"), TakeOffer(card.id, card.version)),),
            (Button(say("offer-pass"), PassOffer(card.id, card.version)),),
        ),
    )


def moved(say: Say, card: VisitCard, to: Moved) -> Screen:
    """Not called off for good: the home has chosen another time, for which they may be asked."""
    service = say.word("service", card.service)
    text = say("visit-moved", who=to.who, service=service, was=say.when(to.was), to=say.when(to.to))
    return Screen(text, rows=(_to_today(say),))


def offer_why(say: Say, card: OfferCard) -> Screen:
    """Why not, in one tap; and the way back."""
    buttons = [
        Button(say(f"decline-{why}"), DeclineOffer(card.id, card.version, why)) for why in DECLINING
    ]
    take = Button(say("offer-take-after-all"), TakeOffer(card.id, card.version))
    return Screen(say("offer-why"), rows=(*listed(buttons, 2), (take,)))


def offer_over(say: Say, card: OfferCard) -> Screen:
    """This offer is answered for; nothing can be pressed any more."""
    text = say(
        "offer-over-had" if card.had else f"offer-over-{card.status}",
        service=say.word("service", card.service),
        when=say.when(card.start),
    )
    return Screen(text, rows=(_to_today(say),))


def visit(say: Say, card: VisitCard, headline: str = "") -> Screen:
    """Name, door, telephone, for as long as it is theirs; then the next thing to press."""
    if card.status not in LIVE_VISIT:
        return over(say, card)
    text = say(
        "visit",
        service=say.word("service", card.service),
        person=card.person,
        when=say.when(card.start),
        until=say.clock(card.end),
        place=card.place,
        address=card.address or "—",
        phone=card.phone or "—",
        rhythm=days_told(say, card.plan),
        number=card.order_number,
    )
    text += vouched(say, card.vouch) + along.lines(say, card)
    if card.note:
        text += "\n" + say("visit-note", note=card.note)
    parts = [headline, text, say(f"visit-next-{card.status}")]
    return Screen("\n\n".join(p for p in parts if p), rows=(*_acts(say, card), _to_today(say)))


def _acts(say: Say, card: VisitCard) -> tuple[tuple[Button, ...], ...]:
    if card.status is VisitStatus.BOOKED:
        photo = Button(say("visit-photo"), SeePhoto(card.id))
        way = Button(say("visit-map"), ShowWay(card.id))
        return (
            *along.rows(say, card),
            *(((photo,),) if card.photo else ()),
            *(((way,),) if card.on_map else ()),
            (Button(say("relay-to-home"), TellHome(card.id)),),
            (
                Button(say("trouble-nobody"), NobodyHome(card.id)),
                Button(say("trouble-cannot"), AskCannotCome(card.id)),
            ),
            (Button(say("trouble-danger"), Danger(card.id)),),
        )
    if card.status is VisitStatus.STARTED:
        done = [Button(say(f"done-{d}"), Finish(card.id, card.version, d)) for d in Done]
        nobody = Button(say("trouble-nobody"), NobodyHome(card.id))
        case = Button(say("case-button"), CaseAt(card.id))
        return (*listed(done), (case,), (nobody, Button(say("trouble-danger"), Danger(card.id))))
    return ()


def sent_instead(say: Say, card: VisitCard, until: datetime) -> Screen:
    """A colleague fell out and this one is sent: for a while no is one tap."""
    told = visit(say, card, say("worker-sent", until=say.clock(until)))
    answers = (
        Button(say("sent-yes"), SeeVisit(card.id)),
        Button(say("sent-no"), CannotCome(card.id, SENT)),
    )
    return Screen(told.text, rows=(answers, *told.rows))


def at_the_door(say: Say, card: VisitCard, far_metres: int = 0) -> Screen:
    """After the check-in, one screen: press when it is done."""
    text = say("arrived", person=card.person, service=say.word("service", card.service))
    if far_metres:
        text += "\n" + say("seems-far", far=far(say, far_metres))
    return Screen(text, rows=(*_acts(say, card), _to_today(say)))


def leaving(say: Say, card: VisitCard) -> Screen:
    """How they leave is written down; before that or after, they say what was done."""
    if card.status is VisitStatus.STARTED:
        return Screen(say("leaving-told"), rows=(*_acts(say, card), _to_today(say)))
    return Screen(say("leaving-done"), rows=(_to_today(say),))


def finished(say: Say, card: VisitCard, *, shown: bool, picture: bool = False) -> Screen:
    """`shown`: whether it is known by more than the press how they leave; `picture`: whether there
    is something to be photographed.
    """
    never = Button(say("avoid-home"), NotThisHome(card.id))
    text = say("finished", person=card.person)
    if not shown:
        text += "\n" + say("finished-show")
    case = Button(say("case-button"), CaseAt(card.id))
    rows = ((case,), (never,), _to_today(say))
    if not picture:
        return Screen(text, rows=rows)
    none = Button(say("picture-none"), NoPicture(card.id))
    return Screen(f"{text}\n{say('picture-show')}", rows=((none,), *rows))


def over(say: Say, card: VisitCard) -> Screen:
    """Done or gone: what and when it was, and no longer at whose door."""
    text = say("visit-over", service=say.word("service", card.service), when=say.when(card.start))
    text += "\n" + say(f"visit-next-{card.status}")
    return Screen(text, rows=(_to_today(say),))


def on_map(say: Say, card: VisitCard, point: tuple[float, float]) -> Screen:
    """Where it is; the messenger's own map knows the way."""
    back = Button(say("visit-map-back"), SeeVisit(card.id))
    return Screen(say("visit-map-none", address=card.address or "—"), rows=((back,),), place=point)


def cannot_ask(say: Say, card: VisitCard) -> Screen:
    buttons = [Button(say(f"decline-{why}"), CannotCome(card.id, why)) for why in CALLING_OFF]
    keep = Button(say("cannot-keep"), SeeVisit(card.id))
    never = Button(say("avoid-home"), NotThisHome(card.id))
    return Screen(say("cannot-ask"), rows=(*listed(buttons, 2), (never,), (keep,)))


def lost(say: Say, card: VisitCard) -> Screen:
    """A visit that was theirs and is no more: nobody should stand before a door in vain."""
    text = say(
        f"visit-lost-{card.status}",
        service=say.word("service", card.service),
        when=say.when(card.start),
    )
    return Screen(text, rows=(_to_today(say),))


def _to_today(say: Say) -> tuple[Button, ...]:
    return (Button(say("key-today"), Today()), Button(say("home"), Home()))
