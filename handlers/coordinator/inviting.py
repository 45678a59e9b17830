"""Inviting from the chat: supervisors, coordinators and managers, each what is below them."""

from handlers.context import Desk
from handlers.presses.staff import (
    Dismiss,
    InviteAs,
    InviteAt,
    InviteNow,
    ItIsThem,
    NotThem,
    Revoke,
    SeePost,
    Staffing,
)
from handlers.screens import common
from handlers.screens import inviting as screens
from handlers.ui.screen import Screen
from models.errors import NotAllowed, Stale
from models.operations import inviting
from models.operations.leaving import dismiss as end_post
from models.reads.appointments import (
    Appointed,
    appointable,
    appointed,
    invitations_by,
    posts_of,
    providers_to_staff,
)
from models.reads.places import place_index
from models.rules.ranks import MAY_APPOINT, OF_A_PROVIDER, Post, may_appoint
from models.tables.people import Person
from models.words import Role


def show(_press: Staffing | None, desk: Desk) -> Screen:
    return screens.staffing(
        desk.say,
        appointable(desk.actor),
        invitations_by(desk.session, desk.who.person_id, now=desk.now),
        appointed(desk.session, desk.actor, now=desk.now),
    )


def invite_as(press: InviteAs, desk: Desk) -> Screen:
    """For which organisation, or for which place? Where there is but one, the link at once."""
    role = _role(press.role, desk)
    if role not in OF_A_PROVIDER:
        return invite_at(InviteAt(role, _highest(desk, role), 0), desk)
    providers = providers_to_staff(desk.session, desk.actor, role, now=desk.now)
    if len(providers) == 1:
        return invite_now(InviteNow(role, providers[0][0], ""), desk)
    return screens.which_provider(desk.say, role, providers)


def invite_at(press: InviteAt, desk: Desk) -> Screen:
    places = place_index(desk.session)
    if press.area and not places.has(press.area):
        raise Stale
    below = places.children(press.area)
    return screens.which_place(
        desk.say, _role(press.role, desk), press.area, below, min(max(press.page, 0), len(below))
    )


def invite_now(press: InviteNow, desk: Desk) -> Screen:
    """The link, in a message of its own that can be passed on."""
    role = _role(press.role, desk)
    if press.area and not place_index(desk.session).has(press.area):
        raise Stale
    wanted = Post(role, press.provider_id or None, press.area)
    payload = inviting.invite_to(desk.session, wanted, by=desk.actor, now=desk.now)
    desk.spare.append(screens.link(desk.say, role, payload))
    return common.plain(desk.say, "invite-what-next").anew()


def it_is_them(press: ItIsThem, desk: Desk) -> Screen:
    grant = inviting.confirm(desk.session, press.invitation_id, by=desk.actor, now=desk.now)
    return screens.given(desk.say, desk.session.get_one(Person, grant.person_id).name)


def not_them(press: NotThem, desk: Desk) -> Screen:
    inviting.deny(desk.session, press.invitation_id, by=desk.actor, now=desk.now)
    return show(None, desk)


def revoke(press: Revoke, desk: Desk) -> Screen:
    inviting.revoke(desk.session, press.invitation_id, by=desk.actor, now=desk.now)
    return show(None, desk)


def see_post(press: SeePost, desk: Desk) -> Screen:
    return screens.dismiss_ask(desk.say, _below(desk, press.grant_id))


def dismiss(press: Dismiss, desk: Desk) -> Screen:
    end_post(desk.session, press.grant_id, by=desk.actor, now=desk.now)
    return show(None, desk)


def _below(desk: Desk, grant_id: int) -> Appointed:
    """A post that this person may take away; the same answer for one that is none."""
    posts = appointed(desk.session, desk.actor, now=desk.now)
    found = next((one for one in posts if one.id == grant_id), None)
    if found is None:
        raise NotAllowed(act="appoint", object_type="grant", object_id=grant_id)
    return found


def _highest(desk: Desk, role: Role) -> str:
    """The widest place in which this person may give the role."""
    areas = [
        post.area_code
        for post in posts_of(desk.actor)
        if may_appoint(post, Post(role, None, post.area_code), ())
    ]
    if not areas:
        raise NotAllowed(act="appoint", object_type="route", object_id=0)
    return min(areas, key=len)


def _role(word: str, desk: Desk) -> Role:
    """The role on a button, if any post of whoever pressed may give it."""
    below = {role for held in desk.actor.held for role in MAY_APPOINT.get(held.role, ())}
    if word not in below:
        raise NotAllowed(act="appoint", object_type="grant", object_id=0)
    return Role(word)
