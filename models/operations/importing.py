"""Sheets from offices: who may send which, what is wrong with one, and its way to «all in»."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models.base import add, table
from models.errors import NotAllowed, Stale
from models.reads.catalogue import figures
from models.reads.places import place_index
from models.reads.standing import Actor, Held, standing
from models.reads.twins import known_houses, known_residents, known_workers
from models.rules.hours import today
from models.rules.sheets import organisations, residents, workers
from models.rules.sheets.columns import Column, Fault, Ground, Read
from models.rules.sheets.whereabouts import Finder
from models.tables.uploads import SheetKind, Upload, UploadStatus
from models.words import Role

IN_HAND = timedelta(minutes=5)
"""For so long a sheet belongs to whoever reads it; then any process may try again."""
TRIES = 3
GOOD_FOR = timedelta(days=1)
"""A weighed sheet waits no longer for «take all in»: the tables move on."""
SENT_BY = {
    SheetKind.RESIDENTS: Role.COORDINATOR,
    SheetKind.ORGANISATIONS: Role.SUPERVISOR,
    SheetKind.WORKERS: Role.MANAGER,
}
COLUMNS: dict[SheetKind, tuple[Column, ...]] = {
    SheetKind.RESIDENTS: residents.COLUMNS,
    SheetKind.ORGANISATIONS: organisations.COLUMNS,
    SheetKind.WORKERS: workers.COLUMNS,
}
COMPARE = {
    SheetKind.RESIDENTS: residents.compare,
    SheetKind.ORGANISATIONS: organisations.compare,
    SheetKind.WORKERS: workers.compare,
}
_upload = table(Upload)


@dataclass(frozen=True, slots=True)
class Right:
    """A kind of sheet that somebody may send, for one organisation where it is about workers."""

    kind: SheetKind
    provider_id: int | None = None


def rights(by: Actor) -> list[Right]:
    """What this person may take in."""
    found = [
        Right(kind, held.provider_id if kind is SheetKind.WORKERS else None)
        for kind, role in SENT_BY.items()
        for held in by.held
        if held.role is role
    ]
    return list(dict.fromkeys(found))


def must_be_allowed(by: Actor, right: Right) -> tuple[str, ...]:
    """The places for which it is so. Raises NotAllowed."""
    if by.person_id is None:
        return ("",)
    if right not in rights(by):
        raise NotAllowed(act=f"import:{right.kind}", object_type="upload", object_id=0)
    if right.kind is SheetKind.WORKERS:
        return ("",)
    return tuple(sorted(_areas(by.held, SENT_BY[right.kind])))


def _areas(held: Sequence[Held], role: Role) -> set[str]:
    return {one.area_code for one in held if one.role is role}


def keep(
    session: Session, right: Right, chat_id: int, file_id: str, *, by: Actor, now: datetime
) -> Upload:
    """A sheet was sent."""
    must_be_allowed(by, right)
    return add(
        session,
        Upload(
            chat_id=chat_id,
            person_id=by.person_id or 0,
            kind=right.kind,
            provider_id=right.provider_id,
            file_id=file_id,
            sent_at=now,
            due_at=now,
        ),
    )


def ground(session: Session, right: Right, *, by: Actor, now: datetime) -> Ground:
    """What the cells are read against, in the places of whoever sent them."""
    return Ground(today(now), Finder(place_index(session), must_be_allowed(by, right)))


def twins(session: Session, right: Right, found: Read, scopes: Sequence[str]) -> list[Fault]:
    """Rows about whom or what the tables know already."""
    rows = found.rows
    if right.kind is SheetKind.RESIDENTS:
        names = [told["name"] for told in rows.values() if told.get("name")]
        known = known_residents(session, names, scopes)
        return [
            Fault(row, "name", "twin-known", told["name"])
            for row, told in rows.items()
            if (told.get("name"), told.get("birth_date")) in known
        ]
    if right.kind is SheetKind.WORKERS:
        phones = [told["phone"] for told in rows.values() if told.get("phone")]
        hired = known_workers(session, phones, right.provider_id or 0)
        return [
            Fault(row, "phone", "twin-known", told["phone"])
            for row, told in rows.items()
            if told.get("phone") in hired
        ]
    return _houses(session, found)


def _houses(session: Session, found: Read) -> list[Fault]:
    """A known organisation may get another contract, under the name that it has; none above the
    cap of the day on which it begins.
    """
    houses = known_houses(session, [t["code"] for t in found.rows.values() if t.get("code")])
    days = {told["starts_on"] for told in found.rows.values() if told.get("starts_on")}
    caps = {day: figures(session, day) for day in days}
    faults = []
    for row, told in found.rows.items():
        house, day = houses.get(told.get("code", "")), told.get("starts_on")
        rating = told["rating"] if told.get("rating") is not None else house.rating if house else 0
        if day and (fault := organisations.over_cap(row, told, rating, caps[day])):
            faults.append(fault)
        if house is None:
            continue
        faults += [
            Fault(row, key, "known-otherwise", str(getattr(house, key)))
            for key in ("name", "kind")
            if told.get(key) is not None and told[key] != getattr(house, key)
        ]
        if told.get("project") in house.projects:
            faults.append(Fault(row, "project", "twin-known", told["project"]))
    return faults


def claim(session: Session, *, now: datetime) -> tuple[Upload, Actor] | None:
    """The next sheet to be read, in this process's hand, and its sender as of now."""
    waiting = _upload.c.status.in_((UploadStatus.NEW, UploadStatus.WANTED))
    session.connection().execute(
        _upload.update()
        .where(waiting, _upload.c.due_at <= now, _upload.c.attempts >= TRIES)
        .values(status=UploadStatus.DROPPED)
    )
    first = (
        select(_upload.c.id)
        .where(waiting, _upload.c.due_at <= now)
        .order_by(_upload.c.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    taken = session.connection().execute(
        _upload.update()
        .where(_upload.c.id.in_(first.scalar_subquery()))
        .values(due_at=now + IN_HAND, attempts=_upload.c.attempts + 1)
        .returning(*_upload.c)
    )
    row = taken.mappings().first()
    if row is None:
        return None
    upload = Upload(**row)
    who = standing(session, upload.chat_id)
    return upload, who.actor if who else Actor(upload.person_id)


def try_later(session: Session, upload_id: int, *, until: datetime) -> None:
    """The messenger did not give the file out."""
    session.connection().execute(
        _upload.update().where(_upload.c.id == upload_id).values(due_at=until)
    )


def settle(session: Session, upload: Upload, to: UploadStatus, sha256: str) -> bool:
    """It was read; False if somebody else was faster."""
    return _turn(session, upload.id, upload.status, to, sha256=sha256)


def want(session: Session, upload_id: int, *, by: Actor, now: datetime) -> None:
    """«Take all in»: by whoever sent it, once, within a day."""
    upload = _mine(session, upload_id, by)
    fresh = now - upload.sent_at <= GOOD_FOR
    to = UploadStatus.WANTED if fresh else UploadStatus.DROPPED
    if not _turn(session, upload.id, UploadStatus.CHECKED, to, due_at=now, attempts=0) or not fresh:
        raise Stale


def drop(session: Session, upload_id: int, *, by: Actor) -> None:
    """«Rather not»."""
    if not _turn(session, _mine(session, upload_id, by).id, UploadStatus.CHECKED,
                 UploadStatus.DROPPED):  # fmt: skip
        raise Stale


def _mine(session: Session, upload_id: int, by: Actor) -> Upload:
    upload = session.get(Upload, upload_id)
    if upload is None or by.person_id is None or upload.person_id != by.person_id:
        raise NotAllowed(act="import", object_type="upload", object_id=upload_id)
    must_be_allowed(by, Right(upload.kind, upload.provider_id))
    return upload


def _turn(
    session: Session, upload_id: int, was: UploadStatus, to: UploadStatus, **values: object
) -> bool:
    mine = (_upload.c.id == upload_id) & (_upload.c.status == was)
    done = session.connection().execute(_upload.update().where(mine).values(status=to, **values))
    return done.rowcount == 1
