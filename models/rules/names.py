"""Names as people tell them, and as they stand in a list."""

import re

_TOLD = re.compile(
    r"(?:我|他|她)?的?(?:名字|姓名)?(?:叫做?|是|[:\uff1a])?\s*(?P<name>[\u3400-\u9fff·]{2,4})(?<!的)[。.!]?"
)
_INTRODUCED = re.compile(r"^(?:我|他|她)?(?:叫|的?名字|姓名|是)")
_BESIDE = re.compile(
    r"(?:[,\uff0c、;\uff1b\s]+(?:男|女)(?:的|性|士)?|[,\uff0c、;\uff1b\s]*(?:今年)?\d{1,3}\s?周?岁|"
    r",? +(?:aged? )?\d{1,3}(?: ?years? old)?)+[。.!]?$"
)
"""Sex and age behind a name."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_NO_NAME = "不没人他她你我想要找来有还就都去大"
"""Characters that no family name begins with."""


def told_name(words: str) -> str:
    """The name alone of «我叫杨大珍» and «周大力，男，45岁»; anything else as it was said.

    >>> told_name("我叫杨大珍"), told_name("周大力，男，45岁"), told_name("我叫不到车")
    ('杨大珍', '周大力', '我叫不到车')
    """
    words = _BESIDE.sub("", words.strip()) or words
    found = _TOLD.fullmatch(words)
    named = found is not None and _INTRODUCED.match(words) is not None
    return found["name"] if found and named and found["name"][0] not in _NO_NAME else words


def masked(name: str) -> str:
    """Only the first and the last letter stay; a dash for whoever has no name any more.

    >>> masked("杨大珍"), masked("马明"), masked("珍"), masked("<b>坏人</b>"), masked("·")
    ('杨*珍', '马*', '*', '坏*', '—')
    """
    name = "".join(_HAN.findall(name)) or "".join(sign for sign in name if sign.isalpha())
    if not name:
        return "—"
    if len(name) < 2:
        return "*"
    return name[0] + "*" + (name[-1] if len(name) > 2 else "")


def masked_phone(phone: str) -> str:
    """The last four digits stay: enough to know somebody by, too little to call. Empty for none.

    >>> masked_phone("13812345678"), masked_phone("")
    ('***5678', '')
    """
    return f"***{phone[-4:]}" if phone else ""
