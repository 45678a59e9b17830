"""What a guardian is shown, and what it costs the house to show it, tells nothing of a disclosure.

Statements and messages are counted: whoever watches how fast an answer comes learns nothing either.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event, select
from sqlmodel import Session

from handlers.counter import serve
from handlers.presses import (
    appealing,
    assisting,
    caring,
    certifying,
    coordinator,
    manager,
    privacy,
    resident,
    staff,
    worker,
)
from handlers.presses.codec import Press
from handlers.ui.given import Given, Kind
from models.base import add, table
from models.db import Database
from models.operations.dispatching import find_worker
from models.operations.helping import open_task, take_task
from models.operations.visiting import in_danger
from models.reads.listing import residents
from models.reads.standing import standing
from models.tables.desk import Task
from models.tables.messaging import Outbox
from models.tables.people import Account
from models.tables.roles import Grant
from models.words import Role, TaskKind
from tests import stage
from tests.operations.test_pairs import booked
from tests.stage import LONG_AGO, NOON, Someone

GRANNY, CHILD, ABOVE = 1001, 1002, 4001
POSTS: dict[str, tuple[Role, ...]] = {
    "guardian": (),
    "guardian with every post": (Role.COORDINATOR, Role.SUPERVISOR, Role.MANAGER, Role.WORKER),
}
SAID = (
    "/start", "/help", "/order", "/orders", "/settings", "/mydata", "/privacy", "/roles", "/queue",
    "/resident", "/rules", "/invite", "/import", "/today", "/team", "/visits", "你好", "找人帮忙",
    "小宝的单子怎么样了", "社工啥时候来", "上次那个没来", "我要投诉", "小宝 2017年5月1日",
)  # fmt: skip


class Evening:
    """A child with a visit to come, its grandmother with a post, and whoever is above."""

    def __init__(self, session: Session, posts: tuple[Role, ...]) -> None:
        self.session = session
        project = stage.provider(session)
        self.worker = stage.worker(session, project)
        granny = stage.resident(session, chat_id=GRANNY)
        child = stage.child_of(session, granny)
        own = {"consented_at": LONG_AGO, "opened_at": LONG_AGO, "language": "zh"}
        add(session, Account(chat_id=CHILD, person_id=child.person_id, **own))
        for role in posts:
            there = {"area_code": "630102"}
            if role in (Role.MANAGER, Role.WORKER):
                there = {"provider_id": project.provider_id}  # type: ignore[dict-item]
            add(session, Grant(person_id=granny.person_id, role=role, granted_at=LONG_AGO, **there))
        self.above = stage.coordinator(session, "省上", chat_id=ABOVE, place="63")
        here = standing(session, GRANNY)
        assert here is not None
        self.child = child.person_id
        self.visit = booked(session, Someone(self.child, CHILD, here.actor), self.worker)
        self.waiting = stage.order_of(session, Someone(self.child, CHILD, here.actor), "recreation",
                                      start=self.visit.start + stage.days(1))  # fmt: skip
        find_worker(session, self.waiting.id, now=NOON)
        neighbour = stage.resident(session, "王秀英", chat_id=1003)
        open_task(session, TaskKind.MESSAGE, now=NOON, person_id=neighbour.person_id, about="x")

    def presses(self) -> Iterator[Press]:
        order, child = self.visit.order_id, self.child
        yield from (privacy.MyData(child), privacy.TakeCopy(child), privacy.Consents(child))
        yield from (privacy.AskCorrect(child), caring.Cares(), certifying.SeeGroups(child))
        yield resident.SettingsOf(child)
        yield from (resident.SeeOrder(order), resident.SeeOrder(self.waiting.id))
        yield from (resident.ChangeTime(order), resident.AskCancel(order))
        yield from (resident.OrderThis("housekeeping"), resident.CancelOrder(order, 1))
        yield from (appealing.Why("o", order), appealing.AppealThis("o", order))
        yield from (assisting.HomeCard(child), coordinator.OpenPerson(child))
        yield from (coordinator.Queues(), coordinator.OpenQueue("all", 0))
        yield from (coordinator.OpenQueue("emergency", 0), coordinator.OpenQueue("late", 0))
        yield from (coordinator.OpenOrder(order), coordinator.OrderHistory(order))
        yield from (manager.Team(0), manager.VisitsToday(), manager.Incoming())
        yield from (manager.SeeWorker(self.worker.worker_id), staff.MyPosts())
        yield from (worker.Today(), worker.SeeVisit(self.visit.id))

    def tells(self) -> None:
        """The child, in its own chat; the worker who sees it; and somebody above answers."""
        for words in ("奶奶打我，身上都是伤", "救命"):
            serve(self.session, Given(CHILD, Kind.TEXT, words, message_id=1), now=NOON)
        voice = Given(CHILD, Kind.VOICE, message_id=2, file_id="sound")
        serve(self.session, voice, now=NOON)
        in_danger(self.session, self.visit.id, by=self.worker.actor, now=NOON)
        about = table(Task).c.person_id == self.child
        told = self.session.scalars(select(Task).where(about)).all()
        assert {TaskKind.REPORT, TaskKind.EMERGENCY, TaskKind.MESSAGE} <= {t.kind for t in told}
        take_task(self.session, told[0].id, seen=told[0].version, by=self.above.actor, now=NOON)

    def answers(self) -> list[Any]:
        """For each thing that the guardian says and presses: the statements, and what is owed."""
        shown = []
        given = [Given(GRANNY, Kind.TEXT, said, message_id=9) for said in SAID]
        given += [Given(GRANNY, Kind.PRESS, press.pack(), message_id=9) for press in self.presses()]
        for one in given:
            here = self.session.connection().begin_nested()
            last = self.session.scalar(
                select(table(Outbox).c.id).order_by(table(Outbox).c.id.desc())
            )
            with counted(self.session) as statements:
                serve(self.session, one, now=NOON)
                self.session.flush()
            shown.append((one.text, len(statements), self.owed(last or 0)))
            here.rollback()
            self.session.expire_all()
        return shown

    def owed(self, after: int) -> list[Any]:
        """To everybody, by kind and lane; the words only to the guardian."""
        out = table(Outbox).c
        rows = self.session.execute(
            select(out.chat_id, out.kind, out.lane, out.object_id, out.screen)
            .where(out.id > after)
            .order_by(out.id)
        )
        return [
            (row.chat_id, row.kind, row.lane, *(row[3:] if row.chat_id == GRANNY else ()))
            for row in rows
        ]


@contextmanager
def counted(session: Session) -> Iterator[list[str]]:
    """The statements that go to the database meanwhile."""
    statements: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        statements.append(statement)

    engine = session.connection().engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(engine, "before_cursor_execute", note)


@pytest.mark.parametrize("post", POSTS)
def test_every_answer_to_a_guardian_is_the_same_and_costs_the_same_after_a_child_has_told(
    db: Database, post: str
) -> None:
    with db.begin() as session:
        evening = Evening(session, POSTS[post])
        before, listed = evening.answers(), residents(session, "630102")
        assert len({str(owed) for _, _, owed in before}) > 20
        evening.tells()
        session.expire_all()
        for quiet, told in zip(before, evening.answers(), strict=True):
            assert quiet == told
        assert residents(session, "630102") == listed
