"""问需求: a place is asked once which dishes it needs most; only counts are ever told."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import agenda, audit
from models.access import Act, allow, hand_of
from models.agenda import DueKind
from models.base import add, change, table
from models.errors import NotAllowed, Refused, Stale
from models.lifecycle import begin, move
from models.outbox import post
from models.reads.catalogue import dish
from models.reads.standing import HOUSE, Actor
from models.reads.surveys import chats_to_ask, chats_to_tell, guards, people_of
from models.rules.demand import MOST_CHOICES, chooses_alone
from models.rules.hours import at, awake, today
from models.tables.demand import Survey, SurveyStatus, Vote
from models.tables.messaging import Lane
from models.tables.people import Person
from models.words import How

MOST_DISHES = 8
"""To choose from: more are not read to the end."""
LONGEST = timedelta(days=60)
QUESTION = 120
AT_ONCE = 500
"""Chats asked in one transaction; nobody else waits for longer."""
BREATH = timedelta(seconds=10)
MORNING = time(9)

_vote = table(Vote).c


class AlreadyChose(Refused):
    """What somebody chose themselves is changed by nobody else."""

    code = "already-chose"


@dataclass(frozen=True, slots=True)
class Question:
    """What is put to the people of a place."""

    area_code: str
    words: str
    options: tuple[str, ...]
    closes_on: date


def open_survey(session: Session, asked: Question, *, by: Actor, now: datetime) -> Survey:
    """Everybody of the place is asked, in the waking hours. Raises Stale for a question without
    words or dishes, or a day out of reach.
    """
    day, options = today(now), list(dict.fromkeys(asked.options))
    known = all(dish(session, code) for code in options)
    in_reach = day < asked.closes_on <= day + LONGEST
    if not (asked.words.strip() and known and 1 < len(options) <= MOST_DISHES and in_reach):
        raise Stale
    survey = Survey(
        area_code=asked.area_code,
        question=asked.words.strip()[:QUESTION],
        options=options,
        opens_on=day,
        closes_on=asked.closes_on,
        opened_by=by.person_id or 0,
        changed_at=now,
    )
    allow(session, Act.ASK_PLACE, survey, by=by, now=now)
    begin(session, survey, by=by, now=now)
    agenda.plan(session, DueKind.SURVEY_ROUND, survey.id, awake(now))
    morning_after = at(asked.closes_on + timedelta(days=1), MORNING)
    agenda.plan(session, DueKind.SURVEY_ENDS, survey.id, morning_after)
    return survey


def go_round(session: Session, survey_id: int, *, now: datetime) -> None:
    """The next few hundred chats are asked; or told what came of it, once it is over. Each once."""
    survey = session.get(Survey, survey_id)
    if survey is None or survey.status is SurveyStatus.DROPPED:
        return
    is_open = survey.status is SurveyStatus.OPEN
    find, notice = (chats_to_ask, "survey-asks") if is_open else (chats_to_tell, "survey-over")
    chats = find(session, survey, today(now), limit=AT_ONCE)
    for chat in chats:
        post(session, chat, notice, survey.id, now=awake(now), lane=Lane.BULK)
    if chats:
        change(session, Survey, table(Survey).c.id == survey.id, asked_upto=chats[-1])
        session.refresh(survey)
        agenda.plan(session, DueKind.SURVEY_ROUND, survey.id, awake(now + BREATH))


def vote(
    session: Session,
    survey_id: int,
    person_id: int,
    options: list[str],
    *,
    by: Actor,
    now: datetime,
) -> None:
    """One to three of the dishes; another choice before the day replaces the one before.

    Raises Stale once it is over, NotAllowed for whoever may not choose for this person,
    AlreadyChose where they have done so themselves.
    """
    survey, how = may_vote(session, survey_id, person_id, by=by, now=now)
    chosen = [code for code in survey.options if code in options]
    if len(chosen) != len(options) or not 1 <= len(chosen) <= MOST_CHOICES:
        raise Stale
    mine = (_vote.survey_id == survey.id) & (_vote.person_id == person_id)
    known = session.execute(select(_vote.how).where(mine)).first()
    if known is None:
        row = Vote(survey_id=survey.id, person_id=person_id, options=chosen, how=how, voted_at=now)
        add(session, row)
    elif known.how is How.SELF and how is not How.SELF:
        raise AlreadyChose
    else:
        change(session, Vote, mine, options=chosen, how=how, voted_at=now)
    audit.record(session, "vote", survey, by=by.person_id, now=now, how=str(how))


def may_vote(
    session: Session, survey_id: int, person_id: int, *, by: Actor, now: datetime
) -> tuple[Survey, How]:
    """The survey, and by whose hand it would be. Of a child under 14 it is the guardian's alone, to
    give or not. Raises Stale, NotAllowed.
    """
    survey, person = session.get(Survey, survey_id), session.get(Person, person_id)
    if survey is None or survey.status is not SurveyStatus.OPEN:
        raise Stale
    if person is None or person_id not in people_of(session, survey, {person_id}):
        raise NotAllowed(act="vote", object_type="survey", object_id=survey_id)
    if chooses_alone(person.birth_date, today(now)):
        return survey, hand_of(session, Act.ORDER_FOR, person, by=by, now=now)
    if by.person_id is None or person_id not in guards(session, by.person_id, today(now)):
        raise NotAllowed(act="vote", object_type="survey", object_id=survey_id)
    return survey, How.PROXY


def close_survey(session: Session, survey_id: int, *, now: datetime) -> None:
    """Its day is over: whoever chose hears what came of it, and so does whoever had asked."""
    survey = session.get(Survey, survey_id)
    if survey is None or survey.status is not SurveyStatus.OPEN:
        return
    move(session, survey, SurveyStatus.CLOSED, by=HOUSE, now=now, asked_upto=0)
    agenda.drop(session, {DueKind.SURVEY_ROUND}, survey.id)
    go_round(session, survey.id, now=now)


def drop_survey(session: Session, survey_id: int, *, seen: int, by: Actor, now: datetime) -> Survey:
    """Called off before its day; what was chosen is told to nobody. Raises Stale."""
    survey = session.get(Survey, survey_id)
    if survey is None:
        raise NotAllowed(act=str(Act.ASK_PLACE), object_type="survey", object_id=survey_id)
    allow(session, Act.ASK_PLACE, survey, by=by, now=now)
    if survey.version != seen or survey.status is not SurveyStatus.OPEN:
        raise Stale
    move(session, survey, SurveyStatus.DROPPED, by=by, now=now)
    agenda.drop(session, {DueKind.SURVEY_ROUND, DueKind.SURVEY_ENDS}, survey.id)
    return survey
