"""The replay itself: it finds what it looks for."""

from collections.abc import Iterator

import pytest

from handlers import counter
from handlers.presses import codec
from models import access
from models.access import Act
from models.db import Database
from tests.matrix.cast import CHATS
from tests.matrix.world import World
from tests.replay import replaying
from tests.replay.replaying import STRANGER, Remembering, replay
from tests.replay.whose import SHARED
from tests.stage import NOON
from tests.tally import counted


@pytest.fixture
def town(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Database, World]]:
    monkeypatch.setattr(replaying, "ALL", True)
    database = Database(sqlite_url)
    with database.begin() as session:
        world = World(session)
    yield database, world
    database.close()


def shown(button: str, *names: str) -> Remembering:
    messenger = Remembering(lambda: NOON)
    messenger.drawn = {button: {CHATS[name] for name in names}}
    return messenger


def test_a_button_of_a_resident_is_nothing_in_any_other_hand(
    town: tuple[Database, World],
) -> None:
    database, world = town
    button = "so:{placing}".format(**world.things)
    before = counted["replayed"]
    assert replay(database, shown(button, "resident"), NOON) == []
    beside = {"resident", "proxy", "coordinator_kin"}
    assert counted["replayed"] - before == len(CHATS) + 1 - len(beside)


def test_a_door_left_open_is_found(
    town: tuple[Database, World], monkeypatch: pytest.MonkeyPatch
) -> None:
    database, world = town
    monkeypatch.setitem(access.RULES, Act.WORK_VISIT, lambda *_anything: True)
    button = "cc:{booked_visit}:ill".format(**world.things)
    colleague = CHATS["colleague"]
    assert any(
        fault.startswith(f"{button} by {colleague}: changed")
        for fault in replay(database, shown(button, "worker"), NOON)
    )


def test_a_refusal_that_nobody_wrote_down_is_found(
    town: tuple[Database, World], monkeypatch: pytest.MonkeyPatch
) -> None:
    database, world = town
    monkeypatch.setattr(counter.audit, "append", lambda *_all, **_more: None)
    button = "so:{placing}".format(**world.things)
    found = replay(database, shown(button, "resident", "proxy", "coordinator_kin"), NOON)
    assert f"{button} by {STRANGER}: not refused, or not written down" in found


def test_every_kind_that_is_shared_exists_and_says_why() -> None:
    for _whose, codes, reason in SHARED:
        assert reason
        assert {code.split(":")[0] for code in codes.split()} <= set(codec._known)
