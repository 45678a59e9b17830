"""What comes before the human beings at the desk."""

from enum import IntEnum, StrEnum


class TaskKind(StrEnum):
    """The coordinator's queues."""

    EMERGENCY = "emergency"  # danger to life or limb
    REPORT = "report"  # 强制报告: abuse of a child or of an adult who depends on others
    COMPLAINT = "complaint"  # 投诉: what somebody holds against us in words
    RECOVERY = "recovery"  # 补救: few stars or nothing done, over when the resident says so
    OVERDUE = "overdue"  # a visit that did not begin or end in time
    PLACE = "place"  # no worker was found by the house alone
    MESSAGE = "message"  # a voice note or a call for a human being
    CERTIFY = "certify"  # a group to certify
    UNREACHABLE = "unreachable"  # the messenger cannot reach them: phone
    ACCIDENT = "accident"  # the house failed at something
    TWIN = "twin"  # 可能登记了两次: two entries, perhaps one person
    DISPUTE = "dispute"  # 申辩: a worker holds stars to be unjust
    APPEAL = "appeal"  # 申诉: somebody holds a decision to be wrong
    REVIEW = "review"  # 核对: a visit to be looked at before it is paid


class Urgency(IntEnum):
    """Oldest risk first: the lower, the sooner (Beijing 12345 tiers: 2 h, 24 h, 7 d)."""

    LIFE = 0
    TODAY = 1
    ORDINARY = 2


URGENCY: dict[TaskKind, Urgency] = {
    TaskKind.EMERGENCY: Urgency.LIFE,
    TaskKind.REPORT: Urgency.LIFE,
    TaskKind.COMPLAINT: Urgency.TODAY,
    TaskKind.RECOVERY: Urgency.TODAY,
    TaskKind.OVERDUE: Urgency.TODAY,
    TaskKind.PLACE: Urgency.TODAY,
    TaskKind.MESSAGE: Urgency.TODAY,
    TaskKind.CERTIFY: Urgency.ORDINARY,
    TaskKind.UNREACHABLE: Urgency.TODAY,
    TaskKind.ACCIDENT: Urgency.TODAY,
    TaskKind.TWIN: Urgency.ORDINARY,
    TaskKind.DISPUTE: Urgency.ORDINARY,
    TaskKind.APPEAL: Urgency.ORDINARY,
    TaskKind.REVIEW: Urgency.ORDINARY,
}


class Looking(StrEnum):
    """Why somebody opens a minor's file; nobody opens one without."""

    CASE = "case"  # 办这件事
    VISIT = "visit"  # 安排上门
    COMPLAINT = "complaint"  # 处理投诉
    CHECK = "check"  # 核对身份
    DANGER = "danger"  # given by itself: a case of danger or harm
    CARER = "carer"  # given by itself: the worker who comes


class Doubt(StrEnum):
    """Whom a case may be about, while nobody knows for sure."""

    CHILD = "child"  # some child: of that community, or of anywhere where no place is known
    ANYONE = "anyone"  # anybody for whom somebody speaks
