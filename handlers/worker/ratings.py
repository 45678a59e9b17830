"""我的评价: a worker's own stars, and the one word against each."""

from datetime import datetime, timedelta

from handlers.context import Desk
from handlers.presses.ratings import AskVisit, DisputeThis, DisputeVisit, MyRatings
from handlers.screens import ratings as screens
from handlers.ui.form import Form
from handlers.ui.questions import freely
from handlers.ui.screen import Screen
from models.operations import disputing
from models.reads.own_ratings import own_ratings, unspoken
from models.rules.hours import month_of


def show(press: MyRatings | None, desk: Desk) -> Screen:
    """This month, or one before; nobody sees another's."""
    back, me = _back(press.back if press else 0), desk.who.person_id
    month = _months_ago(desk.now, back)
    told = own_ratings(desk.session, me, month, now=desk.now)
    some = bool(unspoken(desk.session, me, month, now=desk.now))
    return screens.month(desk.say, told, back, some=some)


def ask_visit(press: AskVisit, desk: Desk) -> Screen:
    """Where no stars are shown: of which visit?"""
    back = _back(press.back)
    month, me = _months_ago(desk.now, back), desk.who.person_id
    return screens.which(desk.say, unspoken(desk.session, me, month, now=desk.now), back)


def _back(back: int) -> int:
    return max(0, min(screens.MONTHS, back))


def _months_ago(now: datetime, back: int) -> datetime:
    for _ in range(back):
        now = month_of(now)[0] - timedelta(days=1)
    return now


def begin(press: DisputeThis, desk: Desk) -> Screen:
    disputing.disputable(desk.session, press.rating_id, by=desk.actor, now=desk.now)
    desk.begin(FORM.name, rating=press.rating_id)
    return FORM.go_on(desk).anew()


def begin_visit(press: DisputeVisit, desk: Desk) -> Screen:
    disputing.sayable(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    desk.begin(FORM.name, visit=press.visit_id)
    return FORM.go_on(desk).anew()


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    desk.end()
    say, number = (
        (disputing.say, told["visit"]) if "visit" in told else (disputing.dispute, told["rating"])
    )
    say(desk.session, number, told["words"], by=desk.actor, now=desk.now)
    return screens.disputed(desk.say)


FORM = Form("dispute", (
    freely("words", "dispute-ask"),
), _finish)  # fmt: skip
