"""我的数据: seen, taken along, put right; one's own, and that of whoever one speaks for."""

import re
from datetime import date

from handlers.context import Desk
from handlers.presses.privacy import AskCorrect, CorrectThis, MyData, TakeCopy
from handlers.resident.living import ADDRESS_LENGTH
from handlers.resident.registration import NAME_LENGTH
from handlers.screens import mycopy
from handlers.screens import mydata as screens
from handlers.ui.form import Form, NotUnderstood, Step
from handlers.ui.screen import Screen
from models.errors import NotAllowed
from models.operations import amending, copying
from models.reads.mydata import OwnFile
from models.reads.people import names_in_care
from models.reads.places import place_name
from models.rules.birth import read_birth
from models.rules.hours import today
from models.rules.names import told_name

PHONE = re.compile(r"\+?[0-9][0-9 ()-]{4,19}")


def show(press: MyData | None, desk: Desk) -> Screen:
    person_id = press.person_id if press and press.person_id else desk.who.person_id
    told = copying.open_own(desk.session, person_id, by=desk.actor, now=desk.now)
    charges = names_in_care(desk.session, desk.who.person_id, now=desk.now)
    own = person_id == desk.who.person_id
    return screens.card(desk.say, told, _place(desk, told), charges, own=own)


def take_copy(press: TakeCopy, desk: Desk) -> Screen:
    told = copying.take_copy(desk.session, press.person_id, by=desk.actor, now=desk.now)
    return mycopy.copy(desk.say, told, _place(desk, told.file))


def ask_correct(press: AskCorrect, desk: Desk) -> Screen:
    copying.open_own(desk.session, press.person_id, by=desk.actor, now=desk.now)
    return screens.which(desk.say, press.person_id)


def correct_this(press: CorrectThis, desk: Desk) -> Screen:
    if press.what not in screens.CORRECTABLE:
        raise NotAllowed(act="correct", object_type="person", object_id=press.person_id)
    copying.open_own(desk.session, press.person_id, by=desk.actor, now=desk.now)
    desk.begin(FORM.name, person=press.person_id, what=press.what)
    return FORM.go_on(desk)


def _place(desk: Desk, told: OwnFile) -> str:
    return place_name(desk.session, told.person.area_code)


def _ask(desk: Desk) -> Screen:
    return Screen(desk.say(f"correct-ask-{desk.talk.answers['what']}"))


def _take(desk: Desk, words: str) -> None:
    """As it will stand in the file, or a hint."""
    said, what = " ".join(words.split()), desk.talk.answers["what"]
    if what == "name":
        said = told_name(said)
        if len(said) not in NAME_LENGTH:
            raise NotUnderstood("hint-name")
    elif what == "birth":
        born = read_birth(said, today(desk.now))
        if born is None:
            raise NotUnderstood("hint-birth")
        said = born.isoformat()
    elif what == "phone" and not PHONE.fullmatch(said):
        raise NotUnderstood("hint-phone")
    elif len(said) > ADDRESS_LENGTH:
        raise NotUnderstood("hint-address")
    desk.talk.answers["value"] = said


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    person_id, value = told["person"], told["value"]
    if told["what"] == "birth":
        born = date.fromisoformat(value)
        amending.correct_birth(desk.session, person_id, born, by=desk.actor, now=desk.now)
    else:
        correct = DEEDS[told["what"]]
        correct(desk.session, person_id, value, by=desk.actor, now=desk.now)
    desk.end()
    desk.spare.append(Screen(desk.say("corrected")))
    return show(MyData(person_id), desk)


DEEDS = {
    "name": amending.correct_name,
    "phone": amending.correct_phone,
    "door": amending.correct_door,
}

FORM = Form("amend", (Step("value", _ask, _take, typed=True, wary=True),), _finish)
