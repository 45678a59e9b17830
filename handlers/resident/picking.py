"""👥 自己挑人: three at most, each in a line of plain words."""

from handlers.context import Desk
from handlers.presses.picking import ChooseWorker, KeepWorker, LetGo, TakeWorker
from handlers.screens import common
from handlers.screens import picking as screens
from handlers.ui.screen import Screen
from models.operations import choosing, keeping
from models.reads.files import worker_names


def show(press: ChooseWorker, desk: Desk) -> Screen:
    found = choosing.choices(desk.session, press.order_id, by=desk.actor, now=desk.now)
    return screens.choose(desk.say, press.order_id, found)


def take(press: TakeWorker, desk: Desk) -> Screen:
    offer = choosing.want(
        desk.session, press.order_id, press.worker_id, by=desk.actor, now=desk.now
    )
    name, _ = worker_names(desk.session, {offer.worker_id})[offer.worker_id]
    return screens.chosen(desk.say, press.order_id, name)


def keep(press: KeepWorker, desk: Desk) -> Screen:
    """One tap after good stars; it can be undone at once."""
    keeping.keep_worker(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    return screens.kept(desk.say, press.visit_id)


def let_go(press: LetGo, desk: Desk) -> Screen:
    keeping.let_go(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    return common.plain(desk.say, "let-go-done")
