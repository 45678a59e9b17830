"""What is put right: proposed by the desk, said to be resolved by the resident."""

from handlers.presses.answers import NotYet, Reopen, Solved
from handlers.presses.common import AskHuman, Home
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.recoveries import RecoveryCard


def proposed(say: Say, card: RecoveryCard) -> Screen:
    """What the desk says, and the two answers to it."""
    text = say("recovery-proposed", about=_about(say, card), words=card.told)
    return Screen(text, rows=(*answers(say, card), (Button(say("human"), AskHuman(0)),)))


def answers(say: Say, card: RecoveryCard) -> tuple[tuple[Button, ...], ...]:
    return listed(
        [
            Button(say("recovery-solved"), Solved(card.id, card.version)),
            Button(say("recovery-not-yet"), NotYet(card.id, card.version)),
        ]
    )


def ended(say: Say, card: RecoveryCard) -> Screen:
    """It is closed; open again with one tap, for as long as that goes."""
    text = say("case-ended", about=_about(say, card))
    return Screen(text, rows=((reopen(say, card),), ways_out(say)))


def reopen(say: Say, card: RecoveryCard) -> Button:
    return Button(say("recovery-reopen"), Reopen(card.id, card.version))


def told(say: Say, name: str) -> Screen:
    return Screen(say(name), rows=((Button(say("home"), Home()),),))


def _about(say: Say, card: RecoveryCard) -> str:
    if not card.service or card.start is None:
        return say("recovery-about-it")
    service = say.word("service", card.service)
    return say("recovery-about", when=say.when(card.start), service=service)
