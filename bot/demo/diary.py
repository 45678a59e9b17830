"""Who is taken when, and who has been to whom: the year obeys the same rules as the house."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.demo.folk import Contract, Hand, Neighbour, Town
from models.reads.catalogue import Dish
from models.reads.slots import MINOR_AGE
from models.rules.hours import age_on, today
from models.rules.matching import Candidate, Need, fit, rank, weights_of
from models.rules.qualification import judge
from models.rules.scheduling import Span, Timetable, free_at

OWN_QUOTA = 6
"""Visits a month to one person in the past; below the policy's, so that all may order on."""


@dataclass(frozen=True, slots=True)
class Pick:
    """Who comes, and under which contract."""

    hand: Hand
    contract: Contract


class Diary:
    """Every visit of the past year, as far as it has been told."""

    def __init__(self, town: Town, now: datetime) -> None:
        self.town, self.now = town, now
        self.travel, self.weights = town.figure["travel_minutes"], weights_of(town.figure)
        self._busy: dict[tuple[int, date], list[Span]] = defaultdict(list)
        self._served: dict[tuple[int, date], list[Span]] = defaultdict(list)
        self._visits: Counter[tuple[int, int]] = Counter()
        self._week: Counter[tuple[int, int, int]] = Counter()
        self._month: Counter[tuple[str, int, int, int]] = Counter()

    def picks(self, who: Neighbour, dish: Dish, start: datetime) -> list[Pick]:
        """Everybody who may come then, best first (rules/matching.py)."""
        need = self._need(who, dish, start)
        known = {
            (hand.row.id, contract.row.id): Pick(hand, contract)
            for hand in self.town.hands.values()
            for contract in self.town.contracts
            if self._covers(hand, contract, need)
        }
        fits = [
            fit(self._candidate(p, who, dish, start), need, self.weights) for p in known.values()
        ]
        ranked = [f.candidate for f in rank(fits) if not f.bars]
        return [known[c.worker_id, c.project_id] for c in ranked]

    def at_home(self, who: Neighbour, start: datetime, minutes: int) -> bool:
        """Nobody else is with them then, and the month's visits are not used up."""
        span = Span(start, start + timedelta(minutes=minutes))
        on = today(start)
        taken = any(span.touches(other) for other in self._served[who.row.id, on])
        return not taken and self._month["person", who.row.id, on.year, on.month] < OWN_QUOTA

    def book(self, who: Neighbour, pick: Pick, start: datetime, minutes: int) -> None:
        """The worker and the resident are taken; another visit counts for all three."""
        on, worker = today(start), pick.hand.row.id
        end = start + timedelta(minutes=minutes)
        self._busy[worker, on].append(Span(start - timedelta(minutes=self.travel), end))
        self._served[who.row.id, on].append(Span(start, end))
        self._visits[worker, who.row.id] += 1
        self._week[worker, *on.isocalendar()[:2]] += 1
        self._month["person", who.row.id, on.year, on.month] += 1
        self._month["project", pick.contract.row.id, on.year, on.month] += 1

    def _covers(self, hand: Hand, contract: Contract, need: Need) -> bool:
        project = contract.row
        return (
            hand.row.provider_id == project.provider_id
            and project.starts_on <= need.on <= project.ends_on
            and need.area_code.startswith(contract.areas)
        )

    def _need(self, who: Neighbour, dish: Dish, start: datetime) -> Need:
        born, on = who.row.birth_date, today(start)
        return Need(
            groups=who.groups & self.town.served[dish.service_class],
            needs_certificate=dish.needs_certificate,
            for_minor=born is not None and age_on(born, on) < MINOR_AGE,
            area_code=who.row.area_code or "",
            on=on,
        )

    def _candidate(self, pick: Pick, who: Neighbour, dish: Dish, start: datetime) -> Candidate:
        worker, project, on = pick.hand.row, pick.contract.row, today(start)
        groups = who.groups & self.town.served[dish.service_class]
        timetable = Timetable(pick.hand.hours, self._busy[worker.id, on])
        used = self._month["project", project.id, on.year, on.month]
        return Candidate(
            worker_id=worker.id,
            project_id=project.id,
            provider_qualified=not judge(self.town.shown[worker.provider_id], on),
            contract_has_group=not groups.isdisjoint(pick.contract.groups),
            contract_has_service=dish.code in pick.contract.services,
            budget_left=True,
            capacity_left=used < project.visits_a_month,
            has_skill=dish.code in pick.hand.skills,
            certificate_until=worker.certificate_until,
            background_check_until=worker.background_check_until,
            area_code=worker.area_code or "",
            free=free_at(timetable, start, dish.minutes, self.travel),
            asked_already=False,
            visits_with_person=self._visits[worker.id, who.row.id],
            visits_next_week=self._week[worker.id, *on.isocalendar()[:2]],
        )
