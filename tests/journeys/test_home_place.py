"""📍 我家在这里: asked alone, told from home, taken back."""

from datetime import timedelta

import pytest

from models.base import table
from models.operations import consenting
from models.reads.spots import spot_of
from models.tables.people import Consent
from models.words import Purpose
from tests.journeys.conftest import Town
from tests.journeys.scenes import DOOR, RESIDENT, someone, staged


@pytest.fixture(params=["sqlite"])
def database_url(sqlite_url: str) -> str:
    return sqlite_url


async def test_the_home_is_put_on_the_map_after_a_yes_of_its_own(town: Town) -> None:
    old, _, _ = await staged(town)
    consents = table(Consent)
    town.look(lambda s: s.execute(
        consents.delete().where(consents.c.purpose == Purpose.WHEREABOUTS)))  # fmt: skip
    await town.says(old, "设置")
    await town.presses(old, "👤 杨大珍")
    assert "单独问您一件事" in await town.presses(old, "📍 我家在这里")
    await town.presses(old, "✅ 同意")
    assert "📍 我在家，发位置" in old.keys
    await town.says(old, "好")
    old.send_location(*DOOR)
    await town.settle()
    assert "这里是家" in old.last.text
    assert "📍 我在家，发位置" not in old.keys
    me = town.look(lambda s: someone(s, RESIDENT))
    assert town.look(lambda s: spot_of(s, me.person_id).latitude) == DOOR[0]
    town.look(lambda s: consenting.withdraw(
        s, me.person_id, Purpose.WHEREABOUTS, by=me.actor,
        now=town.clock.now() + timedelta(minutes=1)))  # fmt: skip
    assert town.look(lambda s: spot_of(s, me.person_id).latitude) is None
