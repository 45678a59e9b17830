"""The clock on the wall of Asia/Shanghai: quiet hours, days, months."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")
DAY_BEGINS = time(8)
DAY_ENDS = time(20, 30)
"""Outside these hours nobody is written to, unless it cannot wait."""


def local(moment: datetime) -> datetime:
    return moment.astimezone(SHANGHAI)


def today(moment: datetime) -> date:
    return local(moment).date()


def at(day: date, clock: time) -> datetime:
    """That time of that day, as a UTC moment."""
    return datetime.combine(day, clock, SHANGHAI).astimezone(UTC)


@lru_cache(maxsize=4096)
def minute_of_day(day: date, minutes: int) -> datetime:
    """So many minutes after midnight of that day; 1440 is the midnight after it."""
    return at(day, time()) + timedelta(minutes=minutes)


def awake(moment: datetime) -> datetime:
    """The first moment from then on at which one may write to a person who could be asleep."""
    here = local(moment)
    if here.time() < DAY_BEGINS:
        return at(here.date(), DAY_BEGINS)
    if here.time() >= DAY_ENDS:
        return at(here.date() + timedelta(days=1), DAY_BEGINS)
    return moment


def month_of(moment: datetime) -> tuple[datetime, datetime]:
    """From the first midnight of that month to the first of the next."""
    first = today(moment).replace(day=1)
    following = (first + timedelta(days=32)).replace(day=1)
    return at(first, time()), at(following, time())


def came_of_age(years: int, day: date) -> date:
    """The birthday of those who are so many years old on that very day; born later, younger.

    >>> came_of_age(18, date(2028, 2, 29))
    datetime.date(2010, 2, 28)
    """
    since = day.year - years
    last = 28 if (day.month, day.day) == (2, 29) and since % 4 else day.day
    return date(since, day.month, last)


def age_on(born: date, day: date) -> int:
    """Full years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
