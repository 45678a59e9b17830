"""The field's own words as they stand in the lists of offices, to be recognised.

Names of groups and services: Qinghai pilot plan, 2017; beside them the short forms in use.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from models.words import Group, ProviderKind

E = TypeVar("E", bound=StrEnum)

GROUP_NAMES: dict[Group, tuple[str, ...]] = {
    Group.ELDERLY_AT_HOME: ("社区居家老年人", "居家老年人", "居家老人", "老年人", "在家养老的老人"),
    Group.DISABLED: ("残疾人", "残疾"),
    Group.LEFT_BEHIND_CHILD: ("留守儿童",),
    Group.CHILD_IN_DIFFICULTY: ("困境儿童",),
    Group.BEHAVIOUR_DEVIATION_CHILD: ("行为偏差儿童", "需要行为引导的孩子"),
    Group.COMMUNITY_CORRECTION: ("社区矫正人员", "社区矫正"),
    Group.UNEMPLOYED: ("下岗失业人员", "失业人员", "下岗"),
    Group.ORPHAN: ("孤儿",),
    Group.ABUSED_MINOR: ("被遗弃或受虐待的未成年人", "需要保护的未成年人"),
    Group.LOW_INCOME: ("低保对象", "低保户", "低保"),
    Group.OTHER_HARDSHIP: ("其他特殊困难人员", "特殊困难人员", "其他特别困难的人"),
}
SERVICE_NAMES: dict[str, str] = {
    "mediation": "矛盾调处",
    "humanistic_care": "人文关怀",
    "counselling": "心理疏导",
    "behaviour_correction": "行为矫治",
    "relationship": "关系调适",
    "resource_coordination": "资源协调",
    "charity_relief": "慈善救助",
    "job_skills": "劳动技能培训",
    "daily_care": "生活照料",
    "housekeeping": "家政保洁",
    "hospital_escort": "住院陪护",
    "hospice": "临终关怀",
    "health_check": "健康体检",
    "medical_rehab": "助医康复",
    "legal_aid": "法律援助",
    "recreation": "文体娱乐",
    "livelihood_relief": "生活救助",
}
KIND_NAMES: dict[ProviderKind, tuple[str, ...]] = {
    ProviderKind.COMMUNITY_SERVICE: ("城乡社区服务类", "社区服务类", "社区服务"),
    ProviderKind.CHARITY: ("公益慈善类", "公益慈善"),
    ProviderKind.MUTUAL_AID: ("志愿互助类", "志愿互助"),
    ProviderKind.MEDIATION: ("专业调处类", "专业调处"),
}


def _spelled(names: Mapping[E, tuple[str, ...]]) -> dict[str, E]:
    """Every spelling, and the code itself."""
    return {word: kind for kind, known in names.items() for word in (*known, kind.value)}


GROUPS = _spelled(GROUP_NAMES)
KINDS = _spelled(KIND_NAMES)
SERVICES = {word: code for code, name in SERVICE_NAMES.items() for word in (name, code)}
