"""Times said in people's own words, and words of their own in the middle of a form."""

import pytest
from sqlalchemy import select

from bot.sandbox.phone import Phone
from models.rules.hours import local
from models.tables.orders import Order
from models.tables.people import Person
from models.words import TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import bubble_with, ordered, staged, tasks
from tests.journeys.test_resident import furnished

CLEAN = "请人来家里打扫卫生"


def starts(town: Town) -> list[str]:
    """When every order begins, in Shanghai."""
    orders = town.look(lambda s: list(s.scalars(select(Order))))
    return [f"{local(order.start):%m-%d %H:%M}" for order in orders]


def offered(phone: Phone) -> list[str]:
    return [label for label in phone.buttons if "月" in label and "日" in label]


async def confirmed(town: Town, phone: Phone, *buttons: str) -> list[str]:
    for button in (*buttons, "就这样"):
        await town.presses(phone, button)
    return starts(town)


async def test_an_hour_with_two_readings_is_asked_with_full_dates(town: Town) -> None:
    resident, _, _ = await staged(town)
    asked = await town.says(resident, f"{CLEAN}，明天3点")
    assert "上午还是下午" in asked
    assert offered(resident) == ["11月24日 周二 凌晨3:00", "11月24日 周二 下午3:00"]
    assert await confirmed(town, resident, "11月24日 周二 下午3:00") == ["11-24 15:00"]


async def test_the_half_of_the_day_may_be_typed(town: Town) -> None:
    resident, _, _ = await staged(town)
    await town.says(resident, f"{CLEAN}，明天3点")
    assert "下午3:00" in await town.says(resident, "下午")
    assert await confirmed(town, resident) == ["11-24 15:00"]


async def test_several_days_are_asked_and_an_excluded_one_is_never_offered(town: Town) -> None:
    resident, _, _ = await staged(town)
    await town.says(resident, f"{CLEAN}，下周二或者下周四都行")
    assert offered(resident) == ["12月1日 周二", "12月3日 周四"]
    await town.says(resident, "/start")
    await town.says(resident, f"{CLEAN}，除了周二周三都行")
    assert offered(resident)
    assert not [label for label in offered(resident) if "周二" in label or "周三" in label]
    await town.presses(resident, "别的日子")
    assert not [label for label in offered(resident) if "周二" in label or "周三" in label]


async def test_the_past_is_told_kindly_and_other_times_are_offered(town: Town) -> None:
    resident, _, _ = await staged(town)
    assert "已经过去了" in await town.says(resident, f"{CLEAN}，这个月15号")
    assert offered(resident)


async def test_an_hour_without_a_day_keeps_its_hour(town: Town) -> None:
    resident, _, _ = await staged(town)
    await town.says(resident, f"{CLEAN}，下午三点来")
    assert offered(resident)
    assert all("下午3:00" in label for label in offered(resident))


async def test_a_rhythm_on_two_weekdays_comes_on_both(town: Town) -> None:
    resident, _, _ = await staged(town)
    told = await town.says(resident, f"{CLEAN}，每周二和周五上午九点")
    assert "11月24日 周二 上午9:00" in told
    assert "每周二、周五" in told


async def test_half_a_month_is_asked_once_and_may_be_typed(town: Town) -> None:
    resident, _, _ = await staged(town)
    asked = await town.says(resident, f"{CLEAN}，每半个月，明天上午九点")
    assert "哪一种" in asked
    assert resident.buttons[:3] == ["每月第1、3个周二", "每15天", "每两周，周二"]
    assert "每15天" in await town.says(resident, "每15天吧")


async def test_days_that_were_said_are_not_asked_for(town: Town) -> None:
    resident, _, _ = await staged(town)
    told = await town.says(resident, f"{CLEAN}，每月第一和第三个周二上午九点")
    assert "每月第1、3个周二" in told
    assert "哪一种" not in told


async def test_the_first_visit_is_a_day_of_the_plan_or_the_card_says_so(town: Town) -> None:
    resident, _, _ = await staged(town)
    told = await town.says(resident, f"{CLEAN}，每个月第一个和第三个星期二上午九点")
    assert "12月1日 周二 上午9:00" in told
    assert "先来一次" not in told
    told = await town.says(resident, "改成明天上午九点")
    assert "11月24日 周二 上午9:00" in told
    assert "11月24日 周二 先来一次，之后是 12月1日 周二、12月15日 周二" in told


async def test_a_span_takes_its_first_free_beginning(town: Town) -> None:
    resident, _, _ = await staged(town)
    await town.says(resident, f"{CLEAN}，明天下午两点到四点")
    assert await confirmed(town, resident) == ["11-24 14:00"]


async def test_a_time_typed_where_times_are_offered_is_taken(town: Town) -> None:
    resident, _, _ = await staged(town)
    await town.says(resident, CLEAN)
    assert "11月25日 周三 下午3:00" in await town.says(resident, "后天下午三点")
    assert "11月26日 周四 上午10:00" in await town.says(resident, "改成周四上午十点")
    assert await confirmed(town, resident) == ["11-26 10:00"]


async def test_words_on_a_button_press_it(town: Town) -> None:
    resident, _, _ = await staged(town)
    await town.says(resident, f"{CLEAN}，明天上午十点")
    assert "单号" in await town.says(resident, "好的")
    assert starts(town) == ["11-24 10:00"]


async def test_something_new_leaves_the_form_and_half_clear_words_get_a_hint(town: Town) -> None:
    resident, _, _ = await staged(town)
    await ordered(town, "health_check")
    await town.says(resident, f"{CLEAN}，明天上午十点")
    again = await town.says(resident, "咦这个怎么弄呀")
    assert "家政保洁" in again
    assert "请按下面的按钮" in bubble_with(resident, "请按下面").text
    assert "您问的是这一单" in await town.says(resident, "我的单到哪了")
    assert len(starts(town)) == 1


async def test_danger_in_the_middle_of_a_form_comes_first_and_the_form_goes_on(
    town: Town,
) -> None:
    resident, _, _ = await staged(town)
    await town.says(resident, f"{CLEAN}，明天上午十点")
    assert "120" in await town.says(resident, "哎呀我摔倒了起不来")
    assert [t.kind for t in tasks(town)] == [TaskKind.EMERGENCY]
    assert await confirmed(town, resident) == ["11-24 10:00"]


async def test_a_wish_typed_at_the_name_is_asked_about_and_never_stored(town: Town) -> None:
    town.look(furnished)
    phone = town.phone(1001, "大珍")
    await town.says(phone, "/start")
    for button in ("中文", "同意", "我自己"):
        await town.presses(phone, button)
    asked = await town.says(phone, "我想找人打扫")
    assert "您是想要家政保洁吗" in asked
    await town.presses(phone, "是，我要这个")
    assert "叫什么名字" in phone.last.text
    for words in ("杨大珍", "1948年3月1日", "北关"):
        await town.says(phone, words)
    await town.presses(phone, "北关社区")
    await town.says(phone, "3号楼2单元501")
    await town.presses(phone, "在家养老的老人")
    await town.presses(phone, "选好了")
    assert [words for words in (*phone.buttons, phone.last.text) if "家政保洁" in words]
    assert [p.name for p in town.look(lambda s: list(s.scalars(select(Person))))][-1] == "杨大珍"


async def test_an_answer_that_sounds_like_a_wish_can_still_be_the_answer(town: Town) -> None:
    town.look(lambda s: (furnished(s), stage.resident(s)))
    phone = town.phone(1001)
    await town.says(phone, "/start")
    await town.presses(phone, "设置")
    await town.presses(phone, "👤 杨大珍")
    await town.presses(phone, "改门牌")
    await town.says(phone, "打扫卫生的那个门洞里")
    await town.presses(phone, "不是，这就是")
    person = town.look(lambda s: s.scalars(select(Person).where(Person.name == "杨大珍")).one())
    assert person.address == "打扫卫生的那个门洞里"


@pytest.mark.parametrize("words", ["明天3点", "3点"])
async def test_no_time_is_ever_silently_wrong(town: Town, words: str) -> None:
    resident, _, _ = await staged(town)
    await town.says(resident, f"{CLEAN},{words}")
    assert starts(town) == []
    assert not [label for label in resident.buttons if "就这样" in label]


async def test_a_day_that_nobody_can_come_is_named_and_never_swapped_in_silence(
    town: Town,
) -> None:
    resident, _, _ = await staged(town)
    told = await town.says(resident, f"{CLEAN}，腊月二十三")
    assert "1月30日 周六" in told
    assert "没有人有空" in told


async def test_daily_visits_are_not_made_weekly_in_silence(town: Town) -> None:
    resident, _, _ = await staged(town)
    assert "一周最多来三天" in await town.says(resident, f"{CLEAN}，每天早上")
    assert starts(town) == []


async def test_a_wish_for_kin_who_is_not_registered_says_whose_name_it_bears(town: Town) -> None:
    resident, _, _ = await staged(town)
    card = await town.says(resident, "我妈85岁一个人住，下周二上午想找人打扫")
    assert "12月1日 周二" in card
    hint = bubble_with(resident, "还没有登记")
    assert "杨大珍" in hint.text


async def test_whoever_has_no_order_is_not_asked_which(town: Town) -> None:
    resident, _, _ = await staged(town)
    answer = await town.says(resident, "阿姨啥时候来")
    assert "还没有单子" in answer
    assert "哪一单" not in answer
