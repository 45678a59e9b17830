"""What holds by construction, read from the source itself."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BELOW = sorted(p for floor in ("models", "handlers") for p in (ROOT / floor).rglob("*.py"))


@pytest.mark.parametrize("path", BELOW, ids=lambda p: str(p.relative_to(ROOT)))
def test_nothing_below_the_roof_waits_for_anything(path: Path) -> None:
    """So no transaction can be open while somebody waits for the network."""
    waits = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith)
    tree = ast.parse(path.read_text("utf-8"))

    assert [node for node in ast.walk(tree) if isinstance(node, waits)] == []


def test_there_is_something_to_read() -> None:
    assert len(BELOW) > 30
