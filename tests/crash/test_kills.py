"""No kill, wherever it falls, costs an order or a confirmation."""

import shutil
from pathlib import Path

import pytest

from bot.door import IN_FLIGHT
from models.db import Database
from tests.bench.fake_api import FIRST_CHAT
from tests.bench.stage import CHATS, template
from tests.crash import harness
from tests.crash.harness import Verdict, torment
from tests.crash.victim import Edge
from tests.stage import resident


def assert_nothing_is_lost(verdict: Verdict) -> None:
    kills = sum(verdict.kills.values())
    print(*verdict.lines(), sep="\n")
    assert verdict.lost_updates == 0
    assert verdict.lost_orders == 0
    assert verdict.double_orders == 0
    assert verdict.lost_confirmations == 0
    assert verdict.wrong_numbers == 0
    assert verdict.unfinished == 0
    assert verdict.out_of_order == 0
    assert verdict.broken_audit is None
    # a kill repeats what was on the wire, and what was sent but not yet ticked off in a commit
    assert verdict.repeated_confirmations <= kills * 2 * IN_FLIGHT
    assert set(verdict.kills) >= set(Edge), "some edge was never reached"


async def test_seventy_two_kills_on_sqlite_cost_nothing(tmp_path: Path) -> None:
    database = tmp_path / "town.db"
    shutil.copy(template(tmp_path / "template.db"), database)

    assert_nothing_is_lost(await torment(f"sqlite:///{database}", kills=72, requests=3024))


async def test_twenty_seven_kills_on_postgresql_cost_nothing(postgres_url: str) -> None:
    database = Database(postgres_url)
    with database.begin() as session:
        for number in range(CHATS):
            resident(session, chat_id=FIRST_CHAT + number)
    database.close()

    assert_nothing_is_lost(await torment(postgres_url, kills=27, requests=810))


async def test_the_harness_sees_an_order_that_was_lost(tmp_path: Path) -> None:
    """Proof that the checks can fail: one order is taken out by hand, and is missed."""
    database = tmp_path / "town.db"
    shutil.copy(template(tmp_path / "template.db"), database)
    await torment(f"sqlite:///{database}", kills=1, requests=10)

    town = Database(f"sqlite:///{database}")
    with town.begin() as session:
        session.connection().exec_driver_sql("UPDATE \"order\" SET note = 'r0' WHERE note = 'r1'")
    town.close()
    verdict, api = Verdict(10), harness.Api(10)
    harness._count(f"sqlite:///{database}", api, verdict)
    assert (verdict.lost_orders, verdict.double_orders, verdict.lost_confirmations) == (1, 1, 10)


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """The children inherit no setting of whoever runs the tests."""
    for name in ("DIANCAI_TOKEN", "DIANCAI_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
