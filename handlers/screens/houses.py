"""Organisations before a supervisor: whether they are sent, and taking that from them."""

from handlers.presses.common import Home
from handlers.presses.coordinator import Queues
from handlers.presses.growing import Growing, Trainings
from handlers.presses.houses import NO_GROUND, AskDisqualify, Disqualify, Houses, LiftBan, SeeHouse
from handlers.screens import checks, house_papers
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.operations.disqualifying import GROUNDS
from models.reads.houses import HouseCard
from models.reads.qualifying import Shelf

PAGE = 8
"""Organisations on one screen."""


def several(say: Say, cards: list[HouseCard], waiting: set[int], page: int) -> Screen:
    """Those with a paper to look at stand first, then those that are not sent."""
    here = cards[page * PAGE : (page + 1) * PAGE]
    marks = {one.id: "📄" if one.id in waiting else _mark(one) for one in here}
    buttons = [Button(f"{marks[one.id]} {one.name}", SeeHouse(one.id)) for one in here]
    turn = [Button(say("page-back"), Houses(page - 1))] if page else []
    if len(cards) > (page + 1) * PAGE:
        turn.append(Button(say("page-on"), Houses(page + 1)))
    text = say("houses", count=len(cards)) if cards else say("houses-none")
    turning = (tuple(turn),) if turn else ()
    doors = (checks.door(say), Button(say("trainings-back"), Trainings()))
    return Screen(text, rows=(*listed(buttons), *turning, doors, _out(say)))


def one(say: Say, card: HouseCard, shelf: Shelf, checked: str) -> Screen:
    text = say("house", name=card.name, workers=card.workers, booked=card.booked)
    text += "\n" + _state(say, card)
    growth = Button(say("growth"), Growing(card.id))
    papers = listed([*house_papers.checking(say, shelf), growth])
    text = "\n".join([text, checked, *house_papers.lines(say, shelf)])
    if card.why:
        lift = Button(say("house-lift"), LiftBan(card.id))
        return Screen(text, rows=((lift,), *papers, _back(say)))
    stop = Button(say("house-stop"), AskDisqualify(card.id, NO_GROUND))
    return Screen(text, rows=(*papers, (stop,), _back(say)))


def grounds(say: Say, card: HouseCard) -> Screen:
    """The first tap: on which ground."""
    buttons = [Button(say.word("ground", why), AskDisqualify(card.id, why)) for why in GROUNDS]
    no = Button(say("house-no"), SeeHouse(card.id))
    return Screen(say("house-ask", name=card.name), rows=(*listed(buttons, 2), (no,)))


def ask(say: Say, card: HouseCard, why: str) -> Screen:
    """The last tap, with everything that it moves."""
    text = say("house-sure", name=card.name, why=say.word("ground", why),
               workers=card.workers, booked=card.booked)  # fmt: skip
    yes = Button(say("house-yes"), Disqualify(card.id, why))
    return Screen(text, rows=((yes,), (Button(say("house-no"), SeeHouse(card.id)),)))


def told(say: Say, card: HouseCard) -> Screen:
    """To whoever runs it."""
    return Screen(_state(say, card), rows=((Button(say("home"), Home()),),))


def _state(say: Say, card: HouseCard) -> str:
    if card.why:
        name = "house-out-until" if card.until else "house-out"
        until = say.birthday(card.until) if card.until else ""
        return say(name, why=say.word("ground", card.why), until=until)
    return say("house-good" if card.qualified else "house-papers")


def _mark(card: HouseCard) -> str:
    return "⛔" if card.why else "🏢" if card.qualified else "⚠️"


def _back(say: Say) -> tuple[Button, ...]:
    return (Button(say("houses-back"), Houses(0)), Button(say("home"), Home()))


def _out(say: Say) -> tuple[Button, ...]:
    return (Button(say("key-queue"), Queues()), Button(say("home"), Home()))
