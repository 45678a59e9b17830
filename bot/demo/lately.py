"""What is still open, done by the operations themselves, each thing at its place in time."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from functools import partial

from sqlalchemy import select
from sqlmodel import Session

from bot.demo.annals import Annals
from bot.demo.applied import apply, call, score
from bot.demo.asked import answer, ask_around
from bot.demo.counted import enter, enter_more
from bot.demo.days import born
from bot.demo.drawn import Planned
from bot.demo.folk import Town
from bot.demo.halfway import look_at_half
from bot.demo.published import plan_reckoning, publish_all
from bot.demo.settled import begin_to_settle, take_over_premises
from bot.demo.tales import LooseEnds
from models import agenda
from models.agenda import DueKind
from models.base import table
from models.operations.booking import book
from models.operations.digesting import plan_all_digests
from models.operations.dispatching import accept_offer
from models.operations.falling_due import sweep
from models.operations.joining import Registration, register
from models.operations.ordering import Wish, place_order
from models.outbox import COMMANDS, post
from models.reads.candidates import Ask
from models.reads.coming import next_moment
from models.reads.slots import open_times
from models.reads.standing import HOUSE, Actor, Held
from models.rules.hours import at, awake, today
from models.tables.desk import Task
from models.tables.messaging import Outbox, OutboxStatus
from models.tables.orders import Offer, OfferStatus, Order
from models.tables.people import Account, Person
from models.tables.providers import Worker
from models.tables.roles import Grant
from models.words import Bond, Group, Role

Scene = Callable[[Session, Town, datetime], object]

LAST_READ = timedelta(hours=1)
"""Messages older than this were read before the opening; the newest are still on their way."""


def live_on(
    session: Session, town: Town, annals: Annals, loose: LooseEnds, planned: list[Planned]
) -> None:
    """Book the standing orders, then play the last two days, minute by minute where need be."""
    now = annals.now
    for kind, number, moment in planned:
        agenda.plan(session, kind, number, moment)
    _promise(session, town, loose)
    scenes: list[tuple[datetime, Scene]] = [
        (ended, partial(_book_next, order_id=order_id, who=(worker_id, project_id)))
        for ended, order_id, worker_id, project_id in loose.standing
    ]
    scenes += [(now - timedelta(minutes=before), scene) for before, scene in SCENES]
    scenes.append((plan_reckoning(session, now), _publish))
    moment = now - timedelta(days=30)
    for when, scene in sorted(scenes, key=lambda one: one[0]):
        _let_pass(session, annals, moment, when)
        scene(session, town, when)
        sweep(session, now=when)
        moment = when
    _let_pass(session, annals, moment, now)
    _mark_read(session, now)
    _list_commands(session, now)
    plan_all_digests(session, now=now)


def _promise(session: Session, town: Town, loose: LooseEnds) -> None:
    """What the open ends of the past still have coming: the stars asked for, the call owed."""
    days = town.figure["rating_days"]
    for visit in loose.unanswered:
        asked = awake(visit.changed_at + timedelta(days=1))
        agenda.plan(session, DueKind.ASK_RATING, visit.id, asked)
        closes = visit.changed_at + timedelta(days=days)
        agenda.plan(session, DueKind.CLOSE_VISIT, visit.id, closes)
    for task_id in loose.complaints:
        due = session.get_one(Task, task_id).due_at
        agenda.plan(session, DueKind.CALL_OUT, task_id, due)


def _let_pass(session: Session, annals: Annals, since: datetime, until: datetime) -> None:
    """Whatever falls due between two moments happens at its own."""
    while (moment := next_moment(session, after=since)) is not None and moment <= until:
        annals.tell(session, until=moment)
        sweep(session, now=moment)
        since = moment
    annals.tell(session, until=until)


def _publish(session: Session, _town: Town, now: datetime) -> None:
    publish_all(session, now)


def _book_next(
    session: Session, _town: Town, now: datetime, *, order_id: int, who: tuple[int, int]
) -> None:
    book(session, session.get_one(Order, order_id), who, by=HOUSE, now=now)


def _ask_for_escort(session: Session, town: Town, now: datetime) -> None:
    """Nobody qualified offers it here any more: the waiting list."""
    start = at(today(now) + timedelta(days=6), time(9))
    _order(session, town, "jincai", "hospital_escort", start, now)


def _ask_for_today(session: Session, town: Town, now: datetime) -> None:
    """The first visit that is free on the opening day; whoever is asked says yes."""
    soonest = _soonest(session, town, "changming", "medical_rehab", now, hours=19)
    order = _order(session, town, "changming", "medical_rehab", soonest, now)
    sweep(session, now=now)
    offer = session.scalars(
        select(Offer).where(
            table(Offer).c.order_id == order.id, table(Offer).c.status == OfferStatus.OPEN
        )
    ).one()
    worker = session.get_one(Worker, offer.worker_id)
    actor = Actor(worker.person_id, (Held(Role.WORKER, worker.provider_id),))
    accept_offer(session, offer.id, seen=offer.version, by=actor, now=now)


def _ask_this_morning(session: Session, town: Town, now: datetime) -> None:
    """An order of the last minutes: its card is on a worker's screen."""
    soonest = _soonest(session, town, "guifang", "resource_coordination", now, hours=20)
    _order(session, town, "guifang", "resource_coordination", soonest, now)


def _newcomer(session: Session, town: Town, now: datetime) -> None:
    """Looking for work; to be certified."""
    _register(session, town, ("赵文斌", 47, "630102004004"), Group.UNEMPLOYED, now)


def _newcomer_with_wish(session: Session, town: Town, now: datetime) -> None:
    """To be certified, with an order that waits for it."""
    person = _register(session, town, ("谢兰香", 75, "630102001005"), Group.ELDERLY_AT_HOME, now)
    start = at(today(now) + timedelta(days=4), time(10))
    wish = Wish(person.id, "daily_care", start)
    place_order(session, wish, by=Actor(town.people["haixia"].id), now=now)


def _register(
    session: Session, town: Town, who: tuple[str, int, str], group: Group, now: datetime
) -> Person:
    name, age, place = who
    told = Registration(
        name, born(age, today(now), 120), place, (group,), "1号楼1单元101", Bond.CADRE
    )
    return register(session, told, by=Actor(town.people["haixia"].id), now=now)


def _order(
    session: Session, town: Town, who: str, service: str, start: datetime, now: datetime
) -> Order:
    neighbour = town.neighbours[who]
    wish = Wish(neighbour.row.id, service, start)
    return place_order(session, wish, by=Actor(neighbour.speaker_id), now=now)


def _soonest(
    session: Session, town: Town, who: str, service: str, now: datetime, *, hours: int
) -> datetime:
    """The first free time, so many hours from the moment of the question on."""
    person, dish = town.neighbours[who].row, town.menu[service]
    later = now + timedelta(hours=hours)
    ask = Ask(person.id, service, person.area_code or "", later, dish.minutes)
    start = open_times(session, ask, dish, now=now).soonest(later)
    if start is None:
        raise LookupError(f"nobody is free for {service}")
    return start


def _mark_read(session: Session, now: datetime) -> None:
    outbox = table(Outbox)
    session.connection().execute(
        outbox.update()
        .where(outbox.c.due_at < now - LAST_READ, outbox.c.status == OutboxStatus.WAITING)
        .values(status=OutboxStatus.SENT, sent_at=outbox.c.due_at)
    )


def _list_commands(session: Session, now: datetime) -> None:
    """Whoever holds a post finds its commands in the messenger's menu."""
    account, post_held = table(Account).c, table(Grant).c
    held = select(post_held.person_id).where(post_held.revoked_at.is_(None))
    for chat in session.scalars(
        select(account.chat_id).where(account.person_id.in_(held)).order_by(account.chat_id)
    ).all():
        post(session, chat, COMMANDS, None, now=now)


DAY = 24 * 60
SCENES: tuple[tuple[int, Scene], ...] = (
    (28 * DAY, call),
    (25 * DAY, ask_around),
    (23 * DAY, apply),
    (22 * DAY, answer),
    (20 * DAY, enter),
    (8 * DAY, score),
    (6 * DAY, look_at_half),
    (2 * DAY, enter_more),
    (42 * 60, _ask_for_escort),
    (20 * 60, begin_to_settle),
    (19 * 60, take_over_premises),
    (18 * 60, _ask_for_today),
    (17 * 60, _newcomer),
    (40, _newcomer_with_wish),
    (20, _ask_this_morning),
)
"""Minutes before the opening, and what happened then."""
