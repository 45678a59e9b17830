"""培育: stage by stage, a session each half month, violations by two, a rating upon a source."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import add, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import growing, training, violations
from models.operations.falling_due import sweep
from models.operations.growing import NotYetQualified
from models.operations.training import Planned
from models.operations.violations import NeedsAnother
from models.reads.growing import growth_card
from models.reads.qualifying import qualified_on, shelf
from models.rules.hours import today
from models.rules.qualification import Lack
from models.tables.growing import Attendance, Growth, Topic, Violation, ViolationStatus
from models.tables.messaging import Outbox
from models.tables.providers import Qualification
from models.tables.roles import Grant
from models.words import Requirement, Role
from tests import stage
from tests.stage import LONG_AGO, NOON, Someone

COUNTY = "630102"
DAY = today(NOON)
LAST_MONTH = DAY - timedelta(days=30)


def place(session: Session) -> tuple[int, Someone, Someone, Someone]:
    """An organisation with whoever runs it, and two supervisors of its county."""
    project = stage.provider(session)
    other = stage.supervisor(session, "祁局长", chat_id=3010)
    return project.provider_id, stage.manager(session, project), stage.supervisor(session), other


def told(session: Session, who: Someone) -> list[str]:
    box = table(Outbox).c
    return list(session.scalars(select(box.kind).where(box.chat_id == who.chat_id)))


def test_an_organisation_grows_step_by_step_and_hears_of_each(db: Database) -> None:
    with db.begin() as session:
        number, head, boss, _ = place(session)
        act = {"by": boss.actor, "now": NOON}
        row = growing.take_up(session, number, **act)
        with pytest.raises(Stale):
            growing.take_up(session, number, **act)
        with pytest.raises(Stale):
            growing.advance(session, row.id, Growth.GRADUATED, seen=1, **act)
        for seen, to in enumerate((Growth.GROWING, Growth.READY, Growth.GRADUATED), 1):
            growing.advance(session, row.id, to, seen=seen, **act)
        assert told(session, head) == ["house-stage"] * 4


def test_nobody_graduates_who_lacks_a_requirement(db: Database) -> None:
    with db.begin() as session:
        number, _, boss, _ = place(session)
        act = {"by": boss.actor, "now": NOON}
        paper = table(Qualification).c
        lacks = (paper.provider_id == number) & (paper.requirement == Requirement.FINANCE)
        session.execute(table(Qualification).delete().where(lacks))
        row = growing.take_up(session, number, **act)
        growing.advance(session, row.id, Growth.GROWING, seen=1, **act)
        growing.advance(session, row.id, Growth.READY, seen=2, **act)
        with pytest.raises(NotYetQualified):
            growing.advance(session, row.id, Growth.GRADUATED, seen=3, **act)
        growing.advance(session, row.id, Growth.LEFT, seen=3, **act)
        assert growing.take_up(session, number, **act).status is Growth.SEED


def test_whoever_works_there_or_elsewhere_brings_nothing_up(db: Database) -> None:
    with db.begin() as session:
        number, head, boss, other = place(session)
        far = stage.supervisor(session, place="630103", chat_id=9)
        post = {"role": Role.MANAGER, "provider_id": number, "granted_at": LONG_AGO}
        add(session, Grant(person_id=other.person_id, **post))
        for who in (head, far, other, stage.coordinator(session)):
            for act in (
                lambda by: growing.take_up(session, number, by=by, now=NOON),
                lambda by: growing.rate_house(session, number, 5, "x", by=by, now=NOON),
                lambda by: violations.note(session, number, DAY, "x", by=by, now=NOON),
            ):
                with pytest.raises(NotAllowed):
                    act(who.actor)
        growing.take_up(session, number, by=boss.actor, now=NOON)


def noted(session: Session, number: int, by: Someone, on: date = LAST_MONTH) -> Violation:
    return violations.note(session, number, on, "青民罚 12 号", by=by.actor, now=NOON)


def test_a_violation_needs_two_and_takes_the_clean_record_for_three_years(db: Database) -> None:
    with db.begin() as session:
        number, head, boss, other = place(session)
        row = noted(session, number, boss)
        assert qualified_on(session, number, DAY)
        with pytest.raises(NeedsAnother):
            _decide(session, row, ViolationStatus.AGREED, boss)
        assert told(session, other) == ["violation-noted"]
        _decide(session, row, ViolationStatus.AGREED, other)
        (reason,) = shelf(session, number, DAY).lacking
        assert reason == (Requirement.CLEAN_RECORD, Lack.VIOLATION, LAST_MONTH)
        assert "violation-agreed" in told(session, head)
        last = LAST_MONTH.replace(year=LAST_MONTH.year + 3)
        days = (last, last + timedelta(days=1))
        lacking = [{one.need for one in shelf(session, number, day).lacking} for day in days]
        assert [Requirement.CLEAN_RECORD in needs for needs in lacking] == [True, False]


def _decide(session: Session, row: Violation, to: ViolationStatus, by: Someone) -> None:
    now = violations.fresh_violation(session, row.id, by=by.actor, now=NOON)
    act = {"seen": now.version, "by": by.actor, "now": NOON}
    violations.decide(session, row.id, to, **act)  # type: ignore[arg-type]


def test_what_is_declined_never_counts_and_what_proved_wrong_is_lifted_by_another(
    db: Database,
) -> None:
    with db.begin() as session:
        number, head, boss, other = place(session)
        _decide(session, noted(session, number, boss), ViolationStatus.DECLINED, other)
        assert qualified_on(session, number, DAY)
        row = noted(session, number, boss)
        _decide(session, row, ViolationStatus.AGREED, other)
        with pytest.raises(NeedsAnother):
            _decide(session, row, ViolationStatus.LIFTED, other)
        _decide(session, row, ViolationStatus.LIFTED, boss)
        assert qualified_on(session, number, DAY)
        assert told(session, head) == ["violation-agreed", "violation-lifted"]
        assert [one.id for one in violations.of_house(session, number)] == [row.id]


def planned(session: Session, by: Someone, on: date, **more: Topic) -> int:
    wanted = Planned(COUNTY, on, more.get("topic", Topic.FINANCE), "区民政局三楼")
    return training.plan(session, wanted, by=by.actor, now=NOON).id


def test_a_session_is_told_at_once_and_on_its_eve_to_whom_it_is_for(db: Database) -> None:
    with db.begin() as session:
        number, head, boss, _ = place(session)
        grown = stage.manager(session, stage.provider(session, "BIG"), chat_id=4002)
        growing.take_up(session, number, by=boss.actor, now=NOON)
        planned(session, boss, DAY + timedelta(days=3))
        sweep(session, now=NOON + timedelta(days=2, hours=7))
        heard = [kind for kind in told(session, head) if kind.startswith("training")]
        assert heard == ["training-planned", "training-eve"]
        assert told(session, grown) == []
        with pytest.raises(Stale):
            planned(session, boss, DAY + timedelta(days=3))
        assert training.suggested(session, COUNTY, 15, now=NOON) == DAY + timedelta(days=18)


def test_a_session_that_is_called_off_reminds_nobody_and_its_day_is_free(db: Database) -> None:
    with db.begin() as session:
        number, head, boss, _ = place(session)
        growing.take_up(session, number, by=boss.actor, now=NOON)
        row = planned(session, boss, DAY + timedelta(days=3))
        training.call_off(session, row, by=boss.actor, now=NOON)
        sweep(session, now=NOON + timedelta(days=2, hours=7))
        assert "training-eve" not in told(session, head)
        assert planned(session, boss, DAY + timedelta(days=3)) == row


def test_who_came_is_noted_from_its_day_on_and_counted(db: Database) -> None:
    with db.begin() as session:
        number, _, boss, _ = place(session)
        stranger = stage.provider(session, "BIG").provider_id
        growing.take_up(session, number, by=boss.actor, now=NOON)
        rows = [planned(session, boss, DAY + timedelta(days=n)) for n in (0, 5)]
        act = {"by": boss.actor, "now": NOON}
        for came in (True, False, True):
            training.set_came(session, rows[0], number, came=came, **act)
        for row, house in ((rows[1], number), (rows[0], stranger)):
            with pytest.raises(Stale):
                training.set_came(session, row, house, came=True, **act)
        card = growth_card(session, number, DAY)
        noted_rows = len(session.execute(select(table(Attendance))).all())
    assert (card.held, card.came, noted_rows) == (1, 1, 1)


def test_support_is_one_sum_a_year_and_a_rating_has_its_source(db: Database) -> None:
    with db.begin() as session:
        number, _, boss, _ = place(session)
        act = {"by": boss.actor, "now": NOON}
        for fen in (2_000_000, 3_000_000):
            growing.support(session, number, (2026, fen, "财社 5 号"), **act)
        for wrong in ((2026, 0, "x"), (2026, 100, " "), (2031, 100, "x")):
            with pytest.raises(Stale):
                growing.support(session, number, wrong, **act)
        for rating, source in ((6, "x"), (-1, "x"), (4, " ")):
            with pytest.raises(Stale):
                growing.rate_house(session, number, rating, source, **act)
        growing.rate_house(session, number, 4, "评估 3 号", **act)
        card = growth_card(session, number, DAY)
    assert card.support == ((2026, 3_000_000, "财社 5 号"),)
    assert (card.rating, card.rating_source) == (4, "评估 3 号")


def test_whoever_slept_through_the_eve_calls_nobody_to_a_day_that_has_come(db: Database) -> None:
    with db.begin() as session:
        number, head, boss, _ = place(session)
        growing.take_up(session, number, by=boss.actor, now=NOON)
        planned(session, boss, DAY + timedelta(days=3))
        sweep(session, now=NOON + timedelta(days=3))
        assert "training-eve" not in told(session, head)
