"""Who speaks in an evaluation: each voice by one person, and nobody for two."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session

from models.access import PREFECTURE_DIGITS
from models.base import table
from models.reads.evaluations import reading, seated
from models.reads.projects import parties
from models.reads.standing import Actor
from models.tables.evaluations import Evaluation, EvaluationStatus
from models.tables.providers import Project
from models.tables.roles import Grant
from models.words import EvaluationKind, Party, Role, Voice

_grant = table(Grant).c


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


def _theirs(session: Session, project: Project, by: Actor) -> list[Voice]:
    """Of the offices: the county's and the prefecture's bureau, and the committee."""
    voices = []
    if by.person_id in parties(session, project, Party.SUPERVISOR):
        near = [h.area_code for h in by.held if h.role is Role.SUPERVISOR]
        here = [code for code in near if project.area_code.startswith(code)]
        if any(len(code) > PREFECTURE_DIGITS for code in here):
            voices.append(Voice.COUNTY)
        if any(len(code) <= PREFECTURE_DIGITS for code in here):
            voices.append(Voice.PREFECTURE)
    if by.person_id in parties(session, project, Party.PURCHASER):
        voices.append(Voice.COMMITTEE)
    return voices


def hearers(session: Session, row: Evaluation, project: Project) -> set[int]:
    """Who hears an objection: supervisors who held no seat in it and pronounced nothing, of the
    prefecture or above as long as there is one.
    """
    may = parties(session, project, Party.SUPERVISOR) - seated(session, row.id)
    may -= {row.pronounced_by or 0}
    above = {project.area_code[:digits] for digits in range(PREFECTURE_DIGITS + 1)}
    held = (_grant.role == Role.SUPERVISOR) & _grant.revoked_at.is_(None)
    rows = session.scalars(select(_grant.person_id).where(held, _grant.area_code.in_(above)))
    return may & set(rows) or may


@dataclass(frozen=True, slots=True)
class Powers:
    """What somebody may do in one evaluation as it stands."""

    voices: tuple[Voice, ...] = ()
    supervises: bool = False
    looks: bool = False
    """Whether it is put right: for the two offices."""
    represents: bool = False
    hears: bool = False


def powers(session: Session, row: Evaluation, project: Project, by: Actor) -> Powers:
    me = by.person_id
    supervises = me in parties(session, project, Party.SUPERVISOR)
    return Powers(
        voices=tuple(voices_of(session, row, project, by)),
        supervises=supervises,
        looks=supervises or me in parties(session, project, Party.PURCHASER),
        represents=me in parties(session, project, Party.PROVIDER),
        hears=supervises and me in hearers(session, row, project),
    )
