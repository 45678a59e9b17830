"""The answer is owed: redrawn under a press, else a message of its own."""

from typing import Any

from handlers.context import Desk
from handlers.screens.staff import has_room
from handlers.ui.given import Kind
from handlers.ui.screen import Screen
from models import outbox
from models.reads.phones import phone_for


def reply(desk: Desk, screen: Screen) -> None:
    """Owe the answer: a press redraws its card, anything else gets a new message."""
    if screen.toast:
        desk.session.info["toast"] = screen.toast
    for extra in desk.spare:
        outbox.post_screen(desk.session, desk.who.chat_id, _packed(desk, extra), now=desk.now)
    pressed = desk.given.kind is Kind.PRESS and not (screen.fresh or screen.keyboard is not None)
    outbox.post_screen(
        desk.session,
        desk.who.chat_id,
        _packed(desk, screen),
        now=desk.now,
        edit=desk.given.message_id if pressed else None,
    )


def _packed(desk: Desk, screen: Screen) -> dict[str, Any]:
    """A human being's telephone number stands under every screen of a resident."""
    packed = screen.pack()
    if not has_room(desk.actor):
        phone = phone_for(desk.session, desk.who.area_code)
        packed["text"] += "\n\n" + desk.say("phone-line", phone=phone)
    return packed
