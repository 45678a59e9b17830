"""Sheets that somebody sent, on their way into the tables."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Column
from sqlmodel import Field

from models.base import Row, Spelled, UtcMoment


class SheetKind(StrEnum):
    RESIDENTS = "residents"
    ORGANISATIONS = "organisations"
    WORKERS = "workers"


class UploadStatus(StrEnum):
    NEW = "new"  # sent, to be read and weighed
    CHECKED = "checked"  # nothing wrong; waits for «take all in»
    WANTED = "wanted"  # «take all in» was said
    DONE = "done"  # everything stands in the tables
    FAULTY = "faulty"  # something was wrong: nothing was taken
    DROPPED = "dropped"  # not wanted any more, or too late


class Upload(Row, table=True):
    """One file in one chat. Its content stays with the messenger and is read twice."""

    chat_id: int = Field(sa_column=Column(BigInteger, nullable=False))
    person_id: int = Field(foreign_key="person.id")
    kind: SheetKind = Field(sa_type=Spelled(SheetKind))
    provider_id: int | None = Field(default=None, foreign_key="provider.id")
    """Whose workers they are."""
    file_id: str = Field(max_length=200)
    status: UploadStatus = Field(
        default=UploadStatus.NEW, sa_type=Spelled(UploadStatus), index=True
    )
    sha256: str = Field(default="", max_length=64)
    """Of the content that was weighed: what is taken in is the very same."""
    attempts: int = 0
    sent_at: datetime = Field(sa_type=UtcMoment)
    due_at: datetime = Field(sa_type=UtcMoment)
    """Not before this moment: whoever reads it has it in hand until then."""
