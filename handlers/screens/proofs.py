"""A visit that is looked at: what its worker is told, and the facts side by side for the desk."""

from dataclasses import replace
from typing import Any

from handlers.presses.common import Home
from handlers.presses.coordinator import OpenTask
from handlers.presses.pictures import SeeForReview
from handlers.presses.proofs import AskLater, AskNotReal, Explain, SayBack, SettleProof
from handlers.presses.worker import Today
from handlers.screens.common import far, ways_out
from handlers.ui.form import choice, listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.holds import End, ProofCard
from models.reads.workbench import VisitCard
from models.rules.hours import today
from models.tables.callbacks import CallBack
from models.tables.desk import Task
from models.words import NoPhone, Oddity

NO_NUMBER = "none"
MINUTES = 60
Held = tuple[tuple[Oddity, int], ...]
SAID_AT_HOME = frozenset({Oddity.NOBODY_CAME, Oddity.CALL_BACK_DIFFERS})
REAL = (0, 1)
"""Whether a visit counts."""


def held(say: Say, card: ProofCard, service: str) -> Screen:
    """To the worker: kindly, with the way to say how it was. Nothing else is touched by it."""
    text = say(
        "held-worker",
        service=say.word("service", service),
        when=say.when(card.start),
        reasons=reasons(say, _told(card)) or say("held-compare"),
    )
    rows = ((Button(say("held-explain"), Explain(card.visit_id)),), _out(say))
    return Screen(text, rows=rows)


def _told(card: ProofCard) -> Held:
    """Without what the home was asked and said: it was promised that whoever came never sees it."""
    return tuple(one for one in card.held if one[0] not in SAID_AT_HOME)


def later_rows(say: Say, untold: list[VisitCard]) -> tuple[tuple[Button, ...], ...]:
    """Visits that nobody has shown: «I was there»."""
    lines = (
        say("later-ask", service=say.word("service", card.service), when=say.when(card.start))
        for card in untold
    )
    buttons = zip(lines, untold, strict=True)
    return tuple((Button(line, AskLater(card.id)),) for line, card in buttons)


def later_why(say: Say, desk: Any) -> Screen:
    buttons = [choice(desk, say(f"later-{why}"), why) for why in NoPhone]
    return Screen(say("later-why"), rows=listed(buttons, 2))


def later_number(say: Say, desk: Any) -> Screen:
    return Screen(say("later-number"), rows=((choice(desk, say("later-no-number"), NO_NUMBER),),))


def later_told(say: Say, *, proven: bool) -> Screen:
    """Proven by the number of that day, or up to the home and the desk."""
    return Screen(say("later-proven" if proven else "later-told"), rows=(_out(say),))


def call_back(say: Say, call: CallBack, card: ProofCard) -> Screen:
    """One thing that only a real visit tells, in four buttons."""
    text = say("call-back", worker=card.worker, when=say.day(today(card.start)))
    return Screen(text, rows=(*listed(_spans(say, call)), ways_out(say)))


def _spans(say: Say, call: CallBack) -> list[Button]:
    told = {"since": _clock(call.since), "until": _clock(call.until)}
    names = ("before", "between", "after", "forgotten")
    return [
        Button(say(f"call-back-{name}", **told), SayBack(call.visit_id, option))
        for option, name in enumerate(names)
    ]


def _clock(minute: int) -> str:
    """«9:30», by the clock of the day, also beyond midnight."""
    hour, rest = divmod(minute % (24 * MINUTES), MINUTES)
    return f"{hour}:{rest:02}"


def by_telephone(say: Say, call: CallBack, screen: Screen) -> Screen:
    """On the desk: the question to be asked by telephone, with its answers."""
    text = f"{screen.text}\n\n{say('call-back-phone')}"
    return replace(screen, text=text, rows=(*listed(_spans(say, call), 2), *screen.rows))


def explain_ask(say: Say) -> Screen:
    return Screen(say("explain-ask"))


def explained(say: Say) -> Screen:
    return Screen(say("explained"), rows=(_out(say),))


def reviewed(say: Say, card: ProofCard, service: str, *, real: bool) -> Screen:
    """What came of it."""
    told = say(
        "reviewed-real" if real else "reviewed-not-real",
        service=say.word("service", service),
        when=say.when(card.start),
    )
    return Screen(told, rows=(_out(say),))


def side_by_side(say: Say, card: ProofCard) -> str:
    """Both ends with what was asked for, everything odd, and the worker's own words."""
    lines = [say("held-desk", reasons=reasons(say, card.held) or "—", worker=card.worker)]
    lines += [_end(say, name, end) for name, end in (("in", card.came), ("out", card.went))]
    if card.came and card.went:
        stayed = int((card.went.at - card.came.at).total_seconds() // 60)
        lines.append(say("held-stayed", minutes=stayed, ordered=card.minutes))
    lines.append(say("held-home", count=card.home_met) if card.home_met else say("held-no-home"))
    if card.shows:
        lines.append(say("held-picture" if card.picture else "held-no-picture"))
    lines.append(say("held-said", words=card.said) if card.said else say("held-silent"))
    return "\n".join(lines)


def decide(say: Say, task: Task) -> tuple[tuple[Button, ...], ...]:
    real = Button(say("held-real"), SettleProof(task.id, task.version, 1))
    return (real,), (Button(say("held-not-real"), AskNotReal(task.id, task.version)),)


def sure_not_real(say: Say, press: AskNotReal, card: ProofCard, *, paid: bool) -> Screen:
    """The second tap, with what it comes to: of a visit that was paid another decides."""
    which = "held-paid" if paid else "held-not-real"
    yes = Button(say(f"{which}-yes"), SettleProof(press.task_id, press.version, 0))
    back = Button(say("back"), OpenTask(press.task_id))
    return Screen(say(f"{which}-ask", worker=card.worker), rows=((yes,), (back,)))


def pictures(say: Say, task: Task, card: ProofCard) -> tuple[tuple[Button, ...], ...]:
    """The picture of the work, and the one of another visit that it is like."""
    there = (("held-see-picture", card.picture, 0), ("held-see-like", card.like, 1))
    found = [Button(say(name), SeeForReview(task.id, n)) for name, is_there, n in there if is_there]
    return listed(found, 2)


def reasons(say: Say, held: Held) -> str:
    """In plain words, each with its figure."""
    told = (
        say(f"odd-{odd.replace('_', '-')}", count=figure, far=far(say, figure))
        for odd, figure in held
    )
    return " · ".join(told)


def _end(say: Say, name: str, end: End | None) -> str:
    if end is None:
        return say(f"held-{name}-none")
    how = say.word("proof", end.how or "said")
    away = say("held-metres", far=far(say, end.metres)) if end.metres is not None else ""
    return say(f"held-{name}", when=say.when(end.at), how=how) + away


def _out(say: Say) -> tuple[Button, ...]:
    return (Button(say("key-today"), Today()), Button(say("home"), Home()))
