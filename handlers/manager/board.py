"""🗺 今天的人: where everybody of the organisation is at this moment."""

from handlers.context import Desk
from handlers.presses.board import Board
from handlers.screens import board as screens
from handlers.ui.screen import Screen
from models.reads import rescues
from models.reads.appointments import managed
from models.reads.board import board


def show(press: Board | None, desk: Desk) -> Screen:
    providers = managed(desk.actor)
    rows = board(desk.session, providers, now=desk.now)
    page = min(max(press.page if press else 0, 0), max(len(rows) - 1, 0) // screens.PAGE)
    saved = rescues.of_month(desk.session, providers, desk.now)
    return screens.board(desk.say, rows, page, saved, desk.now)
