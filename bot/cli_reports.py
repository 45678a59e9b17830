"""The commands that make a report: the same moment, the same bytes."""

from pathlib import Path
from typing import Annotated

import typer

report = typer.Typer(
    no_args_is_help=True, help="What was done, spent and said, as it was known at one moment."
)
Since = Annotated[str, typer.Option(help="The first day, YYYY-MM-DD.")]
Until = Annotated[str, typer.Option(help="The last day, YYYY-MM-DD.")]
AsOf = Annotated[str, typer.Option(help="The moment, YYYY-MM-DD or with THH:MM; now if unsaid.")]
File = Annotated[Path, typer.Option("-o", help="A file that ends in .json, .xlsx or .png.")]


def _made(file: Path, kind: str, about: str, days: tuple[str, str], as_of: str) -> None:
    from bot.reports import asked, write  # noqa: PLC0415 - texts and pictures are slow to import

    write(asked(kind, about, days, as_of), file)


@report.command("project")
def project(
    number: Annotated[int, typer.Argument(help="Number of the contract.")],
    file: File,
    since: Since = "",
    until: Until = "",
    as_of: AsOf = "",
) -> None:
    """Of one contract: by service and by month."""
    _made(file, "project", str(number), (since, until), as_of)


@report.command("provider")
def provider(
    code: Annotated[str, typer.Argument(help="Code of the organisation.")],
    file: File,
    since: Since = "",
    until: Until = "",
    as_of: AsOf = "",
) -> None:
    """Of one organisation: by contract, by service and by month."""
    _made(file, "provider", code, (since, until), as_of)


@report.command("county")
def county(
    area: Annotated[str, typer.Argument(help="Code of a place; everything under it.")],
    file: File,
    since: Since = "",
    until: Until = "",
    as_of: AsOf = "",
) -> None:
    """Of a place: by organisation, by service and by month."""
    _made(file, "county", area, (since, until), as_of)


@report.command("month")
def month(
    month: Annotated[str, typer.Argument(help="YYYY-MM.")],
    file: File,
    area: Annotated[str, typer.Option(help="Code of a place; everything under it.")] = "",
    as_of: AsOf = "",
) -> None:
    """Of one month: by county, by organisation and by service."""
    _made(file, "month", area, (f"{month}-01", f"{month}-01"), as_of)
