"""What each yes is for. Basic service needs one; every sensitive class is asked alone."""

from collections.abc import Collection
from datetime import date

from models.rules.eligibility import CHILD_AGE
from models.rules.hours import age_on
from models.words import Purpose

NEEDED_TO_ORDER = frozenset({Purpose.SERVICE, Purpose.CHILD})
"""Withdrawn, nothing can be ordered any more (PIPL art. 13, 15, 31)."""


def asked_of(born: date | None, day: date, told: Collection[Purpose]) -> list[Purpose]:
    """The purposes that concern a person: the basic one, and what they were ever asked about."""
    child = born is not None and age_on(born, day) < CHILD_AGE
    wanted = {Purpose.SERVICE, *told} | ({Purpose.CHILD} if child else set())
    return [purpose for purpose in Purpose if purpose in wanted]
