"""What residents say outside the buttons: always a kind answer, never a dead end."""

import re
from collections.abc import Callable
from dataclasses import replace

from handlers.context import Desk
from handlers.presses.common import AskHuman
from handlers.presses.resident import Meant, Menu, OrderThis
from handlers.resident import (
    alarming,
    along,
    appealing,
    by_word,
    expecting,
    following,
    gone,
    home,
    ordering,
    outside,
    preferences,
    robbed,
    sent,
    showing,
    unwanted,
    young,
)
from handlers.resident.children import for_child, is_child
from handlers.screens import common, staff
from handlers.screens.common import ways_out
from handlers.screens.correcting import label_word
from handlers.ui.form import bare, listed
from handlers.ui.screen import Button, Screen
from models.operations import longing
from models.reads.catalogue import dish
from models.reads.people import names_in_care
from models.rules.hours import local
from models.rules.understanding import reading
from models.rules.understanding.appealing import appeals
from models.rules.understanding.danger import Alarm, Danger
from models.rules.understanding.expecting import expects
from models.rules.understanding.following import asked
from models.rules.understanding.reading import Reading
from models.rules.understanding.services import likely, sure
from models.rules.understanding.wants import declines, presses
from models.rules.understanding.young import own_age
from models.tables.demand import Lacking

UNKNOWN = "out_of_scope"
AGE_ALONE = 12
"""Characters: so short a sentence with an age says nothing else."""
PART = re.compile(r"[^\W_]+|[👌👍🙏]")
"""Of thanks: «好的,谢谢» is two."""
SHORT = 6
"""Characters: fewer name no matter that one could decline."""


def heard(desk: Desk, words: str) -> Screen:
    """Words outside a form: an order, a question about one, another desk's matter, or unclear."""
    if thanked(desk, words) and (screen := along.acknowledged(desk)) is not None:
        return screen
    if presses(words):
        sent.to_a_human(desk, "said", words)
        desk.spare.append(Screen(desk.say(for_child(desk, "want-told", words))))
    told_age = own_age(words) is not None and len(words) <= AGE_ALONE
    if (screen := young.heard(desk, words, greeting=told_age or _greets(desk, words))) is not None:
        return screen
    if not may_order(desk):
        return _at_the_door(desk, words)
    for hears in HEARING:
        if (screen := hears(desk, words)) is not None:
            return screen
    said = reading.read(words, local(desk.now))
    about_one = _of_a_visit(desk, words)
    label = "status" if about_one else sure(said.labels)
    return _unsure(desk, said) if label is None else answer(desk, label, words)


def _at_the_door(desk: Desk, words: str) -> Screen:
    """Before consent and registration: yes, no, a harm, a complaint; the first wish is kept."""
    asks = not desk.who.consented and desk.who.language is not None
    if asks and bare(words) in desk.say("agree-words").split():
        return home.agree(None, desk)
    if not desk.who.consented and bare(words) in desk.say("no-words").split():
        return home.disagree(None, desk)
    if (screen := robbed.heard(desk, words)) is not None:
        return screen
    if asked(words).bad:
        desk.spare.append(following.unvisited(desk, words))
    elif not is_wish(desk, desk.remembered):
        desk.remember(words)
    works = staff.has_room(desk.actor) and not _greets(desk, words)
    return staff.unread(desk.say, desk.who) if works else home.start(desk)


def is_wish(desk: Desk, words: str) -> bool:
    """Whether words, said before they may order, are a wish that waits for them."""
    return bool(words) and is_new(desk, words)


def hears(desk: Desk, words: str) -> bool:
    """Whether words mean something outside anybody's work: a greeting, a thank-you, a call for a
    human being, and, of whoever orders here, a matter of its own.
    """
    asks = words.strip("。.!！?？~,， ").lower() in desk.say("help-me-words").split(",")
    manners = asks or _greets(desk, words) or thanked(desk, words)
    return manners or presses(words) or (may_order(desk) and is_new(desk, words))


def to_desk(desk: Desk, words: str) -> Screen:
    """Words that nobody understood go to a human being, who will call."""
    sent.to_a_human(desk, "said", words)
    return home.human_called(desk)


def may_order(desk: Desk) -> bool:
    """Whether somebody agreed, and orders for themselves or for whoever is in their care."""
    return desk.who.consented and (desk.who.registered or _cares(desk))


def _greets(desk: Desk, words: str) -> bool:
    return words.strip("。.!！?？~,， ").lower() in desk.say("hello-words").split(",")


def thanked(desk: Desk, words: str) -> bool:
    """«谢谢», «好的» and their kin: no answer to anything, and no wish."""
    told, said = desk.say("thanks-words").split(), words.lower()
    parts = PART.findall(said)
    return bare(said) in told or (bool(parts) and all(part in told for part in parts))


def _manners(desk: Desk, words: str) -> Screen | None:
    """A greeting, a thank-you, a bare «help me»: answered as among people."""
    said = words.strip("。.!！?？~,， ").lower()
    if thanked(desk, words):
        return common.plain(desk.say, "thanks")
    if said in desk.say("hello-words").split(","):
        return home.start(desk)
    if said in desk.say("help-me-words").split(","):
        return Screen(desk.say("help-me"), rows=_menu_first(desk))
    return None


HEARING = (
    _manners,
    along.at_the_door,
    robbed.heard,
    showing.said,
    gone.heard,
    unwanted.heard,
    appealing.heard,
    expecting.heard,
    by_word.heard,
    preferences.heard,
)
"""Who hears a resident's words before they are read as a wish for a service, in this order."""


def is_new(desk: Desk, words: str) -> bool:
    """Whether words are clearly a matter of their own: they leave the form they were said in."""
    if _of_a_visit(desk, words):
        return True
    if any(means(desk, words) for means in (gone.means, unwanted.means, by_word.means)):
        return True
    label = sure(reading.read(words, local(desk.now)).labels)
    return label is not None and label != UNKNOWN


def _of_a_visit(desk: Desk, words: str) -> bool:
    """Who comes, a complaint, a no, a wait in vain: about their order, whatever it names."""
    asks = expects(words) or appeals(words) or robbed.means(words) or asked(words).complains
    return asks or declines(words) or following.in_vain(desk, words)


def answer(desk: Desk, label: str, words: str) -> Screen:
    """What one of the 22 labels leads to."""
    if label in ANSWERS:
        if desk.talk.flow:
            desk.end()
        return ANSWERS[label](desk, words)
    if dish(desk.session, label) is not None:
        return ordering.order_said(desk, label, words)
    return _unclear(desk, words)


def meant(press: Meant, desk: Desk) -> Screen:
    """«That is what I meant», of a matter that is no service."""
    return answer(desk, press.label, desk.remembered)


def menu(_press: Menu, desk: Desk) -> Screen:
    """Whatever was said, the menu is there."""
    return ordering.begin(desk).anew()


def _unsure(desk: Desk, said: Reading) -> Screen:
    """The two or three likeliest as buttons, and «none of these» with the words to a human."""
    offered = likely(said.labels)
    if not offered or offered[0] == UNKNOWN:
        return _unclear(desk, said.text)
    buttons = [_guess(desk, label) for label in offered if label != UNKNOWN]
    desk.remember(said.text)
    neither = Button(desk.say("none-of-these"), AskHuman(0))
    return Screen(desk.say("did-you-mean"), rows=(*listed(buttons), (neither,)))


def _guess(desk: Desk, label: str) -> Button:
    press = Meant(label) if dish(desk.session, label) is None else OrderThis(label)
    return Button(label_word(desk.say, label), press)


def _unclear(desk: Desk, words: str) -> Screen:
    """A kind line, the menu, a human being, who gets the words too."""
    desk.remember(words)
    text = desk.say(for_child(desk, "not-understood", words))
    return Screen(text, rows=_menu_first(desk))


def _not_ours(desk: Desk, words: str) -> Screen:
    """«啊» and the like are not refused, but asked for more."""
    if len(words) < SHORT:
        return _unclear(desk, words)
    desk.remember(words)
    longing.note(desk.session, desk.who.person_id, "", Lacking.OUT_OF_MENU, now=desk.now)
    name = "not-understood" if is_child(desk, words) else "out-of-scope"
    return Screen(desk.say(for_child(desk, name, words)), rows=_menu_first(desk))


def _in_danger(desk: Desk, words: str) -> Screen:
    """Pressed, or said without a word that the detector stops at: help comes all the same."""
    screen = alarming.raised(desk, Alarm((Danger.OTHER,), (words,), beside=False), words)
    return replace(screen, rows=(*screen.rows, ways_out(desk.say)))


def _menu_first(desk: Desk) -> tuple[tuple[Button, ...], ...]:
    return ((Button(desk.say("said-menu"), Menu()),), ways_out(desk.say))


ANSWERS: dict[str, Callable[[Desk, str], Screen]] = {
    "status": following.about,
    "gov_affairs": outside.government,
    "activity": outside.activity,
    "emergency": _in_danger,
    UNKNOWN: _not_ours,
}
"""The labels that are no service of ours."""


def _cares(desk: Desk) -> bool:
    return bool(names_in_care(desk.session, desk.who.person_id, now=desk.now))
