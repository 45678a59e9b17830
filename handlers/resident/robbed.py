"""Money asked for in our name, or something stolen: the police, and a human being at once."""

from handlers.context import Desk
from handlers.resident.following import robbed
from handlers.screens.common import ways_out
from handlers.ui.screen import Screen
from models.operations import complaining
from models.rules.escalation import answer_by
from models.rules.understanding.swindle import steals, swindles
from models.words import TaskKind


def means(words: str) -> bool:
    """Whether it is a crime, whatever service the words resemble."""
    return swindles(words) or steals(words)


def heard(desk: Desk, words: str) -> Screen | None:
    """No wish for anything: a case that the desk reads, and the numbers to call."""
    if swindles(words):
        return _swindled(desk, words)
    return robbed(desk, words) if steals(words) else None


def _swindled(desk: Desk, words: str) -> Screen:
    """Nobody of ours takes money; whoever does may still be at the door."""
    who = desk.who.person_id
    complaining.complain(desk.session, words, now=desk.now, by=desk.actor, person_id=who)
    by = desk.say.when(answer_by(TaskKind.COMPLAINT, desk.now))
    return Screen(desk.say("swindled", by=by), rows=(ways_out(desk.say),), fresh=True)
