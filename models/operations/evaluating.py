"""评估: a contract is looked at as a whole, at half of its term and after its end."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import exists, select
from sqlmodel import Session

from models import agenda
from models.access import RULES, Act
from models.agenda import DueKind
from models.base import add, change, table
from models.errors import NotAllowed, Refused, Stale
from models.lifecycle import amend, begin, move
from models.operations import duties, failing, paying, seating
from models.operations.projects import fresh_project
from models.reads.catalogue import figures
from models.reads.evaluations import Reading, evaluations_of, grounds, live_of, reading
from models.reads.standing import HOUSE, Actor
from models.rules.evaluating import People, third_party_passes
from models.rules.hours import at, today
from models.rules.plain import plain
from models.tables.evaluations import Evaluation, EvaluationStatus, RectifyPoint, Seat
from models.tables.providers import Project, ProjectStatus
from models.words import DutyStep, EvaluationKind, Voice

WORDS, POINT = 300, 200
"""Letters of what a voice says, and of a point to be put right."""
MOST_POINTS = 10
FURTHEST = timedelta(days=180)
"""Nobody is given longer to put something right."""
HOUR = time(8)
STEP = {EvaluationKind.MID: DutyStep.MIDTERM, EvaluationKind.FINAL: DutyStep.FINAL}
IN_TERM = (ProjectStatus.IN_CONTRACT, ProjectStatus.SUSPENDED)
_seat = table(Seat).c


class MissingVoice(Refused):
    """Not everybody who is to be heard has spoken; `lacking` tells all that is missing."""

    code = "missing-voice"


class TooFewChecks(MissingVoice):
    """Fewer visits were asked about than the plan wants; `lacking` tells all that is missing."""

    code = "too-few-asked"


class NoTimeLeft(Refused):
    """The term ends before anything could be put right: that is for the final evaluation."""

    code = "no-time-left"


class VoicesAgainst(Refused):
    """Somebody said no, or the people served are unhappy: there is something to put right."""

    code = "voices-against"


def begin_evaluation(
    session: Session, project_id: int, kind: EvaluationKind, *, by: Actor, now: datetime
) -> Evaluation:
    """It stands open from today, and its supervisors owe the verdict. Raises Stale where another
    one goes on, or the term is over.
    """
    project = fresh_project(session, project_id, act=Act.SUPERVISE, by=by, now=now)
    if kind not in _beginnable(session, project, now=now):
        raise Stale(now=project.status)
    if project.status is ProjectStatus.IN_CONTRACT and kind is EvaluationKind.FINAL:
        move(session, project, ProjectStatus.ENDED, by=by, now=now)
    row = begin(
        session,
        Evaluation(
            project_id=project.id,
            kind=kind,
            since=project.starts_on,
            until=today(now),
            opened_at=now,
            changed_at=now,
        ),
        by=by,
        now=now,
    )
    if kind is EvaluationKind.FINAL:
        seating.draw(session, row, project, now=now)
    days = timedelta(days=figures(session, today(now))["evaluate_days"])
    duties.owe(session, project.id, STEP[kind], due_on=today(now) + days, now=now)
    return row


def may_begin(
    session: Session, project: Project, *, by: Actor, now: datetime
) -> list[EvaluationKind]:
    """What this person may begin today."""
    supervises = RULES[Act.SUPERVISE](session, by, project, now)
    return _beginnable(session, project, now=now) if supervises else []


def fall_due(session: Session, project: Project, kind: EvaluationKind, *, now: datetime) -> None:
    """Its day has come; nothing where it was held before, or another one goes on."""
    before = any(one.kind is kind for one in evaluations_of(session, project.id))
    if not before and kind in _beginnable(session, project, now=now):
        begin_evaluation(session, project.id, kind, by=HOUSE, now=now)


def say(
    session: Session,
    evaluation_id: int,
    voice: Voice,
    *,
    yes: bool,
    words: str = "",
    seen: int,
    by: Actor,
    now: datetime,
) -> Evaluation:
    """One voice, by one person, who may change it until the verdict. The last of a third party
    decides a final evaluation. Raises NotAllowed for a voice that is not theirs.
    """
    row, project = fresh_evaluation(session, evaluation_id, by=by, now=now)
    if row.version != seen or row.status is not EvaluationStatus.OPEN:
        raise Stale(now=row.status)
    if voice not in seating.voices_of(session, row, project, by):
        raise NotAllowed(act="say", object_type="evaluation", object_id=row.id)
    told = {"yes": yes, "words": plain(words)[:WORDS], "at": now}
    mine = (_seat.evaluation_id == row.id) & (_seat.person_id == by.person_id)
    if session.scalar(select(exists().where(mine))):
        change(session, Seat, mine, **told)
    else:
        who = {"evaluation_id": row.id, "person_id": by.person_id}
        add(session, Seat(voice=voice, **who, **told))  # type: ignore[arg-type]
    amend(session, row, by=by, now=now, why="spoke")
    third_party_decides(session, row, project, now=now)
    return row


def pronounce(
    session: Session, evaluation_id: int, *, read: str, seen: int, by: Actor, now: datetime
) -> Evaluation:
    """✅ A mid-term evaluation is passed. `read` is the digest of what stood on the screen. Raises
    TooFewChecks and MissingVoice with all that is missing, VoicesAgainst, Stale.
    """
    row, found = _ready(session, evaluation_id, read=read, seen=seen, by=by, now=now)
    if found.against or found.people is People.UNHAPPY:
        raise VoicesAgainst
    _close(session, row, EvaluationStatus.PASSED, found, by=by, now=now)
    return row


def rectify(
    session: Session,
    evaluation_id: int,
    points: Sequence[str],
    until: date,
    *,
    read: str,
    seen: int,
    by: Actor,
    now: datetime,
) -> Evaluation:
    """🛠 Named points are to be put right by a day of the term; on the day after it whatever was
    not has failed. Raises as `pronounce` does, NoTimeLeft, and Stale for no point or no such day.
    """
    row, found = _ready(session, evaluation_id, read=read, seen=seen, by=by, now=now)
    named = [words for one in points if (words := plain(one).strip()[:POINT])]
    last = last_to_rectify(session.get_one(Project, row.project_id), now=now)
    if not 0 < len(named) <= MOST_POINTS or not today(now) < until <= last:
        raise Stale(now=row.status)
    for words in named:
        add(session, RectifyPoint(evaluation_id=row.id, words=words))
    _close(session, row, EvaluationStatus.RECTIFY, found, by=by, now=now, rectify_by=until)
    step = DutyStep.RECTIFY
    duties.owe(session, row.project_id, step, due_on=until, now=now, thing_id=row.id)
    agenda.plan(session, DueKind.RECTIFY_ENDS, row.id, at(until + timedelta(days=1), HOUR))
    return row


def last_to_rectify(project: Project, *, now: datetime) -> date:
    """The last day that may be given for putting something right. Raises NoTimeLeft."""
    last = min(today(now) + FURTHEST, project.ends_on)
    if last <= today(now):
        raise NoTimeLeft
    return last


def fresh_evaluation(
    session: Session, evaluation_id: int, act: Act = Act.SEE_PROJECT, *, by: Actor, now: datetime
) -> tuple[Evaluation, Project]:
    """For whoever may do `act` to its project."""
    row = session.get(Evaluation, evaluation_id)
    if row is None:
        raise NotAllowed(act=str(act), object_type="evaluation", object_id=evaluation_id)
    return row, fresh_project(session, row.project_id, act=act, by=by, now=now)


def _ready(
    session: Session, evaluation_id: int, *, read: str, seen: int, by: Actor, now: datetime
) -> tuple[Evaluation, Reading]:
    """An open mid-term one as it was read, with nothing missing."""
    row, _ = fresh_evaluation(session, evaluation_id, Act.SUPERVISE, by=by, now=now)
    found, open_mid = reading(session, row), row.kind is EvaluationKind.MID
    still = row.version == seen and row.status is EvaluationStatus.OPEN and open_mid
    if not still or found.digest != read:
        raise Stale(now=row.status)
    if found.lacking.checks:
        raise TooFewChecks(lacking=found.lacking)
    if found.lacking.voices or found.lacking.people:
        raise MissingVoice(lacking=found.lacking)
    return row, found


def third_party_decides(
    session: Session, row: Evaluation, project: Project, *, now: datetime
) -> None:
    """Once all who were drawn have spoken: more than half, and never against the people served."""
    final = row.kind is EvaluationKind.FINAL and project.status is ProjectStatus.ENDED
    found = reading(session, row)
    if not final or found.lacking.voices:
        return
    if third_party_passes(found.in_favour, found.against, found.people):
        _close(session, row, EvaluationStatus.PASSED, found, by=HOUSE, now=now)
        paying.prepare_final(session, project, now=now)
    else:
        _close(session, row, EvaluationStatus.FAILED, found, by=HOUSE, now=now)
        failing.fail(session, project, row.id, by=HOUSE, now=now)


def _close(
    session: Session,
    row: Evaluation,
    to: EvaluationStatus,
    found: Reading,
    *,
    by: Actor,
    now: datetime,
    **more: Any,
) -> None:
    """The verdict stands, with all that it rests on."""
    rests_on = grounds(session, row, found, now=now)
    told = {"rests_on": rests_on, "pronounced_by": by.person_id, **more}
    move(session, row, to, by=by, now=now, **told)
    duties.done(session, row.project_id, STEP[row.kind], by=by, now=now)


def _beginnable(session: Session, project: Project, *, now: datetime) -> list[EvaluationKind]:
    """Nothing while one goes on; the final one once, after the last day."""
    if live_of(session, project.id) is not None:
        return []
    if project.status in IN_TERM and today(now) <= project.ends_on:
        return [EvaluationKind.MID]
    final = any(one.kind is EvaluationKind.FINAL for one in evaluations_of(session, project.id))
    over = (ProjectStatus.IN_CONTRACT, ProjectStatus.ENDED)
    return [EvaluationKind.FINAL] if project.status in over and not final else []
