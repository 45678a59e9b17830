"""A resident and whoever comes to them: kept apart, or passing a word on."""

from datetime import datetime

from sqlmodel import Field

from models.base import Row, Spelled, UtcMoment
from models.words import RelayKind


class Avoid(Row, table=True):
    """These two are not brought together again, whichever organisation sends the one who comes."""

    person_id: int = Field(foreign_key="person.id", index=True)
    carer_id: int = Field(foreign_key="person.id")
    asked_by: int = Field(foreign_key="person.id")
    """The resident's side, or the one who comes."""
    since: datetime = Field(sa_type=UtcMoment)
    lifted_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    """A coordinator spoke with both."""


class Keep(Row, table=True):
    """我的社工: this one is wanted again; they are asked first while they fit."""

    person_id: int = Field(foreign_key="person.id", index=True)
    carer_id: int = Field(foreign_key="person.id")
    since: datetime = Field(sa_type=UtcMoment)
    ended_at: datetime | None = Field(default=None, sa_type=UtcMoment)


class Relay(Row, table=True):
    """A few words, a sound or a picture between the two sides of a visit, passed on without name
    or number.
    """

    visit_id: int = Field(foreign_key="visit.id", index=True)
    said_by: int = Field(foreign_key="person.id")
    by_worker: bool
    kind: RelayKind = Field(default=RelayKind.WORDS, sa_type=Spelled(RelayKind))
    file_id: str | None = Field(default=None, max_length=200)
    """The sound or the picture, as the messenger has it."""
    words: str = Field(max_length=200)
    """Beside a sound or a picture there may be none."""
    said_at: datetime = Field(sa_type=UtcMoment)
