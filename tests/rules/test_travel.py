"""The way from door to door: by the map where it is known, else by the places' codes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.travel import Spot, is_known, metres, middle, minutes

FIGURES = {
    "travel_speed_kmh": 25,
    "travel_detour_percent": 140,
    "travel_door_minutes": 5,
    "travel_community_minutes": 10,
    "travel_township_minutes": 20,
    "travel_minutes": 30,
    "travel_far_minutes": 60,
}
HERE = Spot("630102001001", 36.6200, 101.7700)
points = st.builds(Spot, st.just(""), st.floats(-89, 89), st.floats(-180, 180))


def test_a_degree_of_latitude_is_a_hundred_and_eleven_kilometres() -> None:
    north = Spot(latitude=37.62, longitude=101.77)
    assert metres(HERE, north) == pytest.approx(111_195, abs=1)


@given(points, points, points)
def test_the_straight_way_is_the_same_there_and_back_and_never_longer_over_a_third(
    a: Spot, b: Spot, c: Spot
) -> None:
    ab, bc, ac = metres(a, b) or 0.0, metres(b, c) or 0.0, metres(a, c) or 0.0
    assert ab == pytest.approx(metres(b, a) or 0.0, abs=0.01)
    assert ac <= ab + bc + 0.01


@pytest.mark.parametrize(
    ("code", "way"),
    [("630102001001", 10), ("630102001002", 20), ("630102002001", 30), ("630103001001", 60),
     ("", 60)],
)  # fmt: skip
def test_without_a_map_the_way_goes_by_the_codes(code: str, way: int) -> None:
    assert minutes(HERE, Spot(code), FIGURES) == way
    assert minutes(Spot(code), HERE, FIGURES) == way


def test_with_a_map_the_way_is_longer_than_the_crow_flies_and_ends_at_the_door() -> None:
    assert minutes(HERE, HERE, FIGURES) == 5
    three_km = Spot("650100000000", 36.6470, 101.7700)  # 3,002 m: 4,203 m by road, 10.1 minutes
    assert minutes(HERE, three_km, FIGURES) == 11 + 5


def test_a_home_moves_to_the_middle_and_less_each_time() -> None:
    a, b = Spot(latitude=36.0, longitude=101.0), Spot(latitude=36.2, longitude=101.4)
    for met, share in ((1, 1 / 2), (3, 1 / 4), (40, 1 / 10)):
        moved = middle(a, met, b)
        assert moved.latitude == pytest.approx(36.0 + 0.2 * share)
        assert moved.longitude == pytest.approx(101.0 + 0.4 * share)


@pytest.mark.parametrize("spot", [Spot("63"), Spot("", 91.0, 0.0), Spot("", 0.0, -181.0)])
def test_what_is_no_point_of_the_earth_is_not_known(spot: Spot) -> None:
    assert not is_known(spot)
