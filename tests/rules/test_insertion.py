"""A plan of a day can be walked, and one visit more moves nobody else's."""

from hypothesis import given
from hypothesis import strategies as st

from models.rules.insertion import fill, plan
from models.rules.routes import (
    LEFT_OUT,
    STRANGER,
    Coming,
    Day,
    Hand,
    Routes,
    Stop,
    cost,
    faults,
    known,
    left_out,
    way,
)

DAY_OPENS, DAY_CLOSES = 9 * 60, 17 * 60


@st.composite
def days(draw: st.DrawFn) -> Day:
    visits, workers = draw(st.integers(1, 14)), draw(st.integers(1, 4))
    who = st.integers(0, workers - 1)
    stops = {}
    for n in range(visits):
        opens = draw(st.integers(DAY_OPENS // 30, 16 * 2)) * 30
        closes = opens + draw(st.sampled_from([0, 0, 60, 180]))
        able = frozenset(draw(st.sets(who, min_size=0)))
        wanted = draw(st.none() | who)
        stops[n] = Stop(n, n, draw(st.sampled_from([30, 60])), opens, closes, able, wanted)
    hands = {n: Hand(n, visits + n, DAY_OPENS, DAY_CLOSES) for n in range(workers)}
    at = [draw(st.tuples(st.integers(0, 20), st.integers(0, 20))) for _ in range(visits + workers)]
    ways = [[abs(a[0] - b[0]) + abs(a[1] - b[1]) for b in at] for a in at]
    return Day(stops, hands, ways, ways)


@given(days())
def test_every_plan_can_be_walked_by_those_who_may_come(day: Day) -> None:
    assert faults(day, plan(day)) == []


@given(days())
def test_what_is_left_out_fits_nowhere(day: Day) -> None:
    routes = plan(day)
    for stop in left_out(day, routes):
        assert fill(day, routes, [stop]) == routes


@given(days())
def test_one_visit_more_leaves_every_other_with_its_hand_and_its_hour(day: Day) -> None:
    first, *rest = day.stops
    before = fill(day, dict.fromkeys(day.hands, ()), rest)
    after = fill(day, before, [first])
    if first in left_out(day, after):
        assert after == before
        return
    assert faults(day, after) == []
    assert _without(after, first) == before
    assert left_out(day, after) == left_out(day, before) - {first}


def _without(routes: Routes, stop: int) -> Routes:
    return {who: tuple(c for c in route if c.stop != stop) for who, route in routes.items()}


def small(wanted: int | None = None, far: int = 10) -> Day:
    """Two at home, ten minutes and `far` minutes from the only stop."""
    ways = [[0, 10, far], [10, 0, 9], [far, 9, 0]]
    stop = Stop(0, 0, 60, 600, 600, frozenset({1, 2}), wanted)
    hands = {n: Hand(n, n, DAY_OPENS, DAY_CLOSES) for n in (1, 2)}
    return Day({0: stop}, hands, ways, ways)


def test_whoever_is_known_comes_unless_the_way_is_much_longer() -> None:
    for far, who in ((11, 2), (12, 2), (13, 1), (20, 1)):
        routes = plan(small(wanted=2, far=far))
        assert [hand for hand, route in routes.items() if route] == [who]


def test_the_cost_is_way_strangers_and_what_is_left_out() -> None:
    day = small(wanted=2, far=20)
    nobody: Routes = {1: (), 2: ()}
    stranger: Routes = {1: (Coming(0, 600),), 2: ()}
    assert (way(day, stranger), known(day, stranger)) == (20, (0, 1))
    assert cost(day, stranger) == 20 + STRANGER
    assert cost(day, nobody) == STRANGER + LEFT_OUT


def test_each_thing_that_cannot_be_is_named() -> None:
    day = small()
    late: Routes = {1: (Coming(0, 601),), 2: ()}
    twice: Routes = {1: (Coming(0, 600),), 2: (Coming(0, 600),)}
    assert faults(day, late) == ["0 is not wanted at 601"]
    assert faults(day, twice) == ["0 twice"]
    early = Day(day.stops, {1: Hand(1, 1, 591, 662), 2: day.hands[2]}, day.ways, day.gaps)
    assert faults(early, {1: (Coming(0, 600),)}) == ["1 is too late at 0", "1 is home too late"]
