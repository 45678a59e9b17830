"""Voice notes on their way into words. A human being has the sound already."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Column
from sqlmodel import Field

from models.base import Row, Spelled, UtcMoment


class VoiceStatus(StrEnum):
    WAITING = "waiting"  # nobody has listened yet, or is listening now
    HEARD = "heard"  # words shown back, not yet confirmed
    RIGHT = "right"  # «yes, that is what I said»
    WRONG = "wrong"  # «no»
    FAILED = "failed"  # no words came of it in time


class VoiceNote(Row, table=True):
    """One voice note in one chat."""

    chat_id: int = Field(sa_column=Column(BigInteger, nullable=False))
    file_id: str = Field(max_length=200)
    words: str = Field(default="", max_length=500)
    status: VoiceStatus = Field(
        default=VoiceStatus.WAITING, sa_type=Spelled(VoiceStatus), index=True
    )
    attempts: int = 0
    said_at: datetime = Field(sa_type=UtcMoment)
    due_at: datetime = Field(sa_type=UtcMoment)
    """Not before this moment: whoever listens has it in hand until then."""
