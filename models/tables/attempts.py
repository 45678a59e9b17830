"""How fast a chat goes on: the buckets of rules/pace.py."""

from datetime import datetime

from sqlalchemy import BigInteger, Column
from sqlmodel import Field, SQLModel

from models.base import Spelled, UtcMoment
from models.rules.pace import Deed


class Attempt(SQLModel, table=True):
    """One bucket of one chat."""

    chat_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    deed: Deed = Field(sa_type=Spelled(Deed), primary_key=True)
    left: float
    over: bool
    at: datetime = Field(sa_type=UtcMoment)
