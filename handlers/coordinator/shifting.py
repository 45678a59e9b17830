"""交班: a colleague takes over what one has in hand; until then it stays where it is."""

from handlers.context import Desk
from handlers.presses.handing import AskShift, TakeShift
from handlers.screens import shifting as screens
from handlers.screens.handing import MOST
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.screen import Screen
from models.operations import queueing, shifting
from models.reads.hands import Hand, hands

NOTHING = "nothing"


def begin(_press: AskShift, desk: Desk) -> Screen:
    """Whoever has nothing in hand has nothing to hand over."""
    tasks = queueing.in_hand(desk.session, desk.who.person_id, by=desk.actor)
    people = queueing.colleagues(desk.session, tasks, by=desk.actor)
    if not people:
        return screens.nothing(desk.say, len(tasks))
    desk.begin(FORM.name, people=people, count=len(tasks))
    return FORM.go_on(desk)


def _ask_to(desk: Desk) -> Screen:
    told = desk.talk.answers
    found = hands(desk.session, told["people"], desk.who.person_id, now=desk.now)
    buttons = [
        choice(desk, desk.say("give-to", name=one.name, load=one.load), str(one.id))
        for one in found[:MOST]
    ]
    return Screen(desk.say("shift-ask", count=told["count"]), rows=listed(buttons))


def _take_to(desk: Desk, words: str) -> None:
    if words not in map(str, desk.talk.answers["people"]):
        raise NotUnderstood("give-ask")
    desk.talk.answers["to"] = int(words)


def _ask_words(desk: Desk) -> Screen:
    none = choice(desk, desk.say("shift-nothing"), NOTHING)
    return Screen(desk.say("shift-words"), rows=((none,),))


def _take_words(desk: Desk, words: str) -> None:
    desk.talk.answers["words"] = "" if words == NOTHING else words


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    shifting.hand_over(desk.session, told["to"], told["words"], by=desk.actor, now=desk.now)
    to, count = _hand(desk, told["to"]), told["count"]
    desk.end()
    return screens.asked(desk.say, to.name, count)


def take(press: TakeShift, desk: Desk) -> Screen:
    """«I have it»: the other may go home."""
    count = shifting.take_shift(desk.session, press.handover_id, by=desk.actor, now=desk.now)
    return screens.taken(desk.say, count)


def _hand(desk: Desk, person_id: int) -> Hand:
    return hands(desk.session, [person_id], desk.who.person_id, now=desk.now)[0]


FORM = Form("shift", (
    Step("to", _ask_to, _take_to),
    Step("words", _ask_words, _take_words, typed=True),
), _finish)  # fmt: skip
