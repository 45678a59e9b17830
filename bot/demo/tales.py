"""Each plan told to its end, in the rows and the words that the operations would have left."""

from collections import Counter as Count
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

from bot.demo.annals import Annals
from bot.demo.diary import Pick
from bot.demo.endings import Endings
from bot.demo.folk import Town
from bot.demo.year import DAYS, Fate, Plan
from models.ledger import Pot
from models.rules.hours import local, today
from models.rules.numbers import order_number
from models.rules.plans import rule_of
from models.tables.orders import Counter, Offer, OfferStatus, Order, OrderStatus, UnmetDemand
from models.tables.plans import Plan as PlanRow
from models.tables.proofs import Mark
from models.tables.visits import Visit, VisitStatus
from models.words import Proof, Side, TaskKind

POINTS = (48, 92)
"""How well those fitted who were asked, between these."""


@dataclass(slots=True)
class LooseEnds:
    """What the past leaves to be done by the operations."""

    standing: list[tuple[datetime, int, int, int]] = field(default_factory=list)
    """(when the last visit ended, order, worker, project)"""
    unanswered: list[Visit] = field(default_factory=list)
    complaints: list[int] = field(default_factory=list)
    """Tasks."""


class Teller:
    """Tells plans in the order in which they were placed."""

    def __init__(self, town: Town, annals: Annals, chance: Random) -> None:
        self.town, self.annals, self.chance = town, annals, chance
        self.loose_ends = LooseEnds()
        self._endings = Endings(town, annals, chance)
        self._numbers: Count[date] = Count()

    def tell(self, plan: Plan) -> None:
        """One order from the wish to the stars, or to wherever it got."""
        order = self._place(plan)
        if plan.fate is Fate.UNMET:
            self._wait_in_vain(order, plan)
            return
        if plan.rival is not None:
            self._ask(order, plan.rival, order.placed_at + timedelta(seconds=2), declined=True)
        before, visit = plan.visits[0][1], None
        for number, (start, pick) in enumerate(plan.visits):
            if visit is None:
                visit = self._book_anew(order, pick, self._soon(order.placed_at, 5, 40))
            elif plan.fate is Fate.MISSED_ONCE:
                visit = self._book_anew(order, pick, self._soon(visit.changed_at, 5, 30))
            else:
                visit = self._go_on(order, visit, start, pick, anew=pick != before)
            before = pick
            if plan.fate is Fate.MISSED_ONCE and not number:
                self._miss(order, visit, plan.visits[1][0])
            elif plan.fate is Fate.CALLED_OFF:
                self._call_off(order, visit)
            else:
                self._serve(order, visit, plan)
        if plan.upcoming is not None and visit is not None:
            self._leave_standing(order, visit, plan.upcoming)

    def finish(self) -> None:
        """The counters of the days, so that the next number of a day is the next one."""
        for day, last in self._numbers.items():
            self.annals.put(Counter(day=day, last=last))

    def _place(self, plan: Plan) -> Order:
        day = today(plan.placed_at)
        self._numbers[day] += 1
        order = Order(
            number=order_number(day, self._numbers[day]),
            person_id=plan.who.row.id,
            placed_by=plan.who.speaker_id,
            service_code=plan.dish.code,
            area_code=plan.who.row.area_code or "",
            status=OrderStatus.PLACING,
            rhythm=plan.rhythm,
            start=plan.start,
            minutes=plan.dish.minutes,
            placed_at=plan.placed_at,
            changed_at=plan.placed_at,
        )
        self.annals.begin(order, plan.who.speaker_id, plan.placed_at)
        if plan.upcoming is not None and plan.anchor is not None:
            self._plan_days(order, plan, local(plan.upcoming), plan.anchor)
        return order

    def _plan_days(self, order: Order, plan: Plan, upcoming: datetime, anchor: date) -> None:
        row = self.annals.put(
            PlanRow(
                order_id=order.id,
                pattern=DAYS[plan.rhythm],
                rule=rule_of(DAYS[plan.rhythm], upcoming.date()),
                anchor=anchor,
                minute=upcoming.hour * 60 + upcoming.minute,
                stands_for=upcoming.date(),
            )
        )
        self.annals.say("plan", row, plan.who.speaker_id, plan.placed_at, rule=row.rule)

    def _ask(
        self, order: Order, pick: Pick, asked: datetime, *, declined: bool = False
    ) -> datetime:
        """One worker is shown the visit; the moment of the answer."""
        worker = pick.hand.row
        offer = Offer(
            order_id=order.id,
            worker_id=worker.id,
            project_id=pick.contract.row.id,
            occurrence=order.occurrence,
            start=order.start,
            points=self.chance.randint(*POINTS),
            status=OfferStatus.OPEN,
            expires_at=asked + timedelta(minutes=self.town.figure["offer_minutes_ordinary"]),
            changed_at=asked,
        )
        self.annals.begin(offer, None, asked)
        answered = self._soon(asked, 1, 4 if declined else 30)
        status = OfferStatus.DECLINED if declined else OfferStatus.ACCEPTED
        reason = self.chance.choice(("busy", "far", "unwell")) if declined else ""
        self.annals.move(offer, status, worker.person_id, answered, reason)
        return answered

    def _book_anew(self, order: Order, pick: Pick, asked: datetime) -> Visit:
        """Asked, accepted, booked; the order knows its contract."""
        answered, project, by = self._ask(order, pick, asked), pick.contract.row, pick.hand.row
        visit = self._book(order, pick, by.person_id, answered)
        self.annals.move(order, OrderStatus.BOOKED, by.person_id, answered, project_id=project.id)
        return visit

    def _book(self, order: Order, pick: Pick, by: int | None, at: datetime) -> Visit:
        end = order.start + timedelta(minutes=order.minutes)
        visit = Visit(
            order_id=order.id,
            person_id=order.person_id,
            worker_id=pick.hand.row.id,
            carer_id=pick.hand.row.person_id,
            project_id=pick.contract.row.id,
            occurrence=order.occurrence,
            start=order.start,
            end=end,
            busy_from=order.start - timedelta(minutes=self.town.figure["travel_minutes"]),
            busy_until=end,
            status=VisitStatus.BOOKED,
            changed_at=at,
        )
        project = pick.contract.row
        self.annals.begin(visit, by, at)
        self.annals.pay(project, (Pot.FREE, Pot.HELD), project.visit_fen, at, visit)
        return visit

    def _go_on(
        self, order: Order, last: Visit, start: datetime, pick: Pick, *, anew: bool
    ) -> Visit:
        """The next visit of the rhythm: the same worker, booked by the house when the last one
        ended; under a new contract they are asked once more.
        """
        ended = last.finished_at or last.end
        self.annals.amend(order, "next_visit", ended, start=start, occurrence=order.occurrence + 1)
        if not anew:
            return self._book(order, pick, None, ended)
        self.annals.move(order, OrderStatus.PLACING, None, ended, "worker not free")
        return self._book_anew(order, pick, ended + timedelta(seconds=2))

    def _serve(self, order: Order, visit: Visit, plan: Plan) -> None:
        by = next(h.row for h in self.town.hands.values() if h.row.id == visit.worker_id).person_id
        begun = visit.start + timedelta(minutes=self.chance.randint(-8, 9))
        ended = visit.end + timedelta(minutes=self.chance.randint(-6, 12))
        note = self.chance.choice(self.town.notes[order.service_code])
        self.annals.move(
            visit, VisitStatus.STARTED, by, begun, started_at=begun, proof=Proof.HOME_CODE
        )
        for side, at in ((Side.IN, begun), (Side.OUT, ended)):
            self.annals.put(
                Mark(visit_id=visit.id, side=side, how=Proof.HOME_CODE, at=at, by_id=by)
            )
        self.annals.move(visit, VisitStatus.DONE, by, ended, finished_at=ended, done_note=note)
        if plan.fate is Fate.UNANSWERED:
            self.loose_ends.unanswered.append(visit)
        elif (open_task := self._endings.rate(order, visit, plan)) is not None:
            self.loose_ends.complaints.append(open_task.id)

    def _leave_standing(self, order: Order, last: Visit, upcoming: datetime) -> None:
        ended = last.finished_at or last.end
        self.annals.amend(
            order, "next_visit", ended, start=upcoming, occurrence=order.occurrence + 1
        )
        self.loose_ends.standing.append((ended, order.id, last.worker_id, last.project_id))

    def _call_off(self, order: Order, visit: Visit) -> None:
        at, by = self._soon(visit.changed_at, 30, 150), order.placed_by
        self.annals.move(visit, VisitStatus.CANCELLED, by, at, "not needed")
        self._endings.release(visit, at)
        self.annals.move(order, OrderStatus.CANCELLED, by, at, "not needed")

    def _miss(self, order: Order, visit: Visit, again: datetime) -> None:
        at = visit.start + timedelta(minutes=self.town.figure["no_show_minutes"])
        self.annals.move(visit, VisitStatus.MISSED, None, at, "no check-in")
        self._endings.release(visit, at)
        self._endings.task(TaskKind.OVERDUE, order, visit, at, about="nobody came")
        self.annals.move(order, OrderStatus.PLACING, None, at, "missed", start=again)

    def _wait_in_vain(self, order: Order, plan: Plan) -> None:
        at = order.placed_at + timedelta(seconds=2)
        self.annals.put(
            UnmetDemand(
                order_id=order.id,
                service_code=order.service_code,
                area_code=order.area_code,
                reason="nobody_free",
                noted_at=at,
            )
        )
        self.annals.move(order, OrderStatus.WAITING, None, at, "nobody_free")
        self._endings.task(TaskKind.PLACE, order, None, at, about="nobody_free")
        withdrawn = order.placed_at + timedelta(days=9, minutes=self.chance.randrange(200))
        self.annals.move(order, OrderStatus.CANCELLED, plan.who.speaker_id, withdrawn, "not needed")

    def _soon(self, moment: datetime, least: int, most: int) -> datetime:
        return moment + timedelta(minutes=self.chance.randint(least, most))
