"""The stars: one tap, a word if wanted. Few stars promise a call."""

from handlers.context import Desk
from handlers.presses.resident import Rate, RateWords
from handlers.screens import common, resident
from handlers.ui.form import Form, Step
from handlers.ui.screen import Screen
from models.operations.feedback import add_words, may_add_words, rate
from models.rules.escalation import answer_by
from models.rules.satisfaction import LOW_STARS
from models.words import TaskKind


def give(press: Rate, desk: Desk) -> Screen:
    """One tap on a star or a face."""
    stars = max(1, min(5, press.stars))
    rate(desk.session, press.visit_id, stars, by=desk.actor, now=desk.now)
    call_by = answer_by(TaskKind.COMPLAINT, desk.now) if stars <= LOW_STARS else None
    return resident.rated(desk.say, press.visit_id, stars, call_by)


def ask_words(press: RateWords, desk: Desk) -> Screen:
    may_add_words(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    desk.begin("rate", visit=press.visit_id)
    return FORM.go_on(desk)


def _finish(desk: Desk) -> Screen:
    visit_id, words = desk.talk.answers["visit"], desk.talk.answers["words"]
    add_words(desk.session, visit_id, words, by=desk.actor, now=desk.now)
    desk.end()
    return common.plain(desk.say, "rate-words-thanks")


def _take(desk: Desk, words: str) -> None:
    desk.talk.answers["words"] = words


FORM = Form("rate", (
    Step("words", lambda desk: Screen(desk.say("rate-words-ask")), _take, typed=True),
), _finish)  # fmt: skip
