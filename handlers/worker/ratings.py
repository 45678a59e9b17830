"""我的评价: a worker's own stars, and the one word against each."""

from datetime import datetime, timedelta

from handlers.context import Desk
from handlers.presses.ratings import DisputeThis, MyRatings
from handlers.screens import ratings as screens
from handlers.ui.form import Form
from handlers.ui.questions import freely
from handlers.ui.screen import Screen
from models.operations import disputing
from models.reads.own_ratings import own_ratings
from models.rules.hours import month_of


def show(press: MyRatings | None, desk: Desk) -> Screen:
    """This month, or one before; nobody sees another's."""
    back = max(0, min(screens.MONTHS, press.back if press else 0))
    month = _months_ago(desk.now, back)
    told = own_ratings(desk.session, desk.who.person_id, month, now=desk.now)
    return screens.month(desk.say, told, back)


def _months_ago(now: datetime, back: int) -> datetime:
    for _ in range(back):
        now = month_of(now)[0] - timedelta(days=1)
    return now


def begin(press: DisputeThis, desk: Desk) -> Screen:
    disputing.disputable(desk.session, press.rating_id, by=desk.actor, now=desk.now)
    desk.begin(FORM.name, rating=press.rating_id)
    return FORM.go_on(desk).anew()


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    desk.end()
    disputing.dispute(desk.session, told["rating"], told["words"], by=desk.actor, now=desk.now)
    return screens.disputed(desk.say)


FORM = Form("dispute", (
    freely("words", "dispute-ask"),
), _finish)  # fmt: skip
