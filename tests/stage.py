"""Builders: a small stage for rules and operations. Real places, made-up people."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import audit, ledger
from models.base import add, table
from models.operations.ordering import Wish, place_order
from models.operations.reckoning import keep
from models.reads.catalogue import dishes
from models.reads.reckoned import reckon
from models.reads.standing import Actor, Held
from models.tables.orders import Offer, OfferStatus, Order
from models.tables.people import Account, Care, ClaimStatus, Consent, GroupClaim, Person
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
from models.tables.roles import Grant
from models.tables.visits import Visit, VisitStatus
from models.words import Bond, Group, PaperStatus, ProviderKind, Purpose, Requirement, Role

PLACE = "630102001001"
"""A real community of Chengdong, Xining."""
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
TUESDAY_TEN = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
"""Tuesday 24 November 2026, ten in the morning in Shanghai."""

AWAY = timedelta(minutes=30)
"""So long after a visit its resident is asked how it was (figure `rating_wait_minutes`)."""

CHILD_BORN = date(2017, 5, 1)


@dataclass
class Someone:
    """A person with a chat."""

    person_id: int
    chat_id: int
    actor: Actor
    worker_id: int = 0


def resident(
    session: Session,
    name: str = "杨大珍",
    *,
    chat_id: int | None = 1001,
    born: date = date(1948, 3, 1),
    group: Group = Group.ELDERLY_AT_HOME,
    certified: bool = True,
    place: str = PLACE,
) -> Someone:
    """A registered resident with a certified group and a home code."""
    person = add(
        session,
        Person(
            name=name,
            birth_date=born,
            area_code=place,
            address="3号楼2单元501",
            home_code="4827",
            registered_at=LONG_AGO,
        ),
    )
    if chat_id is not None:
        _chat(session, chat_id, person.id)
    for purpose in set(Purpose) - {Purpose.CHILD}:
        agreed(session, person.id, purpose, by=person.id)
    add(
        session,
        GroupClaim(
            person_id=person.id,
            group=group,
            changed_at=LONG_AGO,
            status=ClaimStatus.CERTIFIED if certified else ClaimStatus.DECLARED,
            valid_until=date(2027, 6, 1) if certified else None,
        ),
    )
    return Someone(person.id, chat_id or 0, Actor(person.id))


def agreed(session: Session, person_id: int, purpose: Purpose, *, by: int) -> None:
    """To what is kept and told; a guardian agrees for a child."""
    consent = {"person_id": person_id, "given_by": by, "given_at": LONG_AGO}
    add(session, Consent(purpose=purpose, **consent))


def _chat(session: Session, chat_id: int, person_id: int) -> None:
    facts = {"consented_at": LONG_AGO, "opened_at": LONG_AGO, "language": "zh"}
    add(session, Account(chat_id=chat_id, person_id=person_id, **facts))


def child_of(session: Session, guardian: Someone, name: str = "小宝") -> Someone:
    """A left-behind child of nine in a grandmother's care, who agreed for it."""
    facts = {"chat_id": None, "born": CHILD_BORN, "group": Group.LEFT_BEHIND_CHILD}
    child = resident(session, name, **facts)  # type: ignore[arg-type]
    cared_for(session, guardian, child, Bond.GUARDIAN)
    agreed(session, child.person_id, Purpose.CHILD, by=guardian.person_id)
    return child


def cared_for(
    session: Session, proxy: Someone, person: Someone, bond: Bond = Bond.FAMILY, **more: object
) -> Care:
    """The one speaks for the other."""
    care = Care(
        proxy_id=proxy.person_id, person_id=person.person_id, bond=bond, since=LONG_AGO, **more
    )
    return add(session, care)


def provider(
    session: Session,
    code: str = "LAN",
    *,
    budget: int = 10_000_000,
    a_month: int = 500,
    place: str = "630102",
    desk: str = "",
) -> Project:
    """A qualified organisation with one contract for everything in a place, bought by its desk or
    by another; the project.
    """
    kind = ProviderKind.COMMUNITY_SERVICE
    house = add(session, Provider(code=code, name=f"{code}服务社", kind=kind, rating=3))
    for requirement in Requirement:
        add(
            session,
            Qualification(
                provider_id=house.id,
                requirement=requirement,
                evidence="在案",
                shown_on=date(2026, 1, 5),
                status=PaperStatus.GOOD,
                changed_at=LONG_AGO,
            ),
        )
    project = add(
        session,
        Project(
            provider_id=house.id,
            name="日常支持",
            area_code=desk or place,
            budget_fen=budget,
            visit_fen=8_000,
            visits_a_month=a_month,
            starts_on=date(2026, 1, 1),
            ends_on=date(2027, 12, 31),
            changed_at=LONG_AGO,
        ),
    )
    add(session, ProjectArea(project_id=project.id, area_code=place))
    for group in Group:
        add(session, ProjectGroup(project_id=project.id, group=group))
    for dish in dishes(session):
        add(session, ProjectService(project_id=project.id, service_code=dish.code))
    ledger.open_budget(session, project, now=LONG_AGO)
    return project


def worker(
    session: Session,
    project: Project,
    name: str = "聂师傅",
    *,
    chat_id: int = 2001,
    hours: tuple[int, int] = (9 * 60, 17 * 60),
    checked: bool = True,
    certified: bool = True,
) -> Someone:
    """A social worker who can do everything, Monday to Friday."""
    person = add(session, Person(name=name, area_code=PLACE))
    _chat(session, chat_id, person.id)
    hired = add(
        session,
        Worker(
            person_id=person.id,
            provider_id=project.provider_id,
            area_code=PLACE,
            certificate_until=date(2028, 1, 1) if certified else None,
            background_check_until=date(2027, 9, 1) if checked else None,
        ),
    )
    held = Held(Role.WORKER, project.provider_id)
    give_post(session, person.id, held)
    opens, closes = hours
    for weekday in range(5):
        day = WorkerHours(worker_id=hired.id, weekday=weekday, opens=opens, closes=closes)
        add(session, day)
    for dish in dishes(session):
        add(session, WorkerSkill(worker_id=hired.id, service_code=dish.code))
    return Someone(person.id, chat_id, Actor(person.id, (held,)), hired.id)


def worker_actor(session: Session, worker_id: int) -> Actor:
    """Whoever holds that post, as they act."""
    post = session.get_one(Worker, worker_id)
    return Actor(post.person_id, (Held(Role.WORKER, post.provider_id),))


def coordinator(
    session: Session, name: str = "张未", *, chat_id: int = 3001, place: str = "630102"
) -> Someone:
    return posted(session, name, Held(Role.COORDINATOR, None, place), chat_id=chat_id)


def supervisor(
    session: Session, name: str = "李局长", *, chat_id: int = 3009, place: str = "630102"
) -> Someone:
    """Whoever answers for a place at the civil affairs bureau."""
    return posted(session, name, Held(Role.SUPERVISOR, None, place), chat_id=chat_id)


def evaluator(session: Session, name: str = "评估师", *, chat_id: int = 5001) -> Someone:
    """Of a third party."""
    return posted(session, name, Held(Role.EVALUATOR), chat_id=chat_id)


def manager(
    session: Session, project: Project, name: str = "段主任", *, chat_id: int = 4001
) -> Someone:
    """Whoever runs the organisation."""
    return posted(session, name, Held(Role.MANAGER, project.provider_id), chat_id=chat_id)


def posted(session: Session, name: str, held: Held, *, chat_id: int) -> Someone:
    """Somebody with one post."""
    person = add(session, Person(name=name, area_code=PLACE))
    _chat(session, chat_id, person.id)
    give_post(session, person.id, held)
    return Someone(person.id, chat_id, Actor(person.id, (held,)))


def give_post(session: Session, person_id: int, held: Held) -> None:
    post = {"role": held.role, "provider_id": held.provider_id, "area_code": held.area_code}
    add(session, Grant(person_id=person_id, granted_at=LONG_AGO, **post))


def order_of(
    session: Session,
    who: Someone,
    service: str = "housekeeping",
    *,
    start: datetime = TUESDAY_TEN,
    now: datetime = NOON,
    **more: object,
) -> Order:
    wish = Wish(who.person_id, service, start, **more)  # type: ignore[arg-type]
    return place_order(session, wish, by=who.actor, now=now)


def told_over(session: Session, visit: Visit, *, now: datetime) -> None:
    """The chain says since then that this visit is over."""
    audit.record(session, "move", visit, by=None, now=now, to=VisitStatus.DONE)


def new_day(session: Session, day: date) -> None:
    """What is told of organisations is what was known when this day began."""
    keep(session, day, reckon(session, day))


def open_offer(session: Session, order: Order) -> Offer | None:
    offer = table(Offer).c
    return session.scalars(
        select(Offer).where(offer.order_id == order.id, offer.status == OfferStatus.OPEN)
    ).first()


def claims(session: Session, person_id: int) -> list[GroupClaim]:
    claim = table(GroupClaim).c
    return list(session.scalars(select(GroupClaim).where(claim.person_id == person_id)))


def days(n: int) -> timedelta:
    return timedelta(days=n)
