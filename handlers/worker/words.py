"""What workers type and send: the home code, and their place at the door."""

from handlers.context import Desk
from handlers.resident import talk
from handlers.ui.screen import Screen


def heard(desk: Desk, words: str) -> Screen | None:
    """Four digits are a home code; None for anything else."""
    return None


def place(desk: Desk) -> Screen:
    return talk.other(desk)
