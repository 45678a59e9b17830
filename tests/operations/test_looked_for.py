"""A name as lists show it finds what is open in one's own places, and nobody's kin."""

import pytest
from sqlmodel import Session

from models.db import Database
from models.operations.helping import open_task
from models.reads.looked_for import MOST, cases_of, orders_of
from models.reads.standing import Actor, Held
from models.words import Role, TaskKind
from tests import stage
from tests.operations.test_waiting import ELSEWHERE
from tests.stage import NOON, Someone


def here(session: Session, name: str, chat_id: int, **more: str) -> Someone:
    """Somebody with an order and a case."""
    who = stage.resident(session, name, chat_id=chat_id, **more)
    stage.order_of(session, who)
    open_task(session, TaskKind.MESSAGE, now=NOON, person_id=who.person_id)
    return who


@pytest.mark.parametrize(
    ("mask", "found"),
    [(("张", "珍"), 2), (("张", ""), 3), (("张", "芳"), 0), (("李", ""), 0)],
)
def test_a_masked_name_finds_open_cases_and_orders_of_ones_own_places(
    db: Database, mask: tuple[str, str], found: int
) -> None:
    with db.begin() as session:
        stage.provider(session)
        stage.provider(session, "OUT", place="630103")
        desk = stage.coordinator(session)
        for n, name in enumerate(("张秀珍", "张玉珍", "张明")):
            here(session, name, 1001 + n)
        here(session, "张远珍", 1009, place=ELSEWHERE)
        cases, orders = (
            cases_of(session, desk.actor, mask, now=NOON),
            orders_of(session, desk.actor, mask),
        )
        assert (len(cases), len(orders)) == (found, found)
        assert {one.who for one in (*cases, *orders)} <= {"张*珍", "张*"}
        above = Actor(desk.person_id, (Held(Role.SUPERVISOR),))
        if found:
            assert len(orders_of(session, above, mask)) == found + 1


def test_what_is_of_ones_kin_or_ones_own_is_not_found(db: Database) -> None:
    with db.begin() as session:
        stage.provider(session)
        granny = here(session, "张秀珍", 1001)
        niece = stage.coordinator(session)
        stage.cared_for(session, niece, granny)
        mine = Actor(granny.person_id, (Held(Role.COORDINATOR, None, "630102"),))
        for reader in (niece.actor, mine):
            assert orders_of(session, reader, ("张", "珍")) == []
        assert cases_of(session, niece.actor, ("张", "珍"), now=NOON) == []


def test_no_more_than_a_screen_is_found(db: Database) -> None:
    with db.begin() as session:
        stage.provider(session)
        desk = stage.coordinator(session)
        for n in range(MOST + 1):
            here(session, f"张{n}珍", 1001 + n)
        assert len(cases_of(session, desk.actor, ("张", "珍"), now=NOON)) == MOST
        assert len(orders_of(session, desk.actor, ("张", "珍"))) == MOST
