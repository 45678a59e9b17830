"""Nobody gets anything by forging a button, and nothing that comes back breaks the counter."""

import pytest

from models import access
from models.db import Database
from tests.hostile.fuzz import run
from tests.hostile.wire import storm
from tests.journeys.conftest import Town

PRESSES = 1000


def test_forged_buttons_do_nothing_show_nothing_and_break_nothing(db: Database) -> None:
    tally = run(db, PRESSES, seed=20261123)
    assert tally.faults == {}
    assert tally.presses == PRESSES
    assert tally.refused > PRESSES / 5
    assert tally.own_affairs > PRESSES / 50


@pytest.fixture
def open_doors(monkeypatch: pytest.MonkeyPatch) -> None:
    for act in access.RULES:
        monkeypatch.setitem(access.RULES, act, lambda *_given: True)


@pytest.mark.usefixtures("open_doors")
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_where_everything_is_allowed_the_fuzz_says_so(db: Database) -> None:
    faults = run(db, 300, seed=1).faults
    assert {"effects", "shown", "unwritten"} <= set(faults)


async def test_forged_buttons_over_the_wire_leave_the_intake_alive(town: Town) -> None:
    assert await storm(town, 160, seed=4) == {}
