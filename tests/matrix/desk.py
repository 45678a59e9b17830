"""What lies at a desk: cases, plans of a day, checks, a survey, a month to publish."""

from datetime import date

from sqlalchemy import select

from models.agenda import DueKind, drop
from models.base import add, table
from models.operations.declaring import declare
from models.operations.helping import open_task, take_task
from models.operations.publishing import digest
from models.operations.shifting import hand_over
from models.tables.casefiles import CaseFile, CaseStatus, CaseStep
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.dayplans import DayPlan, DayPlanStatus
from models.tables.days_off import DayOff
from models.tables.demand import Survey
from models.tables.desk import Task
from models.tables.likenesses import Likeness
from models.tables.people import Person
from models.tables.providers import Qualification
from models.tables.publications import Publication
from models.words import (
    Group,
    Requirement,
    TaskKind,
)
from tests import stage
from tests.matrix.cast import COUNTY, Cast
from tests.stage import NOON

MONTH = {
    "area": "630102", "month": 202611, "as_of": "2026-12-05T01:00:00+00:00", "orders": 9,
    "visits": 8, "people": 6, "spent_fen": 64_000, "services": {"daily_care": 8}, "other": 0,
    "content": None, "checks": None, "complaints": None, "waiting": {},
}  # fmt: skip
"""What everybody may know of a month."""


def add_desk(world: Cast) -> None:
    """Cases of the resident: a group to certify, cries for help, one that a peer has taken."""
    s, things = world.session, world.things
    old = world.people["resident"]
    declare(s, s.get_one(Person, old.person_id), Group.DISABLED, by=old.actor, now=NOON)
    certify = open_task(s, TaskKind.CERTIFY, now=NOON, person_id=old.person_id)
    claim = next(c for c in stage.claims(s, old.person_id) if c.group is Group.DISABLED)
    urgent = open_task(
        s, TaskKind.EMERGENCY, now=NOON, person_id=old.person_id, about="fall: 摔倒了"
    )
    report = open_task(
        s, TaskKind.REPORT, now=NOON, person_id=old.person_id, about="elder_abuse: 打我"
    )
    taken = open_task(s, TaskKind.MESSAGE, now=NOON, person_id=old.person_id, about="想说句话")
    by = world.people["peer"].actor
    taken = take_task(s, taken.id, seen=taken.version, by=by, now=NOON)
    shift = hand_over(s, world.people["coordinator"].person_id, "", by=by, now=NOON)
    drop(s, {DueKind.HANDOVER}, shift.id)
    things["shift"] = shift.id
    things |= {"claim": claim.id, "claim_v": claim.version}
    held = next(c for c in stage.claims(s, old.person_id) if c.group is not Group.DISABLED)
    things |= {"held_claim": held.id, "held_claim_v": held.version}
    again = stage.resident(s, chat_id=None)
    pair = Likeness(first_id=old.person_id, second_id=again.person_id, found_at=NOON)
    things["twins"] = add(s, pair).id
    review = s.scalars(select(Task).where(table(Task).c.kind == TaskKind.REVIEW)).one()
    for name, task in (
        ("review", review), ("certify", certify), ("urgent", urgent), ("report", report),
        ("taken", taken),
    ):  # fmt: skip
        things |= {name: task.id, f"{name}_v": task.version}
        drop(s, {DueKind.CALL_OUT}, task.id)  # nobody is called while the table is walked


def add_plans(world: Cast) -> None:
    """A plan of tomorrow that the manager has before them; a day that a supervisor entered."""
    when = {"day": date(2026, 12, 9), "hours_row": 7, "at": NOON}
    row = add(world.session, DayOff(area_code=COUNTY, source="x", **when))
    world.things["dayoff"] = row.id
    plan = DayPlan(
        provider_id=world.things["provider"],
        day=date(2026, 11, 24),
        asked_by=world.people["manager"].person_id,
        status=DayPlanStatus.PROPOSED,
        due_at=NOON,
        changed_at=NOON,
    )
    plan = add(world.session, plan)
    world.things |= {"dayplan": plan.id, "dayplan_v": plan.version}
    for name, visit, status in (
        ("check", "done_visit", CheckStatus.ASKED),
        ("calling", "started_visit", CheckStatus.CALLING),
    ):
        told = {"visit_id": world.things[visit], "status": status, "changed_at": NOON}
        check = add(world.session, SpotCheck(**told))  # type: ignore[arg-type]
        world.things |= {name: check.id, f"{name}_v": check.version}
    paper = Qualification(
        provider_id=world.things["provider"],
        requirement=Requirement.FINANCE,
        evidence="x",
        shown_on=date(2026, 11, 1),
        changed_at=NOON,
    )
    paper = add(world.session, paper)
    survey = Survey(
        area_code=COUNTY,
        question="x",
        options=["legal_aid", "recreation"],
        opens_on=NOON.date(),
        closes_on=date(2026, 12, 1),
        opened_by=world.people["coordinator"].person_id,
        changed_at=NOON,
    )
    world.things["survey"] = add(world.session, survey).id
    world.things |= {"paper": paper.id, "paper_v": paper.version}
    told = {"area_code": "630102", "month": 202611, "body": MONTH, "sha256": digest(MONTH)}
    row = add(world.session, Publication(**told, changed_at=NOON))  # type: ignore[arg-type]
    seen = {"publication_v": row.version, "publication_read": row.sha256[:8]}
    world.things |= {"publication": row.id, **seen}


def add_cases(world: Cast) -> None:
    """One under way, one that waits for a yes, one for a last word."""
    worker = world.people["worker"].person_id
    for name, whose, status in (
        ("casefile", "proxy", CaseStatus.OPEN),
        ("asked_case", "neighbour", CaseStatus.ASKED),
        ("ended_case", "ended_proxy", CaseStatus.ENDING),
    ):
        case = CaseFile(
            person_id=world.people[whose].person_id,
            carer_id=worker,
            notes_since=NOON,
            goal="每天走一圈",
            status=status,
            opened_at=NOON,
            changed_at=NOON,
        )
        case = add(world.session, case)
        world.things |= {name: case.id, f"{name}_v": case.version}
    step = CaseStep(case_id=world.things["casefile"], words="先走一半", changed_at=NOON)
    world.things["casestep"] = add(world.session, step).id
