"""A child that comes by itself: its rules first, help at once, nothing that needs a guardian."""

from handlers.context import YOUNG, Desk
from handlers.presses.young import AskGrownUp, ChildRules, GrownUp, HurtsMe, Understood, WantVisit
from handlers.resident import alarming
from handlers.resident.children import grown_up_here, is_child, listen, may_agree
from handlers.resident.confiding import confide
from handlers.screens import common, welcome
from handlers.screens import young as screens
from handlers.ui.form import Form
from handlers.ui.questions import freely
from handlers.ui.screen import Screen
from models.errors import NotAllowed
from models.operations import joining, sounding
from models.operations.conversing import FLOW
from models.rules.escalation import answer_by
from models.rules.understanding.danger import Alarm, Danger
from models.words import Doubt, TaskKind


def start(desk: Desk) -> Screen | None:
    """The rules until they are understood, then a child's own home; None for everybody else."""
    if not is_child(desk) or grown_up_here(desk):
        return None
    if not desk.who.understood:
        return rules(None, desk)
    return None if desk.who.registered else _home(desk)


def introduce(desk: Desk, words: str) -> None:
    """Somebody says to be a child: its rules come first, beside whatever is answered."""
    new = listen(desk, words)
    if new and not desk.who.understood and not grown_up_here(desk):
        desk.spare.append(rules(None, desk))


def rules(_press: ChildRules | None, desk: Desk) -> Screen:
    own = may_agree(desk)
    return screens.rules(desk.say, desk.now, desk.who.area_code, own_word=own).anew()


def understood(_press: Understood, desk: Desk) -> Screen:
    """Written down with the moment, as a consent is."""
    _must_be_young(desk)
    joining.understand(desk.session, desk.who, now=desk.now)
    if desk.who.registered:
        return welcome.home(desk.say, desk.who.name, young=True).anew()
    desk.spare.append(Screen(desk.say("child-thanks"), keyboard=screens.keys(desk.say)))
    return _home(desk).anew()


def heard(desk: Desk, words: str, *, greeting: bool) -> Screen | None:
    """Whatever a child says that nobody knows yet reaches a grown-up here, with its words."""
    if not is_child(desk) or grown_up_here(desk) or desk.who.registered:
        return None
    if greeting:
        return _home(desk)
    confide(desk, f"said: {words}", could_be=Doubt.CHILD)
    return screens.heard(desk.say, _by(desk), desk.now, desk.who.area_code)


def hurts_me(_press: HurtsMe, desk: Desk) -> Screen:
    """Numbers and a human being, as if it had been said."""
    words = desk.say("child-hurts")
    return alarming.raised(desk, Alarm((Danger.CHILD_ABUSE,), (words,), beside=False), words)


def want_visit(_press: WantVisit, desk: Desk) -> Screen:
    """From 14 on one's own yes is enough. Before that a guardian is asked, if the child wants it
    and has told of no harm.
    """
    _must_be_young(desk)
    if may_agree(desk):
        return welcome.notice(desk.say, young=True)
    if sounding.told_of_harm(desk.session, desk.who.person_id):
        return screens.not_asked(desk.say)
    return screens.ask_grown_up(desk.say)


def ask_grown_up(_press: AskGrownUp, desk: Desk) -> Screen:
    _must_be_young(desk)
    desk.begin(FORM.name)
    return FORM.go_on(desk).anew()


def grown_up(_press: GrownUp, desk: Desk) -> Screen:
    """The telephone is a grown-up's after all."""
    _must_be_young(desk)
    joining.not_young(desk.session, desk.who, now=desk.now)
    if desk.talk.flow != FLOW:  # what belongs to a case of danger goes on belonging to it
        desk.begin("")
    desk.talk.answers.pop(YOUNG, None)
    desk.keep()
    return welcome.choose_language(desk.say)


def _home(desk: Desk) -> Screen:
    return screens.home(desk.say, desk.now, desk.who.area_code)


def _by(desk: Desk) -> str:
    return desk.say.when(answer_by(TaskKind.MESSAGE, desk.now))


def _must_be_young(desk: Desk) -> None:
    if grown_up_here(desk):
        raise NotAllowed(act="young", object_type="person", object_id=desk.who.person_id)


def _finish(desk: Desk) -> Screen:
    """A human being talks with the child first; nobody at home hears of it by us."""
    told = desk.talk.answers["grown_up"]
    desk.end()
    confide(desk, f"guardian wanted: {told}", could_be=Doubt.CHILD)
    return common.plain(desk.say, "child-asked", by=_by(desk))


FORM = Form("grown_up", (
    freely("grown_up", "child-who-cares"),
), _finish)  # fmt: skip
