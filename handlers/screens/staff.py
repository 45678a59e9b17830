"""The home of those who work here, whatever they work as."""

from handlers.ui.say import Say
from handlers.ui.screen import Ask, Key, Screen
from models.reads.standing import Actor, Standing
from models.words import Role

WORKERS = (Role.WORKER,)
DESK = (Role.COORDINATOR, Role.SUPERVISOR)
"""Those whom an open case calls."""


def has_room(actor: Actor) -> bool:
    """Whether this person has a room of their own, beside the residents'."""
    return any(actor.holds_any(role) for role in (*WORKERS, *DESK))


def keyboard(say: Say, who: Standing) -> tuple[tuple[Key, ...], ...]:
    """The keys of every role held, and a resident's own for whoever is one too."""
    actor = who.actor
    human = Key(say("key-human"))
    works = any(actor.holds_any(role) for role in WORKERS)
    rows: list[tuple[Key, ...]] = []
    if works:
        rows += [(Key(say("key-arrive"), Ask.LOCATION),), (Key(say("key-today")), human)]
    if any(actor.holds_any(role) for role in DESK):
        rows.append((Key(say("key-queue")), Key(say("key-find"))))
    if who.registered:
        rows.append((Key(say("key-order")), Key(say("key-orders"))))
    return tuple(rows) if works else (*rows, (human,))


def home(say: Say, who: Standing) -> Screen:
    """What there is to do here, in one sentence a role."""
    actor = who.actor
    lines = [say("staff-home", name=who.name)]
    if any(actor.holds_any(role) for role in WORKERS):
        lines.append(say("staff-home-worker"))
    if any(actor.holds_any(role) for role in DESK):
        lines.append(say("staff-home-desk"))
    return Screen("\n".join(lines), keyboard=keyboard(say, who))
