"""Who comes: every bar has its name, points lie between 0 and 100, the order can be redone."""

import tomllib
from dataclasses import asdict, fields, replace
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.base import table
from models.operations.planting import SINCE
from models.rules.matching import (
    Bar,
    Candidate,
    Need,
    Weights,
    bars,
    closeness,
    continuity,
    fit,
    rank,
    skill,
    weights_of,
)
from models.tables.catalogue import Figure

DAY = date(2026, 11, 24)
HERE = "630102001001"
WEIGHTS = Weights(continuity=30, skill=15, closeness=15, load=15, satisfaction=15, language=10)
NEED = Need(frozenset({"elderly_at_home"}), True, True, HERE, DAY)
ABLE = Candidate(
    worker_id=1,
    project_id=1,
    provider_qualified=True,
    contract_has_group=True,
    contract_has_service=True,
    budget_left=True,
    capacity_left=True,
    has_skill=True,
    certificate_until=DAY,
    background_check_until=DAY,
    area_code=HERE,
    free=True,
    asked_already=False,
)
YESTERDAY = DAY - timedelta(days=1)

places = st.sampled_from(["", HERE, "630102001002", "630102002001", "630103001001", "520112001001"])
until = st.none() | st.dates(date(2026, 11, 1), date(2026, 12, 31))
candidates = st.builds(
    Candidate,
    worker_id=st.integers(1, 50),
    project_id=st.integers(1, 5),
    provider_qualified=st.booleans(),
    contract_has_group=st.booleans(),
    contract_has_service=st.booleans(),
    budget_left=st.booleans(),
    capacity_left=st.booleans(),
    has_skill=st.booleans(),
    certificate_until=until,
    background_check_until=until,
    area_code=places,
    free=st.booleans(),
    asked_already=st.booleans(),
    visits_with_person=st.integers(0, 50),
    last_stars=st.none() | st.integers(1, 5),
    visits_of_service=st.integers(0, 30),
    visits_next_week=st.integers(0, 60),
    satisfaction=st.floats(0, 1),
)


@pytest.mark.parametrize(
    ("changes", "bar"),
    [
        ({"provider_qualified": False}, Bar.PROVIDER_NOT_QUALIFIED),
        ({"contract_has_group": False}, Bar.GROUP_NOT_IN_CONTRACT),
        ({"contract_has_service": False}, Bar.SERVICE_NOT_IN_CONTRACT),
        ({"budget_left": False}, Bar.BUDGET_SPENT),
        ({"capacity_left": False}, Bar.CAPACITY_FULL),
        ({"has_skill": False}, Bar.NO_SKILL),
        ({"certificate_until": None}, Bar.NO_CERTIFICATE),
        ({"certificate_until": YESTERDAY}, Bar.NO_CERTIFICATE),
        ({"background_check_until": None}, Bar.NO_BACKGROUND_CHECK),
        ({"background_check_until": YESTERDAY}, Bar.NO_BACKGROUND_CHECK),
        ({"free": False}, Bar.NOT_FREE),
        ({"asked_already": True}, Bar.ASKED_ALREADY),
        ({"reachable": False}, Bar.NOT_REACHABLE),
        ({"asked_until": datetime(2026, 11, 24, 4, tzinfo=UTC)}, Bar.BEING_ASKED),
    ],
)
def test_each_hard_condition_alone_is_named_alone(changes: dict[str, object], bar: Bar) -> None:
    assert bars(ABLE, NEED) == ()
    assert bars(replace(ABLE, **changes), NEED) == (bar,)


def test_certificate_and_background_check_are_asked_for_only_where_they_are_needed() -> None:
    plain = replace(ABLE, certificate_until=None, background_check_until=None)
    assert bars(plain, replace(NEED, needs_certificate=False, for_minor=False)) == ()


@given(candidates)
def test_points_are_the_sum_of_their_parts_and_lie_between_0_and_100(one: Candidate) -> None:
    found = fit(one, NEED, WEIGHTS)
    assert found.points == sum(found.parts.values())
    assert 0 <= found.points <= 100


def test_nobody_can_do_better_than_a_hundred_points() -> None:
    best = {"visits_with_person": 1, "last_stars": 5, "visits_of_service": 10, "satisfaction": 1.0}
    assert fit(replace(ABLE, **best), NEED, WEIGHTS).points == 100


def test_the_points_of_the_parts_add_up_to_a_hundred_on_every_day() -> None:
    listed = tomllib.loads((files("models.seed") / "catalogue.toml").read_text("utf-8"))["figures"]
    dated = [
        (f.get("valid_from", SINCE), f["name"], f["value"])
        for f in sorted(listed, key=lambda f: f.get("valid_from", SINCE))
        if f["name"].startswith("points_")
    ]
    assert len({name for _, name, _ in dated}) == len(fields(Weights))
    for day in {since for since, _, _ in dated}:
        points = {name: value for since, name, value in dated if since <= day}
        assert sum(asdict(weights_of(points)).values()) == 100


@given(st.lists(candidates, max_size=12, unique_by=lambda c: (c.worker_id, c.project_id)))
def test_the_rank_does_not_depend_on_the_order_in_which_they_were_found(
    found: list[Candidate],
) -> None:
    fits = [fit(one, NEED, WEIGHTS) for one in found]
    mixed = Random(len(fits)).sample(fits, len(fits))
    assert [f.candidate for f in rank(fits)] == [f.candidate for f in rank(mixed)]


@given(st.lists(candidates, max_size=12))
def test_nobody_barred_comes_before_somebody_who_may_come(found: list[Candidate]) -> None:
    barred = [bool(f.bars) for f in rank([fit(one, NEED, WEIGHTS) for one in found])]
    assert barred == sorted(barred)


@pytest.mark.parametrize(
    ("visits", "stars", "share"),
    [(0, None, 0), (3, 5, 1), (3, 4, 1), (3, 3, 0), (3, 1, 0), (3, None, 0.5)],
)
def test_a_known_face_counts_whole_where_it_was_liked_and_half_where_nobody_said(
    visits: int, stars: int | None, share: float
) -> None:
    met = replace(ABLE, visits_with_person=visits, last_stars=stars)
    assert continuity(met) == share
    assert fit(met, NEED, WEIGHTS).parts["continuity"] == round(30 * share)


def test_a_certificate_in_force_and_ten_visits_of_the_service_are_half_the_skill_each() -> None:
    plain = replace(ABLE, certificate_until=YESTERDAY)
    for one, shares in ((plain, [0, 0.25, 0.5]), (ABLE, [0.5, 0.75, 1])):
        assert [skill(replace(one, visits_of_service=n), DAY) for n in (0, 5, 40)] == shares


def test_weights_changed_change_who_is_first() -> None:
    known = replace(ABLE, worker_id=2, visits_with_person=9, last_stars=5, visits_next_week=25)
    fresh = replace(ABLE, worker_id=3)
    idle = Weights(continuity=5, skill=15, closeness=15, load=45, satisfaction=15, language=5)
    for weights, first in ((WEIGHTS, 2), (idle, 3)):
        assert rank([fit(c, NEED, weights) for c in (known, fresh)])[0].candidate.worker_id == first


@given(candidates, st.integers(0, 60))
def test_a_fuller_week_never_earns_points(one: Candidate, more: int) -> None:
    busier = replace(one, visits_next_week=one.visits_next_week + more)
    assert fit(busier, NEED, WEIGHTS).points <= fit(one, NEED, WEIGHTS).points


def test_closeness_grows_with_every_level_that_two_places_share() -> None:
    there = [
        "520112001001",
        "631102001001",
        "630103001001",
        "630102002001",
        "630102001002",
        HERE,
    ]
    assert [closeness(home, HERE) for home in there] == [0, 0, 0.25, 0.5, 0.75, 1]


def test_no_word_of_a_figure_is_longer_than_its_column() -> None:
    listed = tomllib.loads((files("models.seed") / "catalogue.toml").read_text("utf-8"))["figures"]
    room = {name: table(Figure).c[name].type.length for name in ("name", "unit", "source")}
    long = [f["name"] for f in listed for name, most in room.items() if len(f[name]) > most]
    assert long == []
