"""What a visit has shown, and what is looked at before it is paid."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Index, UniqueConstraint
from sqlmodel import Field

from models.base import Row, Spelled, UtcMoment
from models.words import NoPhone, Oddity, Proof, Side


class Mark(Row, table=True):
    """One end of a visit as it was shown: when, where, by what and by whom. With the visit's own
    service, person, worker and date these are the six facts.
    """

    visit_id: int = Field(foreign_key="visit.id")
    side: Side = Field(sa_type=Spelled(Side))
    how: Proof | None = Field(default=None, sa_type=Spelled(Proof))
    """None where it was only said."""
    at: datetime = Field(sa_type=UtcMoment)
    latitude: float | None = None
    longitude: float | None = None
    """One point, told at that moment; degrees, WGS 84."""
    metres: int | None = None
    """From the home, where the home was on the map by then."""
    reason: NoPhone | None = Field(default=None, sa_type=Spelled(NoPhone))
    """Why it was told afterwards."""
    by_id: int | None = Field(default=None, foreign_key="person.id")
    """Whoever wrote it down; None for the house."""

    __table_args__ = (UniqueConstraint("visit_id", "side"),)


class Picture(Row, table=True):
    """What the work of a visit looked like when it was done. The picture itself lies with the
    messenger; here are its address, and by what it is known again.
    """

    visit_id: int = Field(foreign_key="visit.id", unique=True)
    file_id: str | None = Field(default=None, max_length=200)
    """None once it has been kept for its time."""
    file_unique: str = Field(max_length=64)
    """The same for the same file, whoever sends it and however often."""
    look: int | None = Field(default=None, sa_type=BigInteger)
    """Its difference hash (rules/looks.py); None while that is not known."""
    attempts: int = 0
    due_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    """When its look is to be worked out; None once it was, or was tried in vain."""
    at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (
        Index("ix_picture_file_unique", "file_unique"),
        Index("ix_picture_due_at", "due_at"),
    )


class HoldStatus(StrEnum):
    """One reason to look at a visit before it is paid (例外)."""

    HELD = "held"  # the money of this visit waits
    CLEARED = "cleared"  # it was real
    UPHELD = "upheld"  # it does not count


HOLD_MOVES: dict[StrEnum, set[StrEnum]] = {
    HoldStatus.HELD: {HoldStatus.CLEARED, HoldStatus.UPHELD},
    HoldStatus.CLEARED: set(),
    HoldStatus.UPHELD: set(),
}


class Hold(Row, table=True):
    """An exception: what does not fit about one visit. Nothing but this visit's money waits."""

    visit_id: int = Field(foreign_key="visit.id")
    oddity: Oddity = Field(sa_type=Spelled(Oddity))
    figure: int = 0
    """Metres, minutes, km/h, a count or the number of another visit, as the oddity has it
    (rules/proofs.py).
    """
    said: str = Field(default="", max_length=300)
    """What the worker explains."""
    status: HoldStatus = Field(default=HoldStatus.HELD, sa_type=Spelled(HoldStatus))
    decided_by: int | None = Field(default=None, foreign_key="person.id")
    opened_at: datetime = Field(sa_type=UtcMoment)
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (UniqueConstraint("visit_id", "oddity"),)
