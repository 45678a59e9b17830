"""Two processes at the money of one contract: what one has read, the other does not move."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from models import ledger, replaying
from models.db import Database
from models.ledger import Pot
from models.operations import paying, putting_up
from models.tables.visits import Visit
from tests.works.money import FIRST, PRICE, Works

IMPATIENT = text("SET LOCAL lock_timeout = '300ms'")


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_visit_does_not_become_disputed_while_it_is_paid(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with db.begin() as session:
        works = Works.signed(session)
        visits = works.visits(3)
        works.looked_into(visits)
        paying.prepare_month(session, works.project.id, now=FIRST)
        month = works.last()
        read = {"fen": 3 * PRICE, "now": FIRST}
        putting_up.make(session, month.id, seen=1, by=works.desk.actor, **read)
        putting_up.approve(session, month.id, seen=2, by=works.one.actor, **read)
        number, disputed = month.id, visits[0].id
    looked = putting_up.still_spent

    def meanwhile(session: object, payment_id: int) -> bool:
        fine = looked(session, payment_id)  # type: ignore[arg-type]
        with pytest.raises(OperationalError):
            _reopen(db, disputed)
        return fine

    monkeypatch.setattr(putting_up, "still_spent", meanwhile)
    with db.begin() as session:
        putting_up.pay(session, number, "ICBC-0007", seen=3, by=works.other.actor, **read)
    _reopen(db, disputed)
    with db.begin() as session:
        pots = ledger.pots_of(session, works.project.id)
        assert (pots[Pot.SPENT], pots[Pot.SETTLED], pots[Pot.DISPUTED]) == (3 * PRICE, 3 * PRICE, 0)
        assert replaying.first_difference(session) is None


def _reopen(db: Database, visit_id: int) -> None:
    """The home says that nobody came."""
    with db.begin() as session:
        session.execute(IMPATIENT)
        ledger.reopen(session, session.get_one(Visit, visit_id), now=FIRST)
