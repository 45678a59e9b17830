"""⏸ 先不派单: by the desk of a place where a worker goes, or by whoever manages them."""

from datetime import timedelta

from handlers.context import Desk
from handlers.presses.day import AskSuspend, Resume, Suspend
from handlers.presses.manager import SeeWorker
from handlers.presses.suspending import DeskWorkers, Halt, SeeDeskWorker
from handlers.screens import manager as own
from handlers.screens import suspending as screens
from handlers.screens.away import counted
from handlers.ui.screen import Button, Screen
from models.access import Act
from models.errors import Stale
from models.operations import suspending
from models.operations.colleagues import fresh_worker
from models.reads.appointments import managed
from models.reads.colleagues import WorkerFile, worker_file
from models.reads.desk_workers import desk_workers
from models.rules.hours import today
from models.rules.shifts import LONGEST


def show(press: DeskWorkers, desk: Desk) -> Screen:
    page = min(max(press.page, 0), LONGEST.days)
    found, more = desk_workers(desk.session, desk.actor, page, now=desk.now)
    return screens.several(desk.say, found, page, more=more)


def see(press: SeeDeskWorker, desk: Desk) -> Screen:
    return screens.one(desk.say, _file(desk, press.worker_id))


def ask(press: AskSuspend, desk: Desk) -> Screen:
    worker = _file(desk, press.worker_id)
    return screens.ask_why(desk.say, worker, _back(desk, worker))


def ask_until(press: Suspend, desk: Desk) -> Screen:
    if press.why not in suspending.SUSPENDING:
        raise Stale
    worker = _file(desk, press.worker_id)
    return screens.ask_until(desk.say, worker, press.why, _back(desk, worker))


def halt(press: Halt, desk: Desk) -> Screen:
    """What is booked goes to others at once."""
    if press.days not in screens.LENGTHS:
        raise Stale
    last = today(desk.now) + timedelta(days=press.days - 1) if press.days else None
    saved = suspending.suspend(
        desk.session, press.worker_id, press.why, last, by=desk.actor, now=desk.now
    )
    if saved.total:
        desk.spare.append(Screen(counted(desk.say, saved.total, saved.saved)))
    return _card(desk, press.worker_id)


def resume(press: Resume, desk: Desk) -> Screen:
    suspending.resume(desk.session, press.worker_id, by=desk.actor, now=desk.now)
    return _card(desk, press.worker_id)


def _file(desk: Desk, worker_id: int) -> WorkerFile:
    fresh_worker(desk.session, worker_id, Act.SUSPEND, by=desk.actor, now=desk.now)
    return worker_file(desk.session, worker_id, today(desk.now))


def _card(desk: Desk, worker_id: int) -> Screen:
    """The colleague's file for whoever manages them; for the desk, what it needs."""
    worker = _file(desk, worker_id)
    if _own(desk, worker_id):
        return own.worker(desk.say, worker, today(desk.now))
    return screens.one(desk.say, worker)


def _back(desk: Desk, worker: WorkerFile) -> Button:
    mine = _own(desk, worker.id)
    press = SeeWorker(worker.id) if mine else SeeDeskWorker(worker.id)
    return Button(desk.say("colleague-back", name=worker.name), press)


def _own(desk: Desk, worker_id: int) -> bool:
    worker = fresh_worker(desk.session, worker_id, Act.SUSPEND, by=desk.actor, now=desk.now)
    return worker.provider_id in managed(desk.actor)
