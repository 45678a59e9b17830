"""📄 资质: what one's own organisation has shown, and one more paper: a picture, its days."""

from datetime import date

from handlers.context import Desk
from handlers.presses.house_papers import HousePapers, ShowPaper
from handlers.screens import house_papers as screens
from handlers.ui.form import Form, NotUnderstood, Step, choice
from handlers.ui.given import Kind
from handlers.ui.questions import written
from handlers.ui.screen import Screen
from models.errors import NotAllowed, Stale
from models.operations import house_papers
from models.reads.appointments import houses_of, managed
from models.reads.qualifying import shelf
from models.rules.birth import read_birth
from models.rules.hours import today
from models.rules.shifts import read_day
from models.words import Requirement

LENGTH = 160
NO_END = "none"


def show(press: HousePapers, desk: Desk) -> Screen:
    number = own_house(press.provider_id, desk)
    if number is None:
        return screens.choose(desk.say, houses_of(desk.session, managed(desk.actor)))
    return screens.shelf(desk.say, shelf(desk.session, number, today(desk.now)))


def own_house(provider_id: int, desk: Desk) -> int | None:
    """Whose door it is, where 0 stands for the only one; None where one is to be chosen."""
    mine = managed(desk.actor)
    if provider_id == 0 and len(mine) > 1:
        return None
    number = provider_id or next(iter(mine))
    if number not in mine:
        raise NotAllowed(act="represent", object_type="provider", object_id=number)
    return number


def begin(press: ShowPaper, desk: Desk) -> Screen:
    if press.need not in {*Requirement}:
        raise Stale
    show(HousePapers(press.provider_id), desk)
    desk.begin(FORM.name, house=press.provider_id, need=press.need)
    return FORM.go_on(desk)


def _picture(desk: Desk) -> Screen | None:
    """A picture is the evidence; what is written under it says where the paper lies."""
    if desk.talk.step != "proof":
        return None
    desk.talk.answers |= {"file": desk.given.file_id, "proof": desk.given.text[:LENGTH]}
    return FORM.go_on(desk)


def _need(desk: Desk) -> str:
    return desk.say.word("need", desk.talk.answers["need"])


def _ask_proof(desk: Desk) -> Screen:
    return Screen(desk.say("paper-proof-ask", need=_need(desk)))


def _ask_day(desk: Desk) -> Screen:
    return Screen(desk.say("paper-day-ask", need=_need(desk)))


def _take_day(desk: Desk, words: str) -> None:
    """The day that stands on the paper: a past one, written in full, or «今天»."""
    on = today(desk.now)
    day = read_birth(words, on)
    if day is None and read_day(words, on) == on:
        day = on
    if day is None:
        raise NotUnderstood("paper-day-hint")
    desk.talk.answers["day"] = day.isoformat()


def _ask_until(desk: Desk) -> Screen:
    without = choice(desk, desk.say("paper-no-end"), NO_END)
    return Screen(desk.say("paper-until-ask"), rows=((without,),))


def _take_until(desk: Desk, words: str) -> None:
    on = today(desk.now)
    day = None if words == NO_END else read_day(words, on) or read_birth(words, on)
    if day is None and words != NO_END:
        raise NotUnderstood("hint-day")
    desk.talk.answers["until"] = day.isoformat() if day else NO_END


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    evidence = house_papers.Evidence(
        need=Requirement(told["need"]),
        words=told["proof"],
        shown_on=date.fromisoformat(told["day"]),
        until=None if told["until"] == NO_END else date.fromisoformat(told["until"]),
        file_id=told.get("file"),
    )
    house_papers.show(desk.session, told["house"], evidence, by=desk.actor, now=desk.now)
    desk.end()
    desk.spare.append(Screen(desk.say("paper-sent")))
    return show(HousePapers(told["house"]), desk)


FORM = Form(
    "house-paper",
    (
        Step(
            "proof",
            _ask_proof,
            written("proof", "paper-proof-hint", LENGTH),
            typed=True,
            open=False,
        ),
        Step("day", _ask_day, _take_day, typed=True),
        Step("until", _ask_until, _take_until, typed=True),
    ),
    _finish,
    files={Kind.PHOTO: _picture},
)
