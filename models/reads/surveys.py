"""问需求: whom a survey asks, what may be chosen for whom, and what came of it."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, or_, select
from sqlmodel import Session

from models.base import table
from models.reads.candidates import area_chain
from models.reads.catalogue import figures
from models.reads.standing import care_in_force, care_reaches
from models.rules.demand import chooses_alone, told
from models.rules.eligibility import CHILD_AGE
from models.rules.hours import came_of_age, today
from models.tables.demand import Survey, SurveyStatus, Vote
from models.tables.people import Account, Care, Person
from models.words import Bond, How, Scope

_survey, _vote, _person = table(Survey).c, table(Vote).c, table(Person).c
_care, _account = table(Care).c, table(Account).c
_chat = table(Account).alias("chat").c
SHOWN = (SurveyStatus.OPEN, SurveyStatus.CLOSED)


@dataclass(frozen=True, slots=True)
class Results:
    """What came of a survey; None for a count too small to be told."""

    voters: int | None
    assisted: int | None
    """Of them those whose choice the desk wrote down."""
    counts: tuple[tuple[str, int | None], ...]
    """(service, people), most first; small ones last."""


def chats_to_ask(session: Session, survey: Survey, on: date, *, limit: int) -> list[int]:
    """The next chats: of whoever lives there and chooses for themselves, and of whoever does so for
    somebody else.
    """
    alone = select(_person.id).where(*_lives(survey), _grown(on))
    others = (
        select(_care.proxy_id)
        .join_from(table(Care), table(Person), _person.id == _care.person_id)
        .where(*_lives(survey), _spoken_for(on))
    )
    asked = or_(_account.person_id.in_(alone), _account.person_id.in_(others))
    return _next(session, survey, asked, limit=limit)


def chats_to_tell(session: Session, survey: Survey, on: date, *, limit: int) -> list[int]:
    """The next chats: of whoever chose, of whoever did so for somebody in their care, and of
    whoever had asked.
    """
    chose = _vote.survey_id == survey.id
    people = select(_vote.person_id).where(chose)
    for_others = select(_vote.person_id).where(chose, _vote.how == How.PROXY)
    spoke = select(_care.proxy_id).where(_care.person_id.in_(for_others), care_in_force(on))
    told = or_(
        _account.person_id.in_(people),
        _account.person_id.in_(spoke),
        _account.person_id == survey.opened_by,
    )
    return _next(session, survey, told, limit=limit)


def choosing(session: Session, survey: Survey, person_id: int, on: date) -> list[tuple[int, str]]:
    """(number, name) of everybody for whom this person chooses: themselves, the children under 14
    whose guardian they are, and those in their care who have no chat of their own.
    """
    own = (_person.id == person_id) & _grown(on)
    theirs = (
        select(_person.id)
        .join_from(table(Care), table(Person), _person.id == _care.person_id)
        .where(_care.proxy_id == person_id, _spoken_for(on))
    )
    rows = session.execute(
        select(_person.id, _person.name)
        .where(or_(own, _person.id.in_(theirs)), *_lives(survey))
        .order_by(_person.id)
    ).all()
    return [(row.id, row.name) for row in rows]


def may_be_asked(session: Session, person_id: int, on: date) -> bool:
    """Whether a survey is open in which somebody chooses for themselves, or has it written down."""
    person = session.get(Person, person_id)
    if person is None or not chooses_alone(person.birth_date, on):
        return False
    newest = of_place(session, person.area_code or "", limit=1)
    here = any(one.status is SurveyStatus.OPEN for one in newest)
    return here and bool(people_of(session, newest[0], {person_id}))


def guards(session: Session, person_id: int, on: date) -> set[int]:
    """Whose guardian somebody is on that day."""
    held = (_care.proxy_id == person_id) & (_care.bond == Bond.GUARDIAN)
    return set(session.scalars(select(_care.person_id).where(held, care_in_force(on))))


def people_of(session: Session, survey: Survey, among: Collection[int]) -> set[int]:
    """Of these persons those who live in the place that is asked."""
    return set(session.scalars(select(_person.id).where(_person.id.in_(among), *_lives(survey))))


def of_place(session: Session, area_code: str, *, limit: int) -> list[Survey]:
    """The surveys that ask somebody who lives there, newest first."""
    rows = _shown().where(_survey.area_code.in_(["", *area_chain(area_code)])).limit(limit)
    return list(session.scalars(rows))


def under(session: Session, areas: Collection[str], *, limit: int) -> list[Survey]:
    """The surveys of these places, of every one in them and around them, newest first."""
    around = {"", *(code for area in areas for code in area_chain(area))}
    mine = or_(_survey.area_code.in_(around), *(_survey.area_code.startswith(a) for a in areas))
    return list(session.scalars(_shown().where(mine).limit(limit)))


def chosen_by(session: Session, survey_id: int, person_id: int) -> list[str]:
    """What somebody chose so far."""
    mine = (_vote.survey_id == survey_id) & (_vote.person_id == person_id)
    return session.scalar(select(_vote.options).where(mine)) or []


def results(session: Session, survey: Survey, *, now: datetime) -> Results | None:
    """For everybody, once it is over; None before."""
    if survey.status is not SurveyStatus.CLOSED:
        return None
    least = figures(session, today(now))["small_count"]
    rows = session.execute(
        select(_vote.options, _vote.how).where(_vote.survey_id == survey.id)
    ).all()
    found = Counter(code for row in rows for code in row.options)
    counts = sorted(((code, found[code]) for code in survey.options), key=lambda one: -one[1])
    helped = sum(row.how is How.ASSISTED for row in rows)
    return Results(
        told(len(rows), least),
        told(helped, least),
        tuple((code, told(count, least)) for code, count in counts),
    )


def _shown() -> Select[Any]:
    newest_first = (_survey.status.desc(), _survey.id.desc())  # the open ones before
    return select(Survey).where(_survey.status.in_(SHOWN)).order_by(*newest_first)


def _next(session: Session, survey: Survey, whose: ColumnElement[bool], *, limit: int) -> list[int]:
    """Chats in the order of their numbers, from the one on that was written to last."""
    alive = exists().where(_person.id == _account.person_id, _person.gone_at.is_(None))
    rows = (
        select(_account.chat_id)
        .where(whose, alive, _account.reachable.is_(True), _account.consented_at.is_not(None))
        .where(_account.chat_id > survey.asked_upto)
        .order_by(_account.chat_id)
        .limit(limit)
    )
    return list(session.scalars(rows))


def _grown(on: date) -> ColumnElement[bool]:
    """Of rows of `Person`: those who have a say of their own (rules/demand.py)."""
    born = _person.birth_date
    return or_(born.is_(None), born <= came_of_age(CHILD_AGE, on))


def _spoken_for(on: date) -> ColumnElement[bool]:
    """Of rows of `Care` beside their `Person`: by whom a survey asks somebody else."""
    mute = ~exists().where(_chat.person_id == _person.id, _chat.reachable.is_(True))
    child = ~_grown(on) & (_care.bond == Bond.GUARDIAN)
    return care_in_force(on) & or_(child, _grown(on) & mute & care_reaches(Scope.ORDER))


def _lives(survey: Survey) -> list[ColumnElement[bool]]:
    """Of rows of `Person`: registered, alive, and at home in the place that is asked."""
    here = _person.area_code.startswith(survey.area_code)
    return [_person.registered_at.is_not(None), _person.gone_at.is_(None), here]
