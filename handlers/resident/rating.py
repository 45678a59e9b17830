"""Was everything done, and how many stars: one tap each, a word if wanted."""

from handlers.context import Desk
from handlers.presses.answers import AskStars, ChangeRating, OnceMore, RateAgain, SayDone
from handlers.presses.pictures import SeeWork
from handlers.presses.resident import Rate, RateWords
from handlers.screens import answers, common
from handlers.ui.form import Form
from handlers.ui.questions import freely
from handlers.ui.screen import Screen
from models.errors import NotAllowed, Stale
from models.operations import picturing
from models.operations.answering import answer, once_more
from models.operations.feedback import add_words, correct, may_add_words, rate, rateable
from models.reads.answers import rating_of
from models.reads.cards import OrderCard, order_card, order_of_visit
from models.rules.escalation import answer_by
from models.rules.satisfaction import LOW_STARS
from models.words import Outcome, TaskKind


def say_done(press: SayDone, desk: Desk) -> Screen:
    """Done: the stars. Half done: shall somebody come again? Not done: it is put right."""
    if press.outcome not in set(Outcome):
        raise NotAllowed
    outcome = Outcome(press.outcome)
    answer(desk.session, press.visit_id, outcome, by=desk.actor, now=desk.now)
    card, elder = _card(desk, press.visit_id), desk.who.elder_mode
    if outcome is Outcome.PARTLY:
        return answers.half_done(desk.say, card)
    if outcome is Outcome.NOT:
        call_by = answer_by(TaskKind.RECOVERY, desk.now)
        return answers.not_done(desk.say, card, call_by, elder=elder)
    return answers.rate_ask(desk.say, card, elder=elder)


def see_work(press: SeeWork, desk: Desk) -> Screen:
    """What it looked like when the worker went."""
    file_id = picturing.see_work(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    return Screen(desk.say("picture-here"), photo=file_id, fresh=True)


def again(press: OnceMore, desk: Desk) -> Screen:
    order = once_more(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    coming, card = order_card(desk.session, order.id), _card(desk, press.visit_id)
    if coming is None:
        raise Stale
    return answers.coming_again(desk.say, card, coming, elder=desk.who.elder_mode)


def ask_stars(press: AskStars, desk: Desk) -> Screen:
    rateable(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    return answers.rate_ask(desk.say, _card(desk, press.visit_id), elder=desk.who.elder_mode)


def give(press: Rate, desk: Desk) -> Screen:
    """One tap on a star or a face."""
    stars = max(1, min(5, press.stars))
    rate(desk.session, press.visit_id, stars, by=desk.actor, now=desk.now)
    return _rated(desk, press.visit_id, stars)


def ask_change(press: ChangeRating, desk: Desk) -> Screen:
    rateable(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    rating = rating_of(desk.session, press.visit_id)
    if rating is None:
        raise Stale
    card = _card(desk, press.visit_id)
    return answers.change_ask(desk.say, card, rating.id, elder=desk.who.elder_mode)


def give_again(press: RateAgain, desk: Desk) -> Screen:
    rating = correct(desk.session, press.rating_id, press.stars, by=desk.actor, now=desk.now)
    return _rated(desk, rating.visit_id, rating.stars)


def _rated(desk: Desk, visit_id: int, stars: int) -> Screen:
    call_by = answer_by(TaskKind.RECOVERY, desk.now) if stars <= LOW_STARS else None
    return answers.rated(desk.say, visit_id, stars, call_by)


def _card(desk: Desk, visit_id: int) -> OrderCard:
    card = order_of_visit(desk.session, visit_id)
    if card is None:
        raise Stale
    return card


def ask_words(press: RateWords, desk: Desk) -> Screen:
    may_add_words(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    desk.begin("rate", visit=press.visit_id)
    return FORM.go_on(desk)


def _finish(desk: Desk) -> Screen:
    visit_id, words = desk.talk.answers["visit"], desk.talk.answers["words"]
    add_words(desk.session, visit_id, words, by=desk.actor, now=desk.now)
    desk.end()
    return common.plain(desk.say, "rate-words-thanks")


FORM = Form("rate", (
    freely("words", "rate-words-ask"),
), _finish)  # fmt: skip
