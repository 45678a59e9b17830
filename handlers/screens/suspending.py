"""⏸ 先不派单: the desk's list of workers, one of them, and until when nobody sends them."""

from handlers.presses.common import Home
from handlers.presses.coordinator import Queues
from handlers.presses.day import AskSuspend, Resume, Suspend
from handlers.presses.suspending import DeskWorkers, Halt, ObjectTo, SeeDeskWorker
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.operations.suspending import SUSPENDING
from models.reads.colleagues import WorkerFile
from models.reads.desk_workers import DeskWorker

LENGTHS = (7, 14, 30, 0)
"""Days; 0 until it is taken back."""


def several(say: Say, workers: list[DeskWorker], page: int, *, more: bool) -> Screen:
    buttons = [
        Button(f"{'⏸' if one.suspended else '👤'} {one.name} · {one.provider}",
               SeeDeskWorker(one.id))
        for one in workers
    ]  # fmt: skip
    turn = [Button(say("page-back"), DeskWorkers(page - 1))] if page else []
    if more:
        turn.append(Button(say("page-on"), DeskWorkers(page + 1)))
    text = say("desk-workers") if workers else say("desk-workers-none")
    return Screen(text, rows=(*listed(buttons), *listed(turn, 2), _out(say)))


def one(say: Say, worker: WorkerFile) -> Screen:
    """Who they are, and whether they are sent. What their organisation has said is its own."""
    told = say("desk-worker", name=worker.name, provider=worker.provider,
               phone=worker.phone or say("no-phone"), count=worker.booked)  # fmt: skip
    acts: tuple[tuple[Button, ...], ...] = ((Button(say("colleague-suspend"),
                                                    AskSuspend(worker.id)),),)  # fmt: skip
    if worker.suspended:
        told += "\n" + state(say, worker)
        acts = ((Button(say("colleague-resume"), Resume(worker.id)),),) if worker.by_desk else acts
    back = (Button(say("desk-workers-back"), DeskWorkers(0)), Button(say("home"), Home()))
    return Screen(told, rows=(*acts, back))


def state(say: Say, worker: WorkerFile) -> str:
    """«⏸ 现在不派单:🔎 要查一查,到 12月1日;社区说的»"""
    why = say.word("suspend", worker.suspended)
    return say("colleague-suspended", why=why, until=_until(say, worker), by=_by(say, worker))


def ask_why(say: Say, worker: WorkerFile, back: Button) -> Screen:
    """What is booked goes to others at once."""
    buttons = [Button(say.word("suspend", why), Suspend(worker.id, why)) for why in SUSPENDING]
    text = say("suspend-ask", name=worker.name, count=worker.booked)
    return Screen(text, rows=(*listed(buttons, 2), (back, Button(say("home"), Home()))))


def ask_until(say: Say, worker: WorkerFile, why: str, back: Button) -> Screen:
    buttons = [
        Button(say("suspend-days", days=days) if days else say("suspend-open"),
               Halt(worker.id, why, days))
        for days in LENGTHS
    ]  # fmt: skip
    text = say("suspend-until", name=worker.name, why=say.word("suspend", why))
    return Screen(text, rows=(*listed(buttons, 2), (back, Button(say("home"), Home()))))


def told(say: Say, worker: WorkerFile) -> Screen:
    """To the worker: why, until when, who said so, and that a human being listens."""
    return _objecting(say, "news-suspended", worker)


def told_manager(say: Say, worker: WorkerFile) -> Screen:
    return _objecting(say, "news-colleague-suspended", worker)


def _objecting(say: Say, name: str, worker: WorkerFile) -> Screen:
    text = say(name, name=worker.name, why=say.word("suspend", worker.suspended),
               until=_until(say, worker), by=_by(say, worker))  # fmt: skip
    objection = Button(say("suspended-object"), ObjectTo(worker.id))
    return Screen(text, rows=((objection,), (Button(say("home"), Home()),)))


def _until(say: Say, worker: WorkerFile) -> str:
    until = worker.suspended_until
    return say("suspended-until", day=say.day(until)) if until else say("suspended-open")


def _by(say: Say, worker: WorkerFile) -> str:
    return say("suspended-by-desk" if worker.by_desk else "suspended-by-house")


def _out(say: Say) -> tuple[Button, ...]:
    return (Button(say("key-queue"), Queues()), Button(say("home"), Home()))
