"""The field's own words, one enum each: the same in code, texts and tests (docs/glossary.md)."""

from enum import IntEnum, StrEnum


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


STIGMATISING = frozenset(
    {Group.COMMUNITY_CORRECTION, Group.ABUSED_MINOR, Group.BEHAVIOUR_DEVIATION_CHILD}
)
"""Seen by the coordinator and the assigned case worker only; never in a message or a log."""


class Level(StrEnum):
    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    TOWNSHIP = "township"
    COMMUNITY = "community"


class ServiceClass(StrEnum):
    SOCIAL_WORK = "social_work"  # 社会工作服务
    CONVENIENCE = "convenience"  # 社区便民服务


class ProviderKind(StrEnum):
    """承接主体: the four kinds that the plan cultivates."""

    COMMUNITY_SERVICE = "community_service"  # 城乡社区服务类
    CHARITY = "charity"  # 公益慈善类
    MUTUAL_AID = "mutual_aid"  # 志愿互助类
    MEDIATION = "mediation"  # 专业调处类


class Requirement(StrEnum):
    """资质: what an organisation must show, all six of them (Qinghai pilot plan, 2017)."""

    REGISTERED = "registered"  # with a civil affairs department
    FINANCE = "finance"  # a sound financial system
    PREMISES = "premises"  # fixed premises
    STAFF = "staff"  # professional staff
    INSPECTION = "inspection"  # annual inspection passed in one of the two years before
    CLEAN_RECORD = "clean_record"  # no violation on record


class PaperStatus(StrEnum):
    """How an evidence of a requirement stands."""

    SHOWN = "shown"  # waits for somebody who checks it
    GOOD = "good"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Came(StrEnum):
    """What the home remembers of a visit that is looked into."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


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


class EvaluationKind(StrEnum):
    """When a contract is looked at as a whole."""

    MID = "mid"  # 中期
    FINAL = "final"  # 终期


class Voice(StrEnum):
    """Who speaks in an evaluation, beside the people served."""

    COUNTY = "county"  # 县(区)民政局
    COMMITTEE = "committee"  # 社区居委会
    PREFECTURE = "prefecture"  # 市(州)民政局, which looks again
    THIRD = "third"  # 第三方


class Outcome(StrEnum):
    """都做完了吗: what the person served says of the work, apart from how they liked it."""

    DONE = "done"  # 做完了
    PARTLY = "partly"  # 做了一半
    NOT = "not"  # 没做


class Closing(StrEnum):
    """Why nobody waits for an answer about a visit any more."""

    SAID = "said"  # the resident's side answered
    DESK = "desk"  # the desk wrote down what was said by telephone
    TIMEOUT = "timeout"  # asked in vain: neither content nor discontent


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


class Role(StrEnum):
    RESIDENT = "resident"  # everyone; proxies too
    WORKER = "worker"
    MANAGER = "manager"
    COORDINATOR = "coordinator"
    SUPERVISOR = "supervisor"
    EVALUATOR = "evaluator"


class Party(StrEnum):
    """The three who sign a contract (Qinghai pilot plan, 2017)."""

    PURCHASER = "purchaser"  # 购买方
    PROVIDER = "provider"  # 承接方
    SUPERVISOR = "supervisor"  # 监督方


class DutyStep(StrEnum):
    """What one of the three owes a project by a day."""

    REVIEW = "review"  # 评审
    SIGN = "sign"  # 签合同
    ADVANCE = "advance"  # 付预付款
    SETTLE = "settle"  # 报结算
    APPROVE = "approve"  # 核准
    PAY = "pay"  # 付款
    MIDTERM = "midterm"  # 中期评估
    RECTIFY = "rectify"  # 整改
    HEARING = "hearing"  # 听申诉
    FINAL = "final"  # 终期评估
    PREMISES = "premises"  # 办公场地
    OFFICE = "office"  # 办公经费
    WAGES = "wages"  # 人员工资
    PUBLISH = "publish"  # 公开


class Proof(StrEnum):
    """How a check-in was shown to be real."""

    ONE_TIME = "one_time"  # the number of this one visit, or the next on the home's list
    HOME_CODE = "home_code"  # the digits that stay the same until there is a new card
    LOCATION = "location"  # one shared location, at that moment
    LATER = "later"  # 补签到: told afterwards, without a number; the home or the desk says it too
    COORDINATOR = "coordinator"  # by hand, with a reason


class Done(StrEnum):
    """The one question at the end of a visit."""

    ALL = "all"
    PART = "part"
    NONE = "none"  # somebody came, nothing could be done: a human being looks into it


class Side(StrEnum):
    """The two ends of a visit."""

    IN = "in"  # 签到
    OUT = "out"  # 签退


class NoPhone(StrEnum):
    """Why somebody tells of a visit afterwards."""

    POWER = "power"  # 没电
    SIGNAL = "signal"  # 没信号
    BROKEN = "broken"  # 手机坏了
    FORGOT = "forgot"  # 忘了


class Fact(StrEnum):
    """What a visit that is paid has shown, all six (21st Century Cures Act 2016, section 12006)."""

    SERVICE = "service"
    PERSON = "person"
    WORKER = "worker"
    DATE = "date"
    PLACE = "place"
    TIMES = "times"  # when it began and when it ended


class Oddity(StrEnum):
    """What does not fit, so that a human being looks at a visit before it is paid."""

    FAR_AWAY = "far_away"  # 离家远
    TOO_SHORT = "too_short"  # 太短
    TOO_FAST_AFTER = "too_fast_after"  # 赶不过来: nobody gets there so soon after the last door
    OFF_HOURS = "off_hours"  # 不是时候: at night
    TWO_PLACES = "two_places"  # 同时两处
    OLD_NUMBER = "old_number"  # 用过的暗号: this worker has used the same digits here before
    NO_PHONE = "no_phone"  # 没带手机: told afterwards
    CALL_BACK_DIFFERS = "call_back_differs"  # 回访对不上
    ALWAYS_FIVE = "always_five"  # 总是五星: and always at once
    FACT_MISSING = "fact_missing"  # 少一样: one of the six was never shown
    SAME_PHOTO = "same_photo"  # 照片重复: the picture of this visit is that of another
    NOBODY_CAME = "nobody_came"  # 抽查说没来


class Unreasonable(StrEnum):
    """不合理诉求: why an answer is no word on the visit."""

    NOT_OFFERED = "not_offered"  # 要的不在这项服务里
    AGAINST_LAW = "against_law"  # 要做的事违法违规
    ABUSIVE = "abusive"  # 打骂、骚扰来的人
    ANOTHER_VISIT = "another_visit"  # 说的不是这一次


class RelayKind(StrEnum):
    """In what form something is passed on between the two sides of a visit."""

    WORDS = "words"
    VOICE = "voice"  # 语音
    PHOTO = "photo"  # 照片
