"""📚 培训: a supervisor plans a session each half month, and notes who came."""

from datetime import date

from handlers.context import Desk
from handlers.presses.growing import CallOff, PlanTraining, SeeTraining, SetCame, Trainings
from handlers.screens import training as screens
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.questions import in_words, pressed
from handlers.ui.screen import Screen
from models.operations import training
from models.operations.training import AHEAD, Planned
from models.reads.catalogue import figures
from models.reads.growing import brought_up, session_card, sessions_of
from models.rules.hours import today
from models.rules.shifts import read_day
from models.tables.growing import Topic
from models.words import Role

SHOWN = 8
"""Sessions on one screen."""


def show(_press: Trainings | None, desk: Desk) -> Screen:
    areas = _areas(desk)
    houses = {house for area in areas for house in brought_up(desk.session, area)}
    rows = sessions_of(desk.session, areas, limit=SHOWN)
    return screens.several(desk.say, rows, sorted(houses))


def see(press: SeeTraining, desk: Desk) -> Screen:
    row = training.fresh_training(desk.session, press.training_id, by=desk.actor)
    return screens.one(desk.say, session_card(desk.session, row), today(desk.now))


def came(press: SetCame, desk: Desk) -> Screen:
    training.set_came(
        desk.session,
        press.training_id,
        press.provider_id,
        came=bool(press.came),
        by=desk.actor,
        now=desk.now,
    )
    return see(SeeTraining(press.training_id), desk)


def call_off(press: CallOff, desk: Desk) -> Screen:
    training.call_off(desk.session, press.training_id, by=desk.actor, now=desk.now)
    return see(SeeTraining(press.training_id), desk)


def begin(_press: PlanTraining, desk: Desk) -> Screen:
    """On what, when, where; for the widest of the reader's places."""
    desk.begin(FORM.name, area=min(_areas(desk)))
    return FORM.go_on(desk)


def _areas(desk: Desk) -> list[str]:
    return sorted({held.area_code for held in desk.actor.held if held.role is Role.SUPERVISOR})


def _ask_topic(desk: Desk) -> Screen:
    buttons = [choice(desk, desk.say.word("topic", one), str(one)) for one in Topic]
    return Screen(desk.say("training-ask-topic"), rows=listed(buttons))


def _ask_day(desk: Desk) -> Screen:
    """Half a month after the last one is offered."""
    every = figures(desk.session, today(desk.now))["incubate_days"]
    area = desk.talk.answers["area"]
    day = training.suggested(desk.session, area, every, now=desk.now)
    offered = choice(desk, desk.say.day(day), day.isoformat())
    return Screen(desk.say("training-ask-day", days=every), rows=((offered,),))


def _take_day(desk: Desk, words: str) -> None:
    here, day = today(desk.now), read_day(words, today(desk.now))
    if day is None or not here <= day <= here + AHEAD:
        raise NotUnderstood("hint-day")
    desk.talk.answers["day"] = day.isoformat()


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    wanted = Planned(
        told["area"], date.fromisoformat(told["day"]), Topic(told["topic"]), told["place"]
    )
    row = training.plan(desk.session, wanted, by=desk.actor, now=desk.now)
    desk.end()
    return see(SeeTraining(row.id), desk).anew()


FORM = Form("training", (
    Step("topic", _ask_topic, pressed("topic", set(Topic))),
    Step("day", _ask_day, _take_day, typed=True),
    in_words("place", "training-ask-place"),
), _finish)  # fmt: skip
