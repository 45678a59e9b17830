"""What was found by a name as lists show it: masked until one is opened."""

from handlers.presses.coordinator import OpenOrder, OpenTask
from handlers.screens.queues import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.looked_for import OrderLine
from models.reads.queues import TaskLine


def found(say: Say, name: str, cases: list[TaskLine], orders: list[OrderLine]) -> Screen:
    """Cases first; places stand beside them, because a masked name is many people's."""
    buttons = [_case(say, one) for one in cases] + [_order(say, one) for one in orders]
    text = say("found-some", name=name) if buttons else say("found-none", name=name)
    return Screen(text, rows=(*listed(buttons), ways_out(say)))


def _case(say: Say, line: TaskLine) -> Button:
    label = f"{say.word('queue', line.kind)} · {line.who} · {_last(line.place)}"
    return Button(label, OpenTask(line.id))


def _order(say: Say, line: OrderLine) -> Button:
    service = say.word("service", line.service)
    return Button(f"📋 {service} · {line.who} · {_last(line.place)}", OpenOrder(line.id))


def _last(place: str) -> str:
    """The community alone: it tells most."""
    return place.rpartition(" ")[2]
