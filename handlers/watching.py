"""Danger in what somebody says, wherever they are: heard before any form and any key."""

from dataclasses import replace

from handlers import routes
from handlers.context import Desk
from handlers.coordinator.answering import FORM as ANSWERING
from handlers.coordinator.cases import FORM as CLOSING
from handlers.coordinator.excluding import FORM as UNREASONABLE
from handlers.coordinator.handing import NOTE, REST
from handlers.coordinator.shifting import FORM as SHIFT
from handlers.projects.applying import FORM as NEEDS
from handlers.resident import along, talk, telling
from handlers.resident.children import is_child
from handlers.ui.form import bare
from handlers.ui.given import Kind
from handlers.ui.say import voice
from models.rules.understanding.danger import Alarm, Danger, spot
from models.rules.understanding.services import rank, sure
from models.rules.understanding.underway import explained
from models.rules.understanding.wording import fold
from models.rules.understanding.young import knocked_at
from models.words import Language, Role

WAYS_OUT = ("cancel", "back", "home")
AT_WORK = (CLOSING.name, ANSWERING.name, NOTE.name, REST.name, SHIFT.name, NEEDS.name,
           UNREASONABLE.name)  # fmt: skip
"""Where staff write about danger that is known already, or about the needs of a whole place."""


def alarm_in(desk: Desk) -> Alarm | None:
    """Danger in somebody's words; where staff write about a case of danger, a bare cry alone.

    What only resembles words of danger (no pattern of them) does not push the answer aside.
    """
    words = desk.given.text
    if not words or words.startswith("/"):  # an invitation's secret says nothing
        return None
    if desk.given.kind is Kind.PRESS or (desk.talk.flow in AT_WORK and not _cry(words)):
        return None
    if way_out(desk, words) or _figure(desk, words):
        return None
    alarm = danger_in(desk, words)
    if alarm is None or telling.covers(desk, alarm):
        return None
    return None if alarm.kinds == (Danger.OTHER,) and _typed_step(desk) else alarm


def danger_in(desk: Desk, words: str) -> Alarm | None:
    """What only resembles words of danger is answered beside the ordinary answer, unless that would
    be the same numbers; that nobody opens is a worker's ordinary trouble. A knock is danger to a
    child that is alone, and none to whoever awaits a visit.
    """
    alarm = spot(words)
    if alarm is not None and alarm.kinds != (Danger.OTHER,):
        return alarm
    if is_child(desk, words):
        alarm = Alarm((Danger.HELPLESS,), ("敲门",), beside=False) if knocked_at(words) else alarm
        if alarm is None or alarm.kinds != (Danger.OTHER,):
            return alarm
    if alarm is None or along.at_the_door(desk, words) is not None:
        return None
    if desk.who.acting is Role.WORKER and explained(fold(words), at_work=True):
        return None
    orders = desk.who.acting is None and talk.may_order(desk)
    certain = orders and sure(rank(words)) == "emergency"
    return replace(alarm, beside=not certain)


def way_out(desk: Desk, words: str) -> str | None:
    """«不弄了», «返回», «回首页» and their kin, typed: what the button of that name does."""
    said = bare(words)
    for name in WAYS_OUT:
        labels = {bare(voice(language)(name)) for language in Language}
        if said and (said in labels or said in desk.say(f"{name}-words").split()):
            return name
    return None


def _cry(words: str) -> bool:
    """«救命», «有人打我» and nothing else: that is about whoever writes, and of no case."""
    said = bare(words)
    return any(said in voice(language)("cry-words").split() for language in Language)


def _figure(desk: Desk, words: str) -> bool:
    """A bare number where staff were asked for one: 120 yuan, 110 visits."""
    return desk.who.acting is not None and words.strip().isdecimal() and _typed_step(desk)


def _typed_step(desk: Desk) -> bool:
    """Whether words are the answer to a question that was just asked (a name, a birthday)."""
    form = routes.FORMS.get(desk.talk.flow)
    step = form.step(desk.talk.step) if form else None
    return step is not None and step.typed
