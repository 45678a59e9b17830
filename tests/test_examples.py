"""The examples in docstrings are true: whoever reads one and tries it gets what stands there."""

import doctest
import importlib
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
TOLD = [
    ".".join(path.relative_to(HOUSE).with_suffix("").parts)
    for floor in ("models", "handlers", "bot")
    for path in sorted((HOUSE / floor).rglob("*.py"))
    if ">>> " in path.read_text("utf-8")
]


@pytest.mark.parametrize("name", TOLD)
def test_an_example_gives_what_is_written_under_it(name: str) -> None:
    found = doctest.testmod(importlib.import_module(name))
    assert found.attempted > 0
    assert found.failed == 0


def test_the_examples_are_found() -> None:
    assert "models.rules.settling" in TOLD
    assert len(TOLD) > 20
