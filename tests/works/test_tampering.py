"""Whatever is done to the chain behind the house's back is found, and the row is named."""

from models import audit
from models.db import Database
from tests.works.tampering import chained, missed

TRIED = 300


def test_three_hundred_tamperings_are_found_and_their_rows_named(sqlite_url: str) -> None:
    db = Database(sqlite_url)
    with chained(db) as (session, seal):
        assert seal.seq > 60
        assert [m for number in range(TRIED) if (m := missed(session, seal, number))] == []
        assert audit.first_broken(session, seal) is None
    db.close()
