"""Hostile words in every column of every list of an office, read, told of, taken in, handed out."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from openpyxl.utils.escape import unescape
from sqlmodel import Session

from bot.importing import weigh
from bot.sheets_out import written
from handlers.screens import importing as screens
from handlers.ui.say import voice
from handlers.ui.sheet import Page, Sheet
from models.operations import taking_in
from models.operations.importing import COLUMNS, Right
from models.reads import listing
from models.reads.places import place_index
from models.reads.standing import HOUSE
from models.rules.hours import today
from models.rules.plain import plain
from models.rules.sheets.columns import Column, Ground
from models.rules.sheets.whereabouts import Finder
from models.tables.uploads import SheetKind
from models.words import Language
from tests import stage
from tests.hostile.reopening import faults_of, storable
from tests.hostile.speaking import whole
from tests.stage import NOON

SAY = voice(Language.ZH)
DOOR = "address"


@dataclass
class Opened:
    """How many cells were filled and files opened, and what was wrong with them."""

    cells: int = 0
    files: int = 0
    kept: int = 0
    faults: list[str] = field(default_factory=list)


def every_column(session: Session, texts: Sequence[str]) -> Opened:
    """Each text in each column, the others filled as the template shows."""
    opened = Opened()
    house = stage.provider(session, "FEIN").provider_id
    for kind, columns in COLUMNS.items():
        right = Right(kind, house if kind is SheetKind.WORKERS else None)
        for column in columns:
            _fill(session, right, columns, column, texts, opened)
    return opened


def _fill(
    session: Session,
    right: Right,
    columns: Sequence[Column],
    filled: Column,
    texts: Sequence[str],
    opened: Opened,
) -> None:
    heads = tuple(screens.head_of(SAY, one) for one in columns)
    rows = [tuple(_cell(one, filled, text, n) for one in columns) for n, text in enumerate(texts)]
    page = Page("页", (heads, *rows))
    for name in ("x.xlsx", "x.csv"):
        content = _open(Sheet(name, (page,)), opened)
        ground = Ground(today(NOON), Finder(place_index(session), ("",)))
        found, faults = weigh(right, content, ground)
        opened.cells += len(texts)
        if faults:
            _open(screens.faulty(SAY, right.kind, faults).sheet, opened)
        if filled.key == DOOR and name == "x.xlsx":
            _take_in(session, right, found, texts, opened)


def _cell(one: Column, filled: Column, text: str, n: int) -> str:
    if one is filled:
        return text
    return f"王{chr(0x4E00 + n)}" if one.key == "name" else one.example


def _take_in(
    session: Session, right: Right, found: Any, texts: Sequence[str], opened: Opened
) -> None:
    """Doors are kept as they were written, and go out again as they are kept."""
    meant = {plain(whole(unescape(storable(text)))).strip() for text in texts}
    rows = {n: row for n, row in found.rows.items() if row.get(DOOR)}
    found.faults, found.rows = [], rows
    taking_in.take_in(session, right, found, "0" * 64, by=HOUSE, now=NOON)
    out = listing.residents(session, "")
    kept = [row[DOOR] for row in out if row["name"].startswith("王")]
    opened.kept += len(kept)
    opened.faults += [f"kept {door!r:.60}" for door in kept if door not in meant]
    cells = tuple((row["name"], row[DOOR]) for row in out)
    for name in ("x.xlsx", "x.csv"):
        _open(Sheet(name, (Page("页", (("name", "door"), *cells)),)), opened)


def _open(sheet: Sheet | None, opened: Opened) -> bytes:
    assert sheet is not None
    packed = sheet.pack()
    file = written(packed)
    opened.files += 1
    opened.faults += faults_of(file, packed)
    return file[2]
