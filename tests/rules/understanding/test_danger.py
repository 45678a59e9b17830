"""Danger is heard in any words, and only danger."""

import pytest

from models.rules.understanding.danger import Danger, spot


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("摔倒了起不来", Danger.FALL),
        ("奶奶滑倒了头上都是血", Danger.FALL),
        ("不想活了", Danger.SUICIDE),
        ("药我都吃了", Danger.SUICIDE),
        ("我站在楼顶", Danger.SUICIDE),
        ("他打我", Danger.VIOLENCE),
        ("我被人打了", Danger.VIOLENCE),
        ("救命", Danger.CRY),
        ("救命啊，他打我", Danger.VIOLENCE),
        ("I don't want to live any more", Danger.SUICIDE),
        ("老公掐我脖子", Danger.VIOLENCE),
        ("爸爸拿皮带抽我", Danger.CHILD_ABUSE),
        ("儿子把老娘关在羊圈里不给饭", Danger.ELDER_ABUSE),
        ("我爸嘴歪了，话说不清", Danger.STROKE),
        ("厨房着火了", Danger.FIRE),
        ("屋里煤气味好大，头晕", Danger.GAS),
        ("孩子不见了", Danger.MISSING),
        ("老人三天没吃饭了", Danger.HELPLESS),
        ("My husband is beating me", Danger.VIOLENCE),
        ("grandma fell and can't get up", Danger.FALL),
        ("I want to kill myself", Danger.SUICIDE),
    ],
)
def test_each_kind_of_danger_has_its_name(said: str, kind: Danger) -> None:
    alarm = spot(said)
    assert alarm is not None
    assert kind in alarm.kinds
    assert not alarm.beside
    assert alarm.phrases


@pytest.mark.parametrize("said", ["不想火了", "我想自沙", "老公要跳搂", "我不想活了", "他掐我勃子"])
def test_homophones_and_typing_errors_do_not_hide_it(said: str) -> None:
    alarm = spot(said)
    assert alarm is not None
    assert not alarm.beside


def test_traditional_characters_do_not_hide_it() -> None:
    assert spot("我媽摔倒了起不來") == spot("我妈摔倒了起不来")


def test_the_danger_of_a_third_person_is_danger() -> None:
    alarm = spot("邻居说他不想活了")
    assert alarm is not None
    assert not alarm.beside


@pytest.mark.parametrize(
    "said",
    [
        "昨天我差点摔倒",
        "笑死我了",
        "饿死了，中午吃啥",
        "想听防火讲座",
        "他没打我",
        "打麻将三缺一",
        "火车几点开",
        "孩子爱发火怎么教",
    ],
)
def test_denial_near_misses_and_idioms_raise_no_alarm(said: str) -> None:
    assert spot(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "不想醒过来了",
        "活着没意思，真想早点走了算了",
        "老公这几年老打我，我想离婚",
        "去年他喝醉打过我一次",
    ],
)
def test_a_passive_wish_and_an_old_hurt_open_help_beside_the_answer(said: str) -> None:
    alarm = spot(said)
    assert alarm is not None
    assert alarm.beside


@pytest.mark.parametrize(
    "said", ["车胎爆了", "电动车胎爆了,晚点到", "灯泡爆了", "这家的钥匙放在哪个柜子里"]
)
def test_what_breaks_or_is_looked_for_on_the_way_is_no_danger(said: str) -> None:
    assert spot(said) is None


@pytest.mark.parametrize(
    "said", ["车胎爆了,翻到沟里了", "灯泡爆了扎到眼睛流血", "家里煤气爆了", "把我关在柜子里"]
)
def test_the_same_words_hide_no_danger_beside_them(said: str) -> None:
    alarm = spot(said)
    assert alarm is not None
    assert not alarm.beside
