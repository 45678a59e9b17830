"""«我要申诉»: what this house decided is to be looked at again."""

import re

from models.rules.understanding.wording import fold

LONG = 40
"""Characters: longer words tell a story, and want to be read as one."""
_WANTS = re.compile(
    r"(?:我|俺|咱|我们|我家)?(?:现在|就|也|还)?(?:要|想|得|想要|需要|可以|能不能|怎么|咋|去|提个?)+(?:你们)?(?:提个?)?申诉|"
    r"^申诉|不服(?:你们|这个|处理|决定)|(?:i |to )appeal"
)
_ELSEWHERE = re.compile(
    r"抖音|微信|快手|账?号|平台|处分|学校|学籍|法院|判|司法|社矫|矫正|劳动|工伤|交警|罚款|单位|公司|老板|公示|村里|派出所|court|account"
)
"""Whose decision it is that is none of ours."""


def appeals(text: str) -> bool:
    """Whether somebody wants a decision of this house looked at again.

    >>> appeals("我要申诉，你们不公平"), appeals("抖音号被封怎么申诉")
    (True, False)
    """
    folded = fold(text)
    ours = len(folded) <= LONG and _ELSEWHERE.search(folded) is None
    return ours and _WANTS.search(folded) is not None
