"""问需求: whom a survey asks, what may be chosen for whom, and what came of it."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select
from sqlmodel import Session

from models.base import table
from models.reads.candidates import area_chain
from models.reads.catalogue import figures
from models.reads.standing import care_in_force
from models.rules.demand import chooses_alone, told
from models.rules.eligibility import CHILD_AGE
from models.rules.hours import came_of_age, today
from models.tables.demand import Survey, SurveyStatus, Vote
from models.tables.people import Account, Care, Person
from models.words import Bond, How

_survey, _vote, _person = table(Survey).c, table(Vote).c, table(Person).c
_care, _account = table(Care).c, table(Account).c
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
    """The next chats: of whoever lives there and chooses for themselves, and of the guardians of
    children who do not.
    """
    born = _person.birth_date
    grown = or_(born.is_(None), born <= came_of_age(CHILD_AGE, on))
    here = select(_person.id).where(*_lives(survey))
    children = here.where(~grown)
    guarding = select(_care.proxy_id).where(
        _care.person_id.in_(children), _care.bond == Bond.GUARDIAN, care_in_force(on)
    )
    asked = or_(_account.person_id.in_(here.where(grown)), _account.person_id.in_(guarding))
    rows = (
        select(_account.chat_id)
        .where(asked, _account.reachable.is_(True), _account.consented_at.is_not(None))
        .where(_account.chat_id > survey.asked_upto)
        .order_by(_account.chat_id)
        .limit(limit)
    )
    return list(session.scalars(rows))


def choosing(session: Session, survey: Survey, person_id: int, on: date) -> list[tuple[int, str]]:
    """(number, name) of everybody for whom this person chooses: themselves, and the children under
    14 whose guardian they are.
    """
    mine = {person_id} | guards(session, person_id, on)
    rows = session.execute(
        select(_person.id, _person.name, _person.birth_date)
        .where(_person.id.in_(mine), *_lives(survey))
        .order_by(_person.id)
    ).all()
    return [(row.id, row.name) for row in rows
            if (row.id == person_id) == chooses_alone(row.birth_date, on)]  # fmt: skip


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


def voters(session: Session, survey_id: int, on: date) -> set[int]:
    """Whoever chose, and whoever did so for somebody in their care."""
    chose = _vote.survey_id == survey_id
    people = set(session.scalars(select(_vote.person_id).where(chose)))
    for_others = select(_vote.person_id).where(chose, _vote.how == How.PROXY)
    spoke = select(_care.proxy_id).where(_care.person_id.in_(for_others), care_in_force(on))
    return people | set(session.scalars(spoke))


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


def _lives(survey: Survey) -> list[ColumnElement[bool]]:
    """Of rows of `Person`: registered, alive, and at home in the place that is asked."""
    here = _person.area_code.startswith(survey.area_code)
    return [_person.registered_at.is_not(None), _person.gone_at.is_(None), here]
