"""A small town in which anybody does anything at any time, drawn by hypothesis."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from models.words import Done
from tests.operations.life.cases import Cases
from tests.operations.life.desk import Desk
from tests.operations.life.faults import Faults
from tests.operations.life.frame import pick
from tests.operations.life.planning import Planning
from tests.operations.life.privacy import Privacy
from tests.operations.life.residents import Residents
from tests.operations.life.rights import Rights
from tests.operations.life.town import build

__all__ = ["Life", "build"]


class Life(Residents, Desk, Rights, Privacy, Planning, Cases, Faults):
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
