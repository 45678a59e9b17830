"""只看一个地方: the one place whose cases a colleague looks at, until all is wanted."""

from datetime import datetime

from sqlmodel import Session

from models.base import add, delete, table
from models.errors import NotAllowed
from models.reads.standing import Actor
from models.reads.waiting import reach
from models.tables.desk import DeskView

_view = table(DeskView).c


def looked_at(session: Session, person_id: int) -> str:
    """The place that this colleague looks at; empty for all of theirs."""
    row = session.get(DeskView, person_id)
    return row.area_code if row else ""


def look_at(session: Session, area_code: str, *, by: Actor, now: datetime) -> None:
    """From now on only that place, or all again for an empty one. It hides no danger, and nothing
    that is their own. Raises NotAllowed for a place that is none of theirs.
    """
    if area_code and not may_look_at(session, area_code, by=by):
        raise NotAllowed(act="look_at", object_type="area", object_id=0)
    delete(session, DeskView, _view.person_id == by.person_id)
    session.expire_all()
    if area_code and by.person_id is not None:
        add(session, DeskView(person_id=by.person_id, area_code=area_code, changed_at=now))


def may_look_at(session: Session, area_code: str, *, by: Actor) -> bool:
    """Whether anything in that place is theirs to look after."""
    part = reach(session, by, area_code)
    return bool(part.counties or part.parts)
