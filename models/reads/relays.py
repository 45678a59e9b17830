"""What was passed on, as the other side gets it."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.rules.names import masked
from models.tables.orders import Order
from models.tables.pairs import Relay
from models.tables.people import Person
from models.tables.visits import Visit
from models.words import RelayKind


@dataclass(frozen=True, slots=True)
class RelayCard:
    """No name but a masked one, no number but the order's."""

    who: str
    id: int
    visit_id: int
    by_worker: bool
    kind: RelayKind
    file_id: str | None
    """The sound or the picture; None once it is forgotten."""
    words: str
    number: str
    service: str


def relay_card(session: Session, relay_id: int) -> RelayCard | None:
    relay, visit, order = table(Relay).c, table(Visit).c, table(Order).c
    person = table(Person).c
    row = session.execute(
        select(relay.id, relay.visit_id, relay.by_worker, relay.kind, relay.file_id,
               relay.words, order.number,
               order.service_code, person.name)
        .join_from(table(Relay), table(Visit), visit.id == relay.visit_id)
        .join(table(Order), order.id == visit.order_id)
        .join(table(Person), person.id == relay.said_by)
        .where(relay.id == relay_id)
    ).first()  # fmt: skip
    return RelayCard(masked(row.name), *row[:8]) if row else None
