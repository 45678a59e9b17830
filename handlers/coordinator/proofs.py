"""核对: a visit that is held, with everything it has shown, and the two answers."""

from dataclasses import replace

from handlers.context import Desk
from handlers.presses.proofs import SettleProof
from handlers.screens import coordinator, proofs
from handlers.ui.screen import Screen
from models.errors import NotAllowed, Stale
from models.operations.calling_back import call_of
from models.operations.reviewing import settle
from models.reads.holds import proof_card
from models.reads.queues import task_line
from models.tables.desk import Task, TaskStatus
from models.tables.visits import Visit


def beside(desk: Desk, task: Task, screen: Screen) -> Screen:
    """The opened case of a visit that is held."""
    if task.visit_id is None or task.status is TaskStatus.CLOSED:
        return screen
    card = proof_card(desk.session, desk.session.get_one(Visit, task.visit_id))
    text = f"{screen.text}\n\n{proofs.side_by_side(desk.say, card)}"
    screen = replace(screen, text=text, rows=(*proofs.decide(desk.say, task), *screen.rows))
    call = call_of(desk.session, task.visit_id)
    return proofs.by_telephone(desk.say, call, screen) if call and call.waits else screen


def decide(press: SettleProof, desk: Desk) -> Screen:
    """It was real, or it does not count."""
    if press.real not in proofs.ANSWERS.values():
        raise NotAllowed
    task = settle(
        desk.session,
        press.task_id,
        seen=press.version,
        real=press.real == 1,
        by=desk.actor,
        now=desk.now,
    )
    line = task_line(desk.session, task.id)
    if line is None:
        raise Stale
    return coordinator.closed(desk.say, line)
