"""Commands and large keys: words that lead somewhere at any time."""

from collections.abc import Callable

from handlers.context import Desk
from handlers.coordinator import days_off, importing, queues, residents, rules
from handlers.coordinator import inviting as desk_inviting
from handlers.coordinator import orders as desk_orders
from handlers.guard import Route
from handlers.manager import board, day, workers
from handlers.presses import common
from handlers.projects import card, scoring, tenders
from handlers.resident import (
    directory,
    home,
    mydata,
    opened,
    ordering,
    orders,
    privacy,
    roles,
    settings,
    surveys,
    young,
)
from handlers.screens.staff import (
    APPOINTING,
    DESK,
    EVALUATORS,
    MANAGERS,
    OVERSEERS,
    STAFF,
    SUPERVISORS,
    WORKERS,
)
from handlers.ui.screen import Screen
from handlers.worker import ratings, workday
from handlers.worker import words as worker_words


def _only(route: Route) -> Callable[[Desk], Screen]:
    """The same door for a command or a key: words are as easily forged as buttons."""
    return lambda desk: route(None, desk)


COMMANDS: dict[str, Callable[[Desk], Screen]] = {
    "start": home.start,
    "help": home.how_to,
    "cancel": home.start,
    "order": ordering.begin,
    "orders": orders.my_orders,
    "settings": lambda desk: settings.show(None, desk),
    "houses": lambda desk: directory.show(None, desk),
    "method": lambda desk: directory.method(None, desk),
    "survey": lambda desk: surveys.show(None, desk),
    "open": lambda desk: opened.show(None, desk),
    "today": _only(Route(workday.today, WORKERS)),
    "ratings": _only(Route(ratings.show, WORKERS)),
    "rules": _only(Route(rules.show, DESK)),
    "tenders": _only(Route(tenders.show, OVERSEERS)),
    "reviews": _only(Route(scoring.show, EVALUATORS)),
    "projects": _only(Route(card.show, OVERSEERS)),
    "queue": _only(Route(queues.show, DESK)),
    "calendar": _only(Route(days_off.show, SUPERVISORS)),
    # managers
    "team": _only(Route(workers.show, MANAGERS)),
    "visits": _only(Route(day.visits, MANAGERS)),
    "resident": _only(Route(residents.ask, DESK)),
    # posts
    "roles": lambda desk: roles.show(None, desk),
    "invite": _only(Route(desk_inviting.show, APPOINTING)),
    "import": _only(Route(lambda _press, desk: importing.begin(desk), APPOINTING)),
    # privacy
    "privacy": lambda desk: privacy.show(None, desk),
    **dict.fromkeys(("mydata", "我的数据"), lambda desk: mydata.show(None, desk)),
}

KEYS: dict[str, Callable[[Desk], Screen]] = {
    "key-order": ordering.begin,
    "key-orders": orders.my_orders,
    "key-child-rules": lambda desk: young.rules(None, desk),
    "key-human": lambda desk: home.ask_human(common.AskHuman(0), desk),
    "key-settings": lambda desk: settings.show(None, desk),
    "key-arrive": _only(Route(worker_words.how_to, WORKERS)),
    "key-today": _only(Route(workday.today, WORKERS)),
    "key-queue": _only(Route(queues.show, DESK)),
    "key-sheets": _only(Route(scoring.show, EVALUATORS)),
    "key-projects": _only(Route(card.show, OVERSEERS)),
    "key-find": _only(Route(desk_orders.how_to_find, DESK)),
    # managers
    "key-team": _only(Route(workers.show, MANAGERS)),
    "key-board": _only(Route(board.show, MANAGERS)),
    "key-visits": _only(Route(day.visits, MANAGERS)),
    "key-incoming": _only(Route(day.incoming, MANAGERS)),
    # posts
    "key-invite": _only(Route(desk_inviting.show, APPOINTING)),
    # privacy
    "key-privacy": lambda desk: privacy.show(None, desk),
    "key-mydata": lambda desk: mydata.show(None, desk),
    **{f"key-as-{role}": roles.change_to(role) for role in STAFF},
}
"""The large keys, by the name of their word: they work in every language at any time."""
