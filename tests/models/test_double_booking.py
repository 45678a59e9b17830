"""The database alone refuses a second visit at the same time."""

from concurrent.futures import ThreadPoolExecutor

from models.db import Database
from tests.models.double_booking import SIDES, fight, overlaps

TRIES = 2_000
"""`python -m tests.models.double_booking` tries 10,000 times on each database."""


def test_many_sides_at_once_never_book_a_worker_or_a_resident_twice(
    db: Database, database_url: str
) -> None:
    with ThreadPoolExecutor(SIDES) as pool:
        seen = fight(db, database_url, TRIES, pool)
    assert overlaps(db) == {"worker": 0, "resident": 0}
    assert seen.total() >= TRIES
    assert seen["stood"] > 100
    assert seen["refused"] > 100
