"""我的评价: raw and adjusted side by side, and one word against stars."""

from collections import Counter

from handlers.presses.ratings import AnswerDispute, DisputeThis, MyRatings
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.own_ratings import OwnRatings
from models.rules.hours import today
from models.rules.satisfaction import GOOD_STARS
from models.tables.disputes import Dispute

SHOWN = 10
MONTHS = 12
"""So far back it goes."""


def door(say: Say) -> tuple[Button, ...]:
    return (Button(say("my-ratings"), MyRatings(0)),)


def month(say: Say, told: OwnRatings, back: int) -> Screen:
    """Sums alone: no day and no service, by which a home would be known again."""
    lines = [
        say("ratings-month", month=f"{today(told.month):%Y-%m}", count=told.answers,
            silent=told.unanswered),
        _share(say, told),
        *_sums(say, told),
    ]  # fmt: skip
    doubted = [row for row in told.rows if row.stars < GOOD_STARS and row.dispute is None]
    buttons = [Button(say("dispute-this", stars=row.stars), DisputeThis(row.id)) for row in doubted]
    turn = [Button(say("ratings-before"), MyRatings(back + 1))] if back < MONTHS else []
    if back:
        turn.append(Button(say("ratings-after"), MyRatings(back - 1)))
    rows = (*listed(buttons[:SHOWN]), tuple(turn), ways_out(say))
    return Screen("\n".join(lines), rows=rows)


def _share(say: Say, told: OwnRatings) -> str:
    if told.raw_percent is None:
        return say("ratings-few")
    adjusted = told.adjusted_percent if told.adjusted_percent is not None else "—"
    return say("ratings-share", raw=told.raw_percent, adjusted=adjusted)


def _sums(say: Say, told: OwnRatings) -> list[str]:
    """How often each number of stars was given, and what became of those that were disputed."""
    sums = Counter((row.stars, row.dispute) for row in told.rows)
    return [
        say("ratings-line", stars="⭐" * stars, count=count)
        + (f" · {say.word('dispute', dispute)}" if dispute else "")
        for (stars, dispute), count in sums.items()
    ]


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
