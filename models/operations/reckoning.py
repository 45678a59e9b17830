"""What was reckoned of a midnight takes the place of the one before."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import true
from sqlmodel import Session

from models.base import delete, table
from models.reads.reckoned import reckoned_on
from models.tables.reckoned import Reckoned


def keep(session: Session, day: date, lines: Iterable[Reckoned]) -> None:
    """All lines of a day, once: of two processes that reckoned it the second changes nothing."""
    known = reckoned_on(session)
    if known is not None and known >= day:
        return
    delete(session, Reckoned, true())
    rows = [one.model_dump(exclude={"id"}) for one in lines]
    session.connection().execute(table(Reckoned).insert(), rows)
