"""At the door with a camera: the picture on the home's card says who lives there."""

from handlers.context import Desk
from handlers.screens.common import plain
from handlers.ui.screen import Screen
from handlers.worker.visits import card_of
from handlers.worker.words import nothing_now, wrong
from models.operations.households import scanned
from models.reads.workbench import visit_of, visits_at_the_door
from models.words import Role


def scan(desk: Desk, payload: str) -> Screen:
    """«/start home_…»: a worker learns that this is the door, and shows by a number or a place that
    they stand before it: a picture of the card can be anywhere. Anybody else is told what it is.
    """
    if not desk.actor.holds_any(Role.WORKER):
        return plain(desk.say, "home-card-what")
    near = [v.id for v in visits_at_the_door(desk.session, desk.who.person_id, now=desk.now)]
    if not near:
        return nothing_now(desk)
    visit_id = visit_of(desk.session, near, scanned(desk.session, payload))
    if visit_id is None:
        return wrong(desk, near, "card-wrong")
    return plain(desk.say, "card-right", person=card_of(desk, visit_id).person)
