"""What a wish says beside the service, the time and the person: only that is news to a worker."""

import re

from models.rules.understanding.wording import fold

_SERVICE = {
    "housekeeping": r"打扫(?:一下)?(?:卫生|屋子|房子)?|搞?卫生|家政(?:保洁)?|保洁|收拾(?:屋子)?",
    "humanistic_care": r"人文关怀|(?:陪我?)?(?:说说|聊聊|拉拉?|唠唠?)(?:一下)?(?:话|天|家常)?|聊天",
    "daily_care": r"生活照料|照料",
    "counselling": r"心理(?:疏导|咨询)",
    "health_check": r"(?:健康)?体检",
    "hospital_escort": r"住院陪护|陪护",
    "legal_aid": r"法律援助",
    "mediation": r"(?:矛盾)?调[解处]",
}
"""What says no more than the service's own name does; «理发» says more than 生活照料."""
_FILLER = re.compile(
    r"我|想要?|要|请|找|寻|叫|派|能不能|可以|可不可以|麻烦|帮忙?|给|为|个|位|人|来|上门|到家里?|家里?|屋里|一下|点|"
    r"做|需要|服务|吗|呢|吧|啊|了|的|在|就|行|谢谢|你们|您|有没有|是"
)
_SIGNS = re.compile(r"[\s,。.!?、;:~,!?；：]+")


def says_more(words: str, service: str, *understood: str) -> bool:
    """Whether anything is left of the words without what stands on the order already; `understood`
    are the phrases for the time and for whom.

    >>> says_more("想找人打扫卫生 明天上午", "housekeeping", "明天上午")
    False
    >>> says_more("给姑姑找人理发 后天下午", "daily_care", "后天下午", "姑姑")
    True
    """
    left = fold(words)
    for phrase in sorted(filter(None, map(fold, understood)), key=len, reverse=True):
        left = left.replace(phrase, " ")
    if service in _SERVICE:
        left = re.sub(_SERVICE[service], " ", left)
    return bool(_SIGNS.sub("", _FILLER.sub("", left)))
