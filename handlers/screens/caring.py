"""Who speaks for whom: asked, agreed, limited, ended; and by whose hand a thing was done."""

from handlers.presses.assisting import HomeCard
from handlers.presses.caring import (
    AgreeCare,
    Cares,
    EndCare,
    GiveNumber,
    LimitCare,
    SeeCare,
    TypeNumber,
    Veto,
    VetoForGood,
)
from handlers.presses.resident import CareForSomeone, SeeOrder
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.cards import OrderCard
from models.reads.caring import CareCard
from models.tables.people import CareStatus
from models.words import Bond, How, Scope

TERMS = (90, 365)
"""Days from today on that one tap gives."""


def cares(say: Say, lines: list[CareCard], reader_id: int, *, registered: bool) -> Screen:
    """Both directions in one list; each opens with a tap."""
    buttons = [Button(_line(say, card, reader_id), SeeCare(card.id)) for card in lines]
    if registered:
        buttons.append(Button(say("care-give"), GiveNumber(reader_id, Scope.ALL)))
    buttons += [
        Button(say("care-type"), TypeNumber()),
        Button(say("settings-care"), CareForSomeone()),
    ]
    return Screen(say("cares" if lines else "cares-none"), rows=(*listed(buttons), ways_out(say)))


def _line(say: Say, card: CareCard, reader_id: int) -> str:
    name = "cares-mine" if card.proxy_id == reader_id else "cares-of-me"
    who = card.person if card.proxy_id == reader_id else card.proxy
    mark = "❓ " if card.status is CareStatus.ASKED else ""
    return mark + say(name, name=who, bond=say.word("bond", card.bond))


def care(say: Say, card: CareCard, back: Button, *, decides: bool, ends: bool) -> Screen:
    """One agreement: who, for whom, how far, until when, and what the reader may change."""
    text = say(
        f"care-{card.status}",
        proxy=card.proxy,
        person=card.person,
        bond=say.word("bond", card.bond),
        scope=say.word("scope", card.scope),
        until=card.until.isoformat() if card.until else say("care-no-end"),
    )
    if card.status is CareStatus.HELD:
        confirmed = say("care-confirmed", name=card.confirmed)
        text += "\n" + (confirmed if card.confirmed else say("care-unconfirmed"))
    rows: list[tuple[Button, ...]] = []
    if card.status is CareStatus.ASKED:
        rows += _answers(say, card) if decides else ()
    elif card.status is CareStatus.HELD:
        rows += _limits(say, card) if decides else ()
        end = Button(say("care-end"), EndCare(card.id, card.version))
        rows += [(end,)] if ends else []
    return Screen(text, rows=(*rows, (back,)))


def _answers(say: Say, card: CareCard) -> tuple[tuple[Button, ...], ...]:
    yes = [Button(say(f"care-yes-{scope}"), AgreeCare(card.id, card.version, scope))
           for scope in Scope]  # fmt: skip
    no = Button(say("care-no"), EndCare(card.id, card.version))
    return ((yes[0],), tuple(yes[1:]), (no,))


def _limits(say: Say, card: CareCard) -> tuple[tuple[Button, ...], ...]:
    scopes = [
        Button(say("care-scope", scope=say.word("scope", scope)),
               LimitCare(card.id, card.version, scope))
        for scope in Scope
        if scope is not card.scope
    ]  # fmt: skip
    terms = [
        Button(say(f"care-term-{days}"), LimitCare(card.id, card.version, str(days)))
        for days in TERMS
    ]
    return tuple(scopes), tuple(terms)


def number(say: Say, digits: str, person: str, given: GiveNumber, back: Button) -> Screen:
    """The digits, large and in two halves, for whoever shall have them."""
    text = say(
        "care-number",
        digits=f"{digits[:3]} {digits[3:]}",
        person=person,
        scope=say.word("scope", given.scope),
    )
    others = [
        Button(say("care-number-scope", scope=say.word("scope", scope)),
               GiveNumber(given.person_id, scope))
        for scope in Scope
        if scope != given.scope
    ]  # fmt: skip
    return Screen(text, rows=(*listed(others), (back,)))


def asked(say: Say, card: CareCard) -> Screen:
    """«May I speak for you?», to the one who would be spoken for."""
    text = say("news-care-asked", proxy=card.proxy, bond=say.word("bond", card.bond))
    return Screen(text, rows=_answers(say, card))


def told(say: Say, name: str, card: CareCard, reader_id: int) -> Screen:
    """News of an agreement, in other words for either side."""
    side = "proxy" if card.proxy_id == reader_id else "person"
    text = say(
        f"news-{name}-{side}",
        proxy=card.proxy,
        person=card.person,
        until=card.until.isoformat() if card.until else say("care-no-end"),
    )
    see = Button(say("care-see"), SeeCare(card.id))
    return Screen(text, rows=((see,), ways_out(say)))


def ordered_for(say: Say, order: OrderCard, reader_id: int, *, minor: bool) -> Screen:
    """What somebody else ordered. The one served may refuse it, and refuse it for good."""
    service, when = say.word("service", order.service), say.when(order.start)
    see = SeeOrder(order.id)
    if order.person_id != reader_id:
        text = say("news-ordered-for", by=order.by, person=order.person, service=service,
                   when=when, number=order.number)  # fmt: skip
        card = Button(say("home-card"), HomeCard(order.person_id))
        rows = ((Button(say("order-see"), see), card), ways_out(say, order.id))
        return Screen(text, rows=rows)
    text = say("news-ordered-for-you", by=order.by, service=service, when=when)
    refusing = [(Button(say("veto-fine"), see),), (Button(say("veto"), Veto(order.id)),)]
    if order.how is How.PROXY and not minor:
        refusing.append((Button(say("veto-for-good"), VetoForGood(order.id)),))
    return Screen(text, rows=tuple(refusing))


def vetoed(say: Say, order: OrderCard, *, for_good: bool) -> Screen:
    return Screen(
        say("vetoed-for-good" if for_good else "vetoed-now", by=order.by), rows=(ways_out(say),)
    )


def acted(say: Say, how: How, name: str, bond: Bond | None) -> str:
    """«代办:李梅(家人)», «代录:张未(社区)»; nothing where the person acted."""
    if how is How.SELF:
        return ""
    if how is How.ASSISTED:
        return say("acted-assisted", name=name)
    return say("acted-proxy", name=name, bond=say.word("bond", bond) if bond else "—")


def hands(say: Say, order: OrderCard) -> str:
    """Lines on every card of an order: who ordered it, and who changed it at the desk."""
    lines = [acted(say, order.how, order.by, order.bond)]
    if order.handled_by:
        lines.append(say("handled", name=order.handled_by))
    return "".join(f"\n{line}" for line in lines if line)


def all_cares(say: Say) -> Button:
    return Button(say("back"), Cares())
