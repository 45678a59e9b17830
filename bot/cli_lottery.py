"""The commands about spot checks: the file of a month, and the draw repeated from it."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from bot.terminal import out, refuse
from bot.terminal import settings as the_settings

lottery = typer.Typer(no_args_is_help=True, help="Which visits were looked into, drawn by lot.")
File = Annotated[Path, typer.Argument(help="A file in JSON.")]


@lottery.command("file")
def write(
    month: Annotated[str, typer.Argument(help="YYYY-MM, a month that is over.")], file: File
) -> None:
    """Write everything by which the draw of a month can be repeated; nobody has a name in it."""
    from bot.running import opened  # noqa: PLC0415
    from models.operations.drawing import file_of  # noqa: PLC0415

    if not re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", month):
        refuse("a month is told as YYYY-MM")
    first = date(int(month[:4]), int(month[5:]), 1)
    with opened(the_settings().database_url) as database, database.reading() as session:
        told = file_of(session, first)
    if told is None:
        refuse(f"the seed of {month} is not shown yet", code=1)
    file.write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    out.print(f"{len(told['drawn'])} of {sum(map(len, told['visits'].values()))} visits")


@lottery.command("redraw")
def redraw(
    file: File,
    sealed: Annotated[
        str | None, typer.Option("--hash", help="The hash of the seed, as it was told before.")
    ] = None,
) -> None:
    """Draw a month again from its file alone; needs no database. Name the first difference."""
    from models.rules.lottery import difference  # noqa: PLC0415

    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        differs = difference(told)
    except (OSError, KeyError, TypeError, ValueError, AttributeError) as error:
        refuse(f"this is no file of a draw: {type(error).__name__}")
    if sealed is not None and sealed != told["sealed"]:
        refuse("another hash was told before", code=1)
    if differs is not None:
        refuse(differs, code=1)
    out.print(f"the same {len(told['drawn'])} visits")
