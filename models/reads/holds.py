"""What is held about a visit, and all that helps to decide: both ends side by side."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.reads.facts import marks_of
from models.reads.pictures import picture_of, shows
from models.tables.people import Person
from models.tables.places import Place
from models.tables.proofs import Hold, HoldStatus
from models.tables.visits import Visit
from models.words import Oddity, Proof, Side

_hold = table(Hold).c


@dataclass(frozen=True, slots=True)
class End:
    """One end of the visit."""

    at: datetime
    how: Proof | None
    metres: int | None


@dataclass(frozen=True, slots=True)
class ProofCard:
    """Everything that one visit has shown, beside what does not fit about it."""

    visit_id: int
    start: datetime
    minutes: int
    """As ordered."""
    worker: str
    came: End | None
    went: End | None
    home_met: int
    """How many tellings the home's point on the map is the middle of; 0: it is on no map."""
    held: tuple[tuple[Oddity, int], ...]
    said: str
    """What the worker explains."""
    shows: bool
    """Whether a picture of the work was asked for."""
    picture: bool
    """Whether there is one to be looked at."""
    like: bool
    """Whether there is the picture of another visit that it is like."""


def held_of(session: Session, visit_id: int) -> list[Hold]:
    """The reasons that nobody has decided about yet."""
    waiting = (_hold.visit_id == visit_id) & (_hold.status == HoldStatus.HELD)
    return list(session.scalars(select(Hold).where(waiting).order_by(_hold.id)))


def like_of(session: Session, visit_id: int) -> int | None:
    """The visit whose picture this one's is."""
    same = (_hold.visit_id == visit_id) & (_hold.oddity == Oddity.SAME_PHOTO)
    return session.scalar(select(_hold.figure).where(same))


def proof_card(session: Session, visit: Visit) -> ProofCard:
    """For whoever may see the visit: its worker, and the desk that decides."""
    marks, held = marks_of(session, visit.id), held_of(session, visit.id)
    ends = {side: End(m.at, m.how, m.metres) for side, m in marks.items()}
    home = session.get(Place, visit.person_id)
    return ProofCard(
        visit_id=visit.id,
        start=visit.start,
        minutes=int((visit.end - visit.start).total_seconds() // 60),
        worker=session.get_one(Person, visit.carer_id).name,
        came=ends.get(Side.IN),
        went=ends.get(Side.OUT),
        home_met=home.met if home else 0,
        held=tuple((one.oddity, one.figure) for one in held),
        said=next((one.said for one in held if one.said), ""),
        shows=shows(session, visit),
        picture=_seen(session, visit.id),
        like=_seen(session, like_of(session, visit.id)),
    )


def _seen(session: Session, visit_id: int | None) -> bool:
    picture = picture_of(session, visit_id) if visit_id else None
    return picture is not None and picture.file_id is not None
