"""Pictures of work that was done: which one is awaited, and which others are the same."""

from datetime import datetime

from sqlalchemy import and_, select
from sqlmodel import Session

from models.base import table
from models.tables.catalogue import Service
from models.tables.orders import Order
from models.tables.proofs import Picture
from models.tables.visits import Visit, VisitStatus
from models.words import Done

_picture, _visit, _order = table(Picture).c, table(Visit).c, table(Order).c
_service = table(Service).c


def picture_of(session: Session, visit_id: int) -> Picture | None:
    return session.scalars(select(Picture).where(_picture.visit_id == visit_id)).first()


def shows(session: Session, visit: Visit) -> bool:
    """Whether a picture of this visit's work is asked for."""
    order = session.get_one(Order, visit.order_id)
    return session.get_one(Service, order.service_code).shows and visit.done_note != Done.NONE


def work_to_show(session: Session, person_id: int, *, since: datetime) -> int | None:
    """The last visit that this person ended since that moment, if there is something to show."""
    last = session.execute(
        select(_visit.id, _visit.done_note, _service.shows)
        .join_from(table(Visit), table(Order), _order.id == _visit.order_id)
        .join(table(Service), _service.code == _order.service_code)
        .where(_visit.carer_id == person_id, _visit.finished_at >= since)
        .where(_visit.status.in_((VisitStatus.DONE, VisitStatus.CLOSED)))
        .order_by(_visit.finished_at.desc(), _visit.id.desc())
        .limit(1)
    ).first()
    return last.id if last and last.shows and last.done_note != Done.NONE else None


def same_file(session: Session, picture: Picture) -> int | None:
    """The first other visit, whosever, that was shown by this very file."""
    same = and_(_picture.file_unique == picture.file_unique, _picture.visit_id != picture.visit_id)
    return session.scalar(select(_picture.visit_id).where(same).order_by(_picture.id).limit(1))


def looks_beside(session: Session, picture: Picture) -> list[tuple[int, int]]:
    """(visit, look) of all other pictures of the same worker that are known, oldest first."""
    carer = select(_visit.carer_id).where(_visit.id == picture.visit_id).scalar_subquery()
    rows = session.execute(
        select(_picture.visit_id, _picture.look)
        .join_from(table(Picture), table(Visit), _visit.id == _picture.visit_id)
        .where(_visit.carer_id == carer, _picture.look.is_not(None))
        .where(_picture.visit_id != picture.visit_id)
        .order_by(_picture.id)
    )
    return [(row.visit_id, row.look) for row in rows]
