"""What the desk proposes to whoever was not served well; a supervisor's last word."""

from handlers.context import Desk
from handlers.presses.answers import Override
from handlers.presses.coordinator import OpenTask
from handlers.screens import addressing
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.questions import asks, written
from handlers.ui.screen import Button, Screen
from models.operations import casework, recovering
from models.reads.queues import task_line
from models.tables.desk import Task

READY = ("again", "other", "sorry")
"""再做一次, 换一位社工, 道歉: what is proposed most."""
COUNTS = {"yes": True, "no": False}
"""Whether a disputed visit is paid."""


def begin(task: Task, desk: Desk) -> Screen:
    """«Put it right»: how? The resident reads these words."""
    recovering.open_recovery(desk.session, task.id, by=desk.actor, now=desk.now)
    desk.begin(FORM.name, task=task.id)
    return FORM.go_on(desk)


def begin_override(press: Override, desk: Desk) -> Screen:
    recovering.overridable(desk.session, press.task_id, by=desk.actor, now=desk.now)
    desk.begin(OVERRIDE.name, task=press.task_id)
    return OVERRIDE.go_on(desk)


def _resident(desk: Desk) -> str:
    line = task_line(desk.session, desk.talk.answers["task"])
    return line.who if line else ""


def _ask(desk: Desk) -> Screen:
    buttons = [choice(desk, desk.say(f"propose-{code}"), code) for code in READY]
    text = addressing.question(desk.say, _resident(desk), desk.say("propose-ask"))
    return Screen(text, rows=listed(buttons))


def _ask_counts(desk: Desk) -> Screen:
    """Whether the visit is paid; nobody but the desk says so, and only of a disputed one."""
    buttons = [choice(desk, desk.say(f"counts-{answer}"), answer) for answer in COUNTS]
    return Screen(desk.say("counts-ask"), rows=listed(buttons))


def _take_counts(desk: Desk, words: str) -> None:
    if words not in COUNTS:
        raise NotUnderstood("counts-ask")
    desk.talk.answers["counts"] = COUNTS[words]


def _money_waits(desk: Desk) -> bool:
    return casework.money_waits_for(desk.session, desk.talk.answers["task"])


def _propose(desk: Desk) -> Screen:
    told = desk.talk.answers
    words = desk.say(f"propose-{told['words']}") if told["words"] in READY else told["words"]
    recovering.propose(
        desk.session, told["task"], words, counts=told.get("counts"), by=desk.actor, now=desk.now
    )
    return _back(desk, addressing.gone(desk.say, _resident(desk), desk.say("proposed")))


def _override(desk: Desk) -> Screen:
    told = desk.talk.answers
    recovering.override(
        desk.session,
        told["task"],
        told["words"],
        counts=told.get("counts"),
        by=desk.actor,
        now=desk.now,
    )
    return _back(desk, desk.say("overridden"))


def _back(desk: Desk, text: str) -> Screen:
    task_id = desk.talk.answers["task"]
    desk.end()
    return Screen(text, rows=((Button(desk.say("task-open"), OpenTask(task_id)),),))


COUNTED = Step("counts", _ask_counts, _take_counts, needed=_money_waits)
FORM = Form(
    "propose",
    (Step("words", _ask, written("words", "propose-ask"), typed=True), COUNTED),
    _propose,
)
OVERRIDE = Form(
    "override",
    (Step("words", asks("override-ask"), written("words", "propose-ask"), typed=True), COUNTED),
    _override,
)
