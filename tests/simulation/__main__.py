"""`python -m tests.simulation`: who is found, by what and when, and how many residents it takes."""

import argparse
from statistics import mean, median

from models.rules.contentment import Score
from models.rules.two_roads import ranked
from tests.simulation.town import KINDS, Told, town

SIZES = (10, 20, 30, 50, 75, 100, 150)
"""Homes of each organisation, from few to many."""
SURE = 0.95

Town = dict[str, list[Told]]


def first(one: Town) -> list[str]:
    """The organisations with a rank, best first."""
    told = {name: months[-1].both for name, months in one.items()}
    return [name for rank, name in ranked(told) if rank is not None]


def plain_first(one: Town) -> str:
    """Who leads by the plain mean of stars."""
    return max(one, key=lambda name: one[name][-1].plain)


def flagged(months: list[Told]) -> int | None:
    """The month in which the two roads first differed beyond chance."""
    return next((told.month for told in months if told.both.differs), None)


def separated(one: Town) -> bool:
    """Good leads, both cheats are flagged, neither honest one is, and few has no rank."""
    order = first(one)
    cheats = all(flagged(one[name]) for name in ("squeezing", "faking"))
    honest = not any(flagged(one[name]) for name in ("good", "bad", "few"))
    return order[:1] == ["good"] and "few" not in order and cheats and honest


HEAD = (
    "house", "truth", "stars", "leads by stars", "answers", "checks", "ranked by", "leads",
    "flagged", "in month",
)  # fmt: skip


def table(towns: list[Town]) -> list[str]:
    """One line for each organisation: means over all towns."""
    lines = [_row(*HEAD), _row(*["---"] * len(HEAD))]
    for kind in KINDS:
        name, last = kind.name, [one[kind.name][-1] for one in towns]
        when = [month for one in towns if (month := flagged(one[name]))]
        known = [told.both.lowest for told in last if told.both.enough]
        lines.append(
            _row(
                name,
                f"{kind.truth:.0%}",
                f"{mean(told.plain for told in last):.2f}",
                f"{mean(plain_first(one) == name for one in towns):.0%}",
                _road([told.both.said for told in last]),
                _road([told.both.checked for told in last]),
                f"{mean(known) / 100:.0f}%" if known else "no rank",
                f"{mean(first(one)[:1] == [name] for one in towns):.0%}",
                f"{len(when) / len(towns):.0%}",
                f"{median(when):.0f}" if when else "–",
            )
        )
    return lines


def _road(scores: list[Score]) -> str:
    """«93% (88–96)»"""
    shares = [mean(getattr(one, name) for one in scores) for name in ("mean", "low", "high")]
    middle, low, high = (f"{share / 100:.0f}" for share in shares)
    return f"{middle}% ({low}–{high})"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def needed(towns: int) -> list[str]:
    """How often everything comes out right, by the number of homes each has."""
    lines = [_row("homes of each", "all told apart"), _row("---", "---")]
    for homes in SIZES:
        right = mean(separated(town(number, homes)) for number in range(towns))
        mark = " ✓" if right >= SURE else ""
        lines.append(_row(str(homes), f"{right:.0%}{mark}"))
    return lines


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--towns", type=int, default=200)
    ask.add_argument("--homes", type=int, default=100, help="of each organisation")
    ask.add_argument("--sizes", type=int, default=40, help="towns for each number of homes")
    told = ask.parse_args()
    print("\n".join(table([town(number, told.homes) for number in range(told.towns)])))
    print()
    print("\n".join(needed(told.sizes)))


if __name__ == "__main__":
    main()
