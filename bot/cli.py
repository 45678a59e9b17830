"""The command line. A wrong setting gets one clear line and exit code 2."""

import asyncio
from collections.abc import Coroutine
from typing import Annotated, Any

import typer

from bot import logs
from bot.cli_audit import export
from bot.cli_lottery import lottery
from bot.cli_reckoned import reckoned
from bot.cli_reports import report
from bot.cli_sheets import register
from bot.cli_understand import understand
from bot.clock import Clock
from bot.settings import Settings, WrongSetting
from bot.terminal import out, refuse
from bot.terminal import settings as the_settings
from models.db import Database
from models.errors import Refused
from models.words import Language, Role

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
demo = typer.Typer(no_args_is_help=True, help="A small believable town.")
audit = typer.Typer(no_args_is_help=True, help="The record that nobody can change.")
ledger = typer.Typer(no_args_is_help=True, help="Public money, line by line.")
app.add_typer(demo, name="demo")
app.add_typer(audit, name="audit")
audit.command("export")(export)
app.add_typer(ledger, name="ledger")
app.add_typer(lottery, name="lottery")
app.add_typer(reckoned, name="reckoned")
app.add_typer(report, name="report")
register(app)
app.command()(understand)


@app.callback()
def main() -> None:
    """Diancai 点菜: residents order social services in a chat, the government pays."""
    logs.set_up()


@app.command()
def run() -> None:
    """Serve: Telegram with DIANCAI_TOKEN, without one the sandbox on this machine."""
    from bot.counter import real_counter  # noqa: PLC0415 - texts are read only where people are served
    from bot.running import run as serve  # noqa: PLC0415

    settings = the_settings()
    try:
        _loop(
            serve(
                settings,
                real_counter(settings.language, feeds=settings.public_url is not None),
                out.print,
            )
        )
    except WrongSetting as error:
        refuse(str(error))


@app.command()
def migrate() -> None:
    """Bring the database up to date."""
    from bot.running import prepare  # noqa: PLC0415 - Alembic is slow to import

    database = Database(the_settings().database_url)
    prepare(database)
    database.close()
    out.print("up to date")


@demo.command("load")
def load_demo() -> None:
    """Fill the database with the town and a year of its history."""
    from bot.demo import load  # noqa: PLC0415
    from bot.running import prepare  # noqa: PLC0415

    settings = the_settings()
    database = Database(settings.database_url)
    prepare(database)
    load(database, Clock(settings.clock_offset).now())
    database.close()
    out.print("loaded")


@app.command()
def invite(
    role: Role,
    provider: Annotated[str | None, typer.Option(help="Code of the organisation.")] = None,
    area: Annotated[str | None, typer.Option(help="Code of the area.")] = None,
) -> None:
    """Print a one-time link for a new colleague; its last line is the bare payload."""
    from bot.running import prepare  # noqa: PLC0415
    from models.operations.inviting import invite as write  # noqa: PLC0415

    settings = the_settings()
    now = Clock(settings.clock_offset).now()
    database = Database(settings.database_url)
    prepare(database)
    try:
        with database.begin() as session:
            payload = write(session, role, provider, area, now=now)
    except Refused as error:
        refuse(f"{error.code} {error.facts or ''}".strip())
    finally:
        database.close()
    username = asyncio.run(_username(settings)) or "<bot>"
    out.print(f"https://t.me/{username}?start={payload}")
    out.print(payload)


@app.command()
def doctor() -> None:
    """Look at database, migrations, texts, API and clock; exit code 1 if one is not well."""
    from bot.doctor import examine  # noqa: PLC0415

    ill = 0
    for finding in examine(the_settings(), _texts):
        ill += not finding.well
        out.print(f"{'ok ' if finding.well else 'ILL'} {finding.about}: {finding.word}")
    raise typer.Exit(1 if ill else 0)


def _texts() -> str:
    """How many sentences each language has; raises where the one that must never fail does."""
    from bot.counter import real_counter  # noqa: PLC0415
    from handlers.ui.say import sentences  # noqa: PLC0415

    for language in Language:
        real_counter(language).numbers()
    return ", ".join(f"{language} {sentences(language)}" for language in Language)


KINDS = (
    *(
        f"照周{day} like {weekday}"
        for day, weekday in zip(
            "一二三四五六日", ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), strict=True
        )
    ),
    "放假 off",
    "全停 closed",
)


@app.command()
def calendar(year: Annotated[int | None, typer.Argument()] = None) -> None:
    """The public holidays of a year and the weekends worked in their place, this year's; and what
    supervisors entered for their places.
    """
    from bot.running import opened  # noqa: PLC0415
    from models.reads.places import place_index  # noqa: PLC0415
    from models.reads.worked_days import entered  # noqa: PLC0415
    from models.rules.hours import today  # noqa: PLC0415
    from models.rules.workdays import holidays_in, made_up_in, rows_in  # noqa: PLC0415

    wanted = year or today(Clock(the_settings().clock_offset).now()).year
    for first, last in rows_in(wanted):
        out.print(f"{first} … {last}  {holidays_in(wanted)[first]}")
    for day in sorted(made_up_in(wanted)):
        out.print(f"{day}  调休上班 worked")
    if not made_up_in(wanted):
        out.print("调休待国务院公布: the weekends to be worked are not published")
    with opened(the_settings().database_url) as database, database.reading() as session:
        index = place_index(session)
        for row in entered(session, [""], wanted):
            place = index.full_name(row.area_code) if row.area_code else "各地 everywhere"
            out.print(f"{row.day}  {place}  {KINDS[row.hours_row]}  {row.source}")


@audit.command("verify")
def verify(
    kept: Annotated[
        str | None, typer.Option("--seal", help="SEQ:HASH that an earlier run printed.")
    ] = None,
) -> None:
    """Walk the whole chain; name the first row that does not follow, or print its seal."""
    from bot.running import opened  # noqa: PLC0415
    from models.audit import Seal, first_broken, seal  # noqa: PLC0415

    try:
        sealed = Seal.read(kept) if kept is not None else None
    except ValueError:
        refuse("--seal wants SEQ:HASH, a number and 64 letters of a hash")
    with opened(the_settings().database_url) as database, database.reading() as session:
        broken, end = first_broken(session, sealed), seal(session)
    if broken is not None:
        refuse(f"broken at row {broken}", code=1)
    out.print(f"whole {end}")


@ledger.command("replay")
def replay() -> None:
    """Hold lines, pots and chain against each other; name the first that differs."""
    from bot.running import opened  # noqa: PLC0415
    from models.replaying import first_difference  # noqa: PLC0415

    with opened(the_settings().database_url) as database, database.reading() as session:
        differs = first_difference(session)
    if differs is not None:
        refuse(f"differs at {differs}", code=1)
    out.print("the same")


async def _username(settings: Settings) -> str | None:
    from telegram.error import TelegramError  # noqa: PLC0415

    from bot.transport import Api, Transport  # noqa: PLC0415

    if settings.token is None:
        return None
    transport = Transport()
    await transport.initialize()
    try:
        me = await Api(transport, settings.api, settings.token.get_secret_value()).call("getMe", {})
        return str(me["username"])
    except TelegramError:
        return None
    finally:
        await transport.shutdown()


def _loop(main: Coroutine[Any, Any, None]) -> None:
    """Uvloop where it exists; the standard loop elsewhere."""
    try:
        import uvloop  # noqa: PLC0415
    except ImportError:
        asyncio.run(main)
        return
    uvloop.run(main)
