"""Who is dead, as far as can be told from a name."""

import os
import subprocess
import sys
from datetime import timedelta

from bot.claimant import claimant, is_dead
from bot.clock import Clock
from models import outbox
from models.db import Database
from tests.bot.houses import DESK, heard, sandbox_house


def of_process(number: int) -> str:
    machine, _, tail = claimant().split("-")
    return f"{machine}-{number}-{tail}"


def test_a_name_fits_its_column_and_no_two_are_alike() -> None:
    assert len(of_process(4_194_304)) <= 32
    assert claimant() != claimant()


def test_a_process_that_has_ended_here_is_dead() -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()

    assert is_dead(of_process(ended.pid))


def test_a_process_that_runs_is_not() -> None:
    assert not is_dead(of_process(os.getppid()))


def test_an_earlier_life_under_our_own_number_is_dead() -> None:
    assert is_dead(of_process(os.getpid()))


def test_of_another_machine_nothing_is_known() -> None:
    assert not is_dead("00000000-1-abcdef12")
    assert not is_dead("nonsense")


async def test_what_a_dead_house_held_is_sent_at_once_and_before_anything_new(
    database_url: str,
) -> None:
    database, now = Database(database_url), Clock().now()
    with database.begin() as session:
        outbox.deliver_by(session, of_process(os.getpid()), now=now + timedelta(hours=1))
        outbox.post_screen(session, DESK, {"text": "held"}, now=now)
    database.close()

    async with sandbox_house(database_url) as (_, messenger):
        assert heard(messenger, DESK) == ["held", "text: /start"]
