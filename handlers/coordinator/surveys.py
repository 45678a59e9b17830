"""📊 问需求: whoever answers at a desk asks the people of a place; called off in one tap."""

from datetime import date, timedelta

from handlers.context import Desk
from handlers.coordinator.demand import name_of, own_places
from handlers.presses.demand import EVERYWHERE
from handlers.presses.surveys import DropSurvey, NewSurvey
from handlers.screens import common
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.questions import agreed
from handlers.ui.screen import Screen
from models.operations import surveying
from models.operations.surveying import LONGEST, MOST_DISHES, QUESTION, Question
from models.reads.catalogue import dishes
from models.rules.hours import today
from models.rules.shifts import read_day

DAYS = (7, 14, 30)
ON, OFF = "✅", "▫️"


def begin(_press: NewSurvey, desk: Desk) -> Screen:
    desk.begin(FORM.name)
    places = own_places(desk)
    if len(places) == 1:
        desk.talk.answers["place"] = places[0][0]
    return FORM.go_on(desk)


def drop(press: DropSurvey, desk: Desk) -> Screen:
    surveying.drop_survey(
        desk.session, press.survey_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return common.plain(desk.say, "survey-dropped")


def _ask_place(desk: Desk) -> Screen:
    buttons = [choice(desk, name, code) for code, name in own_places(desk)]
    return Screen(desk.say("survey-ask-place"), rows=listed(buttons))


def _take_place(desk: Desk, words: str) -> None:
    if words not in dict(own_places(desk)):
        raise NotUnderstood("press-or-human")
    desk.talk.answers["place"] = words


def _ask_question(desk: Desk) -> Screen:
    usual = desk.say("survey-usual")
    return Screen(desk.say("survey-ask-question"), rows=((choice(desk, usual, "usual"),),))


def _take_question(desk: Desk, words: str) -> None:
    told = desk.say("survey-usual") if words == "usual" else words.strip()[:QUESTION]
    if not told:
        raise NotUnderstood("survey-ask-question")
    desk.talk.answers["question"] = told


def _ask_dishes(desk: Desk) -> Screen:
    picked = desk.talk.answers.get("picked", [])
    buttons = [
        choice(
            desk, f"{ON if d.code in picked else OFF} {desk.say.word('service', d.code)}", d.code
        )
        for d in dishes(desk.session)
    ]
    enough = ((choice(desk, desk.say("survey-dishes-done", count=len(picked)), "ok"),),)
    text = desk.say("survey-ask-dishes", most=MOST_DISHES)
    return Screen(text, rows=(*listed(buttons, 2), *(enough if len(picked) > 1 else ())))


def _take_dishes(desk: Desk, words: str) -> None:
    """One tap adds a dish, one takes it back."""
    picked: list[str] = desk.talk.answers.setdefault("picked", [])
    if words == "ok" and len(picked) > 1:
        desk.talk.answers["dishes"] = picked
    elif words in picked:
        picked.remove(words)
    elif words in {d.code for d in dishes(desk.session)} and len(picked) < MOST_DISHES:
        picked.append(words)
    else:
        raise NotUnderstood("survey-dishes-hint")


def _ask_until(desk: Desk) -> Screen:
    days = [today(desk.now) + timedelta(days=n) for n in DAYS]
    buttons = [choice(desk, desk.say.day(day), day.isoformat()) for day in days]
    return Screen(desk.say("survey-ask-until"), rows=listed(buttons))


def _take_until(desk: Desk, words: str) -> None:
    day, on = read_day(words, today(desk.now)), today(desk.now)
    if day is None or not on < day <= on + LONGEST:
        raise NotUnderstood("hint-day")
    desk.talk.answers["until"] = day.isoformat()


def _told(desk: Desk) -> Question:
    told = desk.talk.answers
    area = "" if told["place"] == EVERYWHERE else told["place"]
    until = date.fromisoformat(told["until"])
    return Question(area, told["question"], tuple(told["dishes"]), until)


def _ask_sure(desk: Desk) -> Screen:
    told = _told(desk)
    names = desk.say("comma").join(desk.say.word("service", code) for code in told.options)
    text = desk.say("survey-sure", place=name_of(desk, told.area_code), question=told.words,
                    dishes=names, day=desk.say.day(told.closes_on))  # fmt: skip
    return Screen(text, rows=((choice(desk, desk.say("survey-yes"), "yes"),),))


def _finish(desk: Desk) -> Screen:
    surveying.open_survey(desk.session, _told(desk), by=desk.actor, now=desk.now)
    desk.end()
    return common.plain(desk.say, "survey-opened")


FORM = Form("survey", (
    Step("place", _ask_place, _take_place),
    Step("question", _ask_question, _take_question, typed=True),
    Step("dishes", _ask_dishes, _take_dishes),
    Step("until", _ask_until, _take_until, typed=True),
    Step("sure", _ask_sure, agreed("sure")),
), _finish)  # fmt: skip
