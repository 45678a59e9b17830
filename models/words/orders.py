"""What is ordered, how soon, how often, and who looks for somebody to come."""

from enum import StrEnum


class ServiceClass(StrEnum):
    SOCIAL_WORK = "social_work"  # 社会工作服务
    CONVENIENCE = "convenience"  # 社区便民服务


class Tier(StrEnum):
    """How soon somebody must be found (Beijing 12345, draft of 2021: 2 h, 24 h, 7 d, 15 d)."""

    LIFE = "life"  # 性命、财产
    BASIC = "basic"  # 离不开的: without it nobody eats, washes or reaches a hospital
    ORDINARY = "ordinary"  # 一般
    HARD = "hard"  # 难办的


class Stage(StrEnum):
    """Who looks for somebody to come, rung by rung; nothing goes down but by a visit booked."""

    OFFERS = "offers"  # the house asks workers
    MANAGER = "manager"  # 机构负责人, with their own workers
    COORDINATOR = "coordinator"  # the desk of the place
    DISTRICT = "district"  # 区县: the last; it places, moves or tells why


class Rhythm(StrEnum):
    """How often. The sources' empty-nest elder is visited every half month (每隔半个月)."""

    ONCE = "once"
    WEEKLY = "weekly"
    HALF_MONTHLY = "half_monthly"
    MONTHLY = "monthly"


class Pattern(StrEnum):
    """Which days a rhythm comes to; «每半个月» has three readings (rules/plans.py)."""

    WEEKLY = "weekly"  # 每周二、周五
    FIRST_THIRD = "first_third"  # 每月第一、第三个周二
    EVERY_15 = "every_15"  # 每15天
    FORTNIGHT = "fortnight"  # 每两周
    MONTH_WEEKDAY = "month_weekday"  # 每月第二个周二
    MONTH_DAY = "month_day"  # 每月15号
