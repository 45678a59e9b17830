"""How long somebody speaks for somebody, and the telling of its end."""

from datetime import date, datetime, time, timedelta

from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.lifecycle import move
from models.outbox import post
from models.reads.audience import chats_of
from models.reads.catalogue import figures
from models.reads.slots import MINOR_AGE, is_minor
from models.reads.standing import HOUSE
from models.rules.hours import at, awake, today
from models.tables.people import Care, CareStatus, Person
from models.words import Bond

MORNING = time(8)


def last_day(session: Session, bond: Bond, person: Person, *, now: datetime) -> date:
    """A guardian speaks until the child is grown up, anybody else for a time."""
    born, day = person.birth_date, today(now)
    if bond is Bond.GUARDIAN and born is not None and is_minor(born, day):
        grown = born.year + MINOR_AGE
        return date(grown, 3, 1) if (born.month, born.day) == (2, 29) else born.replace(year=grown)
    return day + timedelta(days=figures(session, day)["proxy_days"])


def plan_end(session: Session, care: Care, *, now: datetime) -> None:
    if care.until is None:
        return
    agenda.drop(session, {DueKind.CARE_ENDS}, care.id)
    for day in (care.until - _notice(session, now), care.until + timedelta(days=1)):
        agenda.plan(session, DueKind.CARE_ENDS, care.id, max(now, at(day, MORNING)))


def come_to_an_end(session: Session, care_id: int, *, now: datetime) -> None:
    """Both sides are told before the last day; after it nobody speaks for anybody."""
    care = session.get(Care, care_id)
    if care is None or care.status is not CareStatus.HELD or care.until is None:
        return
    if care.until < today(now):
        move(session, care, CareStatus.ENDED, by=HOUSE, now=now, reason="over")
    elif care.until - _notice(session, now) <= today(now):
        for chat in chats_of(session, {care.proxy_id, care.person_id}):
            post(session, chat, "care-ends", care.id, now=awake(now))


def _notice(session: Session, now: datetime) -> timedelta:
    return timedelta(days=figures(session, today(now))["proxy_notice_days"])
