"""News about money for whoever runs the organisation."""

from handlers.notices.reader import Draw, Reader
from handlers.screens import payments
from handlers.ui.screen import Screen
from models.tables.payments import Payment
from models.tables.providers import Project


def _payment(reader: Reader) -> Screen | None:
    """It was paid, or came in."""
    payment = reader.session.get(Payment, reader.object_id, populate_existing=True)
    if payment is None:
        return None
    name = reader.session.get_one(Project, payment.project_id).name
    return payments.paid(reader.say, payment, name)


NOTICES: dict[str, Draw] = {"payment": _payment}
