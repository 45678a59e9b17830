"""换一家 on the screen: not their fault, what goes on, and that nobody orders again."""

from collections.abc import Iterable

from handlers.screens.common import ways_out
from handlers.ui.say import Say
from handlers.ui.screen import Screen
from models.reads.rehoming import Moved
from models.tables.orders import OrderStatus


def rehomed(say: Say, house: str, orders: Iterable[Moved], phone: str) -> Screen:
    lines = [say("rehomed", house=house), *(_line(say, one) for one in orders)]
    lines += [say("rehomed-told"), say("phone-line", phone=phone)]
    return Screen("\n".join(lines), rows=(ways_out(say),))


def _line(say: Say, one: Moved) -> str:
    """Of whoever comes today still, of what rests, and of all else the time, which stays."""
    name = {OrderStatus.BOOKED: "today", OrderStatus.RESTING: "resting"}.get(one.status, "looking")
    service = say.word("service", one.service)
    return say(f"rehomed-{name}", service=service, when=say.when(one.start))
