"""认证: one tap where it is so, two where it is not."""

from handlers.context import Desk
from handlers.coordinator.cases import open_one
from handlers.presses.coordinator import Certify, NotFitting, OpenTask, RefuseClaim
from handlers.screens import coordinator as screens
from handlers.ui.screen import Screen
from models.errors import NotAllowed
from models.operations import casework, certifying


def certify(press: Certify, desk: Desk) -> Screen:
    certifying.certify(
        desk.session, press.claim_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return open_one(OpenTask(press.task_id), desk)


def not_fitting(press: NotFitting, desk: Desk) -> Screen:
    casework.open_case(desk.session, press.task_id, by=desk.actor, now=desk.now)
    return screens.not_fitting(desk.say, press)


def refuse(press: RefuseClaim, desk: Desk) -> Screen:
    if press.why not in screens.NOT_FITTING:
        raise NotAllowed
    certifying.refuse(
        desk.session,
        press.claim_id,
        seen=press.version,
        reason=press.why,
        by=desk.actor,
        now=desk.now,
    )
    return open_one(OpenTask(press.task_id), desk)
