"""Order numbers that can be read over the telephone: date, sequence, check digit."""

import re
from datetime import date

from stdnum import damm
from stdnum.exceptions import ValidationError
from stdnum.util import clean

SEQUENCE_DIGITS = 4
CARD_DIGITS = 10
"""Of the number on a home's card, the check digit among them."""


def order_number(day: date, sequence: int) -> str:
    """The number of the day's n-th order. The last digit catches one wrong or two swapped digits.

    >>> order_number(date(2026, 11, 21), 7)
    '261121-0007-6'
    """
    digits = f"{day:%y%m%d}{sequence:0{SEQUENCE_DIGITS}d}"
    return f"{digits[:6]}-{digits[6:]}-{damm.calc_check_digit(digits)}"


def read_number(spoken: str) -> str | None:
    """The number in a person's words, or None if it cannot be one of ours (a slip of the tongue).

    >>> read_number("261121 0007 6")
    '261121-0007-6'
    >>> read_number("261121-0070-6") is None
    True
    """
    digits = clean(spoken, " -—–_.,:;。，、：；·")
    if not digits.isascii() or not digits.isdigit() or len(digits) < 6 + SEQUENCE_DIGITS + 1:
        return None
    try:
        damm.validate(digits)
    except ValidationError:
        return None
    return f"{digits[:6]}-{digits[6:-1]}-{digits[-1]}"


def number_in(words: str) -> str | None:
    """The number somewhere in a sentence, or None.

    >>> number_in("我的单 261121-0007-6 到哪了")
    '261121-0007-6'
    """
    found = re.search(r"\d{6}[\s\-—–]*\d{4,}[\s\-—–]*\d", words)
    return read_number(found[0]) if found else None


def card_number(nine: str) -> str:
    """The number of a home's card: nine digits and the one that catches a slip of the tongue.

    >>> card_number("480011223")
    '4800112232'
    """
    return nine + damm.calc_check_digit(nine)


def is_card(digits: str) -> bool:
    """Whether these can be the number of a card."""
    return len(digits) == CARD_DIGITS and bool(damm.is_valid(digits))
