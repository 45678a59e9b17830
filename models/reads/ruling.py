"""The policy's rows as the desk reads them: what holds today, and what is planned."""

from datetime import date

from sqlalchemy import or_, select
from sqlmodel import Session

from models.base import table
from models.tables.catalogue import Entitlement
from models.words import ServiceClass

_right = table(Entitlement).c


def rulings(session: Session, kind: ServiceClass, on: date) -> list[Entitlement]:
    """Rows of a class that hold on that day or will, those of a group together."""
    lasting = or_(_right.valid_until.is_(None), _right.valid_until >= on)
    real = or_(_right.valid_until.is_(None), _right.valid_until >= _right.valid_from)
    return list(
        session.scalars(
            select(Entitlement)
            .where(_right.service_class == kind, lasting, real)
            .order_by(_right.group, _right.service_code, _right.valid_from)
        )
    )
