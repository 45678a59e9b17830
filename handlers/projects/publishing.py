"""A supervisor reads what is to be published of a month, and makes it known."""

from handlers.context import Desk
from handlers.presses.openness import Publish, SeeProposed
from handlers.screens import openness as screens
from handlers.ui.screen import Screen
from models.operations import publishing
from models.operations.projects import fresh_project
from models.reads.openness import newest
from models.reads.places import place_name
from models.tables.publications import Publication


def see(press: SeeProposed, desk: Desk) -> Screen:
    project = fresh_project(desk.session, press.project_id, by=desk.actor, now=desk.now)
    row = newest(desk.session, project.area_code)
    if row is None:
        return screens.nothing(desk.say)
    return _card(desk, publishing.fresh_publication(desk.session, row.id, by=desk.actor))


def publish(press: Publish, desk: Desk) -> Screen:
    return _card(desk, publishing.publish(
        desk.session, press.publication_id, seen=press.version, read=press.read,
        by=desk.actor, now=desk.now,
    ))  # fmt: skip


def _card(desk: Desk, row: Publication) -> Screen:
    return screens.proposed(desk.say, row, place_name(desk.session, row.area_code))
