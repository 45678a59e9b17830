"""The number that is called when nobody else helps."""

from sqlalchemy import bindparam, func, select
from sqlmodel import Session

from models.base import table
from models.tables.areas import Area

_area = table(Area).c

GOVERNMENT_LINE = "12345"
"""The government's line, staffed day and night (State Council, 2021)."""

_PHONES = (
    select(_area.phone)
    .where(_area.code.in_(bindparam("chain", expanding=True)), _area.phone.is_not(None))
    .order_by(func.length(_area.code).desc())
    .limit(1)
)


def phone_for(session: Session, area_code: str | None) -> str:
    """The nearest community service centre's telephone; 12345 where none is written down."""
    chain = [area_code[:n] for n in (12, 9, 6, 4, 2) if len(area_code) >= n] if area_code else []
    return session.scalar(_PHONES, {"chain": chain}) or GOVERNMENT_LINE
