"""The policy desk, through the Bot API: a quota changed in the chat holds from its day."""

from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import acts, forge, staged

ABOVE = 3009


async def test_a_quota_and_a_fee_are_changed_in_the_chat_and_told_to_whoever_orders(
    town: Town,
) -> None:
    old, _, _ = await staged(town)
    town.look(lambda session: stage.coordinator(session, "州上", chat_id=ABOVE, place="6301"))
    above = town.phone(ABOVE)
    await town.says(above, "/rules")
    await town.presses(above, "社区便民服务")
    assert above.last.text.count("每月 8 次，不要钱，2017-01-01 起") == 1  # once for all alike
    assert "在家养老的老人、" in above.last.text
    await town.presses(above, "在家养老的老人")
    await town.presses(above, "家政保洁")
    await town.says(above, "2")
    await town.says(above, "12.5")
    await town.says(above, "2026-11-22")
    assert "从哪天起" in above.last.text  # never in the past
    await town.says(above, "2026-11-24")
    await town.says(above, "州民政〔2026〕12 号")
    assert "每月 2 次，每次 12.50 元，2026-11-24 起" in above.last.text
    await town.presses(above, "就这样改")
    assert "在家养老的老人\n（家政保洁）每月 2 次，每次 12.50 元" in above.last.text
    assert above.last.text.count("在家养老的老人") == 2  # the whole class, and this dish

    await town.says(old, "明天上午十点家政保洁")
    assert "您每次付 12.50 元" in old.last.text
    await town.presses(old, "不弄了")
    await town.says(old, "明天上午十点生活照料")
    assert "不要钱" in old.last.text


async def test_a_district_reads_the_rules_and_cannot_change_them(town: Town) -> None:
    _, _, desk = await staged(town)
    await town.says(desk, "/queue")
    await town.presses(desk, "规定")
    await town.presses(desk, "社会工作服务")
    assert "才能改" in desk.last.text
    await forge(town, desk, "2e:convenience:elderly_at_home")
    assert "办不了" in desk.last.text
    await town.says(desk, "12")
    assert acts(town).count("set_right") == 0
