"""资质: whether an organisation may be given public work on a day: all six, each evidenced."""

from collections.abc import Mapping
from datetime import date

from models.words import Requirement


def shortcomings(shown: Mapping[Requirement, date | None], on: date) -> tuple[Requirement, ...]:
    """Every requirement not shown, or no longer good on that day; empty means qualified.

    `shown` maps a requirement to the last day of its evidence, None for one without an end.
    """
    return tuple(
        need
        for need in Requirement
        if need not in shown or ((until := shown[need]) is not None and until < on)
    )
