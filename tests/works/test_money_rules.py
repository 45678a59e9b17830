"""Whatever befalls the money of a contract, M1 to M9 hold after every act."""

from hypothesis import given, settings
from hypothesis import strategies as st

from models.db import Database, session_on
from tests.profiles import looking_hard
from tests.works.dealings import ACTS, Dealings
from tests.works.histories import WEIGHTS, live
from tests.works.money_rules import breaches


@settings(max_examples=500 if looking_hard() else 25)
@given(st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 11)), max_size=40))
def test_the_nine_rules_of_money_hold_after_every_act(
    db: Database, acts: list[tuple[str, int]]
) -> None:
    with db.engine.connect() as connection, session_on(connection) as session:
        dealings = Dealings(session)
        for act, n in acts:
            dealings.do(act, n)
            assert not breaches(session), (act, n)
        connection.rollback()


def test_forty_histories_leave_no_fen_unexplained(db: Database) -> None:
    lived = [live(db, seed) for seed in range(40)]
    assert [one.unexplained for one in lived] == [0] * 40
    assert not [broken for one in lived for broken in one.breaches]
    done = {act for one in lived for act in one.done}
    assert done == set(WEIGHTS) == set(ACTS)
    assert {"paid", "approved", "refused"} <= {status for one in lived for status in one.statuses}
    assert any(one.closed for one in lived)
