"""Registration: oneself, or somebody one cares for. One question at a time."""

from datetime import date
from typing import Any

from handlers.context import Desk
from handlers.presses.resident import CareForSomeone, RegisterMe
from handlers.resident import belonging, born, groups, living, sensitive, talk, why
from handlers.resident.children import own_question
from handlers.screens import welcome
from handlers.screens import young as screens
from handlers.screens.common import ways_out
from handlers.ui.form import Answers, Form, NotUnderstood, Step, choice, listed
from handlers.ui.questions import agreed, pressed
from handlers.ui.screen import Screen
from models.errors import NotEntitled, Refused
from models.operations import talking
from models.operations.caring import Speaking, ask
from models.operations.joining import Registration, register
from models.reads.caring import known_person
from models.reads.places import place_name
from models.reads.standing import standing
from models.rules.eligibility import CHILD_AGE
from models.rules.hours import age_on, today
from models.rules.names import told_name
from models.rules.unsure import unsure
from models.tables.people import Person
from models.words import Bond

NAME_LENGTH = range(2, 31)
ELDER = 65
"""Full years from which 长辈版 is offered, once."""


def register_me(_press: RegisterMe, desk: Desk) -> Screen:
    if not desk.who.consented:
        return welcome.notice(desk.say)
    desk.begin(FORM.name, bond="", given=["bond"], words=desk.remembered)
    return FORM.go_on(desk)


def care_for(_press: CareForSomeone, desk: Desk) -> Screen:
    if not desk.who.consented:
        return welcome.notice(desk.say)
    desk.begin(FORM.name, words=desk.remembered)
    return FORM.go_on(desk)


def _ask_bond(desk: Desk) -> Screen:
    buttons = [choice(desk, desk.say.word("bond", bond), bond) for bond in Bond]
    return Screen(desk.say("ask-bond"), rows=listed(buttons, 2))


def _ask(desk: Desk, name: str) -> Screen:
    return Screen(
        desk.say(f"{name}-other" if desk.talk.answers.get("bond") else own_question(desk, name))
    )


def take_name(desk: Desk, words: str) -> None:
    """A name as it was typed."""
    if len(words) not in NAME_LENGTH:
        raise NotUnderstood("hint-name")
    desk.talk.answers["name"] = words


def _take_name(desk: Desk, words: str) -> None:
    """Out of «我叫…» too."""
    take_name(desk, " ".join(told_name(words).split()))


def _is_child_in_care(desk: Desk) -> bool:
    answers = desk.talk.answers
    if answers.get("bond") != Bond.GUARDIAN or "birth" not in answers:
        return False
    return age_on(date.fromisoformat(answers["birth"]), today(desk.now)) < CHILD_AGE


def _is_child_alone(desk: Desk) -> bool:
    answers = desk.talk.answers
    if answers.get("bond") or "birth" not in answers:
        return False
    return age_on(date.fromisoformat(answers["birth"]), today(desk.now)) < CHILD_AGE


def _not_alone(desk: Desk) -> Screen:
    """No file of a child that came by itself; the way to help stays open."""
    return screens.alone(desk.say)


def _ask_child_consent(desk: Desk) -> Screen:
    yes = choice(desk, desk.say("child-consent-yes"), "yes")
    return Screen(desk.say("ask-child-consent"), rows=((yes,),))


def _known(desk: Desk) -> Person | None:
    """Whoever a proxy tells of and is registered already: asked then, not entered twice."""
    told = desk.talk.answers
    if not told.get("bond") or "place" not in told:
        return None
    born = date.fromisoformat(told["birth"])
    return known_person(desk.session, told["name"], born, told["place"])


def _is_new(desk: Desk) -> bool:
    return _known(desk) is None


def _ask_to_speak(desk: Desk, person: Person) -> Screen:
    """Their own yes, or the community's, and nothing about them until then."""
    bond = Bond(desk.talk.answers["bond"])
    speaking = Speaking(desk.who.person_id, person, bond)
    ask(desk.session, speaking, by=desk.actor, now=desk.now)
    desk.end()
    return Screen(desk.say("care-asked-now", name=person.name), rows=(ways_out(desk.say),))


def registration(told: Answers, **more: Any) -> Registration:
    """What these answers say of whoever is to be entered."""
    return Registration(
        name=told["name"],
        birth_date=date.fromisoformat(told["birth"]),
        birth_about=bool(told.get("about")),
        area_code=told["place"],
        groups=sensitive.agreed_groups(told),
        address=told["address"],
        **more,
    )


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    if (known := _known(desk)) is not None:
        return _ask_to_speak(desk, known)
    person = register(
        desk.session,
        registration(
            told,
            bond=Bond(told["bond"]) if told["bond"] else None,
            child_consent=bool(told.get("child_consent")),
        ),
        by=desk.actor,
        now=desk.now,
    )
    sensitive.write_down(desk, person.id)
    desk.end()
    place = place_name(desk.session, person.area_code)
    name = "registered" if told["groups"] else "registered-no-group"
    text = desk.say(name, name=person.name, place=place, code=person.home_code)
    greeting = Screen(text, keyboard=welcome.keyboard(desk.say), fresh=True)
    desk.who = standing(desk.session, desk.who.chat_id) or desk.who
    desk.spare.append(greeting)
    if not told["bond"] and age_on(date.fromisoformat(told["birth"]), today(desk.now)) >= ELDER:
        desk.spare.append(welcome.offer_elder_mode(desk.say))
    if not told.get("words") or not talk.is_new(desk, told["words"]):
        return groups.offer(desk, person.id).anew()
    return _first_wish(desk, told["words"], person.id).anew()


def _first_wish(desk: Desk, words: str, person_id: int) -> Screen:
    """What they came with. That it is refused takes back no registration, and they go on."""
    desk.session.flush()
    try:
        with desk.session.connection().begin_nested():
            return talk.heard(desk, words)
    except Refused as no:
        desk.session.expire_all()
        desk.talk = talking.recall(desk.session, desk.who.chat_id)
        if isinstance(no, NotEntitled):
            desk.spare.append(why.not_entitled(desk, no))
        return groups.offer(desk, person_id)


BOND = Step("bond", _ask_bond, pressed("bond", set(Bond)))
FORM = Form("register", (
    BOND,
    Step("name", lambda desk: _ask(desk, "ask-name"), _take_name, typed=True, wary=True,
         fits=lambda _desk, words: told_name(words) != words),
    Step("birth", born.ask, born.take, typed=True, wary=True, fits=born.fits),
    Step("with_guardian", _not_alone, agreed("child_consent"), needed=_is_child_alone),
    Step("child_consent", _ask_child_consent, agreed("child_consent"), needed=_is_child_in_care),
    Step("place", living.ask_place, living.take_place, typed=True, wary=True,
         fits=living.names_place),
    Step("address", living.ask_address, living.take_address, typed=True, wary=True, needed=_is_new,
         fits=lambda _desk, words: unsure(words)),
    Step("groups", belonging.ask, belonging.take, needed=_is_new),
    *sensitive.STEPS,
), _finish)  # fmt: skip
