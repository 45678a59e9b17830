"""Who speaks in an evaluation: each voice by one person, the third party drawn by lot."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import audit
from models.access import PREFECTURE_DIGITS
from models.base import add, table
from models.outbox import post
from models.reads.audience import chats_of
from models.reads.catalogue import figures
from models.reads.contracts import signatories
from models.reads.evaluations import reading, seated
from models.reads.projects import evaluators, nearest, parties
from models.reads.standing import Actor
from models.reads.ties import tied
from models.rules.evaluating import odd
from models.rules.hours import awake, today
from models.rules.reviewing import panel
from models.tables.evaluations import Evaluation, EvaluationStatus, Seat
from models.tables.people import Person
from models.tables.providers import Project
from models.tables.records import AuditRow
from models.tables.roles import Grant
from models.words import EvaluationKind, Party, Role, Voice

_grant, _row, _seat = table(Grant).c, table(AuditRow).c, table(Seat).c


def voices_of(session: Session, row: Evaluation, project: Project, by: Actor) -> list[Voice]:
    """What this person may speak for while it is open: one voice that nobody else has taken."""
    if row.status is not EvaluationStatus.OPEN:
        return []
    seats = reading(session, row).seats
    own = [one.voice for one in seats if one.person_id == by.person_id]
    if own or row.kind is EvaluationKind.FINAL:
        return own
    taken = {one.voice for one in seats}
    return [voice for voice in _theirs(session, project, by) if voice not in taken]


def draw(session: Session, row: Evaluation, project: Project, *, now: datetime) -> None:
    """The third party: an odd number of evaluators who have nothing to do with the organisation,
    by lot. The seed is the end of the chain as it stood: known to nobody before, to all since.
    """
    figure, seed = figures(session, today(now)), audit.seal(session).hash
    everybody = evaluators(session)
    since = now - timedelta(days=figure["cooling_days"])
    apart = tied(session, project.provider_id, everybody, since=since) | seated(session, row.id)
    sitting = sum(one.voice is Voice.THIRD for one in reading(session, row).seats)
    free = len(everybody - apart)
    wanted = odd(free + sitting, figure["reviewers"]) - sitting
    if wanted <= 0:
        return
    drawn = panel(everybody, apart, bytes.fromhex(seed), project.id, wanted)
    audit.record(session, "draw_panel", row, by=None, now=now, seed=seed, seats=drawn)
    for person_id in drawn:
        add(session, Seat(evaluation_id=row.id, voice=Voice.THIRD, person_id=person_id, at=now))
    for chat in chats_of(session, drawn):
        post(session, chat, "evaluation", row.id, now=awake(now))


def _theirs(session: Session, project: Project, by: Actor) -> list[Voice]:
    """Of the offices: the county's and the prefecture's bureau, and the committee, for which nobody
    speaks who signed the contract.
    """
    voices = []
    if by.person_id in parties(session, project, Party.SUPERVISOR):
        near = [h.area_code for h in by.held if h.role is Role.SUPERVISOR]
        here = [code for code in near if project.area_code.startswith(code)]
        if any(len(code) > PREFECTURE_DIGITS for code in here):
            voices.append(Voice.COUNTY)
        if any(len(code) <= PREFECTURE_DIGITS for code in here):
            voices.append(Voice.PREFECTURE)
    signed = signatories(session, project.id)
    if by.person_id in parties(session, project, Party.PURCHASER) - signed:
        voices.append(Voice.COMMITTEE)
    return voices


def hearers(session: Session, row: Evaluation, project: Project) -> set[int]:
    """Who hears an objection: supervisors who held no seat in it, pronounced nothing and did not
    look whether it was put right, of the prefecture or above as long as there is one.
    """
    may = parties(session, project, Party.SUPERVISOR) - seated(session, row.id)
    may -= {row.pronounced_by or 0} | _looked(session, row.id)
    above = {project.area_code[:digits] for digits in range(PREFECTURE_DIGITS + 1)}
    held = (_grant.role == Role.SUPERVISOR) & _grant.revoked_at.is_(None)
    rows = session.scalars(select(_grant.person_id).where(held, _grant.area_code.in_(above)))
    return may & set(rows) or may


def _looked(session: Session, evaluation_id: int) -> set[int]:
    """Whoever found, at any time, that a point was put right or was not."""
    about = (_row.object_type == "evaluation") & (_row.object_id == evaluation_id)
    told = select(_row.actor_id).where(about, _row.act.in_(("confirm", "not_yet")))
    return set(session.scalars(told))


@dataclass(frozen=True, slots=True)
class Powers:
    """What somebody may do in one evaluation as it stands."""

    voices: tuple[Voice, ...] = ()
    supervises: bool = False
    looks: bool = False
    """Whether it is put right: for the two offices."""
    represents: bool = False
    hears: bool = False
    unheard: bool = False
    """Whether nobody at all could hear an objection: somebody is to be invited."""
    committee: tuple[str, ...] | None = None
    """Names of whoever may speak for the residents' committee; None where nobody waits for it."""


def powers(session: Session, row: Evaluation, project: Project, by: Actor) -> Powers:
    me = by.person_id
    supervises = me in parties(session, project, Party.SUPERVISOR)
    hear = hearers(session, row, project)
    return Powers(
        voices=tuple(voices_of(session, row, project, by)),
        supervises=supervises,
        looks=supervises or me in parties(session, project, Party.PURCHASER),
        represents=me in parties(session, project, Party.PROVIDER),
        hears=me in hear,
        unheard=supervises and not hear,
        committee=_committee(session, row, project),
    )


def _committee(session: Session, row: Evaluation, project: Project) -> tuple[str, ...] | None:
    mine = select(_seat.voice, _seat.person_id)
    seats = session.execute(mine.where(_seat.evaluation_id == row.id, _seat.left.is_(False))).all()
    waits = row.status is EvaluationStatus.OPEN and row.kind is EvaluationKind.MID
    if not waits or Voice.COMMITTEE in {one.voice for one in seats}:
        return None
    apart = signatories(session, project.id) | {one.person_id for one in seats}
    may = nearest(session, project, Party.PURCHASER, frozenset(apart))
    return tuple(session.get_one(Person, one).name for one in sorted(may))
