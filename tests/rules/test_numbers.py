"""Order numbers survive the telephone: no slip of one digit or of two neighbours passes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.numbers import order_number, read_number

days = st.dates(date(2020, 1, 1), date(2069, 12, 31))
sequences = st.integers(1, 99_999)
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


@given(days, sequences, st.data())
def test_every_wrong_digit_is_noticed(day: date, sequence: int, data: st.DataObject) -> None:
    digits = order_number(day, sequence).replace("-", "")
    place = data.draw(st.integers(0, len(digits) - 1))
    wrong = data.draw(st.sampled_from([d for d in "0123456789" if d != digits[place]]))
    assert read_number(digits[:place] + wrong + digits[place + 1 :]) is None


@given(days, sequences)
def test_every_swap_of_two_neighbours_is_noticed(day: date, sequence: int) -> None:
    digits = order_number(day, sequence).replace("-", "")
    for n in range(len(digits) - 1):
        a, b = digits[n], digits[n + 1]
        if a != b:
            assert read_number(digits[:n] + b + a + digits[n + 2 :]) is None


@given(days, sequences, st.sampled_from([*" -—–_.,。，、：；·", "　", " - ", "－", "  "]))
def test_a_number_is_read_with_whatever_people_put_between_the_digits(
    day: date, sequence: int, between: str
) -> None:
    number = order_number(day, sequence)
    assert read_number(number.replace("-", between)) == number
    assert read_number(between.join(number.replace("-", ""))) == number
    assert read_number(f" {number.translate(FULL_WIDTH)}。") == number


@pytest.mark.parametrize("spoken", ["", "2611210007", "洗衣服", "261121-0007-六", "1" * 60])
def test_what_cannot_be_a_number_is_none(spoken: str) -> None:
    assert read_number(spoken) is None


@given(st.text(max_size=30))
def test_whatever_is_read_reads_itself(spoken: str) -> None:
    number = read_number(spoken)
    assert number is None or read_number(number) == number


@given(days, st.lists(sequences, min_size=2, max_size=20, unique=True))
def test_two_orders_of_a_day_never_share_a_number(day: date, several: list[int]) -> None:
    assert len({order_number(day, n) for n in several}) == len(several)
