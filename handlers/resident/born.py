"""When somebody was born: a day, a year, an age; and what is done where nobody knows."""

from dataclasses import replace
from datetime import date

from handlers.context import Desk
from handlers.resident.children import for_child
from handlers.resident.confiding import confide
from handlers.ui.form import NotUnderstood, choice
from handlers.ui.screen import Screen
from models.rules.birth import last_day_of, read_birth, read_day, says_lunar, year_told
from models.rules.hours import age_on, today
from models.rules.unsure import unsure

NOT_KNOWN = "?"


def ask(desk: Desk) -> Screen:
    """The day; or the day of a year that is known; or, of whoever does not know it, the age."""
    answers = desk.talk.answers
    if "year" in answers:
        screen = Screen(desk.say("ask-birth-day", year=answers["year"]))
    elif answers.get("no_birthday"):
        screen = Screen(desk.say("ask-age"))
    elif answers.get("bond"):
        screen = Screen(desk.say("ask-birth-other"))
    else:
        screen = Screen(desk.say(for_child(desk, "ask-birth")))
    return replace(screen, rows=((choice(desk, desk.say("not-known"), NOT_KNOWN),),))


def take(desk: Desk, words: str) -> None:
    """An age or a year alone is kept, and its day is asked for; what was understood is shown."""
    answers, day = desk.talk.answers, today(desk.now)
    born = read_birth(words, day)
    if born is None and "year" in answers:
        born = read_day(words, answers["year"], day)
    if born is not None:
        answers["birth"] = born.isoformat()
        told = desk.say.birthday(born)
        desk.spare.append(Screen(desk.say("birth-noted", born=told, age=age_on(born, day))))
    elif (year := year_told(words, day)) is not None:
        answers["year"] = year
        if says_lunar(words):
            desk.spare.append(Screen(desk.say("hint-lunar")))
    elif words == NOT_KNOWN or unsure(words):
        _about(desk, day)
    else:
        raise NotUnderstood("hint-lunar" if says_lunar(words) else "hint-birth")


def fits(desk: Desk, words: str) -> bool:
    return unsure(words) or says_lunar(words) or year_told(words, today(desk.now)) is not None


def _about(desk: Desk, day: date) -> None:
    """The year is enough, and stands as what it is. Without one somebody is told, once."""
    answers = desk.talk.answers
    if "year" in answers:
        answers["birth"] = last_day_of(answers["year"], day).isoformat()
        answers["about"] = True
        desk.spare.append(Screen(desk.say("birth-noted-about", year=answers["year"])))
        return
    if not answers.get("no_birthday"):
        answers["no_birthday"] = True
        return
    if desk.talk.flow == "register":
        confide(desk, "no birthday")
    raise NotUnderstood("hint-age")
