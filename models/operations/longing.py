"""点不到的菜: what somebody wanted and could not get is noted, once a month, person and service."""

from datetime import date, datetime

from sqlalchemy import exists, select
from sqlmodel import Session

from models.access import Act, hand_of
from models.base import OnBoth, table
from models.errors import Stale
from models.reads.candidates import area_chain
from models.reads.catalogue import Judged, dish
from models.reads.standing import Actor
from models.rules.demand import counted_as
from models.rules.eligibility import BY_LAW
from models.rules.hours import today
from models.tables.demand import Lacking, Longing
from models.tables.orders import Order
from models.tables.people import ClaimStatus, GroupClaim, Person
from models.tables.providers import Project, ProjectArea, ProjectService, ProjectStatus

_longing = table(Longing)
_ONCE = ["person_id", "service_code", "month"]
_NOTE = OnBoth(lambda insert: insert(_longing).on_conflict_do_nothing(index_elements=_ONCE))
_ASK = OnBoth(
    lambda insert: insert(_longing).on_conflict_do_update(
        index_elements=_ONCE, set_={"asked": True}
    )
)


def note(session: Session, person_id: int, service: str, why: Lacking, *, now: datetime) -> None:
    """By itself. Of several reasons in one month the first stays; of somebody who has no place
    nothing is noted.
    """
    if values := _values(session, person_id, service, why, now):
        _NOTE.run(session, values)


def note_refused(session: Session, judged: Judged, *, now: datetime) -> None:
    """The rules said no to a service. Where a consent is missing nothing is noted of anybody."""
    if (
        judged.service
        and not judged.verdict.entitled
        and BY_LAW.isdisjoint(judged.verdict.obstacles)
    ):
        note(session, judged.person_id, judged.service, Lacking.NOT_ENTITLED, now=now)


def note_waiting(session: Session, order: Order, *, now: datetime) -> None:
    """Nobody comes to an order: there is no contract for it, or nobody free."""
    there = _offered(session, order.service_code, order.area_code, today(order.start))
    why = Lacking.WAITING if there else Lacking.CLOSED
    note(session, order.person_id, order.service_code, why, now=now)


def ask(session: Session, person_id: int, service: str, *, by: Actor, now: datetime) -> None:
    """«❤️ 我也想要这个»: by the person, by whoever orders for them, or told at the desk.

    Raises Stale for what is no service, and for somebody without a place.
    """
    person = session.get(Person, person_id)
    if person is None or dish(session, service) is None:
        raise Stale
    hand_of(session, Act.ORDER_FOR, person, by=by, now=now)
    values = _values(session, person_id, service, Lacking.ASKED, now)
    if values is None:
        raise Stale
    _ASK.run(session, values | {"asked": True})


def _values(
    session: Session, person_id: int, service: str, why: Lacking, now: datetime
) -> dict[str, object] | None:
    place = session.scalar(select(table(Person).c.area_code).where(table(Person).c.id == person_id))
    if not place:
        return None
    claim = table(GroupClaim).c
    held = (claim.person_id == person_id) & (claim.status == ClaimStatus.CERTIFIED)
    groups = set(session.scalars(select(claim.group).where(held)))
    return {
        "person_id": person_id,
        "service_code": service,
        "area_code": place,
        "group": counted_as(groups),
        "why": why,
        "asked": False,
        "month": today(now).replace(day=1),
        "noted_at": now,
    }


def _offered(session: Session, service: str, area_code: str, on: date) -> bool:
    """Whether a contract in force brings it to that place."""
    project, area, item = table(Project).c, table(ProjectArea).c, table(ProjectService).c
    found = exists().where(
        project.status == ProjectStatus.IN_CONTRACT,
        project.starts_on <= on,
        project.ends_on >= on,
        area.project_id == project.id,
        area.area_code.in_(area_chain(area_code)),
        item.project_id == project.id,
        item.service_code == service,
    )
    return bool(session.scalar(select(found)))
