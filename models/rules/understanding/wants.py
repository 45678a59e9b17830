"""Want that cannot wait for a form, and visits that somebody does not want."""

import re

from models.rules.understanding.wording import fold

_HUNGER = re.compile(
    r"没有?(米|面|粮|口粮)(没面|没油|没菜)*(了|啦|吃|下锅|$)|没有?(吃的|饭吃|东西吃|菜吃|吃没喝)|断粮|"
    r"揭不开锅|米缸(都)?空|no (food|rice)|nothing to eat"
)
_COLD = re.compile(r"(断|停|没有?)(了)?(电|暖气?|煤|炭|柴|供暖|取暖|水)(了|啦|烧|$|[,。!])|炉子灭")
_HELPLESS = re.compile(
    r"老|奶奶|爷爷|阿奶|阿爷|一个人|瘫|残疾|轮椅|孩子|娃|病|冻|冷|爸|妈|岁|零下|吸氧|呼吸机"
)
_UNWANTED = re.compile(
    r"(不想要?|不要|不想让|不让|不用|不愿意|别让|别)[^,。!?;]{0,8}来了?[。!]?$|不想要[^,。!?;]{1,6}$"
)


def presses(text: str) -> bool:
    """Whether somebody has nothing to eat, or somebody helpless no power, heat or water.

    >>> presses("我要临时救助,没米了"), presses("停电了"), presses("停电了,奶奶一个人")
    (True, False, True)
    """
    folded = fold(text)
    cold = _COLD.search(folded) is not None and _HELPLESS.search(folded) is not None
    return cold or _HUNGER.search(folded) is not None


def declines(text: str) -> bool:
    """Whether somebody is not wanted to come: no wish for a service.

    >>> declines("明天不要来了"), declines("不想要小马来"), declines("不想做饭,想请人来")
    (True, True, False)
    """
    return _UNWANTED.search(fold(text)) is not None and len(text) <= LONG


LONG = 16
"""Characters: longer words hold another matter as well."""
