"""Whom it is for, who may speak for them, and what they agreed to."""

from enum import StrEnum


class Language(StrEnum):
    ZH = "zh"
    EN = "en"


class Tongue(StrEnum):
    """What people here like to speak, and what workers speak."""

    MANDARIN = "mandarin"  # 普通话
    QINGHAI = "qinghai"  # 青海话
    TIBETAN = "tibetan"  # 藏语
    MONGUOR = "monguor"  # 土族语
    SALAR = "salar"  # 撒拉语
    MONGOLIAN = "mongolian"  # 蒙古语
    SIGN = "sign"  # 手语


class Sex(StrEnum):
    """Of a worker; and whom somebody wants at what is done to the body."""

    WOMAN = "woman"
    MAN = "man"


class Group(StrEnum):
    """服务对象: whom the programme is for (Qinghai pilot plan, 2017)."""

    ELDERLY_AT_HOME = "elderly_at_home"  # 社区居家老年人
    DISABLED = "disabled"  # 残疾人
    LEFT_BEHIND_CHILD = "left_behind_child"  # 留守儿童
    CHILD_IN_DIFFICULTY = "child_in_difficulty"  # 困境儿童
    BEHAVIOUR_DEVIATION_CHILD = "behaviour_deviation_child"  # 行为偏差儿童
    COMMUNITY_CORRECTION = "community_correction"  # 社区矫正人员
    UNEMPLOYED = "unemployed"  # 下岗失业人员
    ORPHAN = "orphan"  # 孤儿
    ABUSED_MINOR = "abused_minor"  # 被遗弃或受虐待的未成年人
    LOW_INCOME = "low_income"  # 低保对象
    OTHER_HARDSHIP = "other_hardship"  # 其他特殊困难人员


STIGMATISING = frozenset(
    {Group.COMMUNITY_CORRECTION, Group.ABUSED_MINOR, Group.BEHAVIOUR_DEVIATION_CHILD}
)
"""Seen by the coordinator and the assigned case worker only; never in a message or a log."""


class Bond(StrEnum):
    """Why somebody may speak for somebody."""

    GUARDIAN = "guardian"  # 监护人
    FAMILY = "family"  # 家人
    NEIGHBOUR = "neighbour"  # 邻居
    CADRE = "cadre"  # 村居干部


class Scope(StrEnum):
    """What a proxy may do for somebody (代办范围)."""

    ALL = "all"
    ORDER = "order"  # order, change, cancel
    RATE = "rate"  # say how it was


class How(StrEnum):
    """By whose hand something was entered for the person served."""

    SELF = "self"
    PROXY = "proxy"  # 代办
    ASSISTED = "assisted"  # 代录: at the desk, for somebody who came or phoned


class Purpose(StrEnum):
    """What a person agreed to; each is asked alone (PIPL art. 14, 29, 31)."""

    SERVICE = "service"  # use of what they tell us to arrange help
    CHILD = "child"  # a guardian's word for a child under 14
    HEALTH = "health"  # illness and disability
    IDENTITY = "identity"  # groups that others look down on, low income
    WHEREABOUTS = "whereabouts"  # a place shared in the chat
    VOICE = "voice"  # a machine turns voice notes into words


class Role(StrEnum):
    RESIDENT = "resident"  # everyone; proxies too
    WORKER = "worker"
    MANAGER = "manager"
    COORDINATOR = "coordinator"
    SUPERVISOR = "supervisor"
    EVALUATOR = "evaluator"


class Level(StrEnum):
    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    TOWNSHIP = "township"
    COMMUNITY = "community"
