"""One small world in which every button has something to be pressed upon, and everybody stands.

The people are the columns of `permissions.csv`; the things are the blanks in its buttons.
"""

from sqlmodel import Session

from tests.matrix import desk, orders, projects
from tests.matrix.cast import Cast


class World(Cast):
    """The people by name, and the numbers of the things by name."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        orders.add_orders(self)
        orders.add_climbed(self)
        desk.add_desk(self)
        desk.add_plans(self)
        desk.add_cases(self)
        projects.add_brought_up(self)
        projects.add_calls(self)
        projects.add_payments(self)
        projects.add_reversals(self)
        projects.add_contracts(self)
        projects.add_evaluations(self)
