"""The tables as the sheets of `models.rules.sheets` have them, to be handed out and read again."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.reads.places import place_name
from models.reads.prices import price_on
from models.reads.projects import CONTRACTS
from models.rules.sheets.vocabulary import GROUP_NAMES, KIND_NAMES, SERVICE_NAMES
from models.rules.sheets.workers import WEEKDAYS
from models.rules.workdays import HOLIDAY
from models.tables.people import NO_CLAIM, ClaimStatus, GroupClaim, Person
from models.tables.providers import (
    Project,
    ProjectArea,
    ProjectGroup,
    ProjectService,
    Provider,
    Qualification,
    Worker,
    WorkerHours,
    WorkerSkill,
)
from models.words import STIGMATISING, Group, PaperStatus

Row = dict[str, str]
"""Cells by the key of their column."""
_person, _claim = table(Person).c, table(GroupClaim).c
_worker, _project = table(Worker).c, table(Project).c


def residents(session: Session, area_code: str) -> list[Row]:
    """Everybody registered there, never with a stigmatising group. A day of certification stands
    only where it holds for all the groups of a row: read again, nothing may become certified that
    was not.
    """
    people = list(
        session.execute(
            select(_person.id, _person.name, _person.birth_date, _person.area_code, _person.address,
                   _person.phone)
            .where(_person.registered_at.is_not(None), _person.area_code.startswith(area_code))
            .order_by(_person.id)
        )
    )  # fmt: skip
    claims = defaultdict(list)
    for claim in session.execute(
        select(_claim.person_id, _claim.group, _claim.status, _claim.valid_until)
        .where(_claim.status.not_in(NO_CLAIM), _claim.group.not_in(STIGMATISING))
        .order_by(_claim.id)
    ):
        claims[claim.person_id].append(claim)
    return [
        {
            "name": one.name,
            "birth_date": _day(one.birth_date),
            "area_code": place_name(session, one.area_code),
            "address": one.address or "",
            "phone": one.phone or "",
            "groups": _groups(claim.group for claim in claims[one.id]),
            "certified_until": _certified(claims[one.id]),
        }
        for one in people
    ]


def _certified(claims: list[Any]) -> str:
    certain = all(claim.status is ClaimStatus.CERTIFIED for claim in claims)
    days = [claim.valid_until for claim in claims if claim.valid_until is not None]
    return _day(min(days)) if certain and days and len(days) == len(claims) else ""


def workers(session: Session, provider_id: int) -> list[Row]:
    """Everybody on the organisation's list, also who has not come yet."""
    rows = session.execute(
        select(_worker.id, _person.name, _person.phone, _worker.area_code,
               _worker.certificate_until, _worker.background_check_until)
        .join(table(Person), _person.id == _worker.person_id)
        .where(_worker.provider_id == provider_id)
        .order_by(_worker.id)
    ).all()  # fmt: skip
    return [
        {
            "name": one.name,
            "phone": one.phone or "",
            "area_code": place_name(session, one.area_code) if one.area_code else "",
            "certificate_until": _day(one.certificate_until),
            "background_check_until": _day(one.background_check_until),
            "services": _services(_listed(session, WorkerSkill, "service_code", one.id)),
            "hours": _hours(session, one.id),
        }
        for one in rows
    ]


def _hours(session: Session, worker_id: int) -> str:
    row = table(WorkerHours).c
    spans = session.execute(
        select(row.weekday, row.opens, row.closes)
        .where(row.worker_id == worker_id, row.weekday < HOLIDAY)
        .order_by(row.weekday, row.opens)
    )  # fmt: skip
    return ";".join(
        f"周{WEEKDAYS[span.weekday]} {_clock(span.opens)}-{_clock(span.closes)}" for span in spans
    )


def organisations(session: Session, on: date) -> list[Row]:
    """A row for each contract, with the price of a visit on that day."""
    under = select(Project).where(_project.status.in_(CONTRACTS))
    projects = session.scalars(under.order_by(_project.id)).all()
    return [
        _house(session, session.get_one(Provider, project.provider_id))
        | {
            "project": project.name,
            "areas": "、".join(
                place_name(session, code).replace(" ", "")
                for code in _listed(session, ProjectArea, "area_code", project.id)
            ),
            "services": _services(_listed(session, ProjectService, "service_code", project.id)),
            "groups": _groups(_listed(session, ProjectGroup, "group", project.id)),
            "budget": _yuan(project.budget_fen),
            "visit": _yuan(price_on(session, project.id, on)),
            "visits": str(project.visits_a_month),
            "starts_on": _day(project.starts_on),
            "ends_on": _day(project.ends_on),
        }
        for project in projects
    ]


def _house(session: Session, house: Provider) -> Row:
    """An organisation's own columns, with the last day on which each requirement was shown."""
    row = table(Qualification).c
    shown = session.execute(
        select(row.requirement, row.shown_on)
        .where(row.provider_id == house.id, row.status == PaperStatus.GOOD)
        .order_by(row.id)
    )  # fmt: skip
    return {
        "code": house.code,
        "name": house.name,
        "kind": KIND_NAMES[house.kind][0],
        "rating": f"{house.rating}A" if house.rating else "无",
        "phone": house.phone or "",
        **{str(one.requirement): _day(one.shown_on) for one in shown},
    }


def _listed(session: Session, kind: Any, column: str, owner_id: int) -> list[Any]:
    """One column of what belongs to a worker or a contract."""
    owner, *_ = table(kind).primary_key.columns
    wanted = table(kind).c[column]
    return list(session.scalars(select(wanted).where(owner == owner_id).order_by(wanted)))


def _groups(groups: Iterable[Group]) -> str:
    return "、".join(GROUP_NAMES[Group(group)][0] for group in groups)


def _services(codes: Iterable[str]) -> str:
    return "、".join(SERVICE_NAMES[code] for code in codes)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def _yuan(fen: int) -> str:
    return f"{fen // 100}.{fen % 100:02}".removesuffix(".00")
