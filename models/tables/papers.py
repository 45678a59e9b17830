"""Files that the house made, on their way to a reader."""

from sqlalchemy import Column, ForeignKey, LargeBinary
from sqlmodel import Field, SQLModel


class Paper(SQLModel, table=True):
    """The bytes of a document that a message carries; gone as soon as it was sent."""

    outbox_id: int = Field(
        sa_column=Column(
            ForeignKey("outbox.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
        )
    )
    content: bytes = Field(sa_type=LargeBinary)
