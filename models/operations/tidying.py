"""Night: what is older than its figure is erased. Numbers, days and money stay; words do not."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ColumnElement, Text, cast, null, or_, select, true
from sqlmodel import Session, SQLModel

from models import audit
from models.base import table
from models.operations.forgetting import HELD, forget_idle
from models.reads.catalogue import figures
from models.rules.hours import today
from models.rules.retention import Keep, Law, edges
from models.tables.casefiles import CaseFile, CaseNote, CaseStatus, CaseStep
from models.tables.corrections import Correction
from models.tables.dayplans import DayPlan
from models.tables.decisions import Appeal, AppealStatus
from models.tables.desk import HandOver, Task, TaskNote, TaskStatus
from models.tables.disputes import Dispute, DisputeStatus
from models.tables.exclusions import Exclusion, ExclusionStatus
from models.tables.messaging import Dialogue, Inbox, InboxStatus, Outbox, OutboxStatus
from models.tables.orders import OPEN_ORDER, Order
from models.tables.pairs import Relay
from models.tables.people import CareCode, ClaimStatus, GroupClaim
from models.tables.proofs import Hold, HoldStatus, Mark, Picture
from models.tables.uploads import Upload, UploadStatus
from models.tables.visits import Rating, Visit, VisitStatus
from models.tables.voices import VoiceNote, VoiceStatus

_inbox, _outbox, _dialogue = table(Inbox).c, table(Outbox).c, table(Dialogue).c
_order, _visit, _rating, _task = table(Order).c, table(Visit).c, table(Rating).c, table(Task).c
_claim = table(GroupClaim).c
_voice, _correction = table(VoiceNote).c, table(Correction).c
_appeal, _mark, _hold = table(Appeal).c, table(Mark).c, table(Hold).c
_dispute = table(Dispute).c
_relay, _code, _upload = table(Relay).c, table(CareCode).c, table(Upload).c

OVER = (VisitStatus.CLOSED, VisitStatus.MISSED, VisitStatus.CANCELLED)


@dataclass(frozen=True, slots=True)
class Erasure:
    """Columns that are emptied once the row has come to its end and is older than the figure."""

    kind: type[SQLModel]
    keep: Keep | Law
    since: Any
    """The column that says from when the days are counted."""
    ended: ColumnElement[bool] = field(default_factory=true)
    blank: dict[str, Any] = field(default_factory=dict)
    """What the columns become; none named: the row itself goes."""


_ended_cases = select(table(CaseFile).c.id).where(
    table(CaseFile).c.status.in_((CaseStatus.CLOSED, CaseStatus.DECLINED))
)
_closed = _task.status == TaskStatus.CLOSED
_note = table(TaskNote).c


def _beside(such: ColumnElement[bool]) -> ColumnElement[bool]:
    """Notes of such cases."""
    return _note.task_id.in_(select(_task.id).where(such))


ERASURES = (
    Erasure(Inbox, Keep.INBOX, _inbox.arrived_at, _inbox.status == InboxStatus.DONE, {"body": ""}),
    Erasure(Inbox, Keep.DEAD, _inbox.arrived_at, _inbox.status == InboxStatus.DEAD, {"body": ""}),
    Erasure(
        Outbox,
        Keep.OUTBOX,
        _outbox.due_at,
        (_outbox.status != OutboxStatus.WAITING) & (_outbox.kind == "screen"),
        {"screen": null()},
    ),
    Erasure(
        Dialogue, Keep.DRAFT, _dialogue.changed_at, blank={"flow": "", "step": "", "answers": {}}
    ),
    Erasure(VoiceNote, Keep.VOICE, _voice.said_at, _voice.status != VoiceStatus.WAITING),
    Erasure(Correction, Keep.WORDS, _correction.at),
    Erasure(
        Order,
        Keep.WORDS,
        _order.changed_at,
        _order.status.not_in(OPEN_ORDER),
        {"note": "", "photo": None},
    ),
    Erasure(
        GroupClaim,
        Keep.PAPERS,
        _claim.changed_at,
        _claim.status.in_((ClaimStatus.CERTIFIED, ClaimStatus.REFUSED)) & ~_claim.renewing,
        {"evidence": None, "paper": ""},
    ),
    Erasure(
        Visit,
        Keep.WORDS,
        _visit.changed_at,
        _visit.status.in_(OVER),
        {"done_note": "", "code": None},
    ),
    Erasure(Mark, Keep.WORDS, _mark.at, blank={"latitude": None, "longitude": None}),
    Erasure(Picture, Keep.PAPERS, table(Picture).c.at, blank={"file_id": None}),
    Erasure(Picture, Keep.WORDS, table(Picture).c.at),
    Erasure(Hold, Keep.WORDS, _hold.changed_at, _hold.status != HoldStatus.HELD, {"said": ""}),
    Erasure(Relay, Keep.WORDS, _relay.said_at, blank={"words": ""}),
    Erasure(Relay, Keep.VOICE, _relay.said_at, blank={"file_id": None}),
    Erasure(
        Appeal,
        Keep.WORDS,
        _appeal.changed_at,
        _appeal.status != AppealStatus.OPEN,
        {"words": "", "answer": ""},
    ),
    Erasure(CareCode, Keep.DRAFT, _code.expires_at),
    Erasure(CaseNote, Keep.WORDS, table(CaseNote).c.at),
    Erasure(
        CaseFile,
        Keep.WORDS,
        table(CaseFile).c.changed_at,
        table(CaseFile).c.status.in_((CaseStatus.CLOSED, CaseStatus.DECLINED)),
        {"goal": "", "closing_words": ""},
    ),
    Erasure(
        CaseStep,
        Keep.WORDS,
        table(CaseStep).c.changed_at,
        table(CaseStep).c.case_id.in_(_ended_cases),
        {"words": ""},
    ),
    Erasure(DayPlan, Keep.DRAFT, table(DayPlan).c.changed_at),
    Erasure(
        Upload,
        Keep.DRAFT,
        _upload.sent_at,
        _upload.status.in_([UploadStatus.DONE, UploadStatus.FAULTY, UploadStatus.DROPPED]),
        {"file_id": ""},
    ),
    Erasure(
        Dispute,
        Keep.WORDS,
        _dispute.changed_at,
        _dispute.status != DisputeStatus.OPEN,
        {"words": "", "answer": ""},
    ),
    Erasure(
        Exclusion,
        Keep.WORDS,
        table(Exclusion).c.changed_at,
        table(Exclusion).c.status != ExclusionStatus.ASKED,
        {"words": ""},
    ),
    Erasure(Rating, Keep.WORDS, _rating.rated_at, blank={"words": ""}),
    Erasure(HandOver, Keep.WORDS, table(HandOver).c.at),
    Erasure(TaskNote, Keep.WORDS, _note.at, _beside(_closed & _task.kind.not_in(HELD))),
    Erasure(TaskNote, Law.REPORT, _note.at, _beside(_closed & _task.kind.in_(HELD))),
    Erasure(
        Task,
        Keep.WORDS,
        _task.changed_at,
        _closed & _task.kind.not_in(HELD),
        {"about": "", "file_id": None},
    ),
    Erasure(
        Task,
        Law.REPORT,
        _task.changed_at,
        _closed & _task.kind.in_(HELD),
        {"about": "", "file_id": None},
    ),
)


def tidy(session: Session, *, now: datetime) -> int:
    """Erase all that has outlived its figure; how many rows. Written down by kind of row."""
    edge = edges(figures(session, today(now)), now)
    erased: dict[str, int] = {}
    for one in ERASURES:
        name = str(one.kind.__tablename__)
        erased[name] = erased.get(name, 0) + erase(session, one, one.since < edge[one.keep])
    erased["person"] = forget_idle(session, before=edge[Keep.IDLE], now=now)
    if any(erased.values()):
        audit.append(session, "tidy", ("house", 0), by=None, now=now, **erased)
    return sum(erased.values())


def erase(session: Session, one: Erasure, which: ColumnElement[bool]) -> int:
    """Carry out an erasure upon those rows; how many had something to erase."""
    plain = table(one.kind)
    if not one.blank:
        return session.connection().execute(plain.delete().where(one.ended, which)).rowcount
    full = or_(*(_filled(plain.c[name], empty) for name, empty in one.blank.items()))
    emptied = plain.update().where(one.ended, which, full).values(**one.blank)
    return session.connection().execute(emptied).rowcount


def _filled(column: Any, empty: Any) -> ColumnElement[bool]:
    if isinstance(column.type, JSON) and isinstance(empty, dict):
        return cast(column, Text) != "{}"
    if empty is None or not isinstance(empty, str):
        filled: ColumnElement[bool] = column.is_not(null())
        return filled
    differs: ColumnElement[bool] = column != empty
    return differs
