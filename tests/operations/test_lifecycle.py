"""One door to every status."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import models
from models.db import Database
from models.errors import IllegalMove, Stale
from models.lifecycle import MOVES, move
from models.operations.ordering import cancel_order
from models.reads.standing import HOUSE
from models.tables.orders import Order, OrderStatus
from tests import stage
from tests.stage import NOON

FLOORS = [Path(models.__file__).parents[1] / floor for floor in ("bot", "handlers", "models")]
DOORS = {"lifecycle.py"}
STATUSES = {"OrderStatus", "OfferStatus", "VisitStatus", "TaskStatus", "ClaimStatus"}


def sources() -> Iterator[tuple[Path, ast.AST]]:
    for floor in FLOORS:
        for path in floor.rglob("*.py"):
            if "training" not in path.parts and "versions" not in path.parts:
                yield path, ast.parse(path.read_text("utf-8"))


def assigns_status(node: ast.AST) -> bool:
    """`x.status = …`, or `.values(status=VisitStatus.…)`, or setattr(x, "status", …)."""
    if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        return any(isinstance(t, ast.Attribute) and t.attr == "status" for t in targets)
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute | ast.Name):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
    if name == "setattr":
        return any(isinstance(a, ast.Constant) and a.value == "status" for a in node.args)
    return name == "values" and any(
        k.arg == "status"
        and STATUSES & {n.id for n in ast.walk(k.value) if isinstance(n, ast.Name)}
        for k in node.keywords
    )


def test_nothing_but_the_lifecycle_assigns_a_status() -> None:
    found = {
        f"{path.name}:{node.lineno}"
        for path, tree in sources()
        for node in ast.walk(tree)
        if assigns_status(node) and path.name not in DOORS
    }
    assert found == set()


def test_the_search_for_assigned_statuses_finds_each_way_of_assigning() -> None:
    ways = ["order.status = x", "order.status: X = x", 'setattr(order, "status", x)',
            "t.update().values(status=OrderStatus.CLOSED)"]  # fmt: skip
    for way in ways:
        assert any(assigns_status(node) for node in ast.walk(ast.parse(way))), way


def test_a_state_that_is_the_end_has_no_way_out_and_every_state_is_in_its_table() -> None:
    for kind, moves in MOVES.items():
        states = set(type(next(iter(moves))))
        assert set(moves) == states, kind
        assert set().union(*moves.values()) <= states


def test_a_step_that_the_table_does_not_know_is_refused_and_leaves_no_trace(db: Database) -> None:
    with db.begin() as session:
        order = stage.order_of(session, stage.resident(session))
        cancel_order(session, order.id, by=HOUSE, now=NOON, reason="not needed")
        order = session.get_one(Order, order.id)
        with pytest.raises(IllegalMove):
            move(session, order, OrderStatus.BOOKED, by=HOUSE, now=NOON)
        assert order.status is OrderStatus.CANCELLED


def test_of_two_who_saw_the_same_version_only_the_first_moves_it(db: Database) -> None:
    with db.begin() as session:
        order = stage.order_of(session, stage.resident(session))
    with db.begin() as session:
        seen_by_another = session.get_one(Order, order.id)
        session.expunge(seen_by_another)
        first = session.get_one(Order, order.id)
        move(session, first, OrderStatus.CANCELLED, by=HOUSE, now=NOON)
        assert first.version == 2
        with pytest.raises(Stale):
            move(session, seen_by_another, OrderStatus.WAITING, by=HOUSE, now=NOON)
