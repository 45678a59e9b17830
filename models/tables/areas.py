"""Places, from the province down to the village or residents' committee."""

from sqlmodel import Field, SQLModel

from models.base import Spelled
from models.words import Level


class Area(SQLModel, table=True):
    """One place. Codes are the national statistics codes: a code starts with its parent's."""

    code: str = Field(primary_key=True, max_length=12)
    name: str = Field(max_length=60)
    parent_code: str | None = Field(default=None, foreign_key="area.code", index=True)
    level: Level = Field(sa_type=Spelled(Level))
    phone: str | None = Field(default=None, max_length=30)
    """The community service centre's telephone, shown on every screen."""
