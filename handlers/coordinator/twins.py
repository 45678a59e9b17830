"""可能登记了两次: whoever coordinates both sees both, and says whether they are one."""

from handlers.context import Desk
from handlers.presses.twins import AreOne, AreTwo, Compare
from handlers.screens import twins as screens
from handlers.ui.screen import Screen
from models.access import sees_every_group
from models.operations import twinning
from models.reads.files import person_file
from models.tables.likenesses import Likeness
from models.tables.people import Person


def compare(press: Compare, desk: Desk) -> Screen:
    pair = twinning.compare(desk.session, press.likeness_id, by=desk.actor, now=desk.now)
    both = (pair.first_id, pair.second_id)
    files = [person_file(desk.session, one, now=desk.now) for one in both]
    places = [desk.session.get_one(Person, one).area_code or "" for one in both]
    return screens.side_by_side(
        desk.say,
        pair.id,
        [one for one in files if one is not None],
        every_group=all(sees_every_group(desk.actor, place) for place in places),
        sure=press.sure == 1,
    )


def join(press: AreOne, desk: Desk) -> Screen:
    kept = twinning.are_one(desk.session, press.likeness_id, by=desk.actor, now=desk.now)
    return screens.decided(desk.say, "twin-joined", kept.id)


def leave(press: AreTwo, desk: Desk) -> Screen:
    twinning.are_two(desk.session, press.likeness_id, by=desk.actor, now=desk.now)
    pair = desk.session.get_one(Likeness, press.likeness_id)
    return screens.decided(desk.say, "twin-left", pair.second_id)
