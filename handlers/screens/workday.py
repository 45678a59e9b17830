"""A worker's day in order of the clock, with the way between; and the days of two weeks."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from handlers.presses.common import Home
from handlers.presses.day import SeeDay, Week
from handlers.presses.worker import SeeVisit, Today
from handlers.screens import calendars
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.workday import DayLoad, Stop, Workday
from models.tables.visits import LIVE_VISIT, VisitStatus

MARKS = {VisitStatus.STARTED: "▶️", VisitStatus.DONE: "✅", VisitStatus.CLOSED: "✅"}
NEXT = "🚶"
A_WEEK = 7
AN_HOUR = 60


def day(say: Say, told: Workday, today: date, following: Stop | None = None) -> Screen:
    """Every visit of the day opens with a tap; `following` is the first of a later day."""
    if not told.stops and following is None and told.on == today:
        return Screen(say("day-empty"), rows=(ways_out(say),))
    ahead = (stop.id for stop in told.stops if stop.status in LIVE_VISIT)
    going = next(ahead, 0) if told.on == today else 0
    lines = [_heading(say, told, today), *_lines(say, told, going)]
    labels = [say("workday-open", number=n, **_stop(say, stop))
              for n, stop in enumerate(told.stops, 1)]  # fmt: skip
    buttons = [Button(_marked(label, stop, going), SeeVisit(stop.id))
               for label, stop in zip(labels, told.stops, strict=True)]  # fmt: skip
    if following is not None:
        when, what = say.when(following.start), _stop(say, following)
        lines.append(say("workday-next", when=when, **what))
        label = say("workday-open-next", when=when, **what)
        buttons.append(Button(label, SeeVisit(following.id)))
    weeks = (Button(say("workday-week"), Week()), *calendars.door(say))
    return Screen("\n".join(lines), rows=(*listed(buttons), weeks, _out(say, told.on == today)))


def _heading(say: Say, told: Workday, today: date) -> str:
    which = "today" if told.on == today else "other"
    if not told.stops:
        return say(f"workday-none-{which}", day=say.day(told.on))
    heading = say(f"workday-{which}", day=say.day(told.on), count=len(told.stops))
    return heading + (say("workday-ways", minutes=sum(told.ways)) if told.ways else "")


def _lines(say: Say, told: Workday, going: int) -> Iterator[str]:
    for n, stop in enumerate(told.stops):
        if n:
            yield say("workday-way", minutes=told.ways[n - 1])
        yield _marked(say("workday-stop", number=n + 1, **_stop(say, stop)), stop, going)
    for n, long in told.gaps.items():
        empty = int(long.total_seconds()) // 60
        yield say("workday-gap", before=n + 1, after=n + 2, length=length(say, empty))


def _stop(say: Say, stop: Stop) -> dict[str, str]:
    service = say.word("service", stop.service)
    return {"clock": say.clock(stop.start), "service": service, "place": stop.place}


def _marked(line: str, stop: Stop, going: int) -> str:
    """✅ done, ▶️ under way, 🚶 the next one."""
    mark = MARKS.get(stop.status) or (NEXT if stop.id == going else "")
    return f"{line} {mark}".rstrip()


def week(say: Say, monday: date, held: Sequence[DayLoad]) -> Screen:
    """The week that begins on that Monday and the one after it; each day opens with a tap."""
    after = monday + timedelta(days=A_WEEK)
    this = [one for one in held if one.on < after]
    following = [one for one in held if one.on >= after]
    lines = [*_week(say, "week-this", this), *_week(say, "week-following", following)]
    buttons = [Button(say.day(one.on), SeeDay(one.on.toordinal())) for one in held]
    return Screen("\n".join(lines), rows=(*listed(buttons, 2), _out(say, False)))


def _week(say: Say, name: str, held: Sequence[DayLoad]) -> Iterator[str]:
    if not held:
        yield say(f"{name}-empty")
        return
    total = sum(one.minutes for one in held)
    yield say(name, count=sum(one.visits for one in held), length=length(say, total))
    for one in held:
        worked = length(say, one.minutes)
        yield say("week-day", day=say.day(one.on), count=one.visits, length=worked)


def length(say: Say, minutes: int) -> str:
    """«45 分钟», «2 小时», «1 小时 30 分钟»."""
    hours, rest = divmod(minutes, AN_HOUR)
    name = "length-minutes" if not hours else "length-both" if rest else "length-hours"
    return say(name, hours=hours, minutes=rest)


def _out(say: Say, is_today: bool) -> tuple[Button, ...]:
    if is_today:
        return ways_out(say)
    return (Button(say("key-today"), Today()), Button(say("home"), Home()))
