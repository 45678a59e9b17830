"""Reminders: answered with one tap or one word, never repeated, never at night."""

from datetime import datetime, timedelta

import pytest

from bot.sandbox.phone import Phone
from models.rules.hours import awake
from models.rules.reminders import eve_of, is_fresh, soon_of
from tests.journeys.conftest import Town
from tests.journeys.scenes import acts, arrived, booked, forge, staged, visit_now
from tests.stage import NOON, TUESDAY_TEN

EVE = TUESDAY_TEN - timedelta(hours=16)
"""Monday, six in the evening."""
MINUTE = timedelta(minutes=1)


def clock(told: str) -> datetime:
    """«23 20:45» of November 2026 in Shanghai."""
    day, hour = told.split()
    return datetime.fromisoformat(f"2026-11-{day}T{hour}+08:00")


def reminded(phone: Phone) -> list[str]:
    return [b.text for b in phone.heard if "明天" in b.text[:4] or "快到" in b.text[:6]]


async def test_i_know_is_one_tap_and_the_other_side_sees_it(town: Town) -> None:
    resident, worker, _ = await staged(town)
    visit = await booked(town)
    await town.until(EVE + MINUTE)
    assert "好的，到时候见" in await town.presses(resident, "知道了")
    assert "家政保洁" in resident.last.text
    assert not any("知道了" in label for label in resident.labels)
    await town.says(worker, "/today")
    assert "家里已经知道" in await town.presses(worker, "家政保洁")
    await town.presses(worker, "知道了")
    await town.says(resident, "/orders")
    assert "聂师傅已经知道" in await town.presses(resident, "家政保洁")
    assert acts(town).count("noted") == 2
    await forge(town, worker, f"9y:{visit.id}")
    assert acts(town).count("noted") == 2
    assert "暗号" not in await forge(town, worker, f"9e:{visit.id}")


@pytest.mark.parametrize("words", ["好的", "知道了", "谢谢", "收到！", "👌", "好的，谢谢 🙏"])
async def test_a_word_of_thanks_after_a_reminder_is_the_button(town: Town, words: str) -> None:
    resident, worker, desk = await staged(town)
    visit = await booked(town)
    assert "不客气" in await town.says(resident, words)
    await town.until(EVE + MINUTE)
    for phone in (resident, worker):
        assert "到时候见" in await town.says(phone, words)
    now = visit_now(town, visit.id)
    assert now.home_noted_at
    assert now.worker_noted_at
    assert "不客气" in await town.says(resident, words)
    assert not any("等回话" in bubble.text for bubble in desk.heard)


async def test_in_the_middle_of_a_form_the_word_counts_and_the_question_stays(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town)
    await town.until(EVE + MINUTE)
    await town.says(resident, "想找人陪我去医院")
    question = resident.last.text
    await town.says(resident, "知道了")
    assert resident.last.text == question
    assert visit_now(town, visit.id).home_noted_at is not None


async def test_nobody_knows_of_a_visit_that_has_begun(town: Town) -> None:
    resident, worker, _ = await staged(town)
    visit = await booked(town)
    await arrived(town, worker)
    await forge(town, resident, f"9e:{visit.id}")
    assert "noted" not in acts(town)


async def test_who_sets_out_before_is_not_reminded_of_it(town: Town) -> None:
    resident, worker, _ = await staged(town)
    visit = await booked(town, start=TUESDAY_TEN + timedelta(hours=4))
    soon = TUESDAY_TEN + timedelta(hours=2)
    await town.until(soon - 30 * MINUTE)
    assert reminded(resident)
    assert reminded(worker)
    await forge(town, worker, f"9c:{visit.id}")
    await town.until(soon + MINUTE)
    assert not any("快到" in bubble.text for bubble in (*resident.heard, *worker.heard))


@pytest.mark.parametrize(
    ("start", "soon"),
    [
        ("24 08:00", "23 20:00"),
        ("24 08:59", "23 20:00"),
        ("24 09:00", "24 08:00"),
        ("24 10:00", "24 08:00"),
        ("24 14:00", "24 12:00"),
    ],
)
def test_the_last_word_before_a_visit_wakes_nobody(start: str, soon: str) -> None:
    told = soon_of(clock(start))
    assert told == clock(soon) == awake(told)
    assert eve_of(clock(start)) == clock("23 18:00")


def test_who_was_told_within_three_hours_knows_it_still() -> None:
    assert not is_fresh(None, NOON)
    assert is_fresh(NOON - timedelta(hours=3) + MINUTE, NOON)
    assert not is_fresh(NOON - timedelta(hours=3), NOON)


async def test_thanks_with_a_wish_behind_them_are_the_wish(town: Town) -> None:
    resident, _, _ = await staged(town)
    visit = await booked(town)
    await town.until(EVE + MINUTE)
    assert "这样改吗" in await town.says(resident, "好的，明天改到下午三点吧")
    assert visit_now(town, visit.id).home_noted_at is None
