"""Invitations as both sides see them, and the posts below one's own."""

from handlers.presses.common import Home
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
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.appointments import Appointed, Invited
from models.rules.names import masked_phone
from models.rules.places import Place, short
from models.words import Role

PAGE = 12
"""Places, or posts, on one screen."""


def staffing(say: Say, roles: list[Role], waiting: list[Invited], posts: list[Appointed]) -> Screen:
    """Whom one may invite; what was sent and gave nothing yet; who is there already."""
    invite = [Button(say(f"invite-{role}"), InviteAs(role)) for role in roles]
    sent = [Button(say("invited-revoke", what=_post(say, one)), Revoke(one.id)) for one in waiting]
    there = [
        Button(say("post-line", name=one.name, post=_post(say, one)), SeePost(one.id))
        for one in posts[:PAGE]
    ]
    text = say("staffing", waiting=len(waiting), posts=len(posts))
    return Screen(text, rows=(*listed(invite, 2), *listed(sent), *listed(there), (_home(say),)))


def which_provider(say: Say, role: Role, providers: list[tuple[int, str]]) -> Screen:
    if not providers:
        return Screen(say("invite-no-provider"), rows=(_out(say),))
    buttons = [Button(name, InviteNow(role, number, "")) for number, name in providers]
    return Screen(say("invite-which-provider"), rows=(*listed(buttons), _out(say)))


def which_place(say: Say, role: Role, area: str, below: tuple[Place, ...], page: int) -> Screen:
    """The whole of a place, or one further down."""
    whole = [Button(say("invite-whole"), InviteNow(role, 0, area))]
    places = below[page * PAGE : (page + 1) * PAGE]
    buttons = [Button(short(one.name), InviteAt(role, one.code, 0)) for one in places]
    turn = []
    if page:
        turn.append(Button(say("page-back"), InviteAt(role, area, page - 1)))
    if len(below) > (page + 1) * PAGE:
        turn.append(Button(say("page-on"), InviteAt(role, area, page + 1)))
    rows = (*listed(whole), *listed(buttons, 2), *((tuple(turn),) if turn else ()), _out(say))
    return Screen(say("invite-which-place"), rows=rows)


def link(say: Say, role: Role, payload: str) -> Screen:
    """The one message to pass on. Only the channel knows our own name in the link."""
    return Screen(say("invite-link", role=say.word("role", role)), link=payload, fresh=True)


def opened(say: Say, invited: Invited) -> Screen:
    """«Is that them?» Nothing is given before the answer."""
    text = say(
        "invitation-opened",
        name=invited.name,
        phone=masked_phone(invited.phone) or say("no-phone"),
        post=_post(say, invited),
    )
    yes = Button(say("it-is-them"), ItIsThem(invited.id))
    return Screen(text, rows=((yes,), (Button(say("not-them"), NotThem(invited.id)),)))


def given(say: Say, name: str) -> Screen:
    return Screen(say("role-was-given", name=name), rows=(_out(say),))


def dismiss_ask(say: Say, one: Appointed) -> Screen:
    text = say("dismiss-ask", name=one.name, post=_post(say, one))
    return Screen(text, rows=((Button(say("dismiss-yes"), Dismiss(one.id)),), _out(say)))


def _post(say: Say, one: Appointed | Invited) -> str:
    role = say.word("role", one.role)
    return f"{role} · {one.where}" if one.where else role


def _home(say: Say) -> Button:
    return Button(say("home"), Home())


def _out(say: Say) -> tuple[Button, ...]:
    return (Button(say("staffing-back"), Staffing()), _home(say))
