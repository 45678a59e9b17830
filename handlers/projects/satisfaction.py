"""⭐ 满意 of a project and of organisations: what can be said, and how surely."""

from datetime import time

from handlers.context import Desk
from handlers.presses.satisfaction import HouseScore, ProjectScore, Ranking
from handlers.screens import satisfaction as screens
from handlers.ui.screen import Screen
from models.errors import NotAllowed
from models.operations.projects import fresh_project
from models.reads.appointments import managed
from models.reads.catalogue import figures
from models.reads.directory import houses_within
from models.reads.ended import Slice
from models.reads.reckoned import CUTS, parts_of, reckoned_on, told_of
from models.reads.satisfaction import By, score
from models.rules.hours import at, today
from models.words import Role

SEES_ALL = (Role.SUPERVISOR, Role.EVALUATOR)


def of_project(press: ProjectScore, desk: Desk) -> Screen:
    """Of its whole term; whoever runs the organisation sees sums alone, of months that are over,
    so that no answer can be told from the one before.
    """
    project = fresh_project(desk.session, press.project_id, by=desk.actor, now=desk.now)
    own = project.provider_id in managed(desk.actor)
    until = at(today(desk.now).replace(day=1), time()) if own else desk.now
    since = min(at(project.starts_on, time()), until)
    told = score(desk.session, Slice(since, until, projects=frozenset({project.id})))
    if own:
        return screens.own(desk.say, project, told, _small(desk))
    ranks = any(desk.actor.holds_any(role) for role in SEES_ALL)
    return screens.of_project(desk.say, project, told, ranks=ranks)


def ranking(press: Ranking, desk: Desk) -> Screen:
    houses = _houses(desk)
    told = told_of(desk.session, houses, now=desk.now)
    return screens.ranking(desk.say, houses, told, press.page, reckoned_on(desk.session))


def of_house(press: HouseScore, desk: Desk) -> Screen:
    """One of them, by service, place or group."""
    houses = _houses(desk)
    if press.provider_id not in houses or press.cut not in CUTS:
        raise NotAllowed(act="score", object_type="provider", object_id=press.provider_id)
    told = told_of(desk.session, {press.provider_id}, now=desk.now)[press.provider_id]
    parts = parts_of(desk.session, press.provider_id, By(press.cut))
    house = (press.provider_id, houses[press.provider_id])
    known = reckoned_on(desk.session)
    return screens.of_house(desk.say, house, told, (press.cut, parts), known)


def _houses(desk: Desk) -> dict[int, str]:
    """The organisations of the places over which this reader watches."""
    places = {held.area_code for held in desk.actor.held if held.role in SEES_ALL}
    return dict(houses_within(desk.session, places, today(desk.now)))


def _small(desk: Desk) -> int:
    return figures(desk.session, today(desk.now))["small_count"]
