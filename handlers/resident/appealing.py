"""«我不同意你们处理的结果，我要申诉»: what may be appealed, found for whoever says so."""

from handlers.context import Desk
from handlers.presses.appealing import Why
from handlers.resident import home, sent, why
from handlers.resident.expecting import homes
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.screen import Button, Screen
from models.operations.appealing import CLAIM, DECISION
from models.reads.appealable import Refused, refused_lately
from models.rules.hours import today
from models.rules.understanding.appealing import appeals
from models.words import STIGMATISING


def heard(desk: Desk, words: str) -> Screen | None:
    """The decision with its reasons and «that is wrong»; of several the one they mean; where
    nothing was refused, a human being has their words.
    """
    if not appeals(words):
        return None
    found = refused_lately(desk.session, homes(desk), now=desk.now)
    if not found:
        sent.to_a_human(desk, "said", words)
        desk.spare.append(Screen(desk.say("appeal-nothing")))
        return home.human_called(desk)
    if len(found) == 1:
        return why.show(_press(found[0]), desk)
    buttons = [Button(_line(desk, one), _press(one)) for one in found]
    return Screen(desk.say("appeal-which"), rows=(*listed(buttons), ways_out(desk.say)))


def _press(one: Refused) -> Why:
    return Why(CLAIM if one.group else DECISION, one.number)


def _line(desk: Desk, one: Refused) -> str:
    """What was refused, and on which day. A stigmatising group is never named."""
    say, day = desk.say, desk.say.day(today(one.at))
    if one.group in STIGMATISING:
        return say("order-line", service=say("unnamed-group"), when=day)
    named = say.word("group", one.group) if one.group else ""
    told = say.word("service", one.service) if one.service else say("why-anything")
    return say("order-line", service=named or told, when=day)
