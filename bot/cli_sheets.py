"""The commands about lists of offices; what does the work is read only where it is wanted."""

from pathlib import Path
from typing import Annotated

import typer

from models.tables.uploads import SheetKind

House = Annotated[str | None, typer.Option(help="Code of the organisation, for its workers.")]
Area = Annotated[str, typer.Option(help="Code of the area; everything under it.")]
File = Annotated[Path, typer.Argument(help="A file that ends in .xlsx or .csv.")]


def register(app: typer.Typer) -> None:
    app.command()(template)
    app.command("import")(take_in)
    app.command()(export)


def template(kind: SheetKind, file: File) -> None:
    """Write an empty list to be filled in."""
    from bot import lists  # noqa: PLC0415 - openpyxl and the texts are slow to import

    lists.template(kind, file)


def take_in(
    kind: SheetKind,
    file: File,
    provider: House = None,
    area: Area = "",
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what is wrong.")] = False,
) -> None:
    """Take a list in, whole; with a fault in it say every one, take nothing and exit with 1."""
    from bot import lists  # noqa: PLC0415

    lists.take_in(kind, file, provider, area, dry_run=dry_run)


def export(kind: SheetKind, file: File, provider: House = None, area: Area = "") -> None:
    """Write a list out. Nothing in it is ever a formula."""
    from bot import lists  # noqa: PLC0415

    lists.export(kind, file, provider, area)
