"""Lists of offices at the command line: read, weighed and written as in the chat."""

import hashlib
from pathlib import Path

import typer
from sqlalchemy import select
from sqlmodel import Session

from bot.clock import Clock
from bot.importing import weigh
from bot.running import opened
from bot.sheets_in import Unreadable
from bot.sheets_out import written
from bot.terminal import out, refuse, settings
from handlers.screens import importing as screens
from handlers.ui.say import Say, voice
from handlers.ui.sheet import Page, Sheet
from models import audit
from models.base import table
from models.operations import importing, taking_in
from models.operations.importing import COLUMNS, Right
from models.reads import listing
from models.reads.places import place_index
from models.reads.standing import HOUSE
from models.rules.hours import today
from models.rules.sheets.columns import Fault, Ground
from models.rules.sheets.whereabouts import Finder
from models.tables.providers import Provider
from models.tables.uploads import SheetKind


def template(kind: SheetKind, file: Path) -> None:
    """An empty list to be filled in."""
    say = voice(settings().language)
    _write(file, screens.blank(say, kind))


def take_in(kind: SheetKind, file: Path, provider: str | None, area: str, *, dry_run: bool) -> None:
    """A list as a whole; with a fault in it every one is said, nothing taken, exit code 1."""
    try:
        content = file.read_bytes()
    except OSError as error:
        refuse(f"{file}: {error.strerror}")
    say = voice(settings().language)
    now = Clock(settings().clock_offset).now()
    with opened(settings().database_url) as database, database.begin() as session:
        right = _right(session, kind, provider)
        ground = Ground(today(now), Finder(place_index(session), (area,)))
        try:
            found, faults = weigh(right, content, ground)
        except Unreadable as no:
            refuse(say(f"fault-{no.code}", told=""), code=1)
        faults += importing.twins(session, right, found, (area,))
        if faults:
            _tell(say, kind, faults)
        if not dry_run:
            sha256 = hashlib.sha256(content).hexdigest()
            taking_in.take_in(session, right, found, sha256, by=HOUSE, now=now)
    out.print(f"{'checked' if dry_run else 'taken in'}: {len(found.rows)}")


def export(kind: SheetKind, file: Path, provider: str | None, area: str) -> None:
    """A list as it stands. Nothing in it is ever a formula."""
    say = voice(settings().language)
    now = Clock(settings().clock_offset).now()
    with opened(settings().database_url) as database:
        with database.reading() as session:
            right = _right(session, kind, provider)
            if kind is SheetKind.RESIDENTS:
                rows = listing.residents(session, area)
            elif kind is SheetKind.WORKERS:
                rows = listing.workers(session, right.provider_id or 0)
            else:
                rows = listing.organisations(session, today(now))
        with database.begin() as session:
            about = f"export:{kind}", ("upload", 0)
            audit.append(session, *about, by=None, now=now, rows=len(rows))
    heads = tuple(screens.head_of(say, column) for column in COLUMNS[kind])
    cells = [tuple(row.get(column.key, "") for column in COLUMNS[kind]) for row in rows]
    _write(file, Sheet(file.name, (Page(say(f"sheet-{kind}"), (heads, *cells)),)))
    out.print(f"written: {len(rows)}")


def _tell(say: Say, kind: SheetKind, faults: list[Fault]) -> None:
    for one in sorted(faults, key=lambda fault: fault.row):
        row, column, words = screens.fault(say, kind, one)
        where = " ".join(str(part) for part in (row, column) if part)
        typer.echo(f"{where}: {words}" if where else words)
    raise typer.Exit(1)


def _right(session: Session, kind: SheetKind, code: str | None) -> Right:
    if kind is not SheetKind.WORKERS:
        return Right(kind)
    provider = table(Provider).c
    provider_id = session.scalar(select(provider.id).where(provider.code == code))
    if provider_id is None:
        refuse("--provider names an organisation that is not known")
    return Right(kind, provider_id)


def _write(file: Path, sheet: Sheet) -> None:
    _, _, content = written(sheet.pack() | {"name": file.name})
    try:
        file.write_bytes(content)
    except OSError as error:
        refuse(f"{file}: {error.strerror}")
