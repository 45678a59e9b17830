"""不合理诉求 at the desk: asked beside a case, decided by a supervisor."""

from dataclasses import replace

from handlers.context import Desk
from handlers.presses.satisfaction import (
    AskExclude,
    DecideExclusion,
    ExcludeFor,
    Exclusions,
    SeeExclusion,
)
from handlers.screens import excluding as screens
from handlers.ui.form import Form, NotUnderstood, Step
from handlers.ui.questions import asks
from handlers.ui.screen import Button, Screen
from models.errors import Refused
from models.operations import excluding
from models.reads.answers import rating_of
from models.reads.exclusions import asked_by, exclusion_card, grounds, waiting
from models.rules.plain import plain
from models.tables.desk import Task
from models.words import TaskKind

ABOUT_STARS = (TaskKind.RECOVERY, TaskKind.COMPLAINT, TaskKind.DISPUTE)


def beside(desk: Desk, task: Task, screen: Screen) -> Screen:
    """The opened case, for whoever has no part in it: a way to leave its stars out."""
    rating = rating_of(desk.session, task.visit_id) if task.visit_id else None
    if task.kind not in ABOUT_STARS or rating is None:
        return screen
    try:
        excluding.excludable(desk.session, rating.id, by=desk.actor)
    except Refused:
        return screen
    *rows, last = screen.rows
    return replace(screen, rows=(*rows, screens.door(desk.say, rating.id, task.id), last))


def ask(press: AskExclude, desk: Desk) -> Screen:
    rating = excluding.excludable(desk.session, press.rating_id, by=desk.actor)
    return screens.reasons(desk.say, rating.id, grounds(desk.session, rating), press.task_id)


def exclude(press: ExcludeFor, desk: Desk) -> Screen:
    """The ground is chosen; what it rests on is written."""
    excluding.groundable(desk.session, press.rating_id, press.reason, by=desk.actor)
    desk.begin(FORM.name, rating=press.rating_id, reason=press.reason, case=press.task_id)
    return FORM.go_on(desk)


def _why(desk: Desk, words: str) -> None:
    if len(told := plain(words).strip()) < excluding.LEAST:
        raise NotUnderstood("exclude-too-brief")
    desk.talk.answers["words"] = told[: excluding.WORDS]


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    about = (told["rating"], told["reason"], told["words"])
    excluding.ask(desk.session, *about, by=desk.actor, now=desk.now)
    desk.end()
    return screens.asked(desk.say, told.get("case", 0))


def doors(desk: Desk) -> list[Button]:
    """To those that wait, as long as one does."""
    me = desk.who.person_id
    count = len(waiting(desk.session, me)) + len(asked_by(desk.session, me))
    return [screens.waiting_door(desk.say, count)] if count else []


def several(_press: Exclusions, desk: Desk) -> Screen:
    me = desk.who.person_id
    mine, asked = (
        [exclusion_card(desk.session, one) for one in find(desk.session, me)]
        for find in (waiting, asked_by)
    )
    return screens.waiting(desk.say, mine, asked)


def see(press: SeeExclusion, desk: Desk) -> Screen:
    row = excluding.decidable(desk.session, press.exclusion_id, by=desk.actor)
    return screens.to_decide(desk.say, exclusion_card(desk.session, row))


def decide(press: DecideExclusion, desk: Desk) -> Screen:
    row = excluding.decide(
        desk.session,
        press.exclusion_id,
        agreed=press.agreed == 1,
        seen=press.seen,
        by=desk.actor,
        now=desk.now,
    )
    return screens.to_decide(desk.say, exclusion_card(desk.session, row))


FORM = Form("exclude", (Step("words", asks("exclude-words-ask"), _why, typed=True),), _finish)
