"""What every command of the command line needs: a place to write, the settings, a way to say no."""

from typing import NoReturn

import typer
from rich.console import Console

from bot.settings import Settings, WrongSetting, read_settings

out = Console(soft_wrap=True, highlight=False)
err = Console(stderr=True, soft_wrap=True, highlight=False)


def settings() -> Settings:
    try:
        return read_settings()
    except WrongSetting as error:
        refuse(str(error))


def refuse(line: str, code: int = 2) -> NoReturn:
    err.print(line, markup=False)
    raise typer.Exit(code)
