"""What leads on from the card of a project: one line a room."""

from collections.abc import Callable
from dataclasses import dataclass

from handlers.context import Desk
from handlers.presses.checks import Checks
from handlers.presses.codec import Press
from handlers.presses.contracts import Dues, SeeContract
from handlers.presses.evaluations import Evaluations
from handlers.presses.indicators import Indicators
from handlers.presses.money import Money
from handlers.presses.openness import Reports, SeeProposed
from handlers.presses.satisfaction import ProjectScore
from handlers.ui.screen import Button
from models.reads.projects import CONTRACTS
from models.tables.providers import Project, ProjectStatus
from models.words import Role

OFFICES = (Role.COORDINATOR, Role.SUPERVISOR)
PARTIES = (Role.MANAGER, *OFFICES)
ALL = (*PARTIES, Role.EVALUATOR)
SIGNED = tuple(one for one in CONTRACTS if one is not ProjectStatus.APPROVED)


@dataclass(frozen=True, slots=True)
class Door:
    """A button on the card, for whoever holds one of these roles, in these states."""

    label: str
    leads: Callable[[int], Press]
    who: tuple[Role, ...] = ALL
    states: tuple[ProjectStatus, ...] = CONTRACTS


DOORS: tuple[Door, ...] = (
    Door("contract-door", SeeContract),
    Door("door-money", Money, states=SIGNED),
    Door("door-satisfaction", ProjectScore, states=SIGNED),
    Door("indicators-door", Indicators, states=SIGNED),
    Door("dues-door", Dues, states=SIGNED),
    Door("evaluations-door", Evaluations, states=SIGNED),
    Door("door-report", Reports, (Role.SUPERVISOR, Role.EVALUATOR)),
    Door("check-door", Checks, (Role.SUPERVISOR,), SIGNED),
    Door("door-publish", SeeProposed, (Role.SUPERVISOR,)),
)


def doors(desk: Desk, project: Project) -> list[Button]:
    """Those that this reader may go through."""
    return [
        Button(desk.say(door.label), door.leads(project.id))
        for door in DOORS
        if project.status in door.states and any(desk.actor.holds_any(role) for role in door.who)
    ]
