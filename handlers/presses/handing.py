"""Buttons of a case that changes hands, rests or gets a note."""

from handlers.presses.codec import Press, press


@press("9A")
class AskAssign(Press):
    """Asks to whom."""

    task_id: int


@press("9L")
class Assign(Press):
    task_id: int
    version: int
    to_id: int


@press("9B")
class AskSnooze(Press):
    """Asks until when."""

    task_id: int
    version: int


@press("9C")
class AskNote(Press):
    task_id: int


@press("9K")
class AwaitThem(Press):
    """The resident has to answer first."""

    task_id: int
    version: int


@press("9D")
class TakeUp(Press):
    """A case that rests, or waits for the resident, is gone on with."""

    task_id: int
    version: int


@press("9H")
class AskShift(Press):
    """The end of a shift: asks to whom."""


@press("9I")
class TakeShift(Press):
    handover_id: int


@press("9F")
class AskView(Press):
    """Which place below that one? Empty for the places that are theirs."""

    area: str


@press("9N")
class SetView(Press):
    """Only that place from now on; empty for all."""

    area: str


@press("9G")
class AskAll(Press):
    """All that one colleague has in hand: asks to whom."""

    from_id: int


@press("9M")
class GiveAll(Press):
    from_id: int
    to_id: int
