"""照片: what the work looked like when it was done, where there is something to be seen."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.base import add, change, delete, table
from models.errors import NotAllowed, Stale
from models.operations import proving
from models.operations.arriving import fresh_visit
from models.operations.helping import fresh_task
from models.operations.looking import see_picture
from models.reads.catalogue import figures
from models.reads.holds import like_of
from models.reads.pictures import looks_beside, picture_of, same_file, work_to_show
from models.reads.standing import Actor
from models.rules.hours import today
from models.rules.looks import alike
from models.rules.proofs import Odd
from models.tables.proofs import Picture
from models.tables.visits import Visit
from models.words import Oddity, TaskKind

SOON = timedelta(hours=2)
"""A picture sent later says nothing of how it was left."""
TRIES = 3
IN_HAND = timedelta(seconds=90)
"""For so long a picture belongs to whoever fetches it; then any process may try again."""

_picture = table(Picture)


def show_work(
    session: Session, file_id: str, unique: str, *, by: Actor, now: datetime
) -> Visit | None:
    """The picture of the visit that this worker has just ended; a second one takes the place of the
    first. None where no picture is awaited. One that was another visit's is held for a look.
    """
    visit_id = work_to_show(session, by.person_id or 0, since=now - SOON)
    if visit_id is None:
        return None
    visit = fresh_visit(session, visit_id, by=by, now=now)
    delete(session, Picture, _picture.c.visit_id == visit.id)
    picture = Picture(visit_id=visit.id, file_id=file_id, file_unique=unique, due_at=now, at=now)
    picture = add(session, picture)
    if (other := same_file(session, picture)) is not None:
        proving.hold(session, visit, [Odd(Oddity.SAME_PHOTO, other)], now=now)
    return visit


def none_to_show(session: Session, visit_id: int, *, by: Actor, now: datetime) -> None:
    """«It does not suit»: nothing follows from it but that whoever looks is told so. Raises Stale
    where no picture of this visit is awaited.
    """
    visit = fresh_visit(session, visit_id, by=by, now=now)
    if work_to_show(session, visit.carer_id, since=now - SOON) != visit.id:
        raise Stale(now=visit.status)
    audit.record(session, "no_picture", visit, by=by.person_id, now=now)


def see_work(session: Session, visit_id: int, *, by: Actor, now: datetime) -> str:
    """The picture's address, for the resident's side. Raises Stale where it is gone."""
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise NotAllowed
    allow(session, Act.SPEAK_FOR, visit, by=by, now=now)
    return _seen(session, visit.id, by=by, now=now)


def see_for_review(session: Session, task_id: int, *, other: bool, by: Actor, now: datetime) -> str:
    """The picture of the visit that is looked at, or the `other` one that it is like."""
    task = fresh_task(session, task_id, by=by, now=now)
    if task.kind is not TaskKind.REVIEW or task.visit_id is None:
        raise NotAllowed(act="see_picture", object_type="task", object_id=task.id)
    visit_id = like_of(session, task.visit_id) if other else task.visit_id
    return _seen(session, visit_id, by=by, now=now)


def claim(session: Session, *, now: datetime) -> Picture | None:
    """A picture whose look is to be worked out, in this process's hand; one tried in vain is let
    go.
    """
    waits = _picture.c.due_at <= now
    vain = waits & ((_picture.c.attempts >= TRIES) | _picture.c.file_id.is_(None))
    change(session, Picture, vain, due_at=None)
    first = (
        select(_picture.c.id)
        .where(waits)
        .order_by(_picture.c.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    taken = session.connection().execute(
        _picture.update()
        .where(_picture.c.id == first.scalar_subquery())
        .values(due_at=now + IN_HAND, attempts=_picture.c.attempts + 1)
        .returning(*_picture.c)
    )
    row = taken.mappings().first()
    return Picture(**row) if row else None


def looked(session: Session, picture: Picture, look: int | None, *, now: datetime) -> None:
    """This is how the picture looks; None where no picture could be read. Another visit of the same
    worker that looked the same is held against it.
    """
    mine = (_picture.c.id == picture.id) & (_picture.c.file_unique == picture.file_unique)
    change(session, Picture, mine, look=look, due_at=None)
    if look is None:
        return
    most = figures(session, today(now))["same_look_bits"]
    like = (n for n, known in looks_beside(session, picture) if alike(look, known, most))
    if (other := next(like, None)) is not None:
        visit = session.get_one(Visit, picture.visit_id)
        proving.hold(session, visit, [Odd(Oddity.SAME_PHOTO, other)], now=now)


def _seen(session: Session, visit_id: int | None, *, by: Actor, now: datetime) -> str:
    picture = picture_of(session, visit_id) if visit_id else None
    if picture is None or picture.file_id is None:
        raise Stale
    see_picture(session, ("picture", picture.id), by=by, now=now)
    return picture.file_id
