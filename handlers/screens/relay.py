"""What is passed on: who, about which order, and the way to answer or to report it."""

from handlers.presses.relay import ReportRelay, TellHome, TellWorker
from handlers.screens.common import ways_out
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.relays import RelayCard
from models.words import RelayKind


def relay(say: Say, card: RelayCard) -> Screen:
    """With the sound or the picture itself."""
    from_whom = "relay-from-worker" if card.by_worker else "relay-from-home"
    text = say(
        from_whom if card.kind is RelayKind.WORDS else f"{from_whom}-{card.kind}",
        who=card.who,
        number=card.number,
        service=say.word("service", card.service),
        words=card.words,
    )
    if card.kind is not RelayKind.WORDS and card.words:
        text += "\n" + say("relay-beside", words=card.words)
    back = TellWorker(card.visit_id) if card.by_worker else TellHome(card.visit_id)
    answer = Button(say("relay-answer"), back)
    return Screen(
        text,
        rows=((answer, Button(say("relay-report"), ReportRelay(card.id))),),
        voice=card.file_id if card.kind is RelayKind.VOICE else None,
        photo=card.file_id if card.kind is RelayKind.PHOTO else None,
    )


def ask(say: Say, *, words_only: bool) -> Screen:
    return Screen(say("relay-ask") if words_only else say("relay-ask-any"))


def passed(say: Say, kind: RelayKind, words: str) -> Screen:
    told = "relay-passed" if kind is RelayKind.WORDS else f"relay-passed-{kind}"
    return Screen(say(told, words=words), rows=(ways_out(say),))
