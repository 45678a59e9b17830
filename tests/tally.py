"""What the suite counts as it runs, added up over its processes and told once at the end."""

from collections import Counter
from collections.abc import Iterable

counted: Counter[str] = Counter()
wrong: list[str] = []
"""Every request that was not valid by the Bot API's description."""


def take(numbers: dict[str, int], violations: Iterable[str]) -> None:
    """Add what one process counted to what the others did."""
    counted.update(numbers)
    wrong.extend(violations)


def lines() -> list[str]:
    """The end of the story: a line a count, and what was wrong."""
    found = []
    if counted["requests"]:
        asked = counted["requests"]
        found.append(f"{asked} requests to the Bot API, {len(wrong)} not valid by its description")
    if drawn := counted["buttons"]:
        pressed = counted["replayed"]
        found.append(f"{drawn} buttons drawn, {pressed} times pressed by whom they are not for")
    return [*found, *(f"  {violation}" for violation in wrong)]
