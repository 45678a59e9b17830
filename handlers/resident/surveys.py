"""问需求: everybody of a place chooses up to three dishes, and reads afterwards what came of it."""

from handlers.context import Desk
from handlers.presses.surveys import AS_BEFORE, Choose, SeeSurvey, SendVote, Surveys, VoteFor
from handlers.screens import surveys as screens
from handlers.screens.staff import DESK
from handlers.ui.screen import Screen
from models.access import sees_demand
from models.errors import Stale
from models.operations import surveying
from models.reads import surveys
from models.reads.catalogue import figures
from models.rules.hours import today
from models.tables.demand import Survey, SurveyStatus
from models.tables.people import Person

AT_ONCE = 8
"""Surveys on one screen."""


def show(_press: Surveys | None, desk: Desk) -> Screen:
    """Of one's own places at work, or of the place where one lives."""
    areas = sorted({held.area_code for held in desk.actor.held if held.role in DESK})
    if areas:
        return screens.several(desk.say, surveys.under(desk.session, areas, limit=AT_ONCE))
    me = desk.session.get_one(Person, desk.who.person_id)
    found = surveys.of_place(desk.session, me.area_code or "", limit=AT_ONCE)
    return screens.several(desk.say, found)


def see(press: SeeSurvey, desk: Desk) -> Screen:
    """To choose, as long as it is open; then what came of it."""
    survey = desk.session.get(Survey, press.survey_id)
    if survey is None or survey.status is SurveyStatus.DROPPED:
        raise Stale
    if (found := surveys.results(desk.session, survey, now=desk.now)) is not None:
        least = figures(desk.session, today(desk.now))["small_count"]
        return screens.over(desk.say, survey, found, least)
    whom = surveys.choosing(desk.session, survey, desk.who.person_id, today(desk.now))
    if not whom:
        may_drop = sees_demand(desk.actor, survey.area_code)
        return screens.open_still(desk.say, survey, may_drop=may_drop)
    if len(whom) > 1:
        return screens.for_whom(desk.say, survey, whom)
    return _card(desk, survey, whom[0][0])


def choose(press: Choose, desk: Desk) -> Screen:
    survey, _ = surveying.may_vote(
        desk.session, press.survey_id, press.person_id, by=desk.actor, now=desk.now
    )
    if press.chosen == AS_BEFORE:
        return _card(desk, survey, press.person_id)
    chosen = _within(survey, press.chosen)
    return screens.choose(desk.say, survey, _whom(desk, press.person_id), chosen)


def send(press: SendVote, desk: Desk) -> Screen:
    survey = desk.session.get(Survey, press.survey_id)
    if survey is None:
        raise Stale
    _within(survey, press.chosen)
    options = [code for bit, code in enumerate(survey.options) if press.chosen >> bit & 1]
    surveying.vote(desk.session, survey.id, press.person_id, options, by=desk.actor, now=desk.now)
    return screens.thanks(desk.say, survey)


def vote_for(press: VoteFor, desk: Desk) -> Screen:
    """代录: the newest survey that is open where this person lives."""
    person = desk.session.get(Person, press.person_id)
    found = surveys.of_place(desk.session, (person and person.area_code) or "", limit=1)
    if not found:
        raise Stale
    return _card(desk, found[0], press.person_id)


def _card(desk: Desk, survey: Survey, person_id: int) -> Screen:
    surveying.may_vote(desk.session, survey.id, person_id, by=desk.actor, now=desk.now)
    before = surveys.chosen_by(desk.session, survey.id, person_id)
    chosen = sum(1 << bit for bit, code in enumerate(survey.options) if code in before)
    return screens.choose(desk.say, survey, _whom(desk, person_id), chosen)


def _whom(desk: Desk, person_id: int) -> tuple[int, str]:
    if person_id == desk.who.person_id:
        return person_id, ""
    return person_id, desk.session.get_one(Person, person_id).name


def _within(survey: Survey, chosen: int) -> int:
    if not 0 <= chosen < 1 << len(survey.options):
        raise Stale
    return chosen
