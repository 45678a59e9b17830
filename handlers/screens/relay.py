"""Words passed on: who, about which order, and the way to answer or to report them."""

from handlers.presses.relay import ReportRelay, TellHome, TellWorker
from handlers.screens.common import ways_out
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.relays import RelayCard


def relay(say: Say, card: RelayCard) -> Screen:
    text = say(
        "relay-from-worker" if card.by_worker else "relay-from-home",
        who=card.who,
        number=card.number,
        service=say.word("service", card.service),
        words=card.words,
    )
    back = TellWorker(card.visit_id) if card.by_worker else TellHome(card.visit_id)
    answer = Button(say("relay-answer"), back)
    return Screen(text, rows=((answer, Button(say("relay-report"), ReportRelay(card.id))),))


def ask(say: Say) -> Screen:
    return Screen(say("relay-ask"))


def passed(say: Say, words: str) -> Screen:
    return Screen(say("relay-passed", words=words), rows=(ways_out(say),))
