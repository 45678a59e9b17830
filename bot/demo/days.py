"""Days and hours of the story, in Asia/Shanghai."""

from datetime import date, datetime, time, timedelta

from models.rules.hours import at, local

FIRST_WEEKEND_DAY = 5
OPENS = time(9)


def opening(now: datetime) -> datetime:
    """The first Monday-to-Friday nine o'clock from `now` on: nobody starts in quiet hours."""
    day = local(now).date()
    while day.weekday() >= FIRST_WEEKEND_DAY or at(day, OPENS) < now:
        day += timedelta(days=1)
    return at(day, OPENS)


def born(years: int, on: date, days: int) -> date:
    """A birthday `days` (under 365) ago for somebody who is so many years old on that day."""
    birthday = on - timedelta(days=days)
    return birthday.replace(year=birthday.year - years, day=min(birthday.day, 28))


def months_from(day: date, months: int) -> date:
    """The first of the month so many months later, or earlier."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)
