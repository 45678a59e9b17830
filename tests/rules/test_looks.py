"""A picture is known again by light and dark, and a bare wall by nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.looks import BITS, HIGH, WIDE, alike, apart, look_of, telling

POINTS = st.lists(st.integers(0, 200), min_size=WIDE * HIGH, max_size=WIDE * HIGH)
LOOKS = st.integers(-(1 << 63), (1 << 63) - 1)


@given(POINTS)
def test_a_look_is_a_whole_number_that_both_databases_hold(grey: list[int]) -> None:
    assert -(1 << 63) <= look_of(grey) < 1 << 63


@given(POINTS, st.integers(0, 55))
def test_more_light_changes_no_look(grey: list[int], light: int) -> None:
    assert look_of([point + light for point in grey]) == look_of(grey)


@given(POINTS, st.integers(0, HIGH - 1), st.integers(0, WIDE - 1))
def test_one_other_point_changes_two_bits_at_most(grey: list[int], row: int, column: int) -> None:
    other = list(grey)
    other[row * WIDE + column] = 255
    assert apart(look_of(grey), look_of(other)) <= 2


@given(LOOKS, LOOKS, LOOKS)
def test_looks_lie_apart_as_distances_do(one: int, two: int, three: int) -> None:
    assert apart(one, one) == 0
    assert apart(one, two) == apart(two, one) <= BITS
    assert apart(one, three) <= apart(one, two) + apart(two, three)


@given(LOOKS, LOOKS, st.integers(0, BITS))
def test_to_be_alike_is_mutual_and_grows_with_the_figure(one: int, two: int, most: int) -> None:
    assert alike(one, two, most) == alike(two, one, most)
    assert not alike(one, two, most) or alike(one, two, most + 1)


@given(LOOKS)
def test_what_tells_something_is_like_itself(one: int) -> None:
    assert alike(one, one, 0) == telling(one)


@pytest.mark.parametrize(
    "points", [[90] * 72, [0] * 72, list(range(9)) * 8, [9 - n for n in range(9)] * 8]
)
def test_a_wall_darkness_and_a_light_from_one_side_are_like_nothing(points: list[int]) -> None:
    assert not alike(look_of(points), look_of(points), 4)


@pytest.mark.parametrize(("bits", "same"), [(0, True), (4, True), (5, False), (64, False)])
def test_four_bits_of_64_are_one_scene_and_five_are_not(bits: int, same: bool) -> None:
    scene = int("5a" * 8, 16)
    assert alike(scene, scene ^ ((1 << bits) - 1), 4) is same


def test_a_picture_of_another_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="no 9"):
        look_of([1, 2, 3])
