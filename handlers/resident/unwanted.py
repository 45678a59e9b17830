"""«我不要马德福来»: whoever is named does not come again; the order stays."""

from handlers.context import Desk
from handlers.screens import unwanted as screens
from handlers.ui.screen import Screen
from models.reads.carers import Known, carers
from models.reads.standing import in_care
from models.rules.understanding.unwanted import refuses
from models.words import Scope


def heard(desk: Desk, words: str) -> Screen | None:
    """Asked once, with the other things that may be meant; None where nobody known is named."""
    known = _named(desk, words)
    return screens.ask(desk.say, known) if known else None


def means(desk: Desk, words: str) -> bool:
    """Whether words in the middle of something else say no to one who comes."""
    return _named(desk, words) is not None


def _named(desk: Desk, words: str) -> Known | None:
    me = desk.who.person_id
    people = [me, *in_care(desk.session, me, now=desk.now, scope=Scope.ORDER)]
    known = carers(desk.session, people, now=desk.now)
    return next((one for one in known if refuses(words, one.name)), None)
