"""The chain of records as a table, for an auditor."""

import csv
import json
from datetime import date, time, timedelta
from pathlib import Path
from typing import Annotated

import typer

from bot.terminal import out, refuse, settings
from models.rules.hours import at

HEADS = ("seq", "at", "actor_id", "act", "object_type", "object_id", "facts", "hash")
FIRST, LAST = date(2000, 1, 1), date(2999, 12, 31)
File = Annotated[Path, typer.Argument(help="A file that ends in .csv.")]


def export(
    file: File,
    since: Annotated[str, typer.Option(help="The first day, YYYY-MM-DD.")] = "",
    until: Annotated[str, typer.Option(help="The last day, YYYY-MM-DD.")] = "",
) -> None:
    """Write the chain out, row by row, each with its hash. Orders go on meanwhile."""
    from bot.running import opened  # noqa: PLC0415 - Alembic is slow to import
    from models.audit import rows_between  # noqa: PLC0415

    if file.suffix != ".csv":
        refuse("FILE ends in .csv")
    first, last = _day(since, FIRST), _day(until, LAST)
    count, span = 0, (at(first, time()), at(last + timedelta(days=1), time()))
    try:
        with (
            opened(settings().database_url) as database,
            database.reading() as session,
            file.open("w", encoding="utf-8-sig", newline="") as told,
        ):
            table = csv.writer(told)
            table.writerow(HEADS)
            for row in rows_between(session, *span):
                facts = json.dumps(row.facts, ensure_ascii=False, sort_keys=True)
                what = (row.act, row.object_type, row.object_id)
                table.writerow((row.seq, row.at.isoformat(), row.actor_id, *what, facts, row.hash))
                count += 1
    except OSError as error:
        refuse(f"{file}: {error.strerror}")
    out.print(f"written: {count}")


def _day(told: str, unsaid: date) -> date:
    try:
        return date.fromisoformat(told) if told else unsaid
    except ValueError:
        refuse("a day is told as YYYY-MM-DD")
