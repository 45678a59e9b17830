"""Words that only resemble danger never push the answer aside; a second tap hides no number."""

import pytest

from handlers import watching
from models.rules.understanding.danger import Alarm, Danger
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.test_resident import furnished, orders, words


def alike(_words: str) -> Alarm:
    return Alarm((Danger.OTHER,), (), beside=False)


async def test_likeness_to_danger_shows_the_numbers_beside_the_answer(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    town.look(lambda s: (furnished(s), stage.resident(s)))
    monkeypatch.setattr(watching, "spot", alike)
    phone = town.phone(1001)
    await town.says(phone, "谢谢")
    assert "不客气" in phone.last.text
    assert any("110" in bubble.text for bubble in phone.heard)


async def test_a_second_tap_leaves_the_card_with_the_number_where_it_is(town: Town) -> None:
    town.look(lambda s: (furnished(s), stage.resident(s)))
    phone = town.phone(1001)
    await words(town, phone, "想找人打扫卫生 明天上午十点", "家政保洁")
    card = phone.last
    yes = card.inline[0][0]["callback_data"]
    for _ in range(2):
        phone.press(card.id, yes, stale=True)
    await town.settle()
    assert town.look(orders)[0].number in phone.message(card.id).text
