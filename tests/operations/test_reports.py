"""A report tells what the house knew at one moment, and tells the same for ever."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models import ledger
from models.base import add, change, table
from models.db import Database
from models.lifecycle import begin, move
from models.operations import excluding, forgetting
from models.operations.helping import open_task
from models.reads.ended import Slice
from models.reads.reports import (
    Report,
    county_report,
    month_report,
    project_report,
    provider_report,
)
from models.reads.satisfaction import score
from models.reads.slices import Span
from models.reads.standing import HOUSE
from models.rules.canon import canonical
from models.rules.hours import at
from models.rules.two_roads import Satisfaction
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.proofs import Hold, HoldStatus
from models.tables.visits import Answer, Rating, Visit, VisitStatus
from models.words import Came, How, Oddity, Outcome, TaskKind, Unreasonable
from tests import stage
from tests.stage import NOON, Someone

SPAN = Span(date(2026, 10, 1), date(2026, 11, 30), NOON + timedelta(days=7))
LATER = NOON + timedelta(days=300)


class Town:
    """One contract, one worker, four homes; each visit of an hour on a day of its own."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.project = stage.provider(session)
        self.worker = stage.worker(session, self.project, hours=(0, 1))
        self.homes = [stage.resident(session, chat_id=1100 + n) for n in range(4)]
        self.hours = 0

    def visit(self, who: Someone, ended: datetime, *, service: str = "daily_care") -> Visit:
        """Booked, come to and gone from; told of at once."""
        return self.end(self.begin(who, ended, service=service), ended)

    def begin(self, who: Someone, ended: datetime, *, service: str = "daily_care") -> Visit:
        """Its money is set aside, and somebody came."""
        begun = ended - timedelta(hours=1)
        order = stage.order_of(self.session, who, service, start=begun + timedelta(days=40))
        times = {"start": begun, "end": ended, "busy_from": begun, "busy_until": ended}
        row = Visit(
            order_id=order.id, person_id=who.person_id, worker_id=self.worker.worker_id,
            carer_id=self.worker.person_id, project_id=self.project.id, occurrence=1,
            changed_at=begun, **times,
        )  # fmt: skip
        visit = begin(self.session, row, by=HOUSE, now=begun)
        ledger.reserve(self.session, visit, self.project.visit_fen, now=begun)
        move(self.session, visit, VisitStatus.STARTED, by=HOUSE, now=begun, started_at=begun)
        return visit

    def end(self, visit: Visit, told: datetime) -> Visit:
        move(self.session, visit, VisitStatus.DONE, by=HOUSE, now=told, finished_at=visit.end)
        ledger.spend(self.session, visit, now=told)
        return visit

    def rate(self, visit: Visit, stars: int, at: datetime) -> None:
        change(self.session, Rating, table(Rating).c.visit_id == visit.id, live=False)
        given = Rating(visit_id=visit.id, stars=stars, rated_by=visit.person_id, rated_at=at)
        add(self.session, given)

    def check(self, visit: Visit, at: datetime) -> SpotCheck:
        drawn = begin(self.session, SpotCheck(visit_id=visit.id, changed_at=at), by=HOUSE, now=at)
        move(self.session, drawn, CheckStatus.ASKED, by=HOUSE, now=at)
        return drawn


def answer(session: Session, check: SpotCheck, at: datetime) -> None:
    move(session, check, CheckStatus.ANSWERED, by=HOUSE, now=at, came=Came.YES,
         outcome=Outcome.DONE, stars=5, how=How.SELF)  # fmt: skip


def filled(session: Session) -> tuple[Town, list[Visit]]:
    """Three visits in October and November of three homes; two rated, one looked into. A fourth of
    which nobody has told that it is over.
    """
    town = Town(session)
    days = (datetime(2026, 10, 5, 4, tzinfo=NOON.tzinfo), NOON - timedelta(days=3), NOON)
    visits = [town.visit(who, day) for who, day in zip(town.homes, days, strict=False)]
    town.rate(visits[0], 5, NOON)
    town.rate(visits[1], 1, NOON)
    answer(session, town.check(visits[0], NOON), NOON + timedelta(days=1))
    town.check(visits[1], NOON)
    open_task(session, TaskKind.RECOVERY, now=NOON, thing=visits[1], about="few stars")
    visits.append(town.begin(town.homes[3], NOON + timedelta(days=2)))
    return town, visits


def test_a_report_tells_visits_money_answers_checks_and_complaints(db: Database) -> None:
    with db.begin() as session:
        town, _ = filled(session)
        report = project_report(session, town.project.id, SPAN)
        total, months = report.total, report.parts["month"]
        assert (total.visits, total.spent_fen, total.complaints) == (3, 24_000, 1)
        assert (total.drawn, total.answered, total.checked) == (2, 1, 3_333)
        assert (total.score.served, total.score.voices, total.score.mean) == (3, 2, 5_000)
        assert {name: part.visits for name, part in months.items()} == {"2026-10": 1, "2026-11": 2}
        assert {name: part.complaints for name, part in months.items()} == {
            "2026-10": 0,
            "2026-11": 1,
        }
        assert report.parts["service"]["daily_care"] == total
        assert report.pots == {"budget": -10_000_000, "free": 10_000_000 - 32_000, "held": 8_000,
                               "spent": 24_000}  # fmt: skip


def happen_later(session: Session, town: Town, visits: list[Visit]) -> None:
    """All that a year brings: other stars, other words, a falsehood, deletions, visits told of."""
    town.rate(visits[0], 1, LATER)
    told = Answer(visit_id=visits[2].id, outcome=Outcome.NOT, by_id=visits[2].person_id, at=LATER)
    add(session, told)
    upheld = {"status": HoldStatus.UPHELD, "opened_at": LATER, "changed_at": LATER}
    add(session, Hold(visit_id=visits[0].id, oddity=Oddity.TOO_SHORT, **upheld))
    open_task(session, TaskKind.COMPLAINT, now=LATER, thing=visits[2], about="said: later")
    answer(session, town.check(visits[2], LATER), LATER)
    town.end(visits[3], LATER)
    forgetting.forget(session, visits[1].person_id, by=HOUSE, now=LATER)


def all_reports(session: Session, town: Town, span: Span) -> list[Report]:
    return [
        project_report(session, town.project.id, span),
        provider_report(session, town.project.provider_id, span),
        county_report(session, "630102", span),
        month_report(session, date(2026, 11, 1), span.as_of),
    ]


def test_a_report_of_one_moment_is_the_same_bytes_whatever_happened_since(db: Database) -> None:
    with db.begin() as session:
        town, visits = filled(session)
        before = [canonical(one.told()) for one in all_reports(session, town, SPAN)]
        happen_later(session, town, visits)
        assert [canonical(one.told()) for one in all_reports(session, town, SPAN)] == before
        now = all_reports(session, town, replace(SPAN, as_of=LATER))
        assert all(canonical(one.told()) != was for one, was in zip(now, before, strict=True))
        assert (now[0].total.ended, now[0].total.visits) == (4, 3)  # one had proved false


def on_its_card(session: Session, town: Town, now: datetime) -> Satisfaction:
    """As «⭐ 满意» of the project reckons it."""
    since = at(town.project.starts_on, time())
    return score(session, Slice(since, now, projects=frozenset({town.project.id})))


def test_content_in_a_report_is_the_one_on_the_card_and_a_later_exclusion_leaves_it_alone(
    db: Database,
) -> None:
    with db.begin() as session:
        town, visits = filled(session)
        desk, boss = stage.coordinator(session), stage.supervisor(session)
        stars = session.scalars(select(Rating).where(table(Rating).c.visit_id == visits[1].id))
        why = (Unreasonable.ANOTHER_VISIT, "说的是上个月那一次上门")
        asked = excluding.ask(session, stars.one().id, *why, by=desk.actor, now=NOON)
        then, later = NOON + timedelta(days=2), NOON + timedelta(days=4)
        before = all_reports(session, town, replace(SPAN, as_of=then))
        assert before[0].total.content == on_its_card(session, town, then)
        assert (before[0].total.score.mean, before[0].total.content.aside) == (5_000, 0)
        excluding.decide(session, asked.id, agreed=True, seen=1, by=boss.actor, now=later)
        for report in all_reports(session, town, replace(SPAN, as_of=later))[:3]:
            told = report.total.content
            assert told == on_its_card(session, town, later)
            assert (report.total.score.mean, told.raw.mean, told.aside) == (10_000, 5_000, 1)
            assert told.checked.mean == 10_000
        again = all_reports(session, town, replace(SPAN, as_of=then))
        assert [canonical(one.told()) for one in again] == [canonical(one.told()) for one in before]


def test_every_way_of_cutting_has_all_of_it(db: Database) -> None:
    with db.begin() as session:
        town, _ = filled(session)
        for report in all_reports(session, town, SPAN):
            for way, parts in report.parts.items():
                for figure in ("ended", "visits", "spent_fen", "complaints", "drawn", "answered"):
                    cut = sum(getattr(part, figure) for part in parts.values())
                    assert cut == getattr(report.total, figure), (report.kind, way, figure)


@pytest.mark.parametrize(("since", "visits"), [(date(2026, 10, 5), 3), (date(2026, 10, 6), 2)])
def test_the_first_day_and_the_last_belong_to_it(db: Database, since: date, visits: int) -> None:
    with db.begin() as session:
        town, _ = filled(session)
        span = Span(since, date(2026, 11, 23), SPAN.as_of)
        assert project_report(session, town.project.id, span).total.visits == visits
        short = replace(span, until=date(2026, 11, 22))
        assert project_report(session, town.project.id, short).total.visits == visits - 1


def test_another_contract_and_another_place_are_no_part_of_it(db: Database) -> None:
    with db.begin() as session:
        filled(session)
        other = stage.provider(session, "OTHER")
        assert project_report(session, other.id, SPAN).total.visits == 0
        assert county_report(session, "630103", SPAN).total.visits == 0
