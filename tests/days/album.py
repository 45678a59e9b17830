"""Pictures of the work in the simulated town: nobody draws them, a look is 64 bits."""

from datetime import datetime
from random import Random

from sqlmodel import Session

from models.operations import picturing
from models.reads.pictures import shows
from models.reads.standing import Actor
from models.rules.looks import BITS
from models.tables.visits import Visit
from tests.days.cheats import Cheat

SHOWN = 0.7
"""Share of the visits of which an honest worker sends a picture."""
PACKED = 3
"""Bits in which a picture that was packed anew differs from what it was, at most."""


class Album:
    """What each worker has photographed so far."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.taken: dict[int, list[int]] = {}
        """Looks by person."""

    def old(self, session: Session, visit: Visit) -> list[int]:
        """What could be sent once more of this visit."""
        return self.taken.get(visit.carer_id, []) if shows(session, visit) else []

    def show(self, session: Session, cheat: Cheat | None, *, by: Actor, now: datetime) -> None:
        """The worker sends how it looks now, or how it looked somewhere else."""
        old = self.taken.setdefault(by.person_id or 0, [])
        again = cheat is Cheat.OLD_PICTURE
        if not again and self.rng.random() > SHOWN:
            return
        look = self._packed(self.rng.choice(old)) if again else self._new()
        if picturing.show_work(session, f"p{look}", f"u{look}", by=by, now=now) is None:
            return
        old.append(look)
        picture = picturing.claim(session, now=now)
        if picture is not None:
            picturing.looked(session, picture, look, now=now)

    def _new(self) -> int:
        return self.rng.getrandbits(BITS) - (1 << (BITS - 1))

    def _packed(self, look: int) -> int:
        for bit in self.rng.sample(range(BITS - 1), self.rng.randint(0, PACKED)):
            look ^= 1 << bit
        return look
