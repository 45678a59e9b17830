"""One sentence carries everything."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from models.rules.understanding.reading import read
from models.rules.understanding.served import Kin, served
from models.rules.understanding.when import Part
from models.rules.understanding.wording import fold, sound

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


def test_one_sentence_gives_service_person_and_time() -> None:
    reading = read("我妈85岁一个人住,下周二上午想找人打扫", NOW)
    assert reading.labels[0].label == "housekeeping"
    assert reading.served is not None
    assert (reading.served.who, reading.served.age) == (Kin.MOTHER, 85)
    assert reading.when is not None
    assert (reading.when.day, reading.when.part) == (date(2026, 11, 24), Part.MORNING)
    assert reading.alarm is None


def test_danger_is_heard_beside_an_order() -> None:
    assert read("帮我约打扫，还有我妈摔倒了起不来", NOW).alarm is not None


@pytest.mark.parametrize(
    ("said", "who", "age"),
    [
        ("爷爷八十三了想理发", Kin.GRANDFATHER, 83),
        ("我想学缝纫", Kin.SELF, None),
        ("我家娃三岁", Kin.CHILD, 3),
        ("My mother is 80", Kin.MOTHER, 80),
        ("婆婆腿不好", Kin.IN_LAW, None),
    ],
)
def test_the_person_served_and_the_age_are_read(said: str, who: Kin, age: int | None) -> None:
    found = served(said)
    assert found is not None
    assert (found.who, found.age) == (who, age)


def test_nobody_named_is_nobody_served() -> None:
    assert served("理发") is None


def test_width_case_and_traditional_characters_are_one_spelling() -> None:
    assert fold("請問　ＡＢＣ") == "请问 abc"


def test_northern_speech_keeps_its_consonants_apart_only_when_asked() -> None:
    assert sound("四") != sound("是")
    assert sound("四", coarse=True) == sound("是", coarse=True)
