"""Buttons of projects: the three parties, and whoever evaluates them."""

from handlers.guard import Route
from handlers.presses import openness, projects
from handlers.presses.codec import Press
from handlers.projects import card, publishing
from handlers.screens.staff import OVERSEERS, SUPERVISORS

PRESSES: dict[type[Press], Route] = {
    projects.Projects: Route(card.show, OVERSEERS),
    projects.SeeProject: Route(card.see, OVERSEERS),
    openness.SeeProposed: Route(publishing.see, SUPERVISORS),
    openness.Publish: Route(publishing.publish, SUPERVISORS),
}
