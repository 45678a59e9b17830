"""`diancai understand`: what a message is understood as, one or many, and what is to be learned."""

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.clock import Clock
from bot.terminal import err, refuse
from bot.terminal import settings as the_settings
from models.db import Database
from models.rules.understanding.learning import Proposal


def understand(
    text: Annotated[str | None, typer.Argument(help="A message as people write it.")] = None,
    batch: Annotated[
        Path | None, typer.Option(help="JSON lines with a `text`; - reads from the input.")
    ] = None,
    learn: Annotated[bool, typer.Option(help="Propose phrases from stored corrections.")] = False,
) -> None:
    """Print what a message is understood as, and why."""
    from bot import understand as understanding  # noqa: PLC0415 - the ranking is read only here

    if sum((text is not None, batch is not None, learn)) != 1:
        refuse("one of these is wanted: a message, --batch FILE, --learn")
    now = Clock(the_settings().clock_offset).now()
    if text is not None:
        for line in understanding.explain(text, now):
            typer.echo(line)
    elif batch is not None:
        _batch(batch, now)
    else:
        for line in understanding.changes(_proposals()):
            typer.echo(line)


def _batch(path: Path, now: datetime) -> None:
    from bot.understand import batch  # noqa: PLC0415

    bad = False
    try:
        with sys.stdin.buffer if str(path) == "-" else path.open("rb") as lines:
            for answered in batch(lines, now):
                typer.echo(answered.out)
                if answered.complaint is not None:
                    bad = True
                    err.print(answered.complaint, markup=False)
    except OSError as error:
        refuse(f"{path}: {error.strerror}")
    if bad:
        raise typer.Exit(2)


def _proposals() -> tuple[Proposal, ...]:
    from bot.running import prepare  # noqa: PLC0415
    from models.reads.corrections import corrections  # noqa: PLC0415
    from models.rules.understanding.learning import propose  # noqa: PLC0415

    database = Database(the_settings().database_url)
    prepare(database)
    try:
        with database.begin() as session:
            return propose(corrections(session))
    finally:
        database.close()
