"""Words are kept as long as a figure says, and then they are nowhere: not even in the file."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlmodel import Session, SQLModel

from models import audit, outbox
from models.base import add, table
from models.db import Database
from models.operations.tidying import ERASURES, tidy
from models.reads.claims import claims_of
from models.rules.hours import today
from models.rules.retention import YEAR, Keep, Law
from models.tables.casefiles import CaseFile, CaseNote, CaseStatus, CaseStep
from models.tables.catalogue import Figure
from models.tables.corrections import Correction
from models.tables.dayplans import DayPlan
from models.tables.decisions import Appeal, AppealStatus
from models.tables.desk import HandOver, Task, TaskNote, TaskStatus
from models.tables.disputes import Dispute
from models.tables.messaging import Dialogue, Inbox, InboxStatus, Lane, Outbox, OutboxStatus
from models.tables.orders import Order, OrderStatus
from models.tables.pairs import Relay
from models.tables.people import Account, CareCode, GroupClaim, Person
from models.tables.proofs import Hold, HoldStatus, Mark, Picture
from models.tables.uploads import SheetKind, Upload, UploadStatus
from models.tables.visits import Rating, Visit, VisitStatus
from models.tables.voices import VoiceNote, VoiceStatus
from models.words import Oddity, RelayKind, Scope, TaskKind
from tests import stage
from tests.operations.test_main_job import booked
from tests.stage import NOON

SECRET = "卓玛措的秘密"
MINUTE = timedelta(minutes=1)
DAYS = {
    Keep.INBOX: 7,
    Keep.DEAD: 30,
    Keep.OUTBOX: 1,
    Keep.DRAFT: 30,
    Keep.VOICE: 30,
    Keep.WORDS: 1095,
    Keep.PAPERS: 60,
    Keep.IDLE: 180,
}
"""As the readme and the privacy notice tell it."""


def found(session: Session, words: str) -> list[str]:
    """Every table in which these words stand anywhere."""
    return [
        name
        for name, plain in SQLModel.metadata.tables.items()
        if any(words in str(value) for row in session.execute(select(plain)) for value in row)
    ]


def _update(status: InboxStatus) -> Callable[[Session], Any]:
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


def _set(session: Session, row: Any, **values: Any) -> None:
    plain = table(type(row))
    session.connection().execute(plain.update().where(plain.c.id == row.id).values(**values))


def _certificate(session: Session) -> None:
    claim = claims_of(session, stage.resident(session).person_id)[0]
    _set(session, claim, evidence=SECRET, changed_at=NOON)


def _order(session: Session) -> None:
    order = booked(session)[2]
    _set(session, order, note=SECRET, photo=SECRET, status=OrderStatus.CLOSED, changed_at=NOON)


def _visit(session: Session) -> None:
    visit = booked(session)[3]
    _set(session, visit, done_note=SECRET, status=VisitStatus.CLOSED, changed_at=NOON)


def _rating(session: Session) -> None:
    old, _, _, visit = booked(session)
    by = {"rated_by": old.person_id, "rated_at": NOON}
    add(session, Rating(visit_id=visit.id, stars=3, words=SECRET, **by))


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


def _case(kind: TaskKind) -> Callable[[Session], Any]:
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
    (_update(InboxStatus.DONE), Keep.INBOX),
    (_update(InboxStatus.DEAD), Keep.DEAD),
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
    (_relay, Keep.WORDS),
    (_sound, Keep.VOICE),
    (_appeal, Keep.WORDS),
    (_code, Keep.DRAFT),
    (_sheet, Keep.DRAFT),
    (_day_plan, Keep.DRAFT),
    (_work, Keep.WORDS),
    (_case(TaskKind.MESSAGE), Keep.WORDS),
    (_note, Keep.WORDS),
    (_shift, Keep.WORDS),
    (_idle, Keep.IDLE),
]


def test_every_figure_of_days_is_looked_at_from_both_sides() -> None:
    assert {keep for _, keep in PLANTED} == set(DAYS) == set(Keep)


@pytest.mark.parametrize(("plant", "keep"), PLANTED)
def test_words_stay_until_the_figure_and_not_a_minute_longer(
    db: Database, plant: Callable[[Session], Any], keep: Keep
) -> None:
    edge = NOON + timedelta(days=DAYS[keep])
    with db.begin() as session:
        plant(session)
        tidy(session, now=edge - MINUTE)
        assert found(session, SECRET)

        assert tidy(session, now=edge + MINUTE) >= 1
        assert found(session, SECRET) == []
        assert tidy(session, now=edge + MINUTE) == 0
        assert audit.first_broken(session) is None


@pytest.mark.parametrize("kind", [TaskKind.REPORT, TaskKind.EMERGENCY])
def test_a_disclosure_of_harm_stays_as_long_as_it_can_be_prosecuted(
    db: Database, kind: TaskKind
) -> None:
    with db.begin() as session:
        _case(kind)(session)
        tidy(session, now=NOON + 19 * YEAR)
        assert found(session, SECRET) == ["task"]

        tidy(session, now=NOON + 20 * YEAR + MINUTE)
        assert found(session, SECRET) == []


def test_what_still_waits_is_never_erased(db: Database) -> None:
    with db.begin() as session:
        _update(InboxStatus.NEW)(session)
        outbox.post_screen(session, 9, {"text": SECRET}, now=NOON)
        _, _, order, visit = booked(session)
        _set(session, order, note=SECRET)
        _set(session, visit, done_note=SECRET)
        _case(TaskKind.MESSAGE)(session)
        session.connection().execute(table(Task).update().values(status=TaskStatus.OPEN))

        tidy(session, now=NOON + 30 * YEAR)

        assert set(found(session, SECRET)) == {"inbox", "outbox", "order", "visit", "task"}


def test_a_figure_changed_from_its_day_on_is_obeyed(db: Database) -> None:
    with db.begin() as session:
        changed = {"valid_from": today(NOON), "unit": "days", "source": "decided by the county"}
        add(session, Figure(name=Keep.INBOX, value=2, **changed))
        _update(InboxStatus.DONE)(session)

        tidy(session, now=NOON + timedelta(days=2, minutes=1))

        assert found(session, SECRET) == []


def test_every_figure_has_a_source(db: Database) -> None:
    figure = table(Figure).c
    with db.begin() as session:
        named = session.execute(select(figure.name).where(func.length(figure.source) > 12))
        assert {*Keep, *Law} <= {row.name for row in named}


def test_a_night_is_written_down_in_numbers_only(db: Database) -> None:
    with db.begin() as session:
        _update(InboxStatus.DONE)(session)
        tidy(session, now=NOON + timedelta(days=8))
        (told,) = session.scalars(select(table(audit.AuditRow).c.facts)).all()
    assert told["inbox"] == 1
    assert all(isinstance(count, int) for count in told.values())


def test_after_the_night_the_words_are_in_no_byte_of_the_files(
    sqlite_url: str, tmp_path: Path
) -> None:
    database = Database(sqlite_url)
    with database.begin() as session:
        for n in range(300):  # pages of their own, so that some are freed and some are shared
            body = f"{n} {SECRET} {'长' * (n % 90)}"
            add(session, Inbox(update_id=n, chat_id=n, body=body, status="done", arrived_at=NOON))
        for plant, _ in PLANTED[2:5]:
            plant(session)
    assert _in_files(tmp_path, SECRET) > 0

    with database.begin() as session:
        tidy(session, now=_far(NOON))
    assert database.scrub()

    assert _in_files(tmp_path, SECRET) == 0
    database.close()


def _far(moment: datetime) -> datetime:
    return moment + 3 * YEAR


def _in_files(folder: Path, words: str) -> int:
    """In the database, its log and whatever else lies beside it; also as JSON writes it."""
    forms = (words.encode(), words.encode("unicode_escape"))
    return sum(path.read_bytes().count(form) for path in folder.glob("test.db*") for form in forms)


def test_every_erasure_is_looked_at_here() -> None:
    assert {(one.kind, one.keep) for one in ERASURES if isinstance(one.keep, Keep)} == {
        (Inbox, Keep.INBOX),
        (Inbox, Keep.DEAD),
        (Outbox, Keep.OUTBOX),
        (Dialogue, Keep.DRAFT),
        (VoiceNote, Keep.VOICE),
        (Correction, Keep.WORDS),
        (Order, Keep.WORDS),
        (Dispute, Keep.WORDS),
        (GroupClaim, Keep.PAPERS),
        (Visit, Keep.WORDS),
        (Mark, Keep.WORDS),
        (Hold, Keep.WORDS),
        (Picture, Keep.PAPERS),
        (Picture, Keep.WORDS),
        (Rating, Keep.WORDS),
        (Relay, Keep.WORDS),
        (Relay, Keep.VOICE),
        (Appeal, Keep.WORDS),
        (CareCode, Keep.DRAFT),
        (Upload, Keep.DRAFT),
        (DayPlan, Keep.DRAFT),
        (CaseFile, Keep.WORDS),
        (CaseStep, Keep.WORDS),
        (CaseNote, Keep.WORDS),
        (Task, Keep.WORDS),
        (TaskNote, Keep.WORDS),
        (HandOver, Keep.WORDS),
    }
