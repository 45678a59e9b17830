"""Time as people say it, read on Wednesday 18 November 2026 at ten in the morning."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from models.rules.understanding.when import Ask, Part, Rhythm, When, read

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


def heard(text: str) -> When:
    when = read(text, NOW)
    assert when is not None
    return when


@pytest.mark.parametrize(
    ("said", "day", "start"),
    [
        ("明天下午三点", "11-19", "15:00"),
        ("明早8点", "11-19", "08:00"),
        ("明儿早上八点", "11-19", "08:00"),
        ("后天早上9点半", "11-20", "09:30"),
        ("今晚八点", "11-18", "20:00"),
        ("礼拜天下午三点一刻", "11-22", "15:15"),
        ("周五下午两点到四点", "11-20", "14:00"),
        ("不是明天，是后天下午三点", "11-20", "15:00"),
        ("明天九点半", "11-19", "09:30"),
        ("明天15:30", "11-19", "15:30"),
        ("后天晌午十二点", "11-20", "12:00"),
        ("下周一晚上7点", "11-23", "19:00"),
        ("大后天下午2点45", "11-21", "14:45"),
        ("tomorrow at 3pm", "11-19", "15:00"),
        ("Nov 25 at 10:30 am", "11-25", "10:30"),
        ("半小时后", "11-18", "10:30"),
        ("两个半小时以后", "11-18", "12:30"),
        ("我媽85歲一個人住，後天上午十點想找人打掃", "11-20", "10:00"),
    ],
)
def test_a_day_and_an_hour_are_read_exactly(said: str, day: str, start: str) -> None:
    when = heard(said)
    assert when.day == date.fromisoformat(f"2026-{day}")
    assert when.start == time.fromisoformat(start)
    assert when.ask is None


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("明天", "2026-11-19"),
        ("后儿", "2026-11-20"),
        ("大后天", "2026-11-21"),
        ("三天后", "2026-11-21"),
        ("两周后", "2026-12-02"),
        ("下周二", "2026-11-24"),
        ("下下周一", "2026-11-30"),
        ("周五", "2026-11-20"),
        ("周一", "2026-11-23"),
        ("星期天", "2026-11-22"),
        ("20号", "2026-11-20"),
        ("15号", "2026-12-15"),
        ("下个月3号", "2026-12-03"),
        ("11月25日", "2026-11-25"),
        ("十一月二十五号", "2026-11-25"),
        ("3月5号", "2027-03-05"),
        ("11/25", "2026-11-25"),
        ("2026-12-01", "2026-12-01"),
        ("腊月二十三", "2027-01-30"),
        ("腊月廿三", "2027-01-30"),
        ("正月十五", "2027-02-20"),
        ("下月初八我八十了", "2026-12-16"),
        ("春节", "2027-02-06"),
        ("除夕", "2027-02-05"),
        ("元旦", "2027-01-01"),
        ("国庆节", "2027-10-01"),
        ("清明", "2027-04-05"),
        ("下周三不行，周四可以", "2026-11-19"),
        ("the day after tomorrow", "2026-11-20"),
    ],
)
def test_a_day_is_read_and_is_never_past(said: str, day: str) -> None:
    when = heard(said)
    assert when.day == date.fromisoformat(day)
    assert when.ask is None


@pytest.mark.parametrize(
    ("said", "ask"),
    [
        ("3点", Ask.AM_OR_PM),
        ("明天3点", Ask.AM_OR_PM),
        ("后天六点半", Ask.AM_OR_PM),
        ("周三", Ask.WHICH_DAY),  # today, or in a week?
        ("周末都行", Ask.WHICH_DAY),
        ("星期六日都行", Ask.WHICH_DAY),
        ("后天或者大后天", Ask.WHICH_DAY),
        ("周一、周三、周五上午", Ask.WHICH_DAY),
        ("周二三下午", Ask.WHICH_DAY),
        ("下周", Ask.WHICH_DAY),
        ("月底", Ask.WHICH_DAY),
        ("小年", Ask.WHICH_DAY),  # the 23rd in the north, the 24th in the south
        ("过年前", Ask.WHICH_DAY),
        ("next Friday morning", Ask.WHICH_DAY),
        ("这个月15号", Ask.PAST),
        ("这周一", Ask.PAST),
        ("今天上午9点", Ask.PAST),
        ("明天下午三点或者四点", Ask.WHICH_TIME),
    ],
)
def test_what_has_two_readings_is_asked_and_not_guessed(said: str, ask: Ask) -> None:
    when = heard(said)
    assert when.ask is ask
    assert when.start is None or ask in (Ask.WHICH_DAY, Ask.PAST)
    assert when.day is None or ask in (Ask.AM_OR_PM, Ask.WHICH_TIME)


@pytest.mark.parametrize(
    ("said", "rhythm", "day"),
    [
        ("每周三上午九点", Rhythm.WEEKLY, "2026-11-25"),  # nine o'clock today is over
        ("每半个月来一次", Rhythm.HALF_MONTHLY, None),
        ("每月15号", Rhythm.MONTHLY, "2026-12-15"),
        ("每天早上7点", Rhythm.WEEKLY, "2026-11-19"),
        ("every Wednesday 10am", Rhythm.WEEKLY, "2026-11-25"),
        ("两周一次", Rhythm.HALF_MONTHLY, None),
        ("一个月来一次", Rhythm.MONTHLY, None),
    ],
)
def test_a_rhythm_starts_on_its_next_day(said: str, rhythm: Rhythm, day: str | None) -> None:
    when = heard(said)
    assert when.rhythm is rhythm
    assert when.day == (date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(
    "said",
    [
        "昨天下午三点摔了",
        "上周三来的阿姨",
        "晚上睡不着",
        "快一点",
        "我想找人下棋",
        "3号楼的老人",
        "两点建议",
    ],
)
def test_a_story_is_no_appointment(said: str) -> None:
    assert read(said, NOW) is None


def test_a_span_has_a_beginning_and_an_end() -> None:
    when = heard("晚上八点到早上六点")
    assert (when.start, when.until) == (time(20), time(6))


def test_the_excluded_day_is_kept_apart() -> None:
    assert heard("除了周三").never == (2,)


def test_soon_is_a_wish_of_its_own() -> None:
    assert heard("尽快").soon


def test_a_part_of_the_day_is_kept_without_an_hour() -> None:
    assert heard("下周二上午").part is Part.MORNING


def test_the_two_hours_of_an_unclear_one_are_both_named() -> None:
    assert heard("明天3点").times == (time(3), time(15))


def test_an_hour_of_today_that_is_over_leaves_only_the_later_reading() -> None:
    assert heard("今天3点").times == (time(15),)


@pytest.mark.parametrize(
    "story",
    [
        "孙子不去上学天天在网吧",
        "他每天喝酒,喝完就骂人",
        "娃天天哭着要妈妈",
        "我每天晚上都睡不着",
        "老汉每周五晚上都去打牌",
        "妈妈每天一个人在家",
    ],
)
def test_what_somebody_does_every_day_is_no_rhythm_of_visits(story: str) -> None:
    when = read(story, NOW)
    assert when is None or when.rhythm is Rhythm.ONCE


def test_a_wish_in_a_story_of_every_day_is_still_a_rhythm() -> None:
    assert heard("他天天在炕上躺着,想请人每周来擦一次身子").rhythm is Rhythm.WEEKLY
