"""What the house understood wrongly, and what was meant."""

from datetime import datetime

from sqlmodel import Field

from models.base import Row, UtcMoment


class Correction(Row, table=True):
    """A sentence and the label that a coordinator says it has: «this was really 助医康复»."""

    text: str = Field(max_length=500)
    label: str = Field(max_length=40)
    """One of the 22 of rules/understanding/services.py."""
    by_id: int = Field(foreign_key="person.id")
    person_id: int | None = None
    """Whose words they were: with them they are forgotten."""
    at: datetime = Field(sa_type=UtcMoment)
