"""📊 项目: the contracts that somebody has a part in, and one of them."""

from handlers.context import Desk
from handlers.presses.projects import Projects, SeeProject
from handlers.projects.doors import doors
from handlers.screens import projects as screens
from handlers.ui.screen import Screen
from models.operations.projects import fresh_project
from models.reads.projects import owed_of, projects_of, told
from models.rules.hours import today


def show(press: Projects | None, desk: Desk) -> Screen:
    found = projects_of(desk.session, desk.actor)
    return screens.several(desk.say, found, press.page if press else 0)


def see(press: SeeProject, desk: Desk) -> Screen:
    project = fresh_project(desk.session, press.project_id, by=desk.actor, now=desk.now)
    on = today(desk.now)
    card, owed = told(desk.session, project, on), owed_of(desk.session, project.id)
    return screens.one(desk.say, card, owed, on, doors(desk, project))
