"""How visits are made in the simulated town, and how workers show that they were there."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from math import cos, radians
from random import Random

from sqlmodel import Session

from models.operations import arriving, telling_later, visiting
from models.operations.arriving import Arrival
from models.operations.telling_later import Later
from models.rules.hours import at, today
from models.tables.visits import Visit, VisitStatus
from models.words import Done, NoPhone, Proof
from tests.days.album import Album
from tests.days.cheats import RATE, Cheat
from tests.days.clock import Clock
from tests.days.town import Hand, Spot, Town

CARD = "4827"
"""The digits on the card of every home in this town."""
METRE = 1 / 111_320
"""Degrees of latitude."""
GPS_METRES, GPS_JUMPS, JUMP_METRES = 40, 0.01, 2_000
"""How far a telephone is off as a rule; how often it is quite wrong, and by how much."""
DEAD, BY_NUMBER = 0.03, 0.6
"""Share of visits without a working telephone; of the other ends, where the number is asked for."""

Proving = Callable[[Visit], Arrival]


class Coming:
    """Goes, shows both ends, and remembers what really happened."""

    def __init__(self, town: Town, clock: Clock, rng: Random) -> None:
        self.town, self.clock, self.rng = town, clock, rng
        self.album = Album(rng)
        self.faked: dict[int, Cheat] = {}
        """By visit; whatever is not here was made as promised."""
        self.left: Callable[[Visit], None] = lambda _visit: None
        """Called when a worker has gone."""

    def go(self, visit: Visit) -> None:
        """Somebody who means to come does so, or pretends to."""
        hand = self.town.hands[visit.worker_id]
        cheat = hand.cheat if hand.cheat and self.rng.random() < RATE else None
        moment = visit.start + timedelta(minutes=self.rng.gauss(-2, 6))
        dead = self.rng.random() < DEAD
        if cheat is Cheat.NO_PHONE or (dead and cheat is None):
            charged = min(visit.end + timedelta(hours=2), at(today(visit.end), time(21)))
            self.clock.at(charged, lambda s, now: self._tell(s, visit, cheat, now))
            return
        show = self._showing(visit, hand, cheat)
        self.clock.at(moment, lambda s, now: self._arrive(s, visit, cheat, show, now))

    def _showing(self, visit: Visit, hand: Hand, cheat: Cheat | None) -> Proving:
        home = self.town.homes[visit.person_id]
        if cheat is Cheat.OLD_NUMBER:
            return lambda _held: Arrival(Proof.HOME_CODE, code=CARD)
        if cheat is Cheat.ELSEWHERE:
            return lambda _held: self._placed(hand.lives)
        if cheat is Cheat.SPOOFED:
            return lambda _held: self._placed(home)
        return lambda held: self._honest(held, home)

    def _honest(self, held: Visit, home: Spot) -> Arrival:
        """At each end the number that the resident reads out, or the place."""
        if held.code and self.rng.random() < BY_NUMBER:
            return Arrival(Proof.HOME_CODE, code=held.code)
        return self._placed(home)

    def _placed(self, spot: Spot) -> Arrival:
        """Where the telephone believes to be."""
        off = JUMP_METRES if self.rng.random() < GPS_JUMPS else GPS_METRES
        north, east = (self.rng.gauss(0, off) * METRE for _ in range(2))
        place = spot[0] + north, spot[1] + east / cos(radians(spot[0]))
        return Arrival(Proof.LOCATION, latitude=place[0], longitude=place[1])

    def _arrive(
        self, session: Session, visit: Visit, cheat: Cheat | None, show: Proving, now: datetime
    ) -> None:
        held = session.get(Visit, visit.id)
        if held is None or held.status is not VisitStatus.BOOKED or held.start != visit.start:
            return
        by = self.town.hands[visit.worker_id].someone.actor
        visiting.check_in(session, visit.id, show(held), by=by, now=now)
        if cheat is Cheat.OLD_PICTURE and not self.album.old(session, held):
            cheat = None
        if cheat:
            self.faked[visit.id] = cheat
        share = 0.1 if cheat is Cheat.SHORT else self.rng.uniform(0.8, 1.1)
        gone = now + (visit.end - visit.start) * share
        self.clock.at(gone, lambda s, then: self._leave(s, visit, show, then))

    def _leave(self, session: Session, visit: Visit, show: Proving, now: datetime) -> None:
        held = session.get_one(Visit, visit.id)
        if held.status is not VisitStatus.STARTED:
            return
        by = self.town.hands[visit.worker_id].someone.actor
        arriving.leave(session, visit.id, show(held), by=by, now=now)
        visiting.check_out(session, visit.id, seen=held.version, done=Done.ALL, by=by, now=now)
        self.album.show(session, self.faked.get(visit.id), by=by, now=now)
        self.left(held)

    def _tell(self, session: Session, visit: Visit, cheat: Cheat | None, now: datetime) -> None:
        """Charged again: there was no telephone. Half of the honest know the number still."""
        held = session.get_one(Visit, visit.id)
        if held.status not in telling_later.UNTOLD:
            return
        by = self.town.hands[visit.worker_id].someone.actor
        knows = cheat is None and self.rng.random() < 0.5
        later = Later(NoPhone.POWER, (held.code or "") if knows else "")
        told = telling_later.tell_later(session, visit.id, later, by=by, now=now)
        if cheat:
            self.faked[told.id] = cheat
        self.left(told)

    def earned(self, visit_id: int) -> bool:
        """What a call to the home brings out: that somebody came and did what was ordered."""
        return self.faked.get(visit_id) in (None, Cheat.PRESSED)
