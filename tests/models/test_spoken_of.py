"""Which visit a complaint means: due for «nobody came», else under way, else the last."""

from datetime import timedelta
from typing import Any

from models.reads.cards import OrderCard
from models.reads.spoken_of import likeliest
from models.rules.understanding.following import asked
from models.tables.orders import OrderStatus
from models.tables.visits import VisitStatus
from models.words import Rhythm
from tests.stage import TUESDAY_TEN

NOW = TUESDAY_TEN + timedelta(minutes=20)


def card(number: int, hours: float, status: VisitStatus) -> OrderCard:
    """A visit so many hours from now."""
    start: Any = NOW + timedelta(hours=hours)
    booked, once = OrderStatus.BOOKED, Rhythm.ONCE
    return OrderCard(
        number, "", 1, "", "housekeeping", booked, once, start, 60, "", 1, visit_status=status
    )


def meant(words: str, *cards: OrderCard) -> list[int]:
    return [one.id for one in likeliest(list(cards), asked(words), NOW)]


OLD = card(1, -8 * 24, VisitStatus.DONE)
DUE = card(2, -0.3, VisitStatus.BOOKED)
LATER = card(3, 3, VisitStatus.BOOKED)
THERE = card(4, 0.2, VisitStatus.STARTED)
OLDER = card(5, -9 * 24, VisitStatus.DONE)


def test_nobody_came_is_about_the_visit_that_is_due_today() -> None:
    assert meant("他咋还没来", LATER, DUE, OLD) == [2]
    assert meant("他咋还没来", LATER, OLD) == [3]


def test_a_harm_is_about_whoever_is_there_even_before_the_hour() -> None:
    assert meant("社工偷了我的钱", THERE, OLD) == [4]


def test_where_several_are_long_over_all_of_them_may_be_meant() -> None:
    assert meant("态度差", OLD, OLDER) == [1, 5]
    assert meant("态度差", DUE, OLD) == [2]
