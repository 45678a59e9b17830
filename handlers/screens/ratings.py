"""我的评价: raw and adjusted side by side, and one word against stars."""

from handlers.presses.ratings import AnswerDispute, DisputeThis, MyRatings
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.own_ratings import OwnRating, OwnRatings
from models.rules.hours import today
from models.rules.satisfaction import GOOD_STARS
from models.tables.disputes import Dispute

SHOWN = 10
MONTHS = 12
"""So far back it goes."""


def door(say: Say) -> tuple[Button, ...]:
    return (Button(say("my-ratings"), MyRatings(0)),)


def month(say: Say, told: OwnRatings, back: int) -> Screen:
    lines = [
        say("ratings-month", month=f"{today(told.month):%Y-%m}", count=len(told.rows),
            good=told.good, silent=told.unanswered),
        _share(say, told),
        *(_line(say, row) for row in told.rows[:SHOWN]),
    ]  # fmt: skip
    doubted = [r for r in told.rows[:SHOWN] if r.stars < GOOD_STARS and r.dispute is None]
    buttons = [Button(say("dispute-this", day=say.day(today(r.start)), stars=r.stars),
                      DisputeThis(r.id)) for r in doubted]  # fmt: skip
    turn = [Button(say("ratings-before"), MyRatings(back + 1))] if back < MONTHS else []
    if back:
        turn.append(Button(say("ratings-after"), MyRatings(back - 1)))
    return Screen("\n".join(lines), rows=(*listed(buttons), tuple(turn), ways_out(say)))


def _share(say: Say, told: OwnRatings) -> str:
    if told.raw_percent is None:
        return say("ratings-few")
    adjusted = told.adjusted_percent if told.adjusted_percent is not None else "—"
    return say("ratings-share", raw=told.raw_percent, adjusted=adjusted)


def _line(say: Say, row: OwnRating) -> str:
    line = say("ratings-line", day=say.day(today(row.start)),
               service=say.word("service", row.service), stars="⭐" * row.stars)  # fmt: skip
    line += say("ratings-words", words=row.words) if row.words else ""
    return line if row.dispute is None else f"{line} · {say.word('dispute', row.dispute)}"


def disputed(say: Say) -> Screen:
    return Screen(say("dispute-taken"), rows=(door(say), ways_out(say)))


def answered(say: Say, row: Dispute) -> Screen:
    """What the desk said to it, for the worker."""
    text = say("dispute-answered", what=say.word("dispute", row.status), words=row.answer)
    return Screen(text, rows=(door(say), ways_out(say)))


def to_answer(say: Say, row: Dispute) -> tuple[tuple[Button, ...], ...]:
    return listed(
        [
            Button(say("dispute-stands-button"), AnswerDispute(row.id, 0)),
            Button(say("dispute-aside-button"), AnswerDispute(row.id, 1)),
        ]
    )
