"""«我不要马德福来»: a no to one who comes, and not to the visit."""

import re
from functools import cache

from models.rules.understanding.wording import fold

LONG = 24
"""Characters: longer words hold another matter as well."""
_NO = (
    r"(?:不要|不想要?|不想让|不让|不愿意?让?|不希望|别再?让|别再?派|别叫|别要|甭让|甭派|不喜欢|换掉|"
    r"no more |don't want |do not want |not )"
)
_BEFORE = r"(?:再|那个|这个|你们|派|叫|让|姓|以后|这位|那位|the same ){0,3}"
_NO_MORE = (
    r"(?:以后|下次|就|可以)?(?:别|不要|不用|甭|莫)(?:再|让(?:他|她)|叫(?:他|她)|派){0,2}"
    r"(?:来|上门|过来)"
)
_CALLED = r"(?:师傅|阿姨|大姐|大哥|大嫂|老师|医生|护士|社工|姐|哥|姨|叔)"


def refuses(words: str, name: str) -> bool:
    """Whether somebody does not want whoever bears this name: the whole name, the given one, or
    the family name as people are called by it.

    >>> refuses("我不要马德福来", "马德福"), refuses("别再派马师傅了", "马德福")
    (True, True)
    >>> refuses("想要小马来", "马德福"), refuses("明天不要来了", "马德福")
    (False, False)
    """
    said = fold(words)
    return len(said) <= LONG and _form(fold(name)).search(said) is not None


@cache
def _form(name: str) -> re.Pattern[str]:
    family, given = re.escape(name[:1]), re.escape(name[1:])
    ways = [re.escape(name), rf"[小老]{family}", rf"{family}{_CALLED}"]
    if len(given) > 1 and not re.fullmatch(_CALLED, given):
        ways.append(given)
    who = f"(?:{'|'.join(ways)}){_CALLED}?"
    return re.compile(rf"{_NO}{_BEFORE}{who}|{who}{_NO_MORE}")
