"""The home of those who work here, in the role they act in."""

from collections.abc import Callable

from handlers.presses.common import AskHuman, Home
from handlers.presses.staff import AskLeave, Leave, MyPosts
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Ask, Button, Key, Screen
from models.reads.appointments import Appointed
from models.reads.standing import Actor, Standing
from models.words import Role

WORKERS = (Role.WORKER,)
MANAGERS = (Role.MANAGER,)
DESK = (Role.COORDINATOR, Role.SUPERVISOR)
"""Those whom an open case calls."""
SUPERVISORS = (Role.SUPERVISOR,)
EVALUATORS = (Role.EVALUATOR,)
APPOINTING = (*DESK, *MANAGERS)
"""Those below whom there are posts to give."""
OVERSEERS = (*APPOINTING, Role.EVALUATOR)
"""Those who see contracts: the three parties, and whoever evaluates them."""
STAFF = (*WORKERS, *APPOINTING, Role.EVALUATOR)

Rows = tuple[tuple[Key, ...], ...]


def has_room(actor: Actor) -> bool:
    """Whether this person has a room of their own, beside the residents'."""
    return any(actor.holds_any(role) for role in STAFF)


def keyboard(say: Say, who: Standing) -> Rows:
    """The keys of the role acted in, a resident's own for whoever is one too, and one key for each
    other role: a tap changes over.
    """
    rows = KEYS[who.acting](say) if who.acting else ((Key(say("key-human")),),)
    if who.registered:
        rows = (*rows, (Key(say("key-order")), Key(say("key-orders"))))
    others = {held.role for held in who.actor.held} - {who.acting}
    changes = tuple(Key(say(f"key-as-{role}")) for role in STAFF if role in others)
    return (*rows, changes) if changes else rows


def room(who: Standing) -> str:
    """Whose words are meant for them: those of the desk, of a worker, …, or a resident's."""
    return "desk" if who.acting in DESK else who.acting or "resident"


def helped_as(who: Standing) -> str:
    """Whose help is meant for them: a supervisor has more doors than the rest of the desk."""
    return who.acting if who.acting is Role.SUPERVISOR else room(who)


def home(say: Say, who: Standing) -> Screen:
    """What there is to do here, in one sentence."""
    lines = [say("staff-home", name=who.name)]
    if who.acting:
        lines.append(say(f"staff-home-{room(who)}"))
    return Screen("\n".join(lines), keyboard=keyboard(say, who))


def unread(say: Say, who: Standing) -> Screen:
    """Words that nothing understood: what there is to do here, and a human being who gets them."""
    told = [say("staff-unread")] + ([say(f"staff-home-{room(who)}")] if who.acting else [])
    passed = Button(say("unread-desk"), AskHuman(0))
    return Screen("\n".join(told), rows=((passed,), (Button(say("home"), Home()),)))


def posts(say: Say, mine: list[Appointed]) -> Screen:
    """What one works as; each can be given up."""
    lines = [f"· {say.word('role', one.role)} {one.where}".rstrip() for one in mine]
    buttons = [
        Button(say("leave", post=say.word("role", one.role), where=one.where), AskLeave(one.id))
        for one in mine
    ]
    text = "\n".join([say("my-posts"), *lines])
    return Screen(text, rows=(*listed(buttons), (Button(say("home"), Home()),)))


def leave_ask(say: Say, one: Appointed) -> Screen:
    text = say("leave-ask", post=say.word("role", one.role), where=one.where)
    yes = Button(say("leave-yes"), Leave(one.id))
    return Screen(text, rows=((yes,), (Button(say("leave-no"), MyPosts()),)))


def _worker(say: Say) -> Rows:
    arrive = Key(say("key-arrive"), Ask.LOCATION)
    return ((arrive,), (Key(say("key-today")), Key(say("key-human"))))


def _desk(say: Say) -> Rows:
    return (
        (Key(say("key-queue")), Key(say("key-find"))),
        (Key(say("key-projects")), Key(say("key-invite"))),
        (Key(say("key-human")),),
    )


def _manager(say: Say) -> Rows:
    return (
        (Key(say("key-board")), Key(say("key-visits"))),
        (Key(say("key-team")), Key(say("key-incoming"))),
        (Key(say("key-projects")), Key(say("key-invite"))),
        (Key(say("key-human")),),
    )


def _evaluator(say: Say) -> Rows:
    return (
        (Key(say("key-sheets")), Key(say("key-projects"))),
        (Key(say("key-human")),),
    )


KEYS: dict[Role, Callable[[Say], Rows]] = {
    Role.WORKER: _worker,
    Role.MANAGER: _manager,
    Role.COORDINATOR: _desk,
    Role.SUPERVISOR: _desk,
    Role.EVALUATOR: _evaluator,
}
