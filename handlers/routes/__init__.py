"""The whole counter: which button, which command, which key leads where."""

from handlers.guard import Route
from handlers.presses.codec import Press
from handlers.routes import contracts, demand, desk, growing, managers, people, projects, workers
from handlers.routes.forms import AT_ONCE, FORMS
from handlers.routes.words import COMMANDS, KEYS

__all__ = ["AT_ONCE", "COMMANDS", "FORMS", "KEYS", "PRESSES"]

PRESSES: dict[type[Press], Route] = {
    **people.PRESSES,
    **desk.PRESSES,
    **workers.PRESSES,
    **managers.PRESSES,
    **projects.PRESSES,
    **contracts.PRESSES,
    **demand.PRESSES,
    **growing.PRESSES,
}
"""Where each button leads, and who may press it."""
