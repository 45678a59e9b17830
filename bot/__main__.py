"""`python -m bot` is `diancai`."""

from bot.cli import app

app(prog_name="diancai")
