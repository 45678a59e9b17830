"""问需求: what the people of Chengdong were asked three weeks ago, and what came of it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.demo.folk import Neighbour, Town
from models.operations.surveying import Question, open_survey, vote
from models.reads.standing import actor_of
from models.reads.surveys import under
from models.rules.demand import MOST_CHOICES
from models.rules.hours import today

PLACE = "630102"
WORDS = "您家里最需要哪几样？"
DISHES = ("housekeeping", "hospital_escort", "health_check", "recreation", "counselling",
          "job_skills")  # fmt: skip
LASTS = timedelta(days=7)


def ask_around(session: Session, town: Town, now: datetime) -> None:
    """The coordinator of the place puts the question."""
    asked = Question(PLACE, WORDS, DISHES, today(now) + LASTS)
    by = actor_of(session, town.people["haiyan"].id)
    open_survey(session, asked, by=by, now=now)


def answer(session: Session, town: Town, now: datetime) -> None:
    """Everybody says what they order now and then, each through whoever speaks for them."""
    survey = under(session, [PLACE], limit=1)[0]
    for who in _people(town):
        chosen = [code for code in DISHES if code in who.habits["wants"]][:MOST_CHOICES]
        if chosen:
            by = actor_of(session, who.speaker_id)
            vote(session, survey.id, who.row.id, chosen, by=by, now=now)


def _people(town: Town) -> Iterator[Neighbour]:
    for one in town.neighbours.values():
        if (one.row.area_code or "").startswith(PLACE):
            yield one
