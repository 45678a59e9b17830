"""At the door: one shared location, or the digits that the household holds."""

import re
import unicodedata
from datetime import datetime
from typing import Any

from handlers.context import Desk
from handlers.presses.worker import Today
from handlers.screens import staff
from handlers.screens import worker as screens
from handlers.screens.common import plain
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.screen import Button, Screen
from handlers.worker.visits import card_of
from models.operations import guessing
from models.operations.arriving import Arrival, leave, may_show, wrong_code
from models.operations.door_numbers import CODE_DIGITS, door_with
from models.operations.marking import AT_LEAVING
from models.operations.visiting import check_in
from models.reads.facts import leaving_now, seems_far
from models.reads.workbench import (
    given_up_now,
    visits_ahead,
    visits_at_the_door,
)
from models.tables.visits import VisitStatus
from models.words import Proof, Role

_NUMBERS = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
_ABOUT_A_CODE = re.compile(
    r"(?:[0-9]{4}(?![0-9])|暗号|密码|号码|门口|住户|老人|家里|[是的说给了就或要还有不一个这那]|[\s,,。.、;;:!!??/~-])+"
)
LATER = "later"
"""The form in which digits are those of another day (worker/later.py)."""


def heard(desk: Desk, words: str) -> Screen | None:
    """Digits typed by a worker, on coming or on leaving; None for anything else."""
    code = digits_in(words)
    many = code is None and several_in(words)
    if not (code or many) or not desk.actor.holds_any(Role.WORKER) or desk.talk.flow == LATER:
        return None
    near, leaving = _near(desk), _leaving(desk)
    if code is None:
        return plain(desk.say, "code-several") if near or leaving else None
    if not near and not leaving:
        return None if desk.talk.flow else nothing_now(desk)
    guessing.may_guess(desk.session, desk.who, now=desk.now)
    visit_id = door_with(desk.session, [*near, *leaving], code)
    if visit_id is None:
        return wrong(desk, near or leaving, "code-wrong")
    return _at_the_door(desk, visit_id, Arrival(Proof.HOME_CODE, code=code))


def digits_in(words: str) -> str | None:
    """Four digits, however they are typed, alone or as «暗号是4827»; None for anything else."""
    said = unicodedata.normalize("NFKC", words)
    code = said.replace(" ", "")
    if len(code) == CODE_DIGITS and code.isascii() and code.isdigit():
        return code
    found = _NUMBERS.findall(said)
    return found[0] if len(set(found)) == 1 and _ABOUT_A_CODE.fullmatch(said) else None


def several_in(words: str) -> bool:
    """Whether a message is nothing but numbers of the door, and more than one: none is tried."""
    said = unicodedata.normalize("NFKC", words)
    return len(set(_NUMBERS.findall(said))) > 1 and _ABOUT_A_CODE.fullmatch(said) is not None


def wrong(desk: Desk, doors: list[int], name: str) -> Screen:
    """No such digits, no such card: it counts at every door that is near, and for whoever said it.
    At five only a human being can help.
    """
    guessing.may_guess(desk.session, desk.who, now=desk.now)
    for one in doors:
        may_show(desk.session, one, by=desk.actor, now=desk.now)
    guessing.guessed_wrong(desk.session, desk.who, now=desk.now)
    for one in doors:
        wrong_code(desk.session, one, by=desk.actor, now=desk.now)
    return plain(desk.say, name)


def place(desk: Desk) -> Screen | None:
    """A shared location shows that a worker came, or how they leave; None from anybody else."""
    if not desk.actor.holds_any(Role.WORKER) or desk.given.place is None:
        return None
    if desk.given.forwarded or desk.given.live or desk.given.venue:
        return plain(desk.say, "place-not-here")
    doors = [*_near(desk), *_leaving(desk)]
    if not doors:
        return nothing_now(desk)
    told = desk.given.sent_at or desk.now
    desk.begin("arrive", place=list(desk.given.place), told=told.isoformat())
    if len(doors) == 1:
        desk.talk.answers["visit"] = doors[0]
    return FORM.go_on(desk)


def _near(desk: Desk) -> list[int]:
    """Where they may arrive now."""
    return [v.id for v in visits_at_the_door(desk.session, desk.who.person_id, now=desk.now)]


def _leaving(desk: Desk) -> list[int]:
    """Where they are, or have just been."""
    return leaving_now(desk.session, desk.who.person_id, since=desk.now - AT_LEAVING)


def how_to(_press: object, desk: Desk) -> Screen:
    """The key's words without the place: a telephone that does not send one."""
    return Screen(desk.say("arrive-how"), keyboard=staff.keyboard(desk.say, desk.who))


def nothing_now(desk: Desk) -> Screen:
    """No visit waits for them now: the one under way, or when the next one is."""
    ahead = visits_ahead(desk.session, desk.who.person_id, now=desk.now)
    under_way = next((v for v in ahead if v.status is VisitStatus.STARTED), None)
    if under_way is not None:
        return screens.at_the_door(desk.say, under_way)
    if given_up_now(desk.session, desk.who.person_id, now=desk.now):
        return plain(desk.say, "visit-given-up")
    if not ahead:
        return plain(desk.say, "arrive-none")
    text = desk.say("arrive-early", when=desk.say.when(ahead[0].start))
    return Screen(text, rows=((Button(desk.say("key-today"), Today()),),))


def _ask_which(desk: Desk) -> Screen:
    came, leaving = ([card_of(desk, n) for n in doors] for doors in (_near(desk), _leaving(desk)))
    buttons = [
        choice(desk, f"{desk.say.clock(v.start)} {v.person} · {v.address}", str(v.id)) for v in came
    ]
    buttons += [
        choice(desk, desk.say("arrive-leaving", person=v.person), str(v.id)) for v in leaving
    ]
    return Screen(desk.say("arrive-which"), rows=listed(buttons))


def _take_which(desk: Desk, words: str) -> None:
    doors = [*_near(desk), *_leaving(desk)]
    chosen = next((one for one in doors if str(one) == words), None)
    if chosen is None:
        raise NotUnderstood("press-or-human")
    desk.talk.answers["visit"] = chosen


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    latitude, longitude = told["place"]
    arrival = Arrival(
        Proof.LOCATION,
        latitude=latitude,
        longitude=longitude,
        told_at=datetime.fromisoformat(told["told"]),
    )
    screen = _at_the_door(desk, told["visit"], arrival)
    desk.end()
    return screen


def _at_the_door(desk: Desk, visit_id: int, arrival: Arrival) -> Screen:
    """Where they are already, they leave; else they come."""
    frame: Any = {"by": desk.actor, "now": desk.now}
    if visit_id in _leaving(desk):
        leave(desk.session, visit_id, arrival, **frame)
        return screens.leaving(desk.say, card_of(desk, visit_id))
    visit = check_in(desk.session, visit_id, arrival, **frame)
    far = seems_far(desk.session, visit.id, now=desk.now)
    return screens.at_the_door(desk.say, card_of(desk, visit.id), far)


FORM = Form("arrive", (Step("visit", _ask_which, _take_which),), _finish)
