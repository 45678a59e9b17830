"""Was everything done, and how many stars: one tap each, a word if wanted."""

from datetime import timedelta

from handlers.context import Desk
from handlers.presses.answers import AskStars, ChangeRating, OnceMore, RateAgain, SayDone
from handlers.presses.pictures import SeeWork
from handlers.presses.resident import Rate, RateWords
from handlers.resident import gone, talk
from handlers.screens import answers, common
from handlers.ui.form import Form, bare
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
from models.rules.understanding.following import asked
from models.rules.understanding.wants import presses
from models.words import Outcome, TaskKind

JUST = timedelta(minutes=15)
"""So long after the stars a sentence is their word; later it is heard as any other."""


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
    if not desk.talk.flow:
        until = (desk.now + JUST).isoformat()
        desk.begin(RIGHT_AFTER.name, visit=visit_id, low=stars <= LOW_STARS, until=until)
        desk.talk.step = WORDS.key
        desk.keep()
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


def _right_after(desk: Desk) -> Screen:
    """«Want to say something?» was asked: what is typed then is the answer. What a human being has
    to hear besides (a death, a call, a complaint beside good stars) is heard as well.
    """
    told = desk.talk.answers
    words, low = told["words"], told["low"]
    desk.end()
    if desk.now.isoformat() > told["until"]:
        return talk.heard(desk, words)
    if bare(words) in desk.say("no-words").split():
        return common.plain(desk.say, "thanks")
    add_words(desk.session, told["visit"], words, by=desk.actor, now=desk.now)
    if gone.means(desk, words) or presses(words) or (asked(words).complains and not low):
        desk.spare.append(Screen(desk.say("rate-words-thanks")))
        return talk.heard(desk, words)
    return common.plain(desk.say, "rate-words-thanks")


def _finish(desk: Desk) -> Screen:
    visit_id, words = desk.talk.answers["visit"], desk.talk.answers["words"]
    add_words(desk.session, visit_id, words, by=desk.actor, now=desk.now)
    desk.end()
    return common.plain(desk.say, "rate-words-thanks")


WORDS = freely("words", "rate-words-ask")
FORM = Form("rate", (WORDS,), _finish)
RIGHT_AFTER = Form("rated", (WORDS,), _right_after)
