"""Who lives in the town of canaries, and what is written of them without a chat."""

from datetime import date, datetime

from sqlalchemy import select
from sqlmodel import Session

from models.base import add, table
from models.operations import disputing
from models.outbox import post
from models.reads.standing import actor_of
from models.rules.indicators import Measure
from models.tables.contracts import Contract, ContractStatus, Indicator
from models.tables.evaluations import (
    Evaluation,
    EvaluationStatus,
    Objection,
    RectifyPoint,
    Seat,
)
from models.tables.exclusions import Exclusion, ExclusionStatus
from models.tables.people import Account, Person
from models.tables.providers import Project, ProjectStatus
from models.tables.reversals import Reversal
from models.tables.roles import Grant
from models.tables.visits import Rating, Visit
from models.words import EvaluationKind, Oddity, Role, Unreasonable, Voice
from tests import stage
from tests.hostile import canaries as c
from tests.journeys.scenes import someone
from tests.stage import LONG_AGO, NOON


def cast(session: Session) -> None:
    project = stage.provider(session)
    stage.worker(session, project, "鹡大力", chat_id=c.WORKER)
    elsewhere = stage.provider(session, "ZWEI", place="6328")
    stage.worker(session, elsewhere, "田远", chat_id=c.OTHER_WORKER)
    old = stage.resident(session, "鹇翠屏", chat_id=c.OLD, born=date(1941, 7, 19))
    person = table(Person)
    told = {"phone": "13987650001", "address": "鹡鸰巷七十七号后门敲窗", "home_code": "7391"}
    session.execute(person.update().where(person.c.id == old.person_id).values(**told))
    proxy = stage.resident(session, "丹青", chat_id=c.PROXY)
    stage.cared_for(session, proxy, old)
    granny = stage.resident(session, "秋水", chat_id=c.GRANNY)
    child = stage.child_of(session, granny, "鹨小雏")
    add(session, Account(chat_id=c.CHILD, person_id=child.person_id, consented_at=LONG_AGO,
                         opened_at=LONG_AGO, language="zh"))  # fmt: skip
    stage.resident(session, "鹟长庚", chat_id=c.NEIGHBOUR)
    stage.coordinator(session, "知夏", chat_id=c.DESK)
    stage.coordinator(session, "远山", chat_id=c.AWAY, place="630103")
    stage.coordinator(session, "州上", chat_id=c.ABOVE, place="6301")
    for chat, role, provider, area in (
        (c.MANAGER, Role.MANAGER, project.provider_id, ""),
        (c.EVALUATOR, Role.EVALUATOR, None, "630102"),
    ):
        who = stage.coordinator(session, role.value, chat_id=chat)
        grant = table(Grant)
        mine = grant.c.person_id == who.person_id
        values = {"role": role, "provider_id": provider, "area_code": area}
        session.execute(grant.update().where(mine).values(**values))


def under_contract(session: Session) -> None:
    """The one project has a signed contract; another of the same house was approved."""
    project = session.get_one(Project, 1)
    told = {"project_id": project.id, "changed_at": NOON, "made_by": 1, "text": "x", "sha256": "x"}
    held = Contract(number=1, status=ContractStatus.IN_FORCE, valid_from=project.starts_on,
                    fen=project.budget_fen, visit_fen=project.visit_fen, **told)  # fmt: skip
    add(session, held)
    add(session, Indicator(contract_id=held.id, measure=Measure.VOLUNTEERS, target=80))
    facts = project.model_dump(exclude={"id"})
    asked = {"name": "新来的项目", "status": ProjectStatus.APPROVED}
    add(session, Project(**facts | asked))


def disputed(session: Session, now: datetime) -> None:
    """The worker holds the star to be unjust; whoever had no hand in it answers."""
    rating = session.scalars(select(Rating)).one()
    worker, above = (actor_of(session, someone(session, chat).person_id)
                     for chat in (c.WORKER, c.ABOVE))  # fmt: skip
    row = disputing.dispute(session, rating.id, "鹁鸪那天路上塌方", by=worker, now=now)
    disputing.answer_dispute(
        session, row.id, set_aside=True, words="鸂鶒查过了属实", by=above, now=now
    )
    why = {"reason": Unreasonable.ANOTHER_VISIT, "words": "鹠鸟那天去过的人都说不是这次"}
    asked = {"asked_by": someone(session, c.ABOVE).person_id, "status": ExclusionStatus.DECLINED}
    old = add(session, Exclusion(rating_id=rating.id, changed_at=now, **why, **asked))  # type: ignore[arg-type]
    post(session, c.ABOVE, "exclusion-decided", old.id, now=now)


def evaluated(session: Session, now: datetime) -> None:
    """A contract failed, and its organisation was heard."""
    manager, desk = (someone(session, chat).person_id for chat in (c.MANAGER, c.DESK))
    days = {"since": date(2026, 1, 1), "until": date(2026, 11, 1)}
    when = {"opened_at": now, "changed_at": now}
    told = {"kind": EvaluationKind.MID, "status": EvaluationStatus.FAILED, "project_id": 1}
    row = add(session, Evaluation(**told, **days, **when))  # type: ignore[arg-type]
    seat = {"voice": Voice.COMMITTEE, "yes": False, "words": "鸰鸟看过三户都说好"}
    add(session, Seat(evaluation_id=row.id, person_id=desk, at=now, **seat))  # type: ignore[arg-type]
    add(session, RectifyPoint(evaluation_id=row.id, words="鹒鸟名册要写全"))
    said = {"words": "鶺鸟名册早交了", "notes": "鸦鸟两边都说了", "answer": "鹉鸟名册收到了"}
    heard = Objection(evaluation_id=row.id, asked_by=manager, **said, **when)  # type: ignore[arg-type]
    add(session, heard)
    for chat in (c.MANAGER, c.DESK, c.EVALUATOR):
        post(session, chat, "evaluation", row.id, now=now)


def spoken_for(session: Session, now: datetime) -> None:
    """The organisation holds something against taking a paid visit back."""
    manager, desk = (someone(session, chat).person_id for chat in (c.MANAGER, c.DESK))
    visit = session.scalars(select(Visit)).first()
    assert visit is not None
    hands = {"said_by": manager, "proposed_by": desk, "said": "鹡鸰那天我们去过"}
    false = Reversal(visit_id=visit.id, project_id=1, fen=1, why=Oddity.NOBODY_CAME,
                     heard_until=date(2026, 12, 31), changed_at=now, **hands)  # type: ignore[arg-type]  # fmt: skip
    add(session, false)
    for chat in (c.MANAGER, c.DESK):
        post(session, chat, "reversal", false.id, now=now)
