"""Sheets: the template, what is wrong with one, and «take all in»."""

from collections.abc import Sequence

from handlers.presses.common import Cancel
from handlers.presses.importing import ChooseSheet, DropSheet, TakeIn
from handlers.screens.common import ways_out
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from handlers.ui.sheet import Page, Sheet
from models.operations.importing import COLUMNS, Right
from models.rules.sheets.columns import Column, Fault, Read
from models.rules.sheets.vocabulary import GROUP_NAMES, KIND_NAMES, SERVICE_NAMES
from models.tables.uploads import SheetKind, Upload
from models.words import Language

SHOWN = 8
"""Faults in the message itself; all of them stand in its document."""
LISTED_MOST = 2_000
BAR = 12
"""Boxes of the progress bar."""


def choice(say: Say, mine: Sequence[Right]) -> Screen:
    """Which list it is to be."""
    rows = [(Button(say(f"sheet-{one.kind}"), ChooseSheet(one.kind, one.provider_id or 0)),)
            for one in mine]  # fmt: skip
    return Screen(say("import-which"), rows=(*rows, ways_out(say)))


def template(say: Say, kind: SheetKind) -> Screen:
    """An empty list to be filled in; any list with these heads will do."""
    leave = ((Button(say("cancel"), Cancel()),),)
    text = say("import-send", sheet=say(f"sheet-{kind}"))
    return Screen(text, rows=leave, sheet=blank(say, kind))


def blank(say: Say, kind: SheetKind, suffix: str = ".xlsx") -> Sheet:
    """The template with a page that says how each column is filled in."""
    columns = COLUMNS[kind]
    head = tuple(head_of(say, one) + ("*" if one.needed else "") for one in columns)
    how = [tuple(say(f"sheet-{part}") for part in ("column", "must", "how", "example"))]
    how += [
        (
            head_of(say, one),
            say("yes" if one.needed else "no"),
            say(f"fill-{one.key.replace('_', '-')}"),
            one.example,
        )
        for one in columns
    ]
    pages = (
        Page(say(f"sheet-{kind}"), (head,)),
        Page(say("sheet-how"), tuple(how)),
        Page(say("sheet-words"), tuple((word,) for word in _vocabulary())),
    )
    return Sheet(say(f"sheet-{kind}") + suffix, pages)


def head_of(say: Say, column: Column) -> str:
    return column.heads[0 if say.language is Language.ZH else 1]


def _vocabulary() -> list[str]:
    names = [*GROUP_NAMES.values(), *KIND_NAMES.values()]
    return [*(spelled[0] for spelled in names), *SERVICE_NAMES.values()]


def fault(say: Say, kind: SheetKind, one: Fault) -> tuple[int | None, str, str]:
    """Row, column and what is wrong there."""
    column = next((head_of(say, c) for c in COLUMNS[kind] if c.key == one.column), "")
    return one.row or None, column, say(f"fault-{one.code}", told=one.told)


def faulty(say: Say, kind: SheetKind, faults: Sequence[Fault]) -> Screen:
    """What is wrong: the first few here, every one in the document. Nothing was taken in."""
    told = [fault(say, kind, one) for one in faults]
    lines = [say("import-faulty", count=len(told)), *(_line(say, *one) for one in told[:SHOWN])]
    if len(told) > SHOWN:
        lines.append(say("import-more", count=len(told) - SHOWN))
    lines.append(say("import-again"))
    head = tuple(say(f"sheet-{part}") for part in ("row", "column", "fault"))
    page = Page(say("sheet-faults"), (head, *told[:LISTED_MOST]))
    return Screen("\n".join(lines), sheet=Sheet(say("sheet-faults") + ".xlsx", (page,)))


def _line(say: Say, row: int | None, column: str, words: str) -> str:
    if row is None:
        return words
    where = say("import-row", row=row)
    return say("import-fault", where=f"{where} {column}" if column else where, fault=words)


def checked(say: Say, upload: Upload, found: Read) -> Screen:
    """Nothing is wrong: how many there are, and all or nothing."""
    lines = [say("import-fine", sheet=say(f"sheet-{upload.kind}"), count=len(found.rows))]
    if upload.kind is SheetKind.RESIDENTS:
        certified = sum(bool(told["certified_until"]) for told in found.rows.values())
        lines.append(say("import-certified", yes=certified, no=len(found.rows) - certified))
    if upload.kind is SheetKind.WORKERS:
        lines.append(say("import-to-invite"))
    if found.unused:
        lines.append(say("import-unused", heads="、".join(found.unused)[:200]))
    rows = (
        (Button(say("import-take", count=len(found.rows)), TakeIn(upload.id)),),
        (Button(say("import-drop"), DropSheet(upload.id)),),
    )
    return Screen("\n".join(lines), rows=rows)


def progress(say: Say, done: int, total: int) -> Screen:
    """A bar where the file says how long it is, else the row it has come to."""
    filled = min(BAR * done // total, BAR) if total else 0
    bar = "▓" * filled + "░" * (BAR - filled) if total else "…"
    return Screen(say("import-progress", bar=bar, row=done))
