"""Words are kept as long as a figure says, and then they are nowhere: not even in the file."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlmodel import Session, SQLModel

from models import audit, outbox
from models.base import add, table
from models.db import Database
from models.operations.tidying import ERASURES, tidy
from models.rules.hours import today
from models.rules.retention import YEAR, Keep, Law
from models.tables.casefiles import CaseFile, CaseNote, CaseStep
from models.tables.catalogue import Figure
from models.tables.corrections import Correction
from models.tables.dayplans import DayPlan
from models.tables.decisions import Appeal
from models.tables.desk import HandOver, Task, TaskNote, TaskStatus
from models.tables.disputes import Dispute
from models.tables.exclusions import Exclusion
from models.tables.messaging import Dialogue, Inbox, InboxStatus, Outbox
from models.tables.orders import Order
from models.tables.pairs import Relay
from models.tables.people import CareCode, GroupClaim
from models.tables.proofs import Hold, Mark, Picture
from models.tables.uploads import Upload
from models.tables.visits import Rating, Visit
from models.tables.voices import VoiceNote
from models.words import TaskKind
from tests.operations.kept import (
    PLANTED,
    SECRET,
    case_of,
    put,
    update_of,
)
from tests.operations.test_main_job import booked
from tests.stage import NOON

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
        case_of(kind)(session)
        tidy(session, now=NOON + 19 * YEAR)
        assert found(session, SECRET) == ["task"]

        tidy(session, now=NOON + 20 * YEAR + MINUTE)
        assert found(session, SECRET) == []


def test_what_still_waits_is_never_erased(db: Database) -> None:
    with db.begin() as session:
        update_of(InboxStatus.NEW)(session)
        outbox.post_screen(session, 9, {"text": SECRET}, now=NOON)
        _, _, order, visit = booked(session)
        put(session, order, note=SECRET)
        put(session, visit, done_note=SECRET)
        case_of(TaskKind.MESSAGE)(session)
        session.connection().execute(table(Task).update().values(status=TaskStatus.OPEN))

        tidy(session, now=NOON + 30 * YEAR)

        assert set(found(session, SECRET)) == {"inbox", "outbox", "order", "visit", "task"}


def test_a_figure_changed_from_its_day_on_is_obeyed(db: Database) -> None:
    with db.begin() as session:
        changed = {"valid_from": today(NOON), "unit": "days", "source": "decided by the county"}
        add(session, Figure(name=Keep.INBOX, value=2, **changed))
        update_of(InboxStatus.DONE)(session)

        tidy(session, now=NOON + timedelta(days=2, minutes=1))

        assert found(session, SECRET) == []


def test_every_figure_has_a_source(db: Database) -> None:
    figure = table(Figure).c
    with db.begin() as session:
        named = session.execute(select(figure.name).where(func.length(figure.source) > 12))
        assert {*Keep, *Law} <= {row.name for row in named}


def test_a_night_is_written_down_in_numbers_only(db: Database) -> None:
    with db.begin() as session:
        update_of(InboxStatus.DONE)(session)
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
        (Exclusion, Keep.WORDS),
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
