"""What one works as: seen, changed over with one tap, given up."""

from collections.abc import Callable

from handlers.context import Desk
from handlers.presses.staff import AskLeave, Leave, MyPosts
from handlers.resident import home
from handlers.screens import staff
from handlers.ui.screen import Screen
from models.errors import NotAllowed
from models.operations import inviting, leaving
from models.reads.appointments import Appointed, own_posts
from models.reads.standing import standing
from models.words import Role


def change_to(role: Role) -> Callable[[Desk], Screen]:
    """The key of another role: its keys and commands are shown from now on."""

    def change(desk: Desk) -> Screen:
        if not desk.actor.holds_any(role):
            raise NotAllowed(act=f"act_as_{role}", object_type="route", object_id=0)
        inviting.act_as(desk.session, desk.who.person_id, role, now=desk.now)
        return _home_again(desk)

    return change


def show(_press: MyPosts | None, desk: Desk) -> Screen:
    return staff.posts(desk.say, own_posts(desk.session, desk.who.person_id))


def ask_leave(press: AskLeave, desk: Desk) -> Screen:
    return staff.leave_ask(desk.say, _own(desk, press.grant_id))


def leave(press: Leave, desk: Desk) -> Screen:
    """Its keys are gone with this answer, its rights with it."""
    leaving.leave(desk.session, press.grant_id, by=desk.actor, now=desk.now)
    desk.spare.append(Screen(desk.say("left-now")))
    return _home_again(desk)


def _own(desk: Desk, grant_id: int) -> Appointed:
    mine = own_posts(desk.session, desk.who.person_id)
    found = next((one for one in mine if one.id == grant_id), None)
    if found is None:
        raise NotAllowed(act="leave", object_type="grant", object_id=grant_id)
    return found


def _home_again(desk: Desk) -> Screen:
    desk.who = standing(desk.session, desk.who.chat_id) or desk.who
    return home.start(desk).anew()
