"""«要个女的»: a wish for a woman or a man among the words of a sentence."""

import re

from models.rules.understanding.wording import fold
from models.words import Sex

_WHO = r"(?:的|师傅|社工|同志|护工|护理员|陪护|志愿者|工作人员|大夫|医生)"
_WANT = (
    r"(?:想要|要|来|找|派|换|请|叫|给|最好|希望|只要|都要)"
    r"(?:是|派|换|来|成|我|给|再|一){0,3}(?:个|位|名)?"
)
_NO = r"(?:不要|不想要?|别要|别派|不能是|别来|不让)(?:派|来|个|是|位|一){0,3}"
_NOT = re.compile(_NO)
_WISHES = {
    Sex.WOMAN: re.compile(rf"{_WANT}女{_WHO}|{_NO}男{_WHO}|\b(?:a|want a) woman\b(?= please|$)"),
    Sex.MAN: re.compile(rf"{_WANT}男{_WHO}|{_NO}女{_WHO}|\b(?:a|want a) man\b(?= please|$)"),
}


def sex_said(words: str) -> Sex | None:
    """Whom somebody wants to come; None where neither is said, or both.

    >>> sex_said("想要个女社工来给我擦身子"), sex_said("不要男的"), sex_said("去女儿家")
    (<Sex.WOMAN: 'woman'>, <Sex.WOMAN: 'woman'>, None)
    """
    said = fold(words)
    wanted = {
        sex
        for sex, form in _WISHES.items()
        if any(_meant(said, found) for found in form.finditer(said))
    }
    return wanted.pop() if len(wanted) == 1 else None


def _meant(said: str, found: re.Match[str]) -> bool:
    """«不要女的» holds «要女的», which is not what was said."""
    no = said[: found.start()].endswith(("不", "别", "不想"))
    return _NOT.match(found[0]) is not None or not no
