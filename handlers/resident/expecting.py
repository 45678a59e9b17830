"""«今天谁来», «开门的时候说啥»: answered from the visits of the day that is meant."""

from dataclasses import replace
from datetime import date, time, timedelta

from handlers.context import Desk
from handlers.resident import orders
from handlers.resident.changing import to_come
from handlers.screens import resident
from handlers.ui.screen import Screen
from models.reads.cards import OrderCard, last_visits, orders_of
from models.reads.standing import in_care
from models.rules.hours import at, today
from models.rules.understanding.days import days_said
from models.rules.understanding.expecting import expects
from models.rules.understanding.following import names_service
from models.rules.understanding.wording import fold


def heard(desk: Desk, words: str) -> Screen | None:
    """Who comes on the day that is named, else today or next; where nobody comes, when somebody
    does. None for any other words.
    """
    if not expects(words):
        return None
    now = today(desk.now)
    named = (day for said in days_said(fold(words), now) if not said.vague for day in said.days)
    day = next(named, None)
    people = homes(desk)
    live = [card for card in orders_of(desk.session, people) if to_come(card)]
    there = on_day(desk, people, day or now)
    found = there or (live if day is None else [])
    found = [card for card in found if names_service(words, card.service)] or found
    if len(found) == 1:
        return headed(desk, found[0], desk.say("status-this"))
    if found:
        return which(desk, found, desk.say("status-these" if there else "status-which"))
    if day is None:
        return resident.order_list(desk.say, orders_of(desk.session, people))
    return which(desk, live, desk.say("expect-nobody", day=desk.say.day(day)))


def homes(desk: Desk) -> list[int]:
    """Whose visits somebody may speak of: their own, and of those in their care."""
    return [desk.who.person_id, *in_care(desk.session, desk.who.person_id, now=desk.now)]


def on_day(desk: Desk, people: list[int], day: date) -> list[OrderCard]:
    """Visits of that day, over or not, and orders for it that nobody has taken yet."""
    begins = at(day, time())
    until = begins + timedelta(days=1, microseconds=-1)
    found = last_visits(desk.session, people, since=begins, until=until)
    known = {card.id for card in found}
    asked_for = [card for card in orders_of(desk.session, people) if to_come(card)]
    found += [card for card in asked_for if today(card.start) == day and card.id not in known]
    return sorted(found, key=lambda card: card.start)


def headed(desk: Desk, card: OrderCard, headline: str) -> Screen:
    """The order as it stands now, whichever of its visits was spoken of."""
    seen = orders.card_of(desk, card.id)
    screen = resident.order_card(desk.say, seen, elder=desk.who.elder_mode)
    return replace(screen, text=f"{headline}\n\n{screen.text}")


def which(desk: Desk, cards: list[OrderCard], headline: str) -> Screen:
    screen = resident.order_list(desk.say, cards)
    return replace(screen, text=headline if cards else f"{headline}\n\n{screen.text}")
