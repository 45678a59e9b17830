"""Places are found by the names that people use."""

import pytest

from models.rules.places import PlaceIndex, short

INDEX = PlaceIndex.from_csv()


def best(text: str, under: str | None = None) -> str:
    return INDEX.full_name(INDEX.find(text, under=under)[0].place.code)


def test_the_index_holds_every_pilot_area_and_knows_its_parents() -> None:
    assert len(INDEX.children("")) == 2
    assert INDEX.full_name("630106") == "青海省西宁市湟中区"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("建国路", "周家泉街道建国路社区居民委员会"),
        ("建国璐社区", "周家泉街道建国路社区居民委员会"),  # a homophone
        ("我住在上新莊", "上新庄镇上新庄社区居民委员会"),  # traditional characters
        ("彭家赛", "彭家寨镇彭家寨村委会"),  # a fuzzy sound
        ("城东区团结社区", "城东区清真巷街道团结社区居民委员会"),
        ("湟中鲁沙尔团结社区", "湟中区鲁沙尔镇团结社区居民委员会"),
        ("共和镇王家山", "湟中区共和镇王家山村委会"),
        ("德令哈河西街道", "德令哈市河西街道"),
    ],
)
def test_a_place_is_found_by_the_way_it_is_said(said: str, meant: str) -> None:
    assert best(said).endswith(meant)


def test_the_old_county_name_still_leads_to_the_district() -> None:
    assert INDEX.find("我住湟中县")[0].place.code == "630106"


def test_two_places_of_one_name_score_alike_so_that_the_township_is_asked() -> None:
    first, second = INDEX.find("王家山村", limit=2)
    assert first.score == second.score
    assert {INDEX.short_name(first.place.code), INDEX.short_name(second.place.code)} == {"王家山"}


def test_a_search_can_be_kept_inside_one_county() -> None:
    assert all(
        "630123" in INDEX.lineage(f.place.code) for f in INDEX.find("城关镇", under="630123")
    )


def test_words_that_name_no_place_find_nothing_certain() -> None:
    assert all(found.score < 76 for found in INDEX.find("qwerty"))


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        ("甘沟村委会", "甘沟"),
        ("建国路社区居民委员会", "建国路"),
        ("中村委会", "中村"),
        ("新村村委会", "新村"),
    ],
)
def test_a_name_is_shown_as_it_is_spoken(name: str, spoken: str) -> None:
    assert short(name) == spoken
