"""«我是低保户»: a group told in one's own words; and the wish to show its paper."""

import re

from models.rules.understanding.wording import fold
from models.words import Group

_SELF = r"(?:我|我们|咱|俺|我家|我们家)(?:家里?|本人)?(?:也)?"
_GROUPS: tuple[tuple[Group, str], ...] = (
    (Group.LOW_INCOME, r"(?:吃)?低保(?:户|家庭|对象|的)?"),
    (Group.DISABLED, r"(?:一级|二级|三级|四级)?(?:残疾人?|残障人?士?)"),
    (Group.UNEMPLOYED, r"(?:下岗|失业)(?:工人|职工|人员|的)?"),
    (Group.ORPHAN, r"孤儿"),
    (Group.LEFT_BEHIND_CHILD, r"留守儿童"),
    (Group.CHILD_IN_DIFFICULTY, r"困境儿童"),
)
_TOLD = tuple(
    (group, re.compile(rf"{_SELF}(?:是|属于|算|吃|领)(?:个|一个)?{words}[。.!]?"))
    for group, words in _GROUPS
)
_SHOW = re.compile(
    r"(?:我?想?要?|怎么|在哪里?|咋)*(?:发|交|传|拍|补)(?:一下|个|张)*"
    r"(?:证件|材料|残疾证|低保证|身份证|证明|户口本)的?(?:照片|相片|图片)?[吗呢??。.]?"
)


def told_group(text: str) -> Group | None:
    """The group that somebody says to belong to, where they say nothing else.

    >>> told_group("我是低保户"), told_group("我是低保户的邻居")
    (<Group.LOW_INCOME: 'low_income'>, None)
    """
    folded = fold(text)
    return next((group for group, told in _TOLD if told.fullmatch(folded)), None)


def wants_to_show(text: str) -> bool:
    """Whether somebody wants to send the photo of a certificate.

    >>> wants_to_show("我要发证件照片"), wants_to_show("身份证丢了怎么补")
    (True, False)
    """
    return _SHOW.fullmatch(fold(text)) is not None
