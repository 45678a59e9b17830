"""A minor's file, opened for a reason that stays written down."""

from collections.abc import Callable

from handlers.context import Desk
from handlers.coordinator import cases, orders, residents
from handlers.presses.coordinator import OpenOrder, OpenPerson, OpenTask
from handlers.presses.privacy import OpenMinor
from handlers.screens import minors as screens
from handlers.ui.screen import Screen
from models.errors import NotAllowed
from models.operations import assisting, casework
from models.operations.minors import SAID, give_reason
from models.words import Looking


def open_for(press: OpenMinor, desk: Desk) -> Screen:
    """The reason, and the file with it. Whoever may not see it may not give one either."""
    if press.why not in SAID or press.what not in OPENS:
        raise NotAllowed(act="read_file", object_type="route", object_id=0)
    whose, see = OPENS[press.what]
    person_id = whose(desk, press.number)
    why = Looking(press.why)
    give_reason(desk.session, person_id, why, by=desk.actor, now=desk.now)
    return see(desk, press.number)


def _of_case(desk: Desk, number: int) -> int:
    return casework.whose_case(desk.session, number, by=desk.actor, now=desk.now)


def _of_order(desk: Desk, number: int) -> int:
    return casework.whose_order(desk.session, number, by=desk.actor, now=desk.now)


def _of_person(desk: Desk, number: int) -> int:
    return assisting.must_assist(desk.session, number, by=desk.actor, now=desk.now).id


OPENS: dict[str, tuple[Callable[[Desk, int], int], Callable[[Desk, int], Screen]]] = {
    screens.CASE: (_of_case, lambda desk, number: cases.open_one(OpenTask(number), desk)),
    screens.ORDER: (_of_order, lambda desk, number: orders.open_one(OpenOrder(number), desk)),
    screens.PERSON: (
        _of_person,
        lambda desk, number: residents.open_one(OpenPerson(number), desk),
    ),
}
