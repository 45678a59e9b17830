"""At the door with a camera: the picture on the home's card says who lives there."""

from handlers.context import Desk
from handlers.screens.common import plain
from handlers.ui.screen import Screen
from handlers.worker.words import arrive_with, nothing_now
from models.operations.households import scanned
from models.operations.visiting import Arrival
from models.reads.workbench import visit_of, visits_at_the_door
from models.words import Proof, Role


def scan(desk: Desk, payload: str) -> Screen:
    """«/start home_…»: a worker arrives; anybody else is told what the card is for."""
    if not desk.actor.holds_any(Role.WORKER):
        return plain(desk.say, "home-card-what")
    near = [v.id for v in visits_at_the_door(desk.session, desk.who.person_id, now=desk.now)]
    if not near:
        return nothing_now(desk)
    people, digits = scanned(desk.session, payload)
    visit_id = visit_of(desk.session, near, people)
    arrival = Arrival(Proof.HOME_CODE, code=digits if visit_id else "")
    return arrive_with(desk, visit_id or near[0], arrival, near, wrong="card-wrong")
