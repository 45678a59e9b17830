"""«今天谁来», «几点来», «开门的时候说啥»: what a home asks before somebody comes."""

# ruff: noqa: E501, ISC004 - a pattern is read in one line or not at all

import re

from models.rules.understanding.wording import fold

_DAY = (
    r"(?:今[天儿早晚]个?|明[天儿早晚]个?|大?后[天儿]|昨[天儿]|这?(?:周|星期|礼拜)[一二三四五六日天末]|早上|上午|中午|"
    r"下午|晚上|这次|下次|一?会儿|等会儿?|到底|请问|问一?下|我?想问一?下?|那|咱|,)*"
)
_SENT = r"(?:你们?(?:那边)?的?|派|要|会|给我|我家)*(?:那个|这个)?(?:的?人|师傅|阿姨|社工|护工|大姐|小伙子?|他|她)"
_HOUR = r"(?:几点钟?|几时|啥时候?|啥会儿|什么时候?|多会儿?|多久|哪会儿)"
_COMES = r"(?:要|会|能|才|就|过|过来|来|到|上门|干活|打扫|做饭|送饭|理发|洗澡|我?们?家里?|我这儿?|这儿|服务)"
_END = r"(?:的|了|呢|啊|呀|吗|嘛|哩|唦|来着)*[?。!~]*"
_WAYS = (
    # who
    rf"(?:都?是?)(?:谁|哪个人?|哪位|什么人|啥人)(?:要|会|能|给我)?(?:来|上门|过来){_COMES}*",
    rf"{_DAY}(?:{_COMES}|给我|派)*的?{_SENT}?(?:都?是谁|是哪[个位]人?|叫(?:个)?(?:啥|什么)(?:名字?)?)",
    rf"(?:{_COMES})+的?(?:那个|这个)?(?:人|师傅|阿姨|社工)?(?:是谁|是哪[个位]|叫(?:个)?(?:啥|什么)(?:名字?)?)",
    rf"(?:还|会)?有(?:没有)?人(?:要|会)?(?:来|上门|过来){_COMES}*(?:不|没有)?",
    # when
    rf"{_SENT}?{_DAY}{_SENT}?{_HOUR}(?:才|能|会|要)*(?:来|到|上门|过来){_COMES}*",
    rf"(?:来|到|上门)的?(?:时间|点)?(?:是)?{_HOUR}",
    rf"(?:{_SENT}|那个|那位){_DAY}(?:来|到)(?:了没有?|没来?|不来?|没有)",
    # by which sign they are known
    r"(?:给他|给她|人来了?|来了|我|给?社工|给?师傅)*(?:开|到)?门(?:的时候|时|口|前)*(?:我|要|该|得)*(?:说|报|念|问|对)(?:个)?"
    r"(?:啥|什么|哪个|几|多少)(?:数|号|话|暗号|数字)?",
    r"(?:我的?|开门的?|上门的?|门口的?|今天的?|那个)*(?:暗号|上门码|门码|开门码|数字?)(?:是)?(?:啥|什么|多少|几)",
    # English
    r"who(?:'s| is| will)? ?(?:be )?com(?:es?|ing)(?: to (?:me|us|my (?:home|house)))?(?: (?:today|tomorrow))?",
    r"(?:what time|when) (?:do|does|will|is|are) (?:they|he|she|the \w+|somebody|someone)(?: be)? "
    r"(?:come|coming|arrive)(?: (?:today|tomorrow))?",
    r"what (?:do|should) i say at the door",
)
_ASKED = re.compile(rf"{_DAY}(?:{'|'.join(_WAYS)}){_END}")


def expects(text: str) -> bool:
    """Whether somebody asks who comes to their home, when, or what is said at the door, and
    nothing else; a wish for company asks for more.

    >>> expects("今天谁来"), expects("今天谁来我家"), expects("几点来"), expects("开门的时候说啥")
    (True, True, True, True)
    >>> expects("谁来陪我说说话"), expects("没人来看我")
    (False, False)
    """
    return _ASKED.fullmatch(fold(text)) is not None
