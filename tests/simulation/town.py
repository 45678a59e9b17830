"""A made-up town: five organisations, what their homes think, what they say when they are asked,
and what the real rules make of it. Nothing here is measured of anybody: the shares are assumptions.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from models.rules.contentment import Answer
from models.rules.lottery import drawn_places, line_of
from models.rules.two_roads import Heard, Satisfaction, weigh
from models.words import How, Outcome

MONTHS, VISITS = 6, 2
"""So long it goes, and so often a month somebody comes to a home."""
WORKERS = 3
ENOUGH = 30
ANSWERS = 0.5
"""Of the visits that nobody asked for stars about, so many are answered ..."""
HAPPIER = 0.1
"""... more by the content, fewer by the others, by this share."""
GAVE_IN = 0.8
"""Of the unhappy from whom stars are squeezed, so many give five."""
REACHED = 0.8
"""Of the homes that were drawn, so many can be asked."""
SPREAD = 8
"""How alike the visits of one home are: its own share is drawn from a beta of that size."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How an organisation works, and how it gets its stars."""

    name: str
    content: float
    """Of its real visits, the share with which people are content."""
    homes: float = 1.0
    """Of the homes of a town's organisation."""
    squeezes: bool = False
    fakes: float = 0.0
    """Visits written down that never were; for these somebody else gives five stars."""

    @property
    def truth(self) -> float:
        """The share of content visits, of all that are paid."""
        return self.content * (1 - self.fakes)


KINDS = (
    Kind("good", 0.9),
    Kind("bad", 0.7),
    Kind("squeezing", 0.6, squeezes=True),
    Kind("faking", 0.85, fakes=0.4),
    Kind("few", 0.95, homes=0.1),
)


@dataclass
class Told:
    """What is known of one organisation after a month."""

    month: int
    plain: float
    """The mean of all stars, 1 to 5, as others would rank it."""
    both: Satisfaction


@dataclass
class House:
    """One organisation in one town, month by month."""

    kind: Kind
    dice: Random
    homes: int
    heard: list[Heard] = field(default_factory=list)
    stars: list[int] = field(default_factory=list)

    def months(self) -> Iterator[Told]:
        size = SPREAD * self.kind.content, SPREAD * (1 - self.kind.content)
        minds = [self.dice.betavariate(*size) for _ in range(self.homes)]
        for month in range(1, MONTHS + 1):
            self._month(minds)
            mean = sum(self.stars) / len(self.stars) if self.stars else 0.0
            yield Told(month, mean, weigh(self.heard, enough=ENOUGH))

    def _month(self, minds: list[float]) -> None:
        lines: dict[int, list[tuple[int, bool, bool]]] = {one: [] for one in range(WORKERS)}
        for home in [*range(self.homes)] * VISITS:
            came = self.dice.random() >= self.kind.fakes
            happy = came and self.dice.random() < minds[home]
            lines[home % WORKERS].append((home, came, happy))
        for worker, visits in lines.items():
            drawn = self._drawn(line_of(worker, 1), len(visits))
            for place, (home, came, happy) in enumerate(visits):
                checked = _said(home, 5 if happy else 1, came) if place in drawn else None
                self.heard.append(Heard(home, self._answer(home, came, happy), checked=checked))

    def _answer(self, home: int, came: bool, happy: bool) -> Answer | None:
        """What stands under the visit, of whomever it comes."""
        if not came:
            return self._given(home, 5)
        if self.kind.squeezes:
            return self._given(home, 5 if happy or self.dice.random() < GAVE_IN else 1)
        asked = ANSWERS * (1 + (HAPPIER if happy else -HAPPIER))
        return self._given(home, 5 if happy else 1) if self.dice.random() < asked else None

    def _given(self, home: int, stars: int) -> Answer:
        self.stars.append(stars)
        return _said(home, stars, came=True)

    def _drawn(self, line: str, count: int) -> set[int]:
        """Drawn by the real rule, and asked until somebody could answer for each."""
        seed = self.dice.randbytes(32)
        reached, vain = set[int](), set[int]()
        while new := drawn_places(seed, line, count, vain=vain) - reached - vain:
            for place in sorted(new):
                (reached if self.dice.random() < REACHED else vain).add(place)
        return reached


def _said(home: int, stars: int, came: bool) -> Answer:
    return Answer(home, stars, Outcome.DONE if came else Outcome.NOT, How.SELF)


def town(number: int, homes: int) -> dict[str, list[Told]]:
    """Five organisations over half a year, from one seed."""
    found = {}
    for kind in KINDS:
        house = House(kind, Random(f"{number}/{kind.name}"), max(round(homes * kind.homes), 1))
        found[kind.name] = list(house.months())
    return found
