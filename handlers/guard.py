"""The door to a room: a role at the route. Permission for the very thing is asked inside."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from handlers.context import Desk
from handlers.ui.screen import Screen
from models.errors import NotAllowed
from models.words import Role

Handler = Callable[[Any, Desk], Screen]


@dataclass(frozen=True, slots=True)
class Route:
    """A handler and the roles that may reach it, any of them; none named: everybody may."""

    do: Handler
    roles: tuple[Role, ...] = ()

    def __call__(self, press: Any, desk: Desk) -> Screen:
        if self.roles and not any(desk.actor.holds_any(role) for role in self.roles):
            raise NotAllowed(act=type(press).__name__, object_type="route", object_id=0)
        return self.do(press, desk)
