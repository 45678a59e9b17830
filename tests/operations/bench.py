"""Those who have a word in the evaluation of a contract, and a thousand visits to judge."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models.base import add, change, table
from models.operations import (
    dues,
    evaluating,
    rectifying,
)
from models.reads.evaluations import evaluations_of, reading
from models.rules.hours import at
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.duties import Duty, DutyStatus
from models.tables.evaluations import Evaluation, EvaluationStatus
from models.tables.people import Person
from models.tables.providers import Project, ProjectStatus
from models.tables.roles import Grant
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import Came, DutyStep, EvaluationKind, How, Voice
from tests import stage
from tests.stage import NOON, PLACE, Someone

MID = EvaluationKind.MID

DAY = timedelta(days=1)

PEOPLE = 40


class Bench:
    """A contract of a thousand visits, and everybody who has a word in its evaluation."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.project = stage.provider(session)
        self.worker = stage.worker(session, self.project)
        self.head = stage.manager(session, self.project)
        self.county = stage.supervisor(session, "李局长", chat_id=3009)
        self.above = stage.supervisor(session, "赵处长", chat_id=3010, place="6301")
        self.higher = stage.supervisor(session, "钱厅长", chat_id=3011, place="63")
        self.desk = stage.coordinator(session)
        self.voices = {
            Voice.COUNTY: self.county,
            Voice.COMMITTEE: self.desk,
            Voice.PREFECTURE: self.above,
        }

    def begin(self) -> Evaluation:
        begun = evaluating.begin_evaluation(
            self.session, self.project.id, MID, by=self.county.actor, now=NOON
        )
        return self.session.get_one(Evaluation, begun.id)

    def all_say(self, row: Evaluation, *, no: Voice | None = None) -> None:
        for voice, who in self.voices.items():
            self.say(row, voice, who, yes=voice is not no)

    def say(self, row: Evaluation, voice: Voice, who: Someone, *, yes: bool = True) -> None:
        evaluating.say(
            self.session, row.id, voice, yes=yes, words="说说", seen=row.version, by=who.actor,
            now=NOON,
        )  # fmt: skip

    def passes(self, row: Evaluation, by: Someone | None = None) -> Evaluation:
        read = reading(self.session, row).digest
        who = by or self.county
        return evaluating.pronounce(
            self.session, row.id, read=read, seen=row.version, by=who.actor, now=NOON
        )

    def rectify(self, row: Evaluation, *points: str) -> None:
        read = reading(self.session, row).digest
        evaluating.rectify(
            self.session, row.id, points, date(2026, 12, 22), read=read, seen=row.version,
            by=self.county.actor, now=NOON,
        )  # fmt: skip


def done(session: Session, bench: Bench, visits: int, answered: int, *, stars: int = 5) -> None:
    """So many visits to forty people since the spring, and so many of them answered for."""
    people = [
        add(session, Person(name=f"住户{n}", area_code=PLACE)).id for n in range(PEOPLE)
    ]  # fmt: skip
    order = stage.order_of(session, stage.resident(session, chat_id=1999))
    rows = [_visit(bench, people[n % PEOPLE], order.id, n) for n in range(visits)]
    session.connection().execute(table(Visit).insert(), rows)
    numbers = session.scalars(select(table(Visit).c.id).order_by(table(Visit).c.id)).all()
    checks = [
        {"visit_id": number, "status": CheckStatus.ANSWERED, "came": Came.YES, "stars": stars,
         "how": How.SELF, "tries": 0, "version": 1, "changed_at": NOON}
        for number in numbers[:answered]
    ]  # fmt: skip
    session.connection().execute(table(SpotCheck).insert(), checks)
    ratings = [
        {"visit_id": number, "rated_by": people[0], "how": How.SELF, "stars": stars, "words": "",
         "rated_at": NOON, "live": True}
        for number in numbers[:PEOPLE]
    ]  # fmt: skip
    session.connection().execute(table(Rating).insert(), ratings)


def _visit(bench: Bench, person_id: int, order_id: int, n: int) -> dict[str, Any]:
    """One a quarter of an hour since the spring, so that none touches another."""
    start = NOON - 200 * DAY + n * timedelta(minutes=60)
    end = start + timedelta(minutes=30)
    return {
        "order_id": order_id, "person_id": person_id, "worker_id": bench.worker.worker_id,
        "carer_id": bench.worker.person_id, "project_id": bench.project.id, "occurrence": n + 1,
        "start": start, "end": end, "busy_from": start, "busy_until": end,
        "status": VisitStatus.CLOSED, "started_at": start, "finished_at": end, "late_minutes": 0,
        "done_note": "all", "version": 1, "changed_at": end,
    }  # fmt: skip


def status(session: Session, row: Evaluation) -> tuple[EvaluationStatus, ProjectStatus]:
    session.expire_all()
    fresh = session.get_one(Evaluation, row.id)
    return fresh.status, session.get_one(Project, fresh.project_id).status


def owed(session: Session) -> list[DutyStep]:
    duty = table(Duty).c
    rows = session.scalars(select(duty.step).where(duty.status == DutyStatus.OPEN))
    return sorted(rows)


def all_said(session: Session, *, no: Voice | None = None) -> tuple[Bench, Evaluation]:
    """A mid-term of which enough is known, and everybody has spoken, at most one against it."""
    bench = Bench(session)
    done(session, bench, 100, 40)
    row = bench.begin()
    bench.all_say(row, no=no)
    return bench, row


def to_rectify(session: Session, *points: str) -> tuple[Bench, Evaluation]:
    bench, row = all_said(session, no=Voice.COUNTY)
    bench.rectify(row, *points)
    return bench, row


def failed(session: Session) -> tuple[Bench, Evaluation]:
    bench, row = to_rectify(session, "上门常晚到")
    rectifying.time_is_up(session, row.id, now=NOON + 40 * DAY)
    return bench, session.get_one(Evaluation, row.id)


def the_term_ends(session: Session, bench: Bench, on: date) -> list[Evaluation]:
    """The day after the last of its term; the evaluations, the newest first."""
    change(session, Project, table(Project).c.id == bench.project.id, ends_on=on)
    session.expire_all()
    dues.term_day(session, bench.project.id, now=at(on + DAY, dues.HOUR))
    session.expire_all()
    return evaluations_of(session, bench.project.id)


def judged(
    session: Session, judges: int = 4, **more: int
) -> tuple[Bench, Evaluation, list[Someone]]:
    """The term is over, and the third party is drawn among so many; whoever sits, in any order."""
    bench = Bench(session)
    done(session, bench, 100, 40, **more)
    people = [stage.evaluator(session, chat_id=5001 + n) for n in range(judges)]
    over = {"ends_on": date(2026, 11, 22)}
    change(session, Project, table(Project).c.id == bench.project.id, **over)
    session.expire_all()
    row = evaluating.begin_evaluation(
        session, bench.project.id, EvaluationKind.FINAL, by=bench.county.actor, now=NOON
    )
    row = session.get_one(Evaluation, row.id)
    sitting = {seat.person_id for seat in reading(session, row).seats}
    return bench, row, [one for one in people if one.person_id in sitting]


def post_of(session: Session, who: Someone) -> int:
    grant = table(Grant).c
    return session.scalars(select(grant.id).where(grant.person_id == who.person_id)).one()
