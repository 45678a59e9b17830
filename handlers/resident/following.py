"""«阿姨啥时候来», «上次那个没来»: the order that is meant, and the truth about it."""

from dataclasses import replace

from handlers.context import Desk
from handlers.resident import orders
from handlers.resident.expecting import headed, which
from handlers.screens import plans, resident
from handlers.screens.common import came, ways_out
from handlers.ui.form import bare
from handlers.ui.screen import Screen
from models.errors import Stale
from models.operations import complaining, conversing
from models.reads.cards import OrderCard, last_visits, order_of_visit, orders_of
from models.reads.spoken_of import RECENT, spoken_of
from models.reads.standing import in_care
from models.rules.escalation import answer_by
from models.rules.hours import local, today
from models.rules.numbers import number_in
from models.rules.understanding import when
from models.rules.understanding.following import Asked, asked, names_service, nobody_came
from models.rules.understanding.wants import declines
from models.tables.orders import OPEN_ORDER, Order
from models.tables.visits import Visit, VisitStatus
from models.words import TaskKind


def about(desk: Desk, words: str) -> Screen:
    """The step, who, when, what next; a complaint goes to a human being with its words."""
    if declines(words):
        return _declined(desk, words)
    said = _asked(words)
    cards = meant(desk, words, said)
    one = cards[0] if len(cards) == 1 else None
    if said.robbed:
        return robbed(desk, words)
    if said.bad or (said.absent and (one is None or one.start <= desk.now)):
        return _complained(desk, words, cards)
    if not cards:
        return resident.order_list(desk.say, cards)
    if one is None:
        return which(desk, cards, desk.say("status-which"))
    return headed(desk, one, desk.say("status-this"))


def in_vain(desk: Desk, words: str) -> bool:
    """Whether they waited for somebody whom we were to send, lately or soon."""
    if not nobody_came(words):
        return False
    people = [desk.who.person_id, *in_care(desk.session, desk.who.person_id, now=desk.now)]
    live = any(card.status in OPEN_ORDER for card in orders_of(desk.session, people))
    since = desk.now - RECENT
    return live or bool(last_visits(desk.session, people, since=since, until=desk.now))


def meant(desk: Desk, words: str, said: Asked) -> list[OrderCard]:
    """The orders that may be meant: numbered, named, just over, else those still to come."""
    people = [desk.who.person_id, *in_care(desk.session, desk.who.person_id, now=desk.now)]
    cards = orders_of(desk.session, people)
    if numbered := [card for card in cards if card.number == number_in(words)]:
        return numbered
    told = said.past or said.absent or said.bad or said.robbed
    over = spoken_of(desk.session, people, words, said, now=desk.now) if told else []
    live = [card for card in cards if card.status in OPEN_ORDER]
    for found in (over, live, cards):
        if named := [card for card in found if names_service(words, card.service)]:
            return named
    return over or live or cards[:1]


def who_came(desk: Desk, words: str) -> Visit | None:
    """The visit whose worker a message speaks of, by name or as whoever came."""
    said = asked(words)
    people = [desk.who.person_id, *in_care(desk.session, desk.who.person_id, now=desk.now)]
    over = spoken_of(desk.session, people, words, said, now=desk.now)
    named = [card for card in over if card.worker and card.worker in words]
    over = named or (over if said.visitor else [])
    return desk.session.get(Visit, over[0].visit_id) if over else None


def _declined(desk: Desk, words: str) -> Screen:
    """«明天不要来了»: the visit of that day is called off with one tap, or none is on that day."""
    people = [desk.who.person_id, *in_care(desk.session, desk.who.person_id, now=desk.now)]
    live = [card for card in orders_of(desk.session, people) if card.status in OPEN_ORDER]
    said = when.read(words, local(desk.now))
    day = said.day if said else None
    if day is None:
        return headed(desk, live[0], desk.say("decline-this")) if len(live) == 1 else which(
            desk, live, desk.say("decline-which"))  # fmt: skip
    there = [card for card in live if today(card.start) == day]
    if len(there) != 1:
        name = "decline-which" if there else "decline-none"
        return which(desk, there or live, desk.say(name, day=desk.say.day(day)))
    return orders.not_wanted(desk, there[0])


def robbed(desk: Desk, words: str) -> Screen:
    """A crime, it seems: the police first, and a human being who sees who was there."""
    visit = who_came(desk, words)
    complaining.complain(
        desk.session,
        words,
        now=desk.now,
        by=desk.actor,
        person_id=visit.person_id if visit else desk.who.person_id,
        thing=visit,
    )
    by = desk.say.when(answer_by(TaskKind.COMPLAINT, desk.now))
    text = desk.say("status-robbed", by=by)
    if visit is not None and (one := order_of_visit(desk.session, visit.id)):
        text += "\n\n" + came(desk.say, one)
    return Screen(text, rows=(ways_out(desk.say),), fresh=True)


def unvisited(desk: Desk, words: str) -> Screen:
    """A complaint of somebody to whom nobody was sent yet."""
    who = desk.who.person_id
    complaining.complain(desk.session, words, now=desk.now, by=desk.actor, person_id=who)
    by = desk.say.when(answer_by(TaskKind.COMPLAINT, desk.now))
    return Screen(desk.say("status-complaint", by=by))


def this_one(desk: Desk, order_id: int) -> Screen:
    """Of several visits that one was meant: the complaint stands beside it. Raises Stale."""
    words = desk.remembered
    card, _ = orders.changeable_card(desk, order_id)
    found = meant(desk, words, _asked(words)) if words else []
    one = next((seen for seen in found if seen.id == card.id), None)
    if one is None:
        raise Stale
    return _complained(desk, words, [one])


def _complained(desk: Desk, words: str, cards: list[OrderCard]) -> Screen:
    """Filed at once, beside the visit that is meant; where that is not sure, they are asked."""
    one = cards[0] if len(cards) == 1 else None
    case = complaining.complain(
        desk.session,
        words,
        now=desk.now,
        by=desk.actor,
        person_id=one.person_id if one else desk.who.person_id,
        thing=_thing(desk, one) if one else None,
    )
    if bare(words) in desk.say("complaint-bare").split():
        conversing.lay_aside(desk.talk, case, now=desk.now)
        desk.keep()
        return Screen(desk.say("complaint-what"), rows=(ways_out(desk.say),))
    by = desk.say.when(answer_by(TaskKind.COMPLAINT, desk.now))
    headline = desk.say("status-complaint", by=by)
    if one is None:
        desk.remember(words)
        asks = plans.which_order(desk.say, cards) if cards else which(desk, cards, headline)
        return replace(asks, text=f"{headline}\n{asks.text}") if cards else asks
    if one.visit_status is VisitStatus.MISSED:
        headline = f"{desk.say('status-missed', when=desk.say.when(one.start))}\n{headline}"
    if one.start > desk.now or orders.card_of(desk, one.id).visit_id == one.visit_id:
        return headed(desk, one, headline)
    service, worker = desk.say.word("service", one.service), one.worker
    told = desk.say("status-visit", when=desk.say.when(one.start), service=service, worker=worker)
    return Screen(f"{headline}\n\n{told}", rows=(ways_out(desk.say, one.id),))


def _thing(desk: Desk, one: OrderCard) -> Order | Visit | None:
    """The visit, so that whoever reads the case sees who was there; else the order."""
    if one.visit_id is not None:
        return desk.session.get(Visit, one.visit_id)
    return desk.session.get(Order, one.id)


def _asked(words: str) -> Asked:
    said = asked(words)
    return replace(said, absent=said.absent or nobody_came(words))
