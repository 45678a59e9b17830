"""What somebody says or sends here, put before a human being."""

from handlers.context import Desk
from models.operations.helping import open_task
from models.tables.orders import Order
from models.words import Doubt, TaskKind


def confide(
    desk: Desk,
    about: str,
    *,
    order: Order | None = None,
    file_id: str | None = None,
    could_be: Doubt | None = None,
) -> None:
    """A case of its own: a code, a colon and the words, or the code alone."""
    open_task(
        desk.session,
        TaskKind.MESSAGE,
        now=desk.now,
        by=desk.actor,
        person_id=desk.who.person_id,
        thing=order,
        about=about,
        file_id=file_id,
        could_be=could_be,
    )
