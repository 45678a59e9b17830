"""«不知道»: words that are no answer, however often they are typed where one is asked for."""

import re

from models.rules.plain import half

_UNSURE = re.compile(
    r"(?:我|他|她|这个|真的?|也|都|早|已经|,| )*"
    r"(?:不知道|不晓得|不清楚|不记得|记不[清得住]|忘(?:了|记|光|掉)|想不起|说不[上清准]|没有?门牌"
    r"|(?:i )?(?:don'?t|do not) (?:know|remember)|no idea|forgot)",
    re.IGNORECASE,
)


def unsure(text: str) -> bool:
    """Whether somebody says that they do not know.

    >>> unsure("不知道门牌"), unsure("我忘了"), unsure("忘川路3号"), unsure("3号楼2单元501")
    (True, True, False, False)
    """
    return _UNSURE.match(half(text).strip()) is not None
