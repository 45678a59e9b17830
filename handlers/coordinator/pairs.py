"""Two who were kept apart may meet again."""

from handlers.context import Desk
from handlers.coordinator.cases import open_one
from handlers.presses.coordinator import OpenTask
from handlers.presses.pairs import MeetAgain
from handlers.ui.screen import Screen
from models.operations.avoiding import lift


def meet_again(press: MeetAgain, desk: Desk) -> Screen:
    """Somebody spoke with both; the case is drawn as it stands now."""
    lift(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    desk.spare.append(Screen(desk.say("avoid-lifted")))
    return open_one(OpenTask(press.task_id), desk)
