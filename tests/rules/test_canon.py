"""One value has one spelling, and what two machines could spell differently has none."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.canon import canonical

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@given(PLAIN)
def test_what_is_told_is_read_back_as_it_was(value: object) -> None:
    assert json.loads(canonical(value)) == value


@given(st.dictionaries(st.text(), st.integers(), min_size=2))
def test_the_order_in_which_a_table_was_filled_does_not_show(value: dict[str, int]) -> None:
    backwards = dict(reversed(value.items()))
    assert canonical(backwards) == canonical(value)


@pytest.mark.parametrize("value", [0.5, [1, 2.0], {"a": {"b": 1e3}}, {1: "a"}, {"a": b"x"}, {1, 2}])
def test_a_fraction_or_a_strange_thing_is_refused_wherever_it_stands(value: object) -> None:
    with pytest.raises(ValueError, match="no"):
        canonical(value)
