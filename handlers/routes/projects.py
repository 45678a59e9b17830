"""Buttons of projects: the three parties, and whoever evaluates them."""

from handlers.guard import Route
from handlers.presses import projects
from handlers.presses.codec import Press
from handlers.projects import card
from handlers.screens.staff import OVERSEERS

PRESSES: dict[type[Press], Route] = {
    projects.Projects: Route(card.show, OVERSEERS),
    projects.SeeProject: Route(card.see, OVERSEERS),
}
