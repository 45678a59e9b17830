"""What is bought: calls and applications, contracts, payments, evaluations."""

from datetime import date, timedelta

from models.base import add
from models.ledger import Entry, Pot, post
from models.operations.contracting import digest as of_text
from models.rules.hours import today
from models.rules.indicators import Measure
from models.tables.contracts import Contract, ContractStatus, IndicatorEntry, Volunteer
from models.tables.duties import Duty
from models.tables.evaluations import (
    Evaluation,
    EvaluationStatus,
    Objection,
    RectifyPoint,
    Seat,
)
from models.tables.growing import Incubation, Topic, Training, Violation
from models.tables.payments import Payment, PaymentKind, PaymentLine, PaymentStatus
from models.tables.providers import Project, ProjectStatus
from models.tables.reversals import Reversal
from models.tables.tenders import Application, Review, Tender, TenderStatus
from models.words import (
    DutyStep,
    EvaluationKind,
    Oddity,
    Party,
    Voice,
)
from tests.matrix.cast import COUNTY, Cast
from tests.stage import NOON


def add_contracts(world: Cast) -> None:
    """One that holds, and the next, which lies before the three; and what is owed under it."""
    project, by = world.things["project"], world.people["coordinator"].person_id
    told = {"project_id": project, "changed_at": NOON}
    for number, status in ((1, ContractStatus.IN_FORCE), (2, ContractStatus.OFFERED)):
        row = Contract(
            number=number,
            status=status,
            text="x",
            sha256=of_text("x"),
            valid_from=date(2026, 1, 1),
            fen=10_000_000,
            visit_fen=8_000,
            made_by=by,
            **told,  # type: ignore[arg-type]
        )
        world.things |= {"contract": add(world.session, row).id, "read": of_text("x")[:16]}
    one = Volunteer(project_id=project, name="王芳", joined_on=date(2026, 11, 1))
    world.things["volunteer"] = add(world.session, one).id
    did = {"measure": Measure.LECTURES, "on": date(2026, 11, 1), "amount": 1}
    entry = IndicatorEntry(entered_by=by, **told, **did)  # type: ignore[arg-type]
    world.things["entry"] = add(world.session, entry).id
    month = {"since": date(2026, 11, 1), "due_on": date(2026, 11, 30), "thing_id": 202611}
    wages = Duty(step=DutyStep.WAGES, owed_by=Party.PURCHASER, **told, **month)  # type: ignore[arg-type]
    world.things["duty"] = add(world.session, wages).id


def add_calls(world: Cast) -> None:
    """One that takes applications, with a draft; one whose only sheet is with the evaluator."""
    s, things = world.session, world.things
    for name, status in (("tender", TenderStatus.OPEN), ("reviewing", TenderStatus.REVIEWING)):
        days = (NOON - timedelta(days=3), NOON + timedelta(days=9), NOON + timedelta(days=20))
        told = dict(zip(("opens_on", "closes_on", "scores_by"), map(today, days), strict=True))
        call = Tender(area_code=COUNTY, fund_fen=50_000_000, source="x", seed="ab" * 32,
                      status=status, changed_at=NOON, **told)  # type: ignore[arg-type]  # fmt: skip
        things |= {name: add(s, call).id, f"{name}_v": call.version}
    for name, status, call_ in (
        ("draft", ProjectStatus.DRAFTED, "tender"),
        ("applied", ProjectStatus.SUBMITTED, "reviewing"),
    ):
        project = Project(provider_id=things["provider"], name=name, status=status,
                          area_code=COUNTY, budget_fen=10_000_000, visit_fen=8_000,
                          visits_a_month=10, starts_on=date(2027, 1, 1),
                          ends_on=date(2027, 12, 31), changed_at=NOON)  # fmt: skip
        things |= {name: add(s, project).id, f"{name}_v": project.version}
        handed = NOON if name == "applied" else None
        add(s, Application(project_id=project.id, tender_id=things[call_], needs="x",
                           submitted_at=handed, letter=0))  # fmt: skip
    judge = world.people["evaluator"].person_id
    sheet = add(s, Review(project_id=things["applied"], evaluator_id=judge, changed_at=NOON))
    things |= {"sheet": sheet.id, "sheet_v": sheet.version}


def add_payments(world: Cast) -> None:
    """One for each of the three hands."""
    first, second = (world.people[name].person_id for name in ("coordinator", "peer"))
    for name, status, hands in (
        ("payment", PaymentStatus.PREPARED, {}),
        ("made", PaymentStatus.MADE, {"made_by": first}),
        ("approved", PaymentStatus.APPROVED, {"made_by": first, "approved_by": second}),
    ):
        told = {"project_id": world.things["project"], "kind": PaymentKind.ADVANCE, "fen": 100}
        row = add(world.session, Payment(status=status, changed_at=NOON, **told, **hands))
        world.things |= {name: row.id, f"{name}_v": row.version}
    fen, visit = 100, world.things["quiet_visit"]
    told = {"project_id": world.things["project"], "kind": PaymentKind.PERIOD, "fen": fen}
    three = {"made_by": first, "approved_by": second, "paid_by": world.things["person"]}
    paid = Payment(status=PaymentStatus.PAID, receipt="77", changed_at=NOON, **told, **three)
    world.things["paid"] = add(world.session, paid).id
    world.session.add(
        PaymentLine(visit_id=visit, payment_id=world.things["paid"], fen=fen, from_advance=0)
    )
    world.session.flush()
    moved = Entry(f"pay:visit:{visit}", world.things["project"], Pot.FUND, Pot.SETTLED, fen)
    post(world.session, moved, by=None, now=NOON)
    for name, step in (("coming", DutyStep.PAY), ("returned", DutyStep.RECEIVE)):
        told = {"project_id": world.things["project"], "changed_at": NOON}
        kind, status = PaymentKind.RECOVERY, PaymentStatus.APPROVED
        row = add(
            world.session, Payment(kind=kind, status=status, approved_by=second, fen=100, **told)
        )
        owed = {"since": NOON.date(), "due_on": date(2026, 12, 31), "thing_id": row.id}
        add(world.session, Duty(step=step, owed_by=Party.PROVIDER, **owed, **told))
        world.things |= {name: row.id, f"{name}_v": row.version}


def add_reversals(world: Cast) -> None:
    """Two paid visits that proved false, of which one was spoken for."""
    project, by = world.things["project"], world.people["peer"].person_id
    for name, visit, said in (("false", "done_visit", ""), ("heard", "missed_visit", "x")):
        row = Reversal(
            visit_id=world.things[visit],
            project_id=project,
            fen=100,
            why=Oddity.NOBODY_CAME,
            heard_until=date(2026, 12, 31),
            said=said,
            proposed_by=by,
            changed_at=NOON,
        )
        row = add(world.session, row)
        world.things |= {name: row.id, f"{name}_v": row.version}


def add_brought_up(world: Cast) -> None:
    """The organisation is brought up, has a session, and a violation noted by another."""
    house, by = world.things["provider"], world.people["evaluator"].person_id
    rows = {
        "incubation": Incubation(provider_id=house, area_code=COUNTY, changed_at=NOON),
        "training": Training(area_code=COUNTY, on=NOON.date(), topic=Topic.FINANCE, place="x",
                             host_id=by),
        "violation": Violation(provider_id=house, on=date(2026, 11, 1), what="x",
                               entered_by=by, changed_at=NOON),
    }  # fmt: skip
    world.things |= {name: add(world.session, row).id for name, row in rows.items()}


def add_evaluations(world: Cast) -> None:
    """One that is open, one with a point to tell of and one to look at, one that failed, and
    one against which the organisation holds something.
    """
    s, days = world.session, {"since": date(2026, 1, 1), "until": date(2026, 11, 23)}
    for name, status in (
        ("evaluation", EvaluationStatus.OPEN), ("rectified", EvaluationStatus.RECTIFY),
        ("failed", EvaluationStatus.FAILED), ("objected", EvaluationStatus.FAILED),
    ):  # fmt: skip
        row = Evaluation(
            project_id=world.things["project"],
            kind=EvaluationKind.MID,
            status=status,
            opened_at=NOON,
            changed_at=NOON,
            **days,
        )
        world.things[name] = add(s, row).id
    world.things["evaluation_v"] = 1
    final = Evaluation(
        project_id=world.things["project"],
        kind=EvaluationKind.FINAL,
        opened_at=NOON,
        changed_at=NOON,
        **days,
    )
    world.things["final"] = add(s, final).id
    judge = {"voice": Voice.THIRD, "person_id": world.people["evaluator"].person_id}
    add(s, Seat(evaluation_id=world.things["final"], at=NOON, **judge))  # type: ignore[arg-type]
    for told in (None, NOON):
        add(s, RectifyPoint(evaluation_id=world.things["rectified"], words="x", told_at=told))
    by = world.people["manager"].person_id
    when = {"opened_at": NOON, "changed_at": NOON}
    add(s, Objection(evaluation_id=world.things["objected"], asked_by=by, words="x", **when))
