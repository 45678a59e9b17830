"""个案: begun at a visit, standing with the person's yes, closed with their own words."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import agenda, audit
from models.access import Act, allow
from models.agenda import DueKind
from models.base import add, change, table
from models.errors import NotAllowed, Stale
from models.lifecycle import amend, begin, move
from models.operations.arriving import fresh_visit
from models.operations.helping import open_task
from models.outbox import post
from models.reads.audience import chats_of, side_of_person
from models.reads.casefiles import live_case
from models.reads.catalogue import figures
from models.reads.standing import HOUSE, Actor
from models.rules.hours import awake, today
from models.tables.casefiles import CaseFile, CaseNote, CaseStatus, CaseStep, Reached
from models.tables.visits import Visit
from models.words import TaskKind

STEPS = 8
"""Of one case: more is no plan any more."""
_step, _note = table(CaseStep).c, table(CaseNote).c


def may_open(session: Session, visit_id: int, *, by: Actor, now: datetime) -> Visit:
    """The visit at which a case may be begun: there is none of that person yet."""
    visit = fresh_visit(session, visit_id, by=by, now=now)
    if live_case(session, visit.person_id) is not None:
        raise Stale
    return visit


def open_file(session: Session, visit_id: int, goal: str, *, by: Actor, now: datetime) -> CaseFile:
    """The worker proposes a goal; the person is asked."""
    visit = may_open(session, visit_id, by=by, now=now)
    return begin(
        session,
        CaseFile(
            person_id=visit.person_id,
            carer_id=visit.carer_id,
            notes_since=now,
            goal=goal[:300],
            opened_at=now,
            changed_at=now,
        ),
        by=by,
        now=now,
    )


def agree(
    session: Session, case_id: int, *, seen: int, yes: bool, by: Actor, now: datetime
) -> CaseFile:
    """The person, or whoever speaks for them, says yes or no to it."""
    case = _of_side(session, case_id, seen, CaseStatus.ASKED, by=by, now=now)
    if yes:
        move(session, case, CaseStatus.OPEN, by=by, now=now)
        _look_again(session, case, by=by, now=now)
    else:
        move(session, case, CaseStatus.DECLINED, by=by, now=now)
    return case


def kept_case(session: Session, case_id: int, *, by: Actor, now: datetime) -> CaseFile:
    """The case, for whoever works on it."""
    case = session.get(CaseFile, case_id, populate_existing=True)
    if case is None:
        raise NotAllowed(act=str(Act.KEEP_CASE), object_type="casefile", object_id=case_id)
    allow(session, Act.KEEP_CASE, case, by=by, now=now)
    return case


def add_step(session: Session, case_id: int, words: str, *, by: Actor, now: datetime) -> CaseFile:
    """One step more. Raises Stale for a case that is not open, or has enough of them."""
    case = _open(session, case_id, by=by, now=now)
    known = session.scalars(select(_step.id).where(_step.case_id == case.id)).all()
    if len(known) >= STEPS:
        raise Stale
    add(session, CaseStep(case_id=case.id, words=words[:120], changed_at=now))
    audit.record(session, "add_step", case, by=by.person_id, now=now)
    return case


def tick(session: Session, step_id: int, *, by: Actor, now: datetime) -> CaseFile:
    """Done; or, pressed again, not done after all."""
    step = session.get(CaseStep, step_id, populate_existing=True)
    if step is None:
        raise NotAllowed(act=str(Act.KEEP_CASE), object_type="casestep", object_id=step_id)
    case = _open(session, step.case_id, by=by, now=now)
    done_on = None if step.done_on else today(now)
    change(session, CaseStep, _step.id == step_id, done_on=done_on, changed_at=now)
    audit.record(session, "tick", case, by=by.person_id, now=now)
    return case


def write(session: Session, case_id: int, words: str, *, by: Actor, now: datetime) -> CaseFile:
    """A note for oneself."""
    case = _open(session, case_id, by=by, now=now)
    add(session, CaseNote(case_id=case.id, by_id=by.person_id or 0, words=words[:500], at=now))
    audit.record(session, "write_note", case, by=by.person_id, now=now)
    return case


def read_notes(session: Session, case_id: int, *, by: Actor, now: datetime) -> list[CaseNote]:
    """The case worker's eyes alone; each look is written down. Newest first."""
    case = kept_case(session, case_id, by=by, now=now)
    allow(session, Act.READ_NOTES, case, by=by, now=now)
    audit.record(session, "read_notes", case, by=by.person_id, now=now)
    mine = (_note.case_id == case.id) & (_note.at >= case.notes_since)
    return list(session.scalars(select(CaseNote).where(mine).order_by(_note.id.desc())))


def end(
    session: Session, case_id: int, *, seen: int, reached: Reached, by: Actor, now: datetime
) -> CaseFile:
    """The worker holds it to be over: the person is asked how it was."""
    case = _open(session, case_id, by=by, now=now)
    if case.version != seen:
        raise Stale(now=case.status)
    move(session, case, CaseStatus.ENDING, by=by, now=now, reached=reached, next_id=None)
    days = figures(session, today(now))["case_words_days"]
    agenda.drop(session, {DueKind.CASE_REVIEW}, case.id)
    agenda.plan(session, DueKind.CASE_REVIEW, case.id, awake(now + timedelta(days=days)))
    return case


def close(session: Session, case_id: int, words: str, *, by: Actor, now: datetime) -> CaseFile:
    """The last word is the person's."""
    case = _of_side(session, case_id, None, CaseStatus.ENDING, by=by, now=now)
    agenda.drop(session, {DueKind.CASE_REVIEW}, case.id)
    move(session, case, CaseStatus.CLOSED, by=by, now=now, closing_words=words[:500])
    return case


def ask_over(session: Session, visit_id: int, *, by: Actor, now: datetime) -> CaseFile:
    """Another worker comes now and would go on with the case: the person is asked."""
    visit = fresh_visit(session, visit_id, by=by, now=now)
    case = live_case(session, visit.person_id)
    if case is None or case.status is not CaseStatus.OPEN or case.carer_id == by.person_id:
        raise Stale
    amend(session, case, by=by, now=now, why="ask_over", next_id=visit.carer_id)
    for chat in chats_of(session, side_of_person(session, case.person_id, now=now)):
        post(session, chat, "case-over", case.id, now=awake(now))
    return case


def hand_over(
    session: Session, case_id: int, *, seen: int, notes: bool, by: Actor, now: datetime
) -> CaseFile:
    """The person's word: from now on the other one works on it; what was noted before is theirs to
    read only if the person says so.
    """
    case = _of_side(session, case_id, seen, CaseStatus.OPEN, by=by, now=now)
    if case.next_id is None:
        raise Stale
    since = case.notes_since if notes else now
    told = {"carer_id": case.next_id, "next_id": None, "notes_since": since}
    amend(session, case, by=by, now=now, why="hand_over", **told)
    for chat in chats_of(session, {case.carer_id}):
        post(session, chat, "case-yours", case.id, now=awake(now))
    return case


def review(session: Session, case_id: int, *, now: datetime) -> None:
    """The day has come: whoever works on it looks at it. One that waits for last words in vain is
    closed without, is shown as such, and somebody phones.
    """
    case = session.get(CaseFile, case_id, populate_existing=True)
    if case is None:
        return
    if case.status is CaseStatus.ENDING:
        move(session, case, CaseStatus.CLOSED, by=HOUSE, now=now, reason="no words")
        about = "case closed without words"
        open_task(session, TaskKind.MESSAGE, now=now, person_id=case.person_id, about=about)
    elif case.status is CaseStatus.OPEN:
        for chat in chats_of(session, {case.carer_id}):
            post(session, chat, "case-review", case.id, now=awake(now))
        _look_again(session, case, by=HOUSE, now=now)


def seen_case(session: Session, case_id: int, *, by: Actor, now: datetime) -> CaseFile:
    """The case as the person's side sees it: without a note."""
    case = session.get(CaseFile, case_id, populate_existing=True)
    if case is None:
        raise NotAllowed(act=str(Act.SPEAK_FOR), object_type="casefile", object_id=case_id)
    allow(session, Act.SPEAK_FOR, case, by=by, now=now)
    return case


def _of_side(
    session: Session, case_id: int, seen: int | None, status: CaseStatus, *, by: Actor,
    now: datetime,
) -> CaseFile:  # fmt: skip
    case = seen_case(session, case_id, by=by, now=now)
    allow(session, Act.ORDER_FOR, case, by=by, now=now)
    if case.status is not status or seen not in (None, case.version):
        raise Stale(now=case.status)
    return case


def _open(session: Session, case_id: int, *, by: Actor, now: datetime) -> CaseFile:
    case = kept_case(session, case_id, by=by, now=now)
    if case.status is not CaseStatus.OPEN:
        raise Stale(now=case.status)
    return case


def _look_again(session: Session, case: CaseFile, *, by: Actor, now: datetime) -> None:
    on = now + timedelta(days=figures(session, today(now))["case_review_days"])
    agenda.plan(session, DueKind.CASE_REVIEW, case.id, awake(on))
    amend(session, case, by=by, now=now, why="look_again", review_on=today(on))
