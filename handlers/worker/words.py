"""What workers type and send: the home code, and their place at the door."""

from handlers.context import Desk
from handlers.ui.screen import Screen


def heard(_desk: Desk, _words: str) -> Screen | None:
    """Four digits are a home code; None for anything else."""
    return None


def place(_desk: Desk) -> Screen | None:
    """A shared location checks in; None where no visit waits for one."""
    return None
