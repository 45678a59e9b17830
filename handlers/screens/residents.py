"""A resident's file at the desk, and the card of a home."""

from handlers.presses.assisting import (
    AgreedInPerson,
    AskAgreed,
    EnterPerson,
    FindPerson,
    HomeCard,
    IssueCard,
    JoinHome,
    OrderFor,
    RateFor,
)
from handlers.presses.caring import GiveNumber, SeeCare
from handlers.presses.common import Home
from handlers.presses.coordinator import OpenOrder, OpenPerson, Queues
from handlers.presses.surveys import VoteFor
from handlers.presses.tongues import SeeWishes
from handlers.screens import certifying
from handlers.screens.cases import person
from handlers.screens.gone import at_the_desk
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.operations.households import Card
from models.reads.caring import CareCard
from models.reads.claims import ClaimCard
from models.reads.files import PersonFile
from models.reads.people import PersonCard
from models.reads.residents import OpenOrder as Ordered
from models.tables.households import Household
from models.tables.people import CareStatus
from models.words import Scope


def file(
    say: Say,
    who: PersonFile,
    orders: list[Ordered],
    cares: list[CareCard],
    claims: list[ClaimCard],
    *,
    every_group: bool,
    agreed: bool,
    asked: bool,
) -> Screen:
    """Everything that may be done for one person at the desk, a tap each. `asked`: a survey of
    their place is open.
    """
    rows = [_order(say, order) for order in orders]
    rows += [_care(say, card) for card in cares if card.person_id == who.id]
    if not agreed:
        rows.append((Button(say("agreed-missing"), AskAgreed(who.id)),))
    if who.gone_at is None:
        rows.append((Button(say("desk-order-for"), OrderFor(who.id)),))
    if asked:
        rows.append((Button(say("survey-vote-for"), VoteFor(who.id)),))
    number = Button(say("care-give"), GiveNumber(who.id, Scope.ALL))
    rows.append((number, Button(say("home-card"), HomeCard(who.id))))
    rows.append((Button(say("settings-wishes"), SeeWishes(who.id)),))
    rows += certifying.revocable(say, [c for c in claims if every_group or not c.quiet])
    rows.append(at_the_desk(say, who))
    out = (Button(say("find-person"), FindPerson()), Button(say("key-queue"), Queues()))
    return Screen(person(say, who, every_group=every_group), rows=(*rows, out))


def ask_who(say: Say) -> Screen:
    """Somebody known; or somebody new."""
    return Screen(say("ask-find-person"), rows=((Button(say("enter-person"), EnterPerson()),),))


def ask_agreed(say: Say, person_id: int, name: str) -> Screen:
    """Read aloud word for word; nobody else can say yes for them."""
    yes = Button(say("agreed-in-person"), AgreedInPerson(person_id))
    back = Button(say("back"), OpenPerson(person_id))
    return Screen(say("ask-agreed", name=name), rows=((yes,), (back,)))


def entered(say: Say, person_id: int, name: str) -> Screen:
    rows = (
        (Button(say("case-file"), OpenPerson(person_id)),),
        (Button(say("desk-order-for"), OrderFor(person_id)),),
        (Button(say("home-card"), HomeCard(person_id)),),
    )
    return Screen(say("entered", name=name), rows=rows)


def _order(say: Say, order: Ordered) -> tuple[Button, ...]:
    service, when = say.word("service", order.service), say.when(order.start)
    if order.unrated is not None:
        return (Button(say("desk-rate-for", service=service), RateFor(order.unrated)),)
    return (Button(say("order-line", service=service, when=when), OpenOrder(order.order_id)),)


def _care(say: Say, card: CareCard) -> tuple[Button, ...]:
    mark = "❓" if card.status is CareStatus.ASKED else "👪"
    label = say("care-line", mark=mark, name=card.proxy, bond=say.word("bond", card.bond))
    return (Button(label, SeeCare(card.id)),)


def which(say: Say, people: list[tuple[int, str]]) -> Screen:
    """Several live behind one card."""
    buttons = [Button(name, OpenPerson(person_id)) for person_id, name in people]
    return Screen(say("find-which"), rows=(*listed(buttons), (Button(say("home"), Home()),)))


A_ROW = 4
"""Numbers of the list in one line of the printed card."""


def home(
    say: Say, who: PersonCard, household: Household | None, back: Button, *, at_the_desk: bool
) -> Screen:
    """The card as it stands: its number and digits; the picture is on the card alone."""
    text = say(
        "home-card-is" if household else "home-card-none",
        name=who.name,
        card=spaced(household.card) if household else "",
        code=who.home_code or "—",
    )
    version = household.version if household else 0
    label = say("home-card-renew" if household else "home-card-first")
    rows = [(Button(label, IssueCard(who.id, version)),)]
    if at_the_desk:
        rows.append((Button(say("home-card-join"), JoinHome(who.id)),))
    return Screen(text, rows=(*rows, (back,)))


def card(say: Say, name: str, made: Card, phone: str, back: Button) -> Screen:
    """The card itself: a picture to print, with everything a neighbour must know beneath it."""
    text = say("home-card-here", name=name, card=spaced(made.number), code=made.digits, phone=phone)
    rows = zip(*[iter(made.numbers)] * A_ROW, strict=True)
    beneath = "\n".join([spaced(made.number), *("  ".join(row) for row in rows)])
    return Screen(text, qr=made.payload, beneath=beneath, rows=((back,),), fresh=True)


def spaced(number: str) -> str:
    """As it is read aloud.

    >>> spaced("4800112237")
    '480 011 2237'
    """
    return f"{number[:3]} {number[3:6]} {number[6:]}"
