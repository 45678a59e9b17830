"""抽查 on the screen: three questions with buttons, in the chat or read out by a supervisor."""

from handlers.presses.checks import Checks, NobodyAnswers, SayCheck
from handlers.presses.common import Home
from handlers.presses.houses import Houses
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.operations.checking import FACES
from models.reads.checks import CheckCard, Progress
from models.rules.hours import today
from models.tables.checks import CheckStatus
from models.words import Came, Outcome


def asked(say: Say, card: CheckCard) -> Screen:
    """To the home. Whoever came reads none of it."""
    if card.status in (CheckStatus.ANSWERED, CheckStatus.UNREACHED):
        return Screen(say("check-thanks"), rows=((Button(say("home"), Home()),),))
    head = say("check-home", day=say.day(today(card.start)),
               service=say.word("service", card.service))  # fmt: skip
    return Screen(f"{head}\n{_question(say, card)}", rows=(*_answers(say, card), _out(say)))


def script(say: Say, card: CheckCard) -> Screen:
    """What a supervisor says on the telephone, and the same answers."""
    if card.status is not CheckStatus.CALLING:
        return Screen(say("check-called"), rows=((door(say),), _doors(say)))
    text = say("check-call", person=card.person, phone=card.phone or "—",
               day=say.day(today(card.start)),
               service=say.word("service", card.service))  # fmt: skip
    nobody = Button(say("check-nobody"), NobodyAnswers(card.id, card.version))
    rows = (*_answers(say, card), (nobody,), _doors(say))
    return Screen(f"{text}\n{_question(say, card)}", rows=rows)


def nobody_to_call(say: Say) -> Screen:
    return Screen(say("check-all-called"), rows=(_doors(say),))


def progress(say: Say, month: int, told: Progress) -> str:
    """«11 月抽查:做完 62 次,抽到 22,问到 19(30.6%)»"""
    share = f"{1000 * told.answered // told.ended / 10:.1f}" if told.ended else "0.0"
    return say("check-progress", month=month, ended=told.ended, drawn=told.drawn,
               answered=told.answered, share=share)  # fmt: skip


def _question(say: Say, card: CheckCard) -> str:
    if card.came is None:
        return say("check-came")
    return say("check-felt" if card.done else "check-done")


def _answers(say: Say, card: CheckCard) -> tuple[tuple[Button, ...], ...]:
    kind, words = "face", list(FACES)
    if not card.done:
        kind, words = "check-outcome", [str(one) for one in Outcome]
    if card.came is None:
        kind, words = "came", [str(one) for one in Came]
    return listed(
        [Button(say.word(kind, one), SayCheck(card.id, card.version, one)) for one in words]
    )


def _out(say: Say) -> tuple[Button, ...]:
    return (Button(say("home"), Home()),)


def _doors(say: Say) -> tuple[Button, ...]:
    return (Button(say("houses-back"), Houses(0)), *_out(say))


def door(say: Say) -> Button:
    return Button(say("check-door"), Checks())
