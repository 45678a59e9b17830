"""Whoever goes on too fast is told so once, then left unanswered. Danger was heard before."""

from handlers.context import Desk
from handlers.screens.staff import has_room
from handlers.ui.given import Kind
from models import outbox
from models.operations.pacing import too_fast
from models.reads.phones import phone_for
from models.rules.pace import Deed


def held_back(desk: Desk) -> bool:
    """Whether this is one too many. Those who work here are known by name and never held back."""
    if has_room(desk.actor):
        return False
    secret = desk.given.kind is Kind.TEXT and desk.given.text.startswith("/start ")
    for deed in (Deed.SAYING, *((Deed.OPENING,) if secret else ())):
        first = too_fast(desk.session, desk.who, deed, now=desk.now)
        if first:
            phone = phone_for(desk.session, desk.who.area_code)
            told = {"text": desk.say("too-fast", phone=phone)}
            outbox.post_screen(desk.session, desk.who.chat_id, told, now=desk.now)
        if first is not None:
            return True
    return False
