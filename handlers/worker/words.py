"""At the door: one shared location, or the digits that the household holds."""

import unicodedata
from datetime import datetime

from handlers.context import Desk
from handlers.presses.worker import Today
from handlers.screens import staff
from handlers.screens import worker as screens
from handlers.screens.common import plain
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.screen import Button, Screen
from handlers.worker.visits import card_of
from models.errors import WrongCode
from models.operations import guessing
from models.operations.households import CODE_DIGITS
from models.operations.visiting import Arrival, check_in, wrong_code
from models.reads.workbench import (
    given_up_now,
    home_with_code,
    visits_ahead,
    visits_at_the_door,
)
from models.tables.visits import VisitStatus
from models.words import Proof, Role


def heard(desk: Desk, words: str) -> Screen | None:
    """A home code typed by a worker; None for anything else."""
    code = unicodedata.normalize("NFKC", words).replace(" ", "")
    if not desk.actor.holds_any(Role.WORKER):
        return None
    if len(code) != CODE_DIGITS or not (code.isascii() and code.isdigit()):
        return None
    near = [v.id for v in visits_at_the_door(desk.session, desk.who.person_id, now=desk.now)]
    if not near:
        return None if desk.talk.flow else nothing_now(desk)
    visit_id = home_with_code(desk.session, near, code) or near[0]
    return arrive_with(desk, visit_id, Arrival(Proof.HOME_CODE, code=code), near)


def arrive_with(
    desk: Desk, visit_id: int, arrival: Arrival, near: list[int], wrong: str = "code-wrong"
) -> Screen:
    """In with the home's own proof. A wrong one counts, typed or scanned, at every visit near and
    for whoever gave it.
    """
    guessing.may_guess(desk.session, desk.who, now=desk.now)
    try:
        return _arrive(desk, visit_id, arrival)
    except WrongCode:
        guessing.guessed_wrong(desk.session, desk.who, now=desk.now)
        for one in near:
            wrong_code(desk.session, one, by=desk.actor, now=desk.now)
        return plain(desk.say, wrong)


def place(desk: Desk) -> Screen | None:
    """A shared location checks a worker in; None from anybody else."""
    if not desk.actor.holds_any(Role.WORKER) or desk.given.place is None:
        return None
    if desk.given.forwarded or desk.given.live or desk.given.venue:
        return plain(desk.say, "place-not-here")
    near = visits_at_the_door(desk.session, desk.who.person_id, now=desk.now)
    if not near:
        return nothing_now(desk)
    told = desk.given.sent_at or desk.now
    desk.begin("arrive", place=list(desk.given.place), told=told.isoformat())
    if len(near) == 1:
        desk.talk.answers["visit"] = near[0].id
    return FORM.go_on(desk)


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
    near = visits_at_the_door(desk.session, desk.who.person_id, now=desk.now)
    buttons = [
        choice(desk, f"{desk.say.clock(v.start)} {v.person} · {v.address}", str(v.id)) for v in near
    ]
    return Screen(desk.say("arrive-which"), rows=listed(buttons))


def _take_which(desk: Desk, words: str) -> None:
    near = visits_at_the_door(desk.session, desk.who.person_id, now=desk.now)
    chosen = next((v.id for v in near if str(v.id) == words), None)
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
    screen = _arrive(desk, told["visit"], arrival)
    desk.end()
    return screen


def _arrive(desk: Desk, visit_id: int, arrival: Arrival) -> Screen:
    visit = check_in(desk.session, visit_id, arrival, by=desk.actor, now=desk.now)
    return screens.at_the_door(desk.say, card_of(desk, visit.id))


FORM = Form("arrive", (Step("visit", _ask_which, _take_which),), _finish)
