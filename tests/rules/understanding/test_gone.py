"""A death is heard as one; and nothing that is said about oneself, nor a worker who went."""

import pytest

from models.rules.understanding.danger import spot
from models.rules.understanding.gone import gone_in
from models.rules.understanding.training.corpus import EXAM, OWN, SAMPLE, sentences


@pytest.mark.parametrize(
    "words",
    ["老人走了", "人没了", "我妈去世了", "老爷子昨晚走了", "爷爷过世了", "我爸不在了", "老伴走了",
     "她去世了", "奶奶已经归真了", "杨大珍走了", "我妈走了,后面的上门都取消吧,谢谢你们",
     "不要来了,我妈走了。", "老人昨天走了,谢谢你们", "婆婆没了", "去世了", "my mother passed away"],
)  # fmt: skip
def test_somebody_who_died_is_heard(words: str) -> None:
    assert gone_in(words, ("杨大珍",))


@pytest.mark.parametrize(
    "words",
    ["不想活了", "我走了算了", "我要走了", "等我死了", "死了算了", "我死了就好了", "让我死了吧",
     "活着没意思", "我不在了你们就省心了"],
)  # fmt: skip
def test_what_somebody_says_about_themselves_is_no_death(words: str) -> None:
    assert not gone_in(words, own=True)
    assert not gone_in(words)


@pytest.mark.parametrize("words", ["不想活了", "我走了算了", "死了算了", "活着没意思,不想活了"])
def test_it_is_danger_instead(words: str) -> None:
    assert spot(words) is not None


@pytest.mark.parametrize(
    "words",
    ["老人走丢了", "师傅走了", "人走了", "他走了", "孩子走了", "老人走了两天没回来", "她没了工作",
     "爷爷去世以后奶奶不出门了,请人来跟她说说", "我爸去世半年,丧葬费去哪领", "钱没了", "药没了",
     "老公去世两个月了,户口怎么注销", "干到一半人走了", "奶奶走路不稳", "手机没了", "人不在家",
     "妈妈走了,爸爸忙,我想有人陪我", "老人不行了"],
)  # fmt: skip
def test_what_only_sounds_like_it_is_none(words: str) -> None:
    assert not gone_in(words)


def test_from_ones_own_chat_a_husband_who_died_is_not_taken_for_the_widow() -> None:
    assert not gone_in("老伴走了", ("杨大珍",), own=True)
    assert not gone_in("我妈走了", ("杨大珍",), own=True)
    assert gone_in("老人走了", ("杨大珍",), own=True)
    assert gone_in("杨大珍去世了", ("杨大珍",), own=True)


def test_of_what_people_type_hardly_anything_is_taken_for_a_death() -> None:
    told = [one.text for place in (EXAM, SAMPLE, OWN) for one in sentences(place)
            if gone_in(one.text)]  # fmt: skip
    assert len(told) <= 12, told
