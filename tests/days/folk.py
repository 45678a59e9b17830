"""How people behave in the simulated town: mostly well, sometimes late, ill, silent or false."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from random import Random
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.operations import dispatching, feedback, ordering, staffing, visiting
from models.rules.hours import at, local, today
from models.tables.orders import OPEN_ORDER, Offer, OfferStatus, Order
from models.tables.visits import Visit, VisitStatus
from models.words import Rhythm
from tests.days.cheats import ABSENT, Cheat
from tests.days.clock import Clock
from tests.days.coming import Coming
from tests.days.town import DISHES, Hand, Town

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
FORGIVE = (0.4, 0.15)
"""Share of those asked who say that all was well where little was done, and where nobody came."""
RHYTHMS = {Rhythm.ONCE: 14, Rhythm.HALF_MONTHLY: 3, Rhythm.WEEKLY: 2, Rhythm.MONTHLY: 1}
"""How often each is wished for, of twenty."""


@dataclass(frozen=True)
class Chances:
    """Shares, of whatever stands before them."""

    orders: float = 0.13
    """Of a resident's days."""
    declines: float = 0.12
    is_silent: float = 0.06
    is_absent: float = 0.02
    """Of a worker's days."""
    does_not_come: float = 0.015
    calls_off: float = 0.02
    answers: float = 0.7
    """Of the visits that residents are asked about."""
    has_enough: float = 0.01
    """Of the days of a standing order."""


class Folk:
    """Draws what residents and workers do next, and puts it on the clock."""

    def __init__(self, town: Town, clock: Clock, rng: Random, chances: Chances) -> None:
        self.town, self.clock, self.rng, self.chances = town, clock, rng, chances
        self.coming = Coming(town, clock, rng)
        self.coming.left = self.say_how_it_was

    # residents
    def morning(self) -> None:
        """Who wants something today, who is ill, who has had enough."""
        for _ in range(_poisson(self.rng, self.chances.orders * len(self.town.residents))):
            who = self.rng.choice(list(self.town.residents.values()))
            self.clock.at(self._in_the_day(), lambda s, now, who=who: self._order(s, who, now))
        for worker_id, hand in self.town.hands.items():
            if self._happens(self.chances.is_absent):
                moment = self.clock.now + timedelta(minutes=self.rng.randint(0, 90))
                self.clock.at(moment, lambda s, now, w=worker_id, h=hand: self._ill(s, w, h, now))
        self.clock.at(self._in_the_day(), self._some_have_enough)

    def _order(self, session: Session, who: Any, now: datetime) -> None:
        day = today(now) + timedelta(days=self.rng.randint(1, 7))
        start = at(day, time(self.rng.randint(9, 14), self.rng.choice((0, 30))))
        weights = range(len(DISHES), 0, -1)
        service = self.rng.choices(DISHES, weights)[0]
        wish = ordering.Wish(who.person_id, service, start, self._rhythm())
        ordering.place_order(session, wish, by=who.actor, now=now)

    def _rhythm(self) -> Rhythm:
        return self.rng.choices(list(RHYTHMS), list(RHYTHMS.values()))[0]

    def _some_have_enough(self, session: Session, now: datetime) -> None:
        order = table(Order).c
        standing = session.scalars(
            select(Order).where(order.status.in_(OPEN_ORDER), order.rhythm != Rhythm.ONCE)
        ).all()
        for one in standing:
            if self._happens(self.chances.has_enough):
                by = self.town.residents[one.person_id].actor
                ordering.cancel_order(session, one.id, reason="not needed", by=by, now=now)

    def say_how_it_was(self, visit: Visit) -> None:
        pressed = self.coming.faked.get(visit.id) is Cheat.PRESSED
        if not (pressed or self._happens(self.chances.answers)):
            return
        asked = self.clock.now + timedelta(minutes=30)
        hours = timedelta(minutes=1) if pressed else HOUR * self.rng.expovariate(1 / 5)
        moment = self.awake(asked + hours)
        self.clock.at(moment, lambda s, now: self._rate(s, visit, now))

    def _rate(self, session: Session, visit: Visit, now: datetime) -> None:
        by = self.town.residents[visit.person_id].actor
        feedback.rate(session, visit.id, self._stars(visit), by=by, now=now)

    def _stars(self, visit: Visit) -> int:
        """Some forget that nobody came, and some forgive it."""
        cheat = self.coming.faked.get(visit.id)
        if cheat is Cheat.PRESSED:
            return 5
        if cheat and self._happens(FORGIVE[cheat in ABSENT]):
            return 4
        if cheat:
            return 1
        good = self._happens(self.town.hands[visit.worker_id].good)
        return self.rng.choice((4, 5, 5)) if good else self.rng.choice((1, 2, 3, 3))

    # workers
    def answer(self, offer: Offer) -> None:
        drawn = self.rng.random()
        if drawn < self.chances.is_silent:
            return
        no = drawn < self.chances.is_silent + self.chances.declines
        moment = self.awake(self.clock.now + timedelta(minutes=self.rng.expovariate(1 / 12)))
        self.clock.at(moment, lambda s, now: self._answer(s, offer.id, no=no, now=now))

    def _answer(self, session: Session, offer_id: int, *, no: bool, now: datetime) -> None:
        offer = session.get_one(Offer, offer_id)
        if offer.status is not OfferStatus.OPEN:
            return
        frame = {"seen": offer.version, "by": self._hand(offer.worker_id).actor, "now": now}
        if no:
            dispatching.decline_offer(session, offer_id, reason="far", **frame)
        else:
            dispatching.accept_offer(session, offer_id, **frame)

    def mean_to_come(self, visit: Visit) -> None:
        if self._happens(self.chances.does_not_come):
            return
        if self._happens(self.chances.calls_off):
            before = visit.start - timedelta(hours=self.rng.uniform(1.5, 6))
            self.clock.at(self.awake(before), lambda s, now: self._call_off(s, visit, now))
            return
        self.coming.go(visit)

    def _call_off(self, session: Session, visit: Visit, now: datetime) -> None:
        if self._still(session, visit):
            by = self._hand(visit.worker_id).actor
            visiting.cannot_come(session, visit.id, reason="ill", by=by, now=now)

    def _ill(self, session: Session, worker_id: int, hand: Hand, now: datetime) -> None:
        """As a rule they write it themselves; else whoever runs the house does."""
        until = today(now) + timedelta(days=self.rng.randint(0, 3))
        if self._happens(0.7):
            staffing.absent_self(session, today(now), until, by=hand.someone.actor, now=now)
            return
        by = self.town.managers[hand.provider_id].actor
        staffing.absent(session, worker_id, today(now), until, by=by, now=now)

    # drawing
    def _hand(self, worker_id: int) -> Any:
        return self.town.hands[worker_id].someone

    def _still(self, session: Session, visit: Visit) -> bool:
        """Whether it stands as it was when they made up their mind."""
        held = session.get(Visit, visit.id)
        return held is not None and held.status is VisitStatus.BOOKED and held.start == visit.start

    def _happens(self, share: float) -> bool:
        return self.rng.random() < share

    def _in_the_day(self) -> datetime:
        return at(today(self.clock.now), time(8)) + MINUTE * self.rng.randint(0, 11 * 60)

    def awake(self, moment: datetime) -> datetime:
        """People answer between seven and ten."""
        hour = local(moment).hour
        if 7 <= hour < 22:
            return moment
        day = today(moment) + timedelta(days=hour >= 22)
        return at(day, time(7)) + MINUTE * self.rng.randint(1, 60)


def _poisson(rng: Random, mean: float) -> int:
    left, n = mean - rng.expovariate(1), 0
    while left > 0:
        left, n = left - rng.expovariate(1), n + 1
    return n
