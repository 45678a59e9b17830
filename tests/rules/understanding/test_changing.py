"""One sentence that changes a visit or all to come; and everything that must not be taken for one.

All are said on a Monday noon, by somebody whose home is cleaned on the first and third Tuesday.
"""

# ruff: noqa: E501 - a sentence and what it means stand in one line

from datetime import date, datetime, timedelta

import pytest

from models.rules.hours import SHANGHAI
from models.rules.understanding.changing import (
    Change,
    What,
    change_in,
    day_instead,
    of_another_matter,
)
from models.rules.understanding.danger import spot
from models.rules.understanding.training.corpus import EXAM, OWN, SAMPLE, sentences
from models.rules.understanding.when import Part

NOON = datetime(2026, 11, 23, 12, tzinfo=SHANGHAI)
VISIT = date(2026, 12, 1)
TODAY, TOMORROW, TUESDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 24)
SERVICES = frozenset({"housekeeping"})


def heard(words: str) -> Change | None:
    """As at the counter: danger first, then what the ranking is sure of."""
    alarm = spot(words)
    change = change_in(words, NOON)
    if change is None or (alarm is not None and not alarm.beside):
        return None
    return None if of_another_matter(change, words, SERVICES) else change


SKIPPED = [
    ("这次不来了", None), ("这次不用来了", None), ("明天不要来了", TOMORROW), ("明天别来了", TOMORROW),
    ("周二不用来了", TUESDAY), ("这周二取消", TUESDAY), ("取消明天的上门", TOMORROW),
    ("下次不用来打扫了", None), ("明天我不在家", TOMORROW), ("明天家里没人", TOMORROW),
    ("这回算了,下回再来", None), ("跳过这次吧", None), ("今天别来了,我闺女来了", TODAY),
    ("please don't come tomorrow", TOMORROW), ("skip this one", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "on"), SKIPPED)
def test_one_visit_is_not_wanted(words: str, on: date | None) -> None:
    change = heard(words)
    assert change is not None
    assert (change.what, change.on, change.all_to_come) == (What.SKIP, on, False)


THURSDAY = date(2026, 12, 3)
MOVED = [
    ("这周二改到周四", TUESDAY, THURSDAY, False),
    ("周二的改到周四", TUESDAY, THURSDAY, False),
    ("以后都改成周四下午", None, THURSDAY, True),
    ("以后每次都改到星期四", None, THURSDAY, True),
    ("改成每周四下午两点", None, THURSDAY, True),
    ("下次改到周四", None, THURSDAY, False),
    ("打扫改到周四吧", None, THURSDAY, False),
    ("换到礼拜四行不行", None, THURSDAY, False),
    ("能不能挪到12月3号", None, THURSDAY, False),
    ("改到下周四", None, THURSDAY, False),
    ("帮我改成下午三点", None, VISIT, False),
    ("改到下午", None, VISIT, False),
    ("以后都改成上午", None, VISIT, True),
    ("推迟到周五", None, date(2026, 12, 4), False),
    ("往后推到周五下午", None, date(2026, 12, 4), False),
    ("提前到周一上午", None, date(2026, 11, 30), False),
    ("明天的改到后天", TOMORROW, date(2026, 11, 25), False),
    ("can you move it to thursday", None, THURSDAY, False),
    ("改个时间", None, None, False),
    ("换个日子行吗", None, None, False),
    ("能改期吗", None, None, False),
    ("明天有事,改天吧", TOMORROW, None, False),
    ("推迟一天", None, None, False),
]


@pytest.mark.parametrize(("words", "on", "day", "all_to_come"), MOVED)
def test_a_visit_goes_to_another_time(
    words: str, on: date | None, day: date | None, all_to_come: bool
) -> None:
    change = heard(words)
    assert change is not None
    assert (change.what, change.on, change.all_to_come) == (What.MOVE, on, all_to_come)
    assert day_instead(change, VISIT, TODAY) == day


RESTED = [
    ("住院了,先停一停", None), ("先停一停", None), ("停两周", 14), ("停一个月再来", 30),
    ("我妈住院了,打扫先停", None), ("这段时间先不用来了", None), ("暂停一周", 7),
    ("最近先别来了", None), ("我要去女儿家住,停半个月", 14), ("回老家半个月,先别来", 14),
    ("住院期间不用来", None), ("先歇几天", None), ("pause for two weeks please", 14),
]  # fmt: skip


@pytest.mark.parametrize(("words", "days"), RESTED)
def test_nobody_is_to_come_for_a_while(words: str, days: int | None) -> None:
    change = heard(words)
    assert change is not None
    assert (change.what, change.days) == (What.PAUSE, days)


@pytest.mark.parametrize(
    "words",
    ["出院了", "我出院了", "老伴出院回家了", "好了,可以来了", "可以来了", "恢复上门吧",
     "我好多了,接着来吧", "回来了,继续来", "back from the hospital"],
)  # fmt: skip
def test_after_a_rest_somebody_may_come_again(words: str) -> None:
    change = heard(words)
    assert change is not None
    assert change.what is What.RESUME


DECEMBER = date(2026, 12, 1)
ENDED = [
    ("下个月起不用了", DECEMBER), ("下月起就不用来了", DECEMBER), ("明年起不用来了", date(2027, 1, 1)),
    ("月底以后不用来了", DECEMBER), ("12月10号以后不用来了", date(2026, 12, 11)),
    ("以后不用来了", None), ("以后都不要来了", None), ("全部取消", None), ("再也不用来了", None),
    ("以后不需要上门了", None), ("no more visits please", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "since"), ENDED)
def test_nobody_is_to_come_any_more(words: str, since: date | None) -> None:
    change = heard(words)
    assert change is not None
    assert (change.what, change.since) == (What.END, since)


@pytest.mark.parametrize(
    "words",
    [
        # danger, which is heard before
        "我摔倒了起不来", "不想活了", "活着没意思,以后都不用管我了", "救命", "家里着火了",
        "老伴晕过去了叫不醒", "煤气漏了,先停一下火", "他打我,快来人", "孩子丢了", "胸口疼得厉害",
        # new orders
        "想找人打扫卫生", "明天下午想请人来理发", "每周二来一次打扫", "住院了,想找个人陪护",
        "我要住院,谁来照顾我老伴", "出院了,想请人照料", "约周四下午体检", "能不能安排人陪我聊天",
        "换季了想洗被子", "给我妈找个护工", "明天家里没人照顾孩子", "想要每半个月来一次",
        "要改善一下伙食", "我想学改衣服",
        # questions and complaints about a visit
        "阿姨啥时候来", "师傅怎么没来", "上次那个没来", "昨天来的人没擦干净", "是不是不来了",
        "周二几点来", "今天怎么还不来",
        # other people's matters and other things that change or stop
        "家里停电了", "停水了怎么办", "改一下地址", "我要换个手机号", "低保取消了怎么办",
        "换个阿姨行不行", "别让小马来了", "活动改到周几了", "字体改成三号", "户口改到西宁",
        "你好", "谢谢", "好的", "心脏停了一下", "药可以停几天吗",
    ],
)  # fmt: skip
def test_nothing_else_is_taken_for_a_change(words: str) -> None:
    assert heard(words) is None


def test_a_part_of_the_day_and_an_hour_are_kept_with_the_day() -> None:
    after, at_two = heard("以后都改成周四下午"), heard("改到周四下午两点")
    assert after is not None
    assert after.to is not None
    assert at_two is not None
    assert at_two.to is not None
    assert after.to.part is Part.AFTERNOON
    assert str(at_two.to.start) == "14:00:00"


def test_of_what_people_type_only_words_about_an_order_are_taken_for_a_change() -> None:
    taken = {
        one.labels[0]
        for place in (EXAM, SAMPLE, OWN / "status.txt", OWN / "housekeeping.txt")
        for one in sentences(place)
        if heard(one.text)
    }
    assert taken <= {"status"}


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("到年底就不用来了", date(2026, 12, 31)),
        ("年底就不用来了", date(2026, 12, 31)),
        ("做到月底就不要来了", date(2026, 11, 30)),
        ("春节前就不用来了", date(2027, 2, 5)),
        ("到12月15号就不用来了", date(2026, 12, 15)),
    ],
)
def test_the_last_day_may_be_said_before_the_no(words: str, last: date) -> None:
    change = heard(words)
    assert change is not None
    assert (change.what, change.since) == (What.END, last + timedelta(days=1))


@pytest.mark.parametrize("words", ["12月1号就不用来了", "到周五就不用来了", "年底的那次不用来了"])
def test_a_bare_day_is_that_of_one_visit(words: str) -> None:
    change = heard(words)
    assert change is not None
    assert change.what is What.SKIP


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("我要去女儿家住两个月", 60),
        ("去儿子家住一个月", 30),
        ("要回老家半个月", 14),
        ("出远门三个星期", 21),
    ],
)
def test_so_long_somebody_is_not_at_home(words: str, days: int) -> None:
    assert heard(words) == Change(What.PAUSE, days=days)


@pytest.mark.parametrize(
    "words", ["我要去女儿家", "去年住了两个月", "我去女儿家过年前两个月就想好了要人打扫"]
)
def test_a_journey_without_a_length_changes_nothing(words: str) -> None:
    assert heard(words) is None
