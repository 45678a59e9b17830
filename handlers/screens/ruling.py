"""Who may order what, how often and at which fee: read, changed from a day on, confirmed."""

from handlers.presses.common import Home
from handlers.presses.coordinator import Queues
from handlers.presses.ruling import ChangeRule, Rules, RulesOf
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.tables.catalogue import Entitlement
from models.words import Group, ServiceClass


def classes(say: Say) -> Screen:
    buttons = [Button(say.word("class", kind), RulesOf(kind)) for kind in ServiceClass]
    out = (Button(say("key-queue"), Queues()), Button(say("home"), Home()))
    return Screen(say("rules-title"), rows=(*listed(buttons), out))


def of_class(say: Say, kind: ServiceClass, rows: list[Entitlement], *, change: bool) -> Screen:
    """Every row that holds or is planned; a button a group for whoever may change them."""
    lines = [say("rules-of", kind=say.word("class", kind)), *(alike(say, rows))]
    buttons = [Button(say.word("group", g), ChangeRule(kind, g)) for g in Group] if change else []
    lines.append(say("rules-change" if change else "rules-read"))
    back = (Button(say("back"), Rules()), Button(say("home"), Home()))
    return Screen("\n".join(lines), rows=(*listed(buttons, 2), back))


def alike(say: Say, rows: list[Entitlement]) -> list[str]:
    """Groups of which the same is said stand in one line."""
    groups: dict[str, list[str]] = {}
    for row in rows:
        groups.setdefault(_said(say, row), []).append(say.word("group", row.group))
    return [say("rules-line", groups=say("comma").join(g), said=said) for said, g in groups.items()]


def one(say: Say, row: Entitlement) -> str:
    """One row in one line: whom, what, how often, at which fee, since when, by which source."""
    return say("rules-line", groups=say.word("group", row.group), said=_said(say, row))


def _said(say: Say, row: Entitlement) -> str:
    what = say.word("service", row.service_code) if row.service_code else say("rules-all")
    return say(
        "rules-said",
        what=what,
        visits=visits(say, row.visits_a_month),
        fee=fee(say, row.fee_fen),
        since=row.valid_from.isoformat(),
        until=say("rules-until", day=row.valid_until.isoformat()) if row.valid_until else "",
        source=row.source,
    )


def visits(say: Say, number: int) -> str:
    return say("rules-visits", number=number) if number else say("rules-none")


def fee(say: Say, fen: int) -> str:
    """In yuan; nothing is said plainly."""
    return say("fee-some", yuan=f"{fen / 100:.2f}") if fen else say("fee-none")


def changed(say: Say, row: Entitlement) -> Screen:
    """To those who supervise: what was changed."""
    text = say("rule-changed", kind=say.word("class", row.service_class), line=one(say, row))
    return Screen(text, rows=((Button(say("home"), Home()),),))
