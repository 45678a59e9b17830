"""🙋 我觉得不对: one word against a suspension, of the worker or of their organisation."""

from handlers.context import Desk
from handlers.presses.suspending import ObjectTo
from handlers.screens import common
from handlers.ui.form import Form
from handlers.ui.questions import freely
from handlers.ui.screen import Screen
from models.operations.suspending import may_object, object_to


def begin(press: ObjectTo, desk: Desk) -> Screen:
    may_object(desk.session, press.worker_id, by=desk.actor, now=desk.now)
    desk.begin(FORM.name, worker=press.worker_id)
    return FORM.go_on(desk).anew()


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    desk.end()
    object_to(desk.session, told["worker"], told["words"], by=desk.actor, now=desk.now)
    return common.plain(desk.say, "object-done")


FORM = Form("object", (
    freely("words", "object-ask"),
), _finish)  # fmt: skip
