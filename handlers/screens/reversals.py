"""Paid visits that proved false: all of a contract, and one with its two hands."""

from collections.abc import Iterable
from datetime import date

from handlers.presses.money import (
    AskSpeak,
    DecideReversal,
    Doubt,
    Money,
    OpenPaid,
    Reversals,
    SeeReversal,
)
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from handlers.ui.yuan import yuan
from models.ledger import Pot
from models.reads.reversals import ReversalCard
from models.tables.reversals import ReversalStatus
from models.words import Oddity, Party

PAGE = 8


def several(
    say: Say, project_id: int, found: list[ReversalCard], pots: dict[Pot, int], page: int
) -> Screen:
    """What was taken back altogether, and how much of it is not settled yet."""
    page = min(page, max(len(found) - 1, 0) // PAGE)
    taken = [one.fen for one in found if one.status is ReversalStatus.AGREED]
    text = say("reversals", count=len(taken), fen=yuan(sum(taken)),
               over=yuan(pots[Pot.OVERPAID]), owed=yuan(pots[Pot.OWED_BACK]))  # fmt: skip
    buttons = [
        Button(f"{_line(say, one)} · {_state(say, one)}", SeeReversal(one.id))
        for one in found[page * PAGE : (page + 1) * PAGE]
    ]
    turn = [Button(say("page-back"), Reversals(project_id, page - 1))] if page else []
    if len(found) > (page + 1) * PAGE:
        turn.append(Button(say("page-on"), Reversals(project_id, page + 1)))
    back = (Button(say("money-back"), Money(project_id)),)
    return Screen(text, rows=(*listed(buttons), *listed(turn, 2), back))


def why(say: Say, payment_id: int, visit_id: int, grounds: Iterable[Oddity]) -> Screen:
    """What is wrong with a paid visit, in one tap; what comes of it is said first."""
    buttons = [
        Button(say(f"odd-{one.replace('_', '-')}", count=0, far=""),
               Doubt(payment_id, visit_id, one))
        for one in grounds
    ]  # fmt: skip
    back = (Button(say("back"), OpenPaid(payment_id, visit_id)),)
    return Screen(say("paid-doubt-ask"), rows=(*listed(buttons), back))


def card(
    say: Say, one: ReversalCard, sees: frozenset[Party], on: date, *, proposed: bool
) -> Screen:
    """What was found, what the organisation says to it, and what this reader may do."""
    waits = one.status is ReversalStatus.PROPOSED
    lines = [
        say("reversal", house=one.house, line=_line(say, one), state=_state(say, one)),
        say("reversal-why", why=say(f"odd-{one.why.replace('_', '-')}", count=0, far="")),
    ]
    if one.said:
        lines.append(say("reversal-said", words=one.said))
    elif waits:
        lines.append(say("reversal-unsaid", until=say.birthday(one.heard_until)))
    if one.status is ReversalStatus.AGREED and Party.PROVIDER in sees:
        lines.append(say("reversal-after"))
    if waits and proposed:
        lines.append(say("another-decides"))
    buttons = _hands(say, one, sees, on, proposed=proposed) if waits else []
    back = Button(say("reversals-back"), Reversals(one.project_id, 0))
    return Screen("\n".join(lines), rows=(*listed(buttons), (back,)))


def _hands(
    say: Say, one: ReversalCard, sees: frozenset[Party], on: date, *, proposed: bool
) -> list[Button]:
    if Party.PROVIDER in sees:
        return [] if one.said else [Button(say("reversal-speak"), AskSpeak(one.id))]
    heard = one.said or on > one.heard_until
    if Party.SUPERVISOR not in sees or proposed or not heard:
        return []
    read = (one.id, one.version, one.fen)
    return [
        Button(say("reversal-agree"), DecideReversal(*read, 1)),
        Button(say("reversal-decline"), DecideReversal(*read, 0)),
    ]


def _line(say: Say, one: ReversalCard) -> str:
    service = say.word("service", one.service)
    return say("reversal-line", day=say.short_day(one.on), number=one.number, service=service,
               fen=yuan(one.fen))  # fmt: skip


def _state(say: Say, one: ReversalCard) -> str:
    return say.word("reversal-to", one.status)
