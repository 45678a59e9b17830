"""A small town in which anybody does anything at any time, drawn by hypothesis."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from models.words import Done
from tests.operations.life.cases import Cases
from tests.operations.life.checks import Checks
from tests.operations.life.desk import Desk
from tests.operations.life.faults import Faults
from tests.operations.life.frame import pick
from tests.operations.life.planning import Planning
from tests.operations.life.privacy import Privacy
from tests.operations.life.residents import Residents
from tests.operations.life.rights import Rights
from tests.operations.life.town import build

SAID = st.sampled_from(
    [("not_yet",), ("accept", "reopen"), ("silent", "reopen"), ("not_yet", "silent")]
)
"""What the home says, one after the other, to what the desk proposes."""

__all__ = ["Life", "build"]


class Life(Residents, Desk, Rights, Privacy, Planning, Cases, Checks, Faults):
    """Acts upon whatever there is. A refusal is an answer; anything else that is raised fails."""

    @rule(n=pick, steps=st.integers(1, 5), stars=st.integers(1, 5))
    def all_goes_well_for_a_while(self, n: int, steps: int, stars: int) -> None:
        """The usual way of an order, so that its later stages are met often."""
        self.sweep()
        usual = (
            lambda: self.accept(n, old=False),
            lambda: self.accept(0, old=False),
            lambda: self.arrive(n, "4827"),
            lambda: self.leave(n, Done.ALL),
            lambda: self.rate(0, stars),
        )
        for step in usual[:steps]:
            step()

    @rule(n=pick, stars=st.integers(1, 2), said=SAID, aside=st.booleans())
    def something_is_put_right(
        self, n: int, stars: int, said: tuple[str, ...], aside: bool
    ) -> None:
        """The usual way of a low rating: a proposal, what the home says to it, a dispute."""
        self.all_goes_well_for_a_while(n, 5, stars)
        self.take(0)
        self.put_right(0, "propose")
        for word in said:
            if word == "silent":
                self.now += timedelta(days=8)
                self.sweep()
            else:
                self.say_whether_it_is_resolved(0, word)
        self.dispute_stars(0)
        self.answer_a_dispute(0, aside=aside)
