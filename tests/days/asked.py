"""抽查 in the simulated town: whoever was drawn says how it was, in the chat or by telephone."""

from datetime import datetime, timedelta
from random import Random

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.operations import checking
from models.reads.standing import Actor
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.visits import Visit
from models.words import Came, Outcome
from tests.days.cheats import ABSENT, Cheat
from tests.days.clock import Clock
from tests.days.folk import FORGIVE, HOUR, Folk
from tests.days.town import Town

ANSWERS, REACHED, FORGETS = 0.7, 0.8, 0.04
"""Share of those who answer in the chat, of the calls that somebody takes, and of those who cannot
remember some days later whether anybody came.
"""
LITTLE = {
    Cheat.SHORT: Outcome.PARTLY,
    Cheat.OLD_PICTURE: Outcome.PARTLY,
    Cheat.NOTHING_DONE: Outcome.NOT,
}
"""What was done where somebody came and did not work as promised."""
_check = table(SpotCheck).c


class Asked:
    """Whoever is asked alone, days later, has less to fear than at the door."""

    def __init__(self, town: Town, clock: Clock, rng: Random, folk: Folk) -> None:
        self.town, self.clock, self.rng, self.folk = town, clock, rng, folk
        self._met: set[tuple[int, int]] = set()
        """Number and version of every question that waits."""

    def look(self, session: Session) -> None:
        waiting = session.scalars(select(SpotCheck).where(_check.status.in_(checking.OPEN)))
        found = {(one.id, one.version): one for one in waiting}
        for met, one in found.items():
            if met not in self._met:
                self._mean_to_say(one)
        self._met = set(found)

    def _mean_to_say(self, check: SpotCheck) -> None:
        """In the chat within hours or never; a supervisor tries once a day."""
        if check.came is not None:
            return
        if check.status is CheckStatus.ASKED:
            if self._happens(ANSWERS):
                later = self.clock.now + HOUR * self.rng.expovariate(1 / 8)
                self.clock.at(self.folk.awake(later), lambda s, now: self._say(s, check.id, now))
            return
        call = self.folk.awake(self.clock.now + timedelta(hours=self.rng.uniform(4, 28)))
        self.clock.at(call, lambda s, now: self._telephone(s, check.id, now))

    def _say(self, session: Session, check_id: int, now: datetime) -> None:
        check = session.get_one(SpotCheck, check_id)
        if check.status is CheckStatus.ASKED:
            visit = session.get_one(Visit, check.visit_id)
            self._tell(session, check, visit, self.town.residents[visit.person_id].actor, now)

    def _telephone(self, session: Session, check_id: int, now: datetime) -> None:
        check, by = session.get_one(SpotCheck, check_id), self.town.supervisor.actor
        if check.status is not CheckStatus.CALLING:
            return
        if not self._happens(REACHED):
            checking.nobody_answers(session, check_id, seen=check.version, by=by, now=now)
            return
        self._tell(session, check, session.get_one(Visit, check.visit_id), by, now)

    def _tell(
        self, session: Session, check: SpotCheck, visit: Visit, by: Actor, now: datetime
    ) -> None:
        for word in self._words(visit):
            checking.say(session, check.id, word, seen=check.version, by=by, now=now)
            session.refresh(check)

    def _words(self, visit: Visit) -> tuple[str, ...]:
        """One after the other, as the questions come."""
        cheat = self.folk.coming.faked.get(visit.id)
        if self._happens(FORGETS):
            return (Came.UNSURE,)
        if cheat in ABSENT and not self._happens(FORGIVE[True]):
            return (Came.NO,)
        if cheat in LITTLE and not self._happens(FORGIVE[False]):
            return Came.YES, LITTLE[cheat], "bad"
        good = self._happens(self.town.hands[visit.worker_id].good)
        return Came.YES, Outcome.DONE, "good" if good else "so"

    def _happens(self, share: float) -> bool:
        return self.rng.random() < share
