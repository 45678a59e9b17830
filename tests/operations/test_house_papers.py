"""资质: who brought a paper never checks it, and nobody is sent for whom one is missing."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.agenda import DueKind
from models.base import add, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import house_papers
from models.operations.falling_due import sweep
from models.operations.house_papers import Evidence
from models.reads.audience import supervisors_of
from models.reads.qualifying import qualified_on, shelf
from models.reads.standing import actor_of
from models.rules.hours import at, today
from models.rules.qualification import Lack, Reason
from models.tables.messaging import Due, Outbox
from models.tables.providers import Qualification
from models.tables.roles import Grant
from models.words import PaperStatus, Requirement, Role
from tests import stage
from tests.stage import LONG_AGO, NOON, Someone

FINANCE = Evidence(Requirement.FINANCE, "审计报告 7 号", date(2026, 11, 1), date(2027, 11, 1))
DAY = today(NOON)


def posted(session: Session, chat_id: int, role: Role, **where: Any) -> Someone:
    who = stage.coordinator(session, role.value, chat_id=chat_id)
    mine = table(Grant).c.person_id == who.person_id
    held = {"role": role, "area_code": "", **where}
    session.execute(table(Grant).update().where(mine).values(**held))
    return Someone(who.person_id, who.chat_id, actor_of(session, who.person_id))


def boss(session: Session, *, chat_id: int = 3009, place: str = "6301") -> Someone:
    return posted(session, chat_id, Role.SUPERVISOR, area_code=place)


def house(session: Session) -> tuple[int, Someone, Someone]:
    """An organisation that lacks its finances, its manager and its supervisor."""
    project = stage.provider(session)
    paper = table(Qualification)
    session.execute(paper.delete().where(paper.c.requirement == Requirement.FINANCE))
    head = posted(session, 4001, Role.MANAGER, provider_id=project.provider_id)
    return project.provider_id, head, boss(session)


def told(session: Session, kind: str) -> list[int]:
    outbox = table(Outbox).c
    return list(session.scalars(select(outbox.chat_id).where(outbox.kind == kind)))


def test_a_paper_counts_once_a_supervisor_has_looked_and_both_are_told(db: Database) -> None:
    with db.begin() as session:
        number, head, above = house(session)
        paper = house_papers.show(session, number, FINANCE, by=head.actor, now=NOON)
        assert told(session, "paper-shown") == [above.chat_id]
        assert not qualified_on(session, number, DAY)
        assert shelf(session, number, DAY).lacking == (
            Reason(Requirement.FINANCE, Lack.NOT_CHECKED, FINANCE.shown_on),
        )
        house_papers.accept(session, paper.id, seen=paper.version, by=above.actor, now=NOON)
        assert told(session, "paper-checked") == [head.chat_id]
        assert qualified_on(session, number, DAY)


def test_nobody_of_the_organisation_looks_at_its_papers(db: Database) -> None:
    with db.begin() as session:
        number, head, above = house(session)
        paper = house_papers.show(session, number, FINANCE, by=head.actor, now=NOON)
        add(
            session,
            Grant(person_id=above.person_id, role=Role.MANAGER, provider_id=number,
                  granted_at=LONG_AGO),
        )  # fmt: skip
        both = actor_of(session, above.person_id)
        for one in (both, head.actor, stage.coordinator(session, chat_id=3010).actor):
            with pytest.raises(NotAllowed):
                house_papers.accept(session, paper.id, seen=paper.version, by=one, now=NOON)


def test_a_supervisor_of_other_places_does_not_look_while_there_is_one_of_this_place(
    db: Database,
) -> None:
    with db.begin() as session:
        number, head, _ = house(session)
        other = boss(session, chat_id=3011, place="6302")
        paper = house_papers.show(session, number, FINANCE, by=head.actor, now=NOON)
        with pytest.raises(NotAllowed):
            house_papers.accept(session, paper.id, seen=paper.version, by=other.actor, now=NOON)


def test_where_nobody_is_above_a_supervisor_of_a_part_looks_and_no_stranger(db: Database) -> None:
    with db.begin() as session:
        wide = stage.provider(session, place="6301")
        part, far = boss(session, place="630102"), boss(session, chat_id=3011, place="520112")
        assert supervisors_of(session, wide.provider_id, now=NOON) == {part.person_id}
        assert far.person_id


def test_what_was_refused_is_shown_again_and_what_waits_is_replaced(db: Database) -> None:
    with db.begin() as session:
        number, head, above = house(session)
        first = house_papers.show(session, number, FINANCE, by=head.actor, now=NOON)
        seen = first.version
        again = house_papers.show(session, number, FINANCE, by=head.actor, now=NOON)
        assert again.id == first.id
        with pytest.raises(Stale):
            house_papers.accept(session, first.id, seen=seen, by=above.actor, now=NOON)
        act = {"seen": again.version, "by": above.actor, "now": NOON}
        house_papers.turn_down(session, again.id, "unreadable", **act)
        newer = house_papers.show(session, number, FINANCE, by=head.actor, now=NOON)
        assert newer.id != first.id


def test_what_proves_false_takes_an_accepted_paper_away_with_all_before_it(db: Database) -> None:
    with db.begin() as session:
        number, _, above = house(session)
        clean = table(Qualification).c
        found = select(Qualification).where(
            clean.provider_id == number, clean.requirement == Requirement.CLEAN_RECORD
        )
        paper = session.scalars(found).one()
        act = {"seen": paper.version, "by": above.actor, "now": NOON}
        with pytest.raises(Stale):
            house_papers.turn_down(session, paper.id, "unreadable", **act)
        house_papers.turn_down(session, paper.id, "not_true", **act)
        assert paper.status is PaperStatus.WITHDRAWN
        lacking = {reason.need: reason.lack for reason in shelf(session, number, DAY).lacking}
        assert lacking[Requirement.CLEAN_RECORD] is Lack.WITHDRAWN


def test_no_paper_is_of_tomorrow_or_ends_before_it_begins(db: Database) -> None:
    with db.begin() as session:
        number, head, _ = house(session)
        for shown_on, until in ((DAY + timedelta(days=1), None), (DAY, DAY - timedelta(days=1))):
            wrong = Evidence(Requirement.FINANCE, "x", shown_on, until)
            with pytest.raises(house_papers.NotThatDay):
                house_papers.show(session, number, wrong, by=head.actor, now=NOON)


def test_its_end_is_announced_twice_in_time_unless_a_newer_one_is_there(db: Database) -> None:
    with db.begin() as session:
        number, head, above = house(session)
        paper = house_papers.show(session, number, FINANCE, by=head.actor, now=NOON)
        house_papers.accept(session, paper.id, seen=paper.version, by=above.actor, now=NOON)
        due = table(Due).c
        planned = select(due.due_at).where(due.kind == DueKind.EVIDENCE_ENDS).order_by(due.due_at)
        first, last = session.scalars(planned)
        assert first < last < at(FINANCE.until, house_papers.HOUR)  # type: ignore[arg-type]
        sweep(session, now=first)
        assert told(session, "paper-ends") == [head.chat_id]
        house_papers.show(session, number, FINANCE, by=head.actor, now=NOON)
        sweep(session, now=last)
        assert told(session, "paper-ends") == [head.chat_id]


def test_a_contract_wider_than_any_post_is_checked_by_those_inside_it(db: Database) -> None:
    with db.begin() as session:
        number = stage.provider(session, place="6301").provider_id
        inside = boss(session, place="630102")
        far = boss(session, chat_id=3010, place="5201")
        assert supervisors_of(session, number, now=NOON) == {inside.person_id}
        alone = stage.provider(session, "NEU", place="6328").provider_id
        everybody = {inside.person_id, far.person_id}
        assert supervisors_of(session, alone, now=NOON) == everybody
