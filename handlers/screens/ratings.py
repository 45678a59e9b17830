"""我的评价: raw and adjusted side by side, and one word against stars."""

from collections import Counter
from collections.abc import Sequence

from handlers.presses.ratings import (
    AnswerDispute,
    AskVisit,
    DisputeThis,
    DisputeVisit,
    MyRatings,
)
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.own_ratings import OwnRatings, OwnVisit
from models.rules.hours import today
from models.rules.satisfaction import GOOD_STARS
from models.tables.disputes import Dispute

SHOWN = 10
MONTHS = 12
"""So far back it goes."""


def door(say: Say) -> tuple[Button, ...]:
    return (Button(say("my-ratings"), MyRatings(0)),)


def month(say: Say, told: OwnRatings, back: int, *, some: bool) -> Screen:
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
    if some:
        buttons.append(Button(say("dispute-a-visit"), AskVisit(back)))
    rows = (*listed(buttons[:SHOWN]), tuple(turn), ways_out(say))
    return Screen("\n".join(lines), rows=rows)


def which(say: Say, visits: Sequence[OwnVisit], back: int) -> Screen:
    """Every visit of the month alike; of none it is told whether it has stars."""
    buttons = [
        Button(f"{say.when(one.start)} {say.word('service', one.service)}", DisputeVisit(one.id))
        for one in visits
    ]
    back_there = (Button(say("my-ratings"), MyRatings(back)),)
    return Screen(say("dispute-which"), rows=(*listed(buttons), back_there, ways_out(say)))


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
    if row.blind:
        text = say("dispute-answered-blind", words=row.answer)
    else:
        text = say("dispute-answered", what=say.word("dispute", row.status), words=row.answer)
    return Screen(text, rows=(door(say), ways_out(say)))


def to_answer(say: Say, row: Dispute) -> tuple[tuple[Button, ...], ...]:
    if row.rating_id is None:
        return listed([Button(say("dispute-reply-button"), AnswerDispute(row.id, 0))])
    return listed(
        [
            Button(say("dispute-stands-button"), AnswerDispute(row.id, 0)),
            Button(say("dispute-aside-button"), AnswerDispute(row.id, 1)),
        ]
    )
