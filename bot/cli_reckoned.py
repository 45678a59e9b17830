"""The commands about what is kept of how content people were."""

import typer

from bot.terminal import out, refuse
from bot.terminal import settings as the_settings

reckoned = typer.Typer(no_args_is_help=True, help="How content people were, kept for the day.")


@reckoned.command("verify")
def verify() -> None:
    """Reckon the last midnight again from every visit; name the first figure that differs."""
    from bot.running import opened  # noqa: PLC0415 - Alembic is slow to import
    from models.reads.reckoned import first_difference, reckoned_on  # noqa: PLC0415

    with opened(the_settings().database_url) as database, database.reading() as session:
        day, differs = reckoned_on(session), first_difference(session)
    if day is None:
        refuse("no midnight was reckoned yet", code=1)
    if differs is not None:
        refuse(f"differs: {differs}", code=1)
    out.print(f"the same on {day}")
