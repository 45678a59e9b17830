"""Links by which a telephone keeps somebody's visits in its own calendar."""

from datetime import datetime

from sqlmodel import Field

from models.base import Row, UtcMoment


class CalendarLink(Row, table=True):
    """Whoever has the secret reads the hours of one person's visits, and nothing else of them. Of
    several links of a person only the one that was not revoked opens.
    """

    person_id: int = Field(foreign_key="person.id", index=True)
    secret_hash: str = Field(max_length=64, unique=True)
    """SHA-256 of the secret, which itself is kept nowhere."""
    issued_at: datetime = Field(sa_type=UtcMoment)
    revoked_at: datetime | None = Field(default=None, sa_type=UtcMoment)
