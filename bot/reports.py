"""A report becomes a file: JSON to be compared, a workbook to be read, a picture to be shown."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import typer

from bot.clock import Clock
from bot.picture import drawn
from bot.running import opened
from bot.sheets_out import written
from bot.terminal import out, refuse, settings
from handlers.screens import reports as screens
from handlers.ui.say import Say, voice
from models.reads.reports import Names, Report, names_in
from models.reads.reports_asked import Asked, report_asked
from models.rules.canon import canonical
from models.rules.hours import at


def asked(kind: str, about: str, days: tuple[str, str], as_of: str) -> Asked:
    """What the command line says; exit code 2 for a day that is none, or a moment to come."""
    now = Clock(settings().clock_offset).now()
    try:
        since, until = (date.fromisoformat(day) if day else None for day in days)
        moment = _moment(as_of) if as_of else now
    except ValueError:
        refuse("a day is told as YYYY-MM-DD, a moment as YYYY-MM-DDTHH:MM")
    if moment > now:
        refuse("--as-of lies in the future: what is known then nobody knows")
    return Asked(kind, about, since, until, moment)


def write(wanted: Asked, file: Path) -> None:
    """The report in the form that the file's name asks for."""
    if file.suffix not in FORMS:
        refuse("-o names a file that ends in .json, .xlsx or .png")
    say = voice(settings().language)
    with opened(settings().database_url) as database, database.reading() as session:
        report = report_asked(session, wanted)
        if report is None:
            refuse(f"no {wanted.kind} is known by {wanted.about}")
        names = names_in(session, report)
    try:
        file.write_bytes(FORMS[file.suffix](say, report, names))
    except OSError as error:
        refuse(f"{file}: {error.strerror}")
    typer.echo(screens.words(say, report, names))
    out.print(f"written: {file.name}")


def _moment(told: str) -> datetime:
    """A moment on the clock of Asia/Shanghai; of a day its midnight."""
    moment = datetime.fromisoformat(told)
    return at(moment.date(), moment.time())


def _json(_say: Say, report: Report, _names: Names) -> bytes:
    return canonical(report.told())


def _book(say: Say, report: Report, names: Names) -> bytes:
    _, _, content = written(screens.book(say, report, names, "report.xlsx").pack())
    return content


def _picture(_say: Say, report: Report, _names: Names) -> bytes:
    return drawn(screens.chart(report).pack())


FORMS: dict[str, Callable[[Say, Report, Names], bytes]] = {
    ".json": _json,
    ".xlsx": _book,
    ".png": _picture,
}
