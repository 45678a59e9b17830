"""After words of danger, or an answer of the desk: what is written next belongs to the case."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from handlers.context import Desk
from handlers.presses.alarming import GoOn
from handlers.resident.children import for_child, is_child
from handlers.screens import emergency
from handlers.screens.common import ways_out
from handlers.ui.form import Form
from handlers.ui.screen import Button, Screen
from models.errors import Stale
from models.operations import conversing, sounding
from models.operations.conversing import FLOW
from models.reads.meant import Cry
from models.rules.escalation import ANY_HOUR
from models.rules.hotlines import fitting
from models.rules.understanding.danger import Alarm, Danger, spot, told_kinds
from models.tables.desk import Task

UNNAMED = ((Danger.OTHER,), (Danger.CRY,))
"""Of a danger that is not said; of an open case it is that one."""


def answered_beside(alarm: Alarm, *, child: bool) -> bool:
    """Whether the ordinary answer follows: only after what resembles danger, or is long over. After
    a wish to be dead, and what a child tells of old hurts, nothing else is said.
    """
    calm = not child and Danger.SUICIDE not in alarm.kinds
    return alarm.beside and (calm or alarm.kinds == (Danger.OTHER,))


def listen(desk: Desk, task: Task) -> None:
    """From here on words are the case's; the form that stood half-finished is laid aside."""
    conversing.lay_aside(desk.talk, task, now=desk.now)
    desk.keep()


def _case(desk: Desk) -> Task | None:
    """The case that words belong to now; None where there is none, or none any more."""
    if desk.talk.flow != FLOW:
        return None
    since = datetime.fromisoformat(desk.talk.answers["since"])
    if desk.now - since <= conversing.FOR:
        task = conversing.spoken_of(desk.session, desk.talk.answers["task"], by=desk.actor)
        if task is not None:
            return task
    desk.end()
    return None


def calm(desk: Desk) -> bool:
    """Whether the case is one without danger."""
    task = _case(desk)
    return task is not None and task.kind not in ANY_HOUR


def covers(desk: Desk, alarm: Alarm) -> bool:
    """Whether words of danger only tell more of the danger that is told already: the same number
    would help.
    """
    task = _case(desk)
    if task is None or task.kind not in ANY_HOUR:
        return False
    before = _known(task)
    if alarm.kinds in UNNAMED and before.kinds:
        return True
    both = (fitting(one, None) for one in (before, alarm))
    return bool(before.kinds) and len({lines[0].number for lines in both}) == 1


def of_child(alarm: Alarm) -> Alarm:
    """Violence that a child tells of must be reported."""
    if Danger.VIOLENCE not in alarm.kinds:
        return alarm
    return replace(alarm, kinds=tuple(dict.fromkeys((*alarm.kinds, Danger.CHILD_ABUSE))))


def _known(task: Task) -> Alarm:
    """The danger that a case is about."""
    return Alarm(told_kinds(task.about), (task.about,), beside=False)


def _now(desk: Desk, task: Task, words: str) -> Alarm:
    """The danger of the newest words, or else of the case."""
    alarm, known = spot(words), _known(task)
    if alarm is None or (alarm.kinds in UNNAMED and known.kinds):
        return known if known.kinds else Alarm((Danger.OTHER,), (words,), beside=False)
    return of_child(alarm) if is_child(desk, words) else alarm


def heard(desk: Desk, words: str) -> Screen | None:
    """Kept with the case and shown to whoever has it; None for anything that is no such word. While
    there is danger the numbers stand above every answer.
    """
    task = _case(desk)
    if task is None:
        return None
    noted = desk.say(for_child(desk, "danger-noted"))
    if task.kind in ANY_HOUR:
        alarm, child = _now(desk, task, words), is_child(desk, words)
        called = emergency.call(desk.say, alarm, desk.now, desk.who.area_code, child=child)
        noted = f"{called}\n{noted}"
        if spot(words) is not None:
            cry = Cry(words, alarm.kinds, child)
            sounding.report_too(desk.session, task, cry, by=desk.actor, now=desk.now)
    conversing.say_more(desk.session, task, words, by=desk.actor, now=desk.now)
    listen(desk, task)
    return Screen(noted, rows=(*way_on(desk), ways_out(desk.say)))


def way_on(desk: Desk) -> tuple[tuple[Button, ...], ...]:
    """A row of its own under the numbers, where a form stands half-finished."""
    if desk.talk.flow != FLOW or not desk.talk.answers.get("before"):
        return ()
    return ((Button(desk.say("danger-on"), GoOn()),),)


def resume(desk: Desk, version: int) -> bool:
    """A button of the form that danger interrupted was pressed: the form stands as it stood."""
    before = desk.talk.answers.get("before") if desk.talk.flow == FLOW else None
    if before is None or before["version"] != version:
        return False
    _take_up(desk, before)
    return True


def go_on(_press: GoOn, desk: Desk, forms: dict[str, Form]) -> Screen:
    """The form as it stood before danger came between."""
    before = desk.talk.answers.get("before") if desk.talk.flow == FLOW else None
    form = forms.get(before["flow"]) if before else None
    if before is None or form is None:
        raise Stale
    _take_up(desk, before)
    return form.again(desk).anew()


def _take_up(desk: Desk, before: dict[str, Any]) -> None:
    desk.begin(before["flow"], **before["answers"])
    desk.talk.step = before["step"]
