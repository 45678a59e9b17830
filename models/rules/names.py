"""Names as people tell them, and as they stand in a list."""

import re

_TOLD = re.compile(
    r"(?:我|他|她)?的?(?:名字|姓名)?(?:叫做?|是|[:\uff1a])?\s*(?P<name>[\u3400-\u9fff·]{2,4})(?<!的)[。.!]?"
)
_INTRODUCED = re.compile(r"^(?:我|他|她)?(?:叫|的?名字|姓名|是)")
_HAN = re.compile(r"[\u3400-\u9fff]")
_NO_NAME = "不没人他她你我想要找来有还就都去大"
"""Characters that no family name begins with."""


def told_name(words: str) -> str:
    """The name alone of «我叫杨大珍»; anything else as it was said.

    >>> told_name("我叫杨大珍"), told_name("杨大珍"), told_name("我叫不到车")
    ('杨大珍', '杨大珍', '我叫不到车')
    """
    found = _TOLD.fullmatch(words.strip())
    named = found is not None and _INTRODUCED.match(words.strip()) is not None
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
