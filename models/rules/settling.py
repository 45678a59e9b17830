"""What a settlement pays: whole fen, the oldest visit first, the advance before new money."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

WHOLE = 100


class Due(NamedTuple):
    """A visit that happened, that nobody disputes, and that no payment is for yet."""

    visit_id: int
    fen: int


class Share(NamedTuple):
    """What a payment holds for one visit."""

    visit_id: int
    fen: int
    """The price of the visit, in full."""
    from_advance: int
    """How much of it was paid ahead."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """What is paid for which visits, and what waits until the last evaluation."""

    shares: tuple[Share, ...] = ()
    waiting: tuple[Due, ...] = ()

    @property
    def fen(self) -> int:
        return sum(one.fen for one in self.shares)

    @property
    def from_advance(self) -> int:
        return sum(one.from_advance for one in self.shares)

    @property
    def cash(self) -> int:
        """What is to be paid now."""
        return self.fen - self.from_advance


def settle(due: Iterable[Due], *, advance: int, room: int) -> Settlement:
    """Visits in the order in which they come, each in full: from the advance as far as it reaches,
    then from what may be paid at this time. From the first that does not fit all others wait.

    >>> settle([Due(1, 80), Due(2, 80), Due(3, 80)], advance=100, room=70).cash
    60
    """
    queue, shares = list(due), list[Share]()
    for one in queue:
        ahead = min(one.fen, advance)
        if one.fen - ahead > room:
            break
        advance, room = advance - ahead, room - (one.fen - ahead)
        shares.append(Share(*one, ahead))
    return Settlement(tuple(shares), tuple(queue[len(shares) :]))


def room(contract: int, paid: int, kept_percent: int) -> int:
    """Fen that may still be paid of a contract while `kept_percent` of it wait for its end.

    >>> room(10_000, 5_000, 20), room(10_000, 9_000, 20), room(10_000, 9_000, 0)
    (3000, 0, 1000)
    """
    return max(contract * (WHOLE - kept_percent) // WHOLE - paid, 0)


def advance_of(contract: int, percent: int) -> int:
    """Fen that are paid ahead, never more than that percentage.

    >>> advance_of(101, 50)
    50
    """
    return contract * percent // WHOLE


def still_to_check(completed: int, answered: int, percent: int) -> int:
    """How many more visits somebody has to answer for until enough of them were looked into; no
    rounding in favour of anybody.

    >>> still_to_check(1000, 299, 30), still_to_check(1000, 300, 30), still_to_check(7, 2, 30)
    (1, 0, 1)
    """
    enough = -(-completed * percent // WHOLE)
    return max(enough - answered, 0)
