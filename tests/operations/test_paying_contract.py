"""The desk sees which contract pays a visit."""

from models.db import Database
from models.reads.cards import order_card
from tests.works.money import Works


def test_the_card_of_an_order_names_the_contract_that_pays_its_visit(db: Database) -> None:
    with db.begin() as session:
        works = Works.signed(session)
        before = order_card(session, works.order.id)
        assert before is not None
        assert before.contract_since is None
        works.visits(1)
        card = order_card(session, works.order.id)
        assert card is not None
        assert (card.contract, card.contract_since) == (
            works.project.name, works.project.starts_on
        )  # fmt: skip
