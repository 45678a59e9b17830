"""登记没有手机的人: the desk asks what a chat would have asked, and hears the yes itself."""

from dataclasses import replace

from handlers.context import Desk
from handlers.presses.assisting import EnterPerson
from handlers.resident import registration, sensitive
from handlers.screens import residents as screens
from handlers.screens.tongues import choices
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.questions import agreed, pressed
from handlers.ui.screen import Screen
from models.errors import NotAllowed
from models.operations import entering
from models.operations.tongues import ANY
from models.words import Bond, Tongue

ASKED = {step.key: step for step in registration.FORM.steps}
"""The questions of registering, as they are asked about somebody else."""


def begin(_press: EnterPerson, desk: Desk) -> Screen:
    entering.may_enter(desk.actor)
    desk.begin(FORM.name, bond=Bond.CADRE, given=["bond"])
    return FORM.go_on(desk)


def _take_place(desk: Desk, words: str) -> None:
    """A place of one's own; another is asked again, before anything more is typed."""
    ASKED["place"].take(desk, words)
    place = desk.talk.answers.get("place")
    try:
        if place is not None:
            entering.may_enter(desk.actor, place)
    except NotAllowed as no:
        desk.talk.answers.pop("place")
        raise NotUnderstood("hint-not-your-place") from no


def _ask_tongue(desk: Desk) -> Screen:
    buttons = [choice(desk, name, told) for told, name in choices(desk.say)]
    return Screen(desk.say("ask-tongue", name=desk.talk.answers["name"]), rows=listed(buttons, 2))


def _ask_yes(desk: Desk) -> Screen:
    yes = choice(desk, desk.say("agreed-in-person"), "yes")
    return Screen(desk.say("ask-agreed", name=desk.talk.answers["name"]), rows=((yes,),))


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    person = entering.enter(
        desk.session,
        registration.registration(
            told, tongue=Tongue(told["tongue"]) if told["tongue"] != ANY else None
        ),
        by=desk.actor,
        now=desk.now,
    )
    sensitive.write_down(desk, person.id)
    desk.end()
    return screens.entered(desk.say, person.id, person.name)


FORM = Form(
    "enter",
    (
        replace(ASKED["name"], wary=False),
        replace(ASKED["birth"], wary=False),
        Step("place", ASKED["place"].ask, _take_place, typed=True),
        Step("address", ASKED["address"].ask, ASKED["address"].take, typed=True),
        ASKED["groups"],
        *sensitive.STEPS,
        Step("tongue", _ask_tongue, pressed("tongue", {*Tongue, ANY})),
        Step("agreed", _ask_yes, agreed("agreed")),
    ),
    _finish,
)
