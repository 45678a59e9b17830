"""What a visit shows, what is asked about it, and what does not fit."""

from enum import StrEnum


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


class Came(StrEnum):
    """What the home remembers of a visit that is looked into."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


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
