"""The year behind: who ordered what and when, before it is told."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import takewhile
from random import Random

from bot.demo.annals import Annals
from bot.demo.diary import Diary, Pick
from bot.demo.folk import Neighbour, Town
from models.reads.catalogue import Dish
from models.rules.hours import at, minute_of_day, today
from models.rules.plans import Series, occurrences, rule_of
from models.words import Pattern, Rhythm

DAYS = {
    Rhythm.WEEKLY: Pattern.WEEKLY,
    Rhythm.HALF_MONTHLY: Pattern.FORTNIGHT,
    Rhythm.MONTHLY: Pattern.MONTH_WEEKDAY,
}
LONG_AGO = timedelta(weeks=52 * 4)
"""Whole fortnights, and longer than any order of the year stands."""
TRIES = 8
"""Times of day asked for before an order goes to the waiting list."""


class Fate(StrEnum):
    """What became of an order."""

    SERVED = "served"
    DECLINED_ONCE = "declined_once"  # the first worker asked said no
    CALLED_OFF = "called_off"  # the resident did not want it any more
    MISSED_ONCE = "missed_once"  # nobody came; somebody came the next time
    UNMET = "unmet"  # nobody fits: the waiting list, in the end withdrawn
    UNANSWERED = "unanswered"  # served lately; the stars are still to come
    COMPLAINED = "complained"  # served lately and badly: the call is still owed
    STANDING = "standing"  # goes on


@dataclass(slots=True)
class Plan:
    """One order with every visit that it led to so far."""

    who: Neighbour
    dish: Dish
    placed_at: datetime
    rhythm: Rhythm = Rhythm.ONCE
    fate: Fate = Fate.SERVED
    visits: list[tuple[datetime, Pick]] = field(default_factory=list)
    rival: Pick | None = None
    """Who was asked first and declined."""
    upcoming: datetime | None = None
    """The next visit of a standing order ..."""
    anchor: date | None = None
    """... and the day from which its days are counted."""
    wanted: datetime | None = None
    """The time asked for in vain."""

    @property
    def start(self) -> datetime:
        """The first time asked for."""
        start = self.visits[0][0] if self.visits else self.wanted
        assert start is not None
        return start


def plan_year(town: Town, annals: Annals, *, chance: Random) -> list[Plan]:
    """Standing orders first, so that theirs are the regular hours; then what comes now and then."""
    diary = Diary(town, annals.now)
    plans = [
        _standing(town, diary, who) for who in town.neighbours.values() if "standing" in who.habits
    ]
    plans += [
        _lately(diary, town.neighbours[key], town.menu["housekeeping"], fate)
        for key, fate in (("dazhen", Fate.UNANSWERED), ("yulan", Fate.COMPLAINED))
    ]
    for who in town.neighbours.values():
        for _ in range(who.habits["times"]):
            dish = town.menu[chance.choice(who.habits["wants"])]
            days = (annals.now - who.since).days - 6
            placed = _by_day(annals.now - timedelta(days=chance.randrange(4, days)), chance)
            if _find_somebody(diary, plan := Plan(who, dish, placed), chance):
                plans.append(plan)
    return sorted(plans, key=lambda plan: plan.placed_at)


def _standing(town: Town, diary: Diary, who: Neighbour) -> Plan:
    """So many visits behind them, counted back from the next one, always the same weekday."""
    told = who.habits["standing"]
    hand, dish = town.hands[told["worker"]], town.menu[told["service"]]
    rhythm = Rhythm(told["rhythm"])
    weekdays = {weekday for weekday, _, _ in hand.hours}
    day = today(diary.now) + timedelta(days=told["next"])
    while day.weekday() not in weekdays:
        day += timedelta(days=1)
    upcoming = minute_of_day(day, told["at"])
    series = Series(rule_of(DAYS[rhythm], day), day - LONG_AGO, told["at"])
    earlier = takewhile(lambda one: one.on < day, occurrences(series, series.anchor))
    starts = [one.start for one in earlier][-told["visits"] :]
    plan = Plan(who, dish, starts[0] - timedelta(days=2), rhythm, Fate.STANDING,
                upcoming=upcoming, anchor=today(starts[0]))  # fmt: skip
    for start in starts:
        pick = next((p for p in diary.picks(who, dish, start) if p.hand is hand), None)
        if pick is None:  # put before a holiday, on a day that is not theirs
            continue
        diary.book(who, pick, start, dish.minutes)
        plan.visits.append((start, pick))
    return plan


def _lately(diary: Diary, who: Neighbour, dish: Dish, fate: Fate) -> Plan:
    """The last time before the opening at which somebody could come."""
    start = minute_of_day(today(diary.now) - timedelta(days=1), 17 * 60)
    while not (diary.at_home(who, start, dish.minutes) and diary.picks(who, dish, start)):
        start -= timedelta(minutes=30)
    pick = diary.picks(who, dish, start)[0]
    diary.book(who, pick, start, dish.minutes)
    return Plan(who, dish, start - timedelta(days=2), fate=fate, visits=[(start, pick)])


def _find_somebody(diary: Diary, plan: Plan, chance: Random) -> bool:
    """Whether the order has a story: somebody who comes, or nobody to be found for days."""
    for _ in range(TRIES):
        start = _wanted(plan.placed_at, chance)
        late = start + timedelta(hours=6) > diary.now
        if late or not diary.at_home(plan.who, start, plan.dish.minutes):
            continue
        if picks := diary.picks(plan.who, plan.dish, start):
            _settle(diary, plan, start, picks, chance.random())
            return True
        plan.wanted = start
    plan.fate = Fate.UNMET
    return plan.wanted is not None and plan.placed_at + timedelta(days=12) < diary.now


def _settle(diary: Diary, plan: Plan, start: datetime, picks: list[Pick], die: float) -> None:
    pick = picks[0]
    if die < 0.06:
        plan.fate = Fate.CALLED_OFF
    elif die < 0.14 and len(picks) > 1:
        plan.fate, plan.rival, pick = Fate.DECLINED_ONCE, picks[0], picks[1]
    elif die > 0.985 and (again := _again(diary, plan, start)) is not None:
        plan.fate = Fate.MISSED_ONCE
        plan.visits.append((start, pick))
        start, pick = again
    plan.visits.append((start, pick))
    for begins, comes in plan.visits:
        diary.book(plan.who, comes, begins, plan.dish.minutes)


def _again(diary: Diary, plan: Plan, start: datetime) -> tuple[datetime, Pick] | None:
    """Two days later, if somebody can."""
    later = start + timedelta(days=2)
    free = later + timedelta(days=1) < diary.now and diary.at_home(
        plan.who, later, plan.dish.minutes
    )
    picks = diary.picks(plan.who, plan.dish, later) if free else []
    return (later, picks[0]) if picks else None


def _wanted(placed: datetime, chance: Random) -> datetime:
    """One to four days ahead, on the hour or the half hour."""
    day = today(placed) + timedelta(days=chance.randrange(1, 5))
    return minute_of_day(day, 30 * chance.randrange(18, 34))


def _by_day(moment: datetime, chance: Random) -> datetime:
    clock = time(chance.randrange(9, 18), chance.randrange(60), chance.randrange(60))
    return at(today(moment), clock)
