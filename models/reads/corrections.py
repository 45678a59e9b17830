"""What coordinators said was really meant."""

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.tables.corrections import Correction

_correction = table(Correction).c


def corrections(session: Session) -> list[tuple[str, str]]:
    """(sentence, label), oldest first."""
    rows = session.execute(select(_correction.text, _correction.label).order_by(_correction.id))
    return [(row.text, row.label) for row in rows]
