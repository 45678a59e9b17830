"""The solver answers from its own process; without it, or with nonsense, insertion does."""

import sys

import pytest

from bot import solving
from bot.solver.talk import day_as, day_from, routes_as, routes_from
from bot.solving import INSERTION, VROOM, solve
from models.rules.insertion import plan
from models.rules.routes import cost, faults, known, left_out
from tests.bench.planning import made
from tests.rules.test_insertion import small


def test_a_day_and_its_routes_are_the_same_on_the_other_side() -> None:
    day = made(20, 4, 1)
    assert day_from(day_as(day)) == day
    assert routes_from(routes_as(plan(day))) == plan(day)


async def test_the_solver_finds_a_shorter_way_than_insertion() -> None:
    day = made(60, 12, 1)
    routes, whose = await solve(day, seconds=1)
    assert whose == VROOM
    assert faults(day, routes) == []
    assert not left_out(day, routes)
    assert cost(day, routes) < cost(day, plan(day))


async def test_the_solver_weighs_a_known_face_as_insertion_does() -> None:
    for far, kept in ((12, 1), (13, 0)):
        day = small(wanted=2, far=far)
        routes, whose = await solve(day, seconds=1)
        assert (known(day, routes)[0], whose) == (kept, VROOM)


@pytest.mark.parametrize(
    "child", ["raise ImportError", "print('{}')", "import time; time.sleep(60)"]
)
async def test_without_a_solver_that_answers_insertion_plans(
    monkeypatch: pytest.MonkeyPatch, child: str
) -> None:
    monkeypatch.setattr(solving, "COMMAND", (sys.executable, "-c", child))
    monkeypatch.setattr(solving, "KILLED_AFTER", 0.5)
    day = made(20, 4, 1)
    assert await solve(day) == (plan(day), INSERTION)
