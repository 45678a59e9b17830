"""Buttons of a person's case."""

from handlers.presses.codec import Press, press


@press("0A")
class CaseAt(Press):
    """The case of whoever is visited: shown, begun, or asked over."""

    visit_id: int


@press("0B")
class KeepCase(Press):
    """For whoever works on it."""

    case_id: int


@press("0C")
class SeeCase(Press):
    """For the person's side."""

    case_id: int


@press("0D")
class AgreeCase(Press):
    """`yes` is 1 or 0."""

    case_id: int
    version: int
    yes: int


@press("0E")
class AddStep(Press):
    case_id: int


@press("0F")
class Tick(Press):
    step_id: int


@press("0G")
class WriteNote(Press):
    case_id: int


@press("0H")
class ReadNotes(Press):
    case_id: int


@press("0I")
class AskEnd(Press):
    case_id: int


@press("0J")
class EndCase(Press):
    case_id: int
    version: int
    reached: str


@press("0K")
class LastWords(Press):
    """Asks the person how it was."""

    case_id: int


@press("0L")
class AskOver(Press):
    """Would go on with the case of whoever is visited."""

    visit_id: int


@press("0M")
class LetGoOn(Press):
    """Another worker goes on; `notes` 1: what was noted before is theirs to read."""

    case_id: int
    version: int
    notes: int
