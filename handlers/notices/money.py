"""News about the money of contracts."""

from handlers.notices.reader import Draw, Reader
from handlers.screens import payments, reversals
from handlers.ui.screen import Screen
from models.reads.projects import parties
from models.reads.reversals import reversal_card
from models.rules.hours import today
from models.tables.payments import Payment
from models.tables.providers import Project
from models.tables.reversals import Reversal
from models.words import Party


def _payment(reader: Reader) -> Screen | None:
    """It was paid, or came in."""
    payment = reader.session.get(Payment, reader.object_id, populate_existing=True)
    if payment is None:
        return None
    name = reader.session.get_one(Project, payment.project_id).name
    return payments.paid(reader.say, payment, name)


def _reversal(reader: Reader) -> Screen | None:
    """A visit that was paid, as it stands when it is read, for whoever has a part in it."""
    row = reader.session.get(Reversal, reader.object_id, populate_existing=True)
    if row is None:
        return None
    project, me = reader.session.get_one(Project, row.project_id), reader.who.person_id
    sees = frozenset(party for party in Party if me in parties(reader.session, project, party))
    card, on = reversal_card(reader.session, row), today(reader.now)
    return reversals.card(reader.say, card, sees, on, proposed=row.proposed_by == me)


NOTICES: dict[str, Draw] = {"payment": _payment, "reversal": _reversal}
