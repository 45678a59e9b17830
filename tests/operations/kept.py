"""Every place in which words of people are kept, each with a builder that puts a secret there."""

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlmodel import Session

from models import outbox
from models.base import add, table
from models.reads.claims import claims_of
from models.rules.retention import Keep
from models.tables.casefiles import CaseFile, CaseNote, CaseStatus, CaseStep
from models.tables.corrections import Correction
from models.tables.dayplans import DayPlan
from models.tables.decisions import Appeal, AppealStatus
from models.tables.desk import HandOver, Task, TaskNote, TaskStatus
from models.tables.exclusions import Exclusion, ExclusionStatus
from models.tables.messaging import Dialogue, Inbox, InboxStatus, Lane, OutboxStatus
from models.tables.orders import OrderStatus
from models.tables.pairs import Relay
from models.tables.people import Account, CareCode, Person
from models.tables.proofs import Hold, HoldStatus, Picture
from models.tables.uploads import SheetKind, Upload, UploadStatus
from models.tables.visits import Rating, VisitStatus
from models.tables.voices import VoiceNote, VoiceStatus
from models.words import Oddity, RelayKind, Scope, TaskKind, Unreasonable
from tests import stage
from tests.operations.test_main_job import booked
from tests.stage import NOON

SECRET = "卓玛措的秘密"


def update_of(status: InboxStatus) -> Callable[[Session], Any]:
    return lambda session: add(
        session,
        Inbox(update_id=1, chat_id=9, body=SECRET, status=status, arrived_at=NOON),
    )


def _message(session: Session) -> None:
    row = outbox.post_screen(session, 9, {"text": SECRET}, now=NOON, lane=Lane.REPLY)
    outbox.settle(session, [outbox.Settled(row.id, OutboxStatus.SENT, NOON)])


def _draft(session: Session) -> None:
    talk = {"flow": "register", "step": "name", "answers": {"name": SECRET}}
    add(session, Dialogue(chat_id=9, changed_at=NOON, **talk))


def _voice(session: Session) -> None:
    said = {"said_at": NOON, "due_at": NOON, "status": VoiceStatus.HEARD}
    add(session, VoiceNote(chat_id=9, file_id="f", words=SECRET, **said))


def _correction(session: Session) -> None:
    who = stage.coordinator(session)
    add(session, Correction(text=SECRET, label="housekeeping", by_id=who.person_id, at=NOON))


def put(session: Session, row: Any, **values: Any) -> None:
    plain = table(type(row))
    session.connection().execute(plain.update().where(plain.c.id == row.id).values(**values))


def _certificate(session: Session) -> None:
    claim = claims_of(session, stage.resident(session).person_id)[0]
    put(session, claim, evidence=SECRET, changed_at=NOON)


def _order(session: Session) -> None:
    order = booked(session)[2]
    put(session, order, note=SECRET, photo=SECRET, status=OrderStatus.CLOSED, changed_at=NOON)


def _visit(session: Session) -> None:
    visit = booked(session)[3]
    put(session, visit, done_note=SECRET, status=VisitStatus.CLOSED, changed_at=NOON)


def _rating(session: Session) -> None:
    old, _, _, visit = booked(session)
    by = {"rated_by": old.person_id, "rated_at": NOON}
    add(session, Rating(visit_id=visit.id, stars=3, words=SECRET, **by))


def _left_out(session: Session) -> None:
    old, _, _, visit = booked(session)
    stars = Rating(visit_id=visit.id, stars=1, rated_by=old.person_id, rated_at=NOON)
    told = {"words": SECRET, "asked_by": stage.coordinator(session).person_id, "changed_at": NOON}
    over = {"reason": Unreasonable.NOT_OFFERED, "status": ExclusionStatus.DECLINED}
    add(session, Exclusion(rating_id=add(session, stars).id, **told, **over))


def _relay(session: Session) -> None:
    old, _, _, visit = booked(session)
    told = {"said_by": old.person_id, "by_worker": False, "words": SECRET, "said_at": NOON}
    add(session, Relay(visit_id=visit.id, **told))


def _sound(session: Session) -> None:
    old, _, _, visit = booked(session)
    told = {"said_by": old.person_id, "by_worker": False, "words": "", "said_at": NOON}
    add(session, Relay(visit_id=visit.id, kind=RelayKind.VOICE, file_id=SECRET, **told))


def _appeal(session: Session) -> None:
    who = stage.resident(session).person_id
    told = {"words": SECRET, "answer": SECRET, "status": AppealStatus.UPHELD}
    add(session, Appeal(person_id=who, asked_by=who, opened_at=NOON, changed_at=NOON, **told))


def _code(session: Session) -> None:
    who = stage.resident(session).person_id
    told = {"given_by": who, "secret_hash": SECRET, "scope": Scope.ALL, "expires_at": NOON}
    add(session, CareCode(person_id=who, **told))


def _sheet(session: Session) -> None:
    who = stage.coordinator(session)
    sent = {"file_id": SECRET, "status": UploadStatus.DONE, "sent_at": NOON, "due_at": NOON}
    add(
        session,
        Upload(chat_id=9, person_id=who.person_id, kind=SheetKind.RESIDENTS, **sent),
    )


def case_of(kind: TaskKind) -> Callable[[Session], Any]:
    def build(session: Session) -> None:
        moments = {"due_at": NOON, "opened_at": NOON, "changed_at": NOON}
        told = {"about": SECRET, "file_id": SECRET, "status": TaskStatus.CLOSED}
        add(session, Task(kind=kind, urgency=1, **told, **moments))

    return build


def _note(session: Session) -> None:
    """Beside a case that is closed."""
    moments = {"due_at": NOON, "opened_at": NOON, "changed_at": NOON}
    over = {"kind": TaskKind.MESSAGE, "urgency": 1, "status": TaskStatus.CLOSED}
    case = add(session, Task(**over, **moments))
    who = stage.coordinator(session)
    add(session, TaskNote(task_id=case.id, by_id=who.person_id, words=SECRET, at=NOON))


def _shift(session: Session) -> None:
    who, to = stage.coordinator(session), stage.coordinator(session, chat_id=3002)
    add(session, HandOver(from_id=who.person_id, to_id=to.person_id, words=SECRET, at=NOON))


def _day_plan(session: Session) -> None:
    project, who = stage.provider(session), stage.coordinator(session)
    told = {"provider_id": project.provider_id, "asked_by": who.person_id, "fingerprint": SECRET}
    add(session, DayPlan(day=date(2026, 11, 24), due_at=NOON, changed_at=NOON, **told))


def _work(session: Session) -> None:
    """A case that is over: what was to be reached, a step, a note and the last word."""
    who, worker = stage.resident(session), stage.worker(session, stage.provider(session))
    over = {"status": CaseStatus.CLOSED, "opened_at": NOON, "changed_at": NOON, "notes_since": NOON}
    told = {"goal": SECRET, "closing_words": SECRET}
    case = CaseFile(person_id=who.person_id, carer_id=worker.person_id, **told, **over)
    case = add(session, case)
    add(session, CaseStep(case_id=case.id, words=SECRET, changed_at=NOON))
    add(session, CaseNote(case_id=case.id, by_id=worker.person_id, words=SECRET, at=NOON))


def _idle(session: Session) -> None:
    who = add(session, Person(name=SECRET))
    add(session, Account(chat_id=9, person_id=who.id, opened_at=NOON))


def _hold(session: Session) -> None:
    visit = booked(session)[3]
    told = {"said": SECRET, "status": HoldStatus.CLEARED, "opened_at": NOON, "changed_at": NOON}
    add(session, Hold(visit_id=visit.id, oddity=Oddity.TOO_SHORT, **told))


def _picture(session: Session) -> None:
    visit = booked(session)[3]
    add(session, Picture(visit_id=visit.id, file_id=SECRET, file_unique="u", at=NOON))


def _known_picture(session: Session) -> None:
    visit = booked(session)[3]
    add(session, Picture(visit_id=visit.id, file_unique=SECRET, look=5, at=NOON))


PLANTED: list[tuple[Callable[[Session], Any], Keep]] = [
    (update_of(InboxStatus.DONE), Keep.INBOX),
    (update_of(InboxStatus.DEAD), Keep.DEAD),
    (_message, Keep.OUTBOX),
    (_draft, Keep.DRAFT),
    (_voice, Keep.VOICE),
    (_correction, Keep.WORDS),
    (_order, Keep.WORDS),
    (_visit, Keep.WORDS),
    (_hold, Keep.WORDS),
    (_certificate, Keep.PAPERS),
    (_picture, Keep.PAPERS),
    (_known_picture, Keep.WORDS),
    (_rating, Keep.WORDS),
    (_left_out, Keep.WORDS),
    (_relay, Keep.WORDS),
    (_sound, Keep.VOICE),
    (_appeal, Keep.WORDS),
    (_code, Keep.DRAFT),
    (_sheet, Keep.DRAFT),
    (_day_plan, Keep.DRAFT),
    (_work, Keep.WORDS),
    (case_of(TaskKind.MESSAGE), Keep.WORDS),
    (_note, Keep.WORDS),
    (_shift, Keep.WORDS),
    (_idle, Keep.IDLE),
]
