"""抽查 on the screen: three questions with buttons, in the chat or read out by a supervisor."""

from handlers.presses.checks import Checks, NobodyAnswers, SayCheck, TellCheck
from handlers.presses.common import Home
from handlers.presses.houses import Houses
from handlers.presses.projects import SeeProject
from handlers.screens.common import quietly
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.operations.checking import FACES
from models.reads.checks import CheckCard, Progress
from models.rules.hours import today
from models.tables.checks import CheckStatus
from models.words import Came, Outcome

SURE = "sure"
"""The second word that nobody came."""


def asked(say: Say, card: CheckCard) -> Screen:
    """To the home. Whoever came reads none of it."""
    if card.status in (CheckStatus.ANSWERED, CheckStatus.UNREACHED):
        return Screen(say("check-thanks"), rows=((Button(say("home"), Home()),),))
    head = say("check-home", day=say.day(today(card.start)),
               service=say.word("service", card.service))  # fmt: skip
    return Screen(f"{head}\n{_question(say, card)}", rows=(*_answers(say, card), _out(say)))


def script(say: Say, card: CheckCard, project_id: int = 0) -> Screen:
    """What a supervisor says on the telephone, and the same answers; of one project, or of all. Of
    a minor nothing that the file would ask a reason for.
    """
    out = _doors(say, project_id)
    if card.status is not CheckStatus.CALLING:
        return Screen(say("check-called"), rows=((door(say, project_id),), out))
    nobody = Button(say("check-nobody"), NobodyAnswers(card.id, card.version, project_id))
    head = say("check-call", person=card.person, phone=card.phone or "—")
    if card.minor and not card.phone:
        return Screen(f"{head}\n{say('check-no-guardian')}", rows=((nobody,), out))
    service = say("calendar-visit") if card.minor else quietly(say, card.service)
    words = say("check-script", asked=card.asked, day=say.day(today(card.start)), service=service)
    rows = (*_told(say, card, project_id), (nobody,), out)
    return Screen(f"{head}\n{words}\n{_question(say, card)}", rows=rows)


def sure(say: Say, card: CheckCard, project_id: int) -> Screen:
    """«They did not come», before it counts."""
    yes = Button(say("check-sure-no"), TellCheck(card.id, card.version, SURE, project_id))
    back = Button(say("back"), Checks(project_id))
    return Screen(say("check-sure"), rows=((yes,), (back,)))


def nobody_to_call(say: Say, project_id: int = 0) -> Screen:
    return Screen(say("check-all-called"), rows=(_doors(say, project_id),))


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
    kind, words = _words(card)
    return listed(
        [Button(say.word(kind, one), SayCheck(card.id, card.version, one)) for one in words]
    )


def _told(say: Say, card: CheckCard, project_id: int) -> tuple[tuple[Button, ...], ...]:
    """The same answers, by telephone."""
    kind, words = _words(card)
    return listed([
        Button(say.word(kind, one), TellCheck(card.id, card.version, one, project_id))
        for one in words
    ])  # fmt: skip


def _words(card: CheckCard) -> tuple[str, list[str]]:
    if card.came is None:
        return "came", [str(one) for one in Came]
    return ("face", list(FACES)) if card.done else ("check-outcome", [str(one) for one in Outcome])


def _out(say: Say) -> tuple[Button, ...]:
    return (Button(say("home"), Home()),)


def _doors(say: Say, project_id: int) -> tuple[Button, ...]:
    if project_id:
        return (Button(say("project-back"), SeeProject(project_id)), *_out(say))
    return (Button(say("houses-back"), Houses(0)), *_out(say))


def door(say: Say, project_id: int = 0) -> Button:
    return Button(say("check-door"), Checks(project_id))
