"""An order at the coordinator's desk: its history, and who could come, with the reasons."""

from datetime import datetime

from handlers.presses.certifying import AskVouch
from handlers.presses.common import Home
from handlers.presses.coordinator import (
    AskLabel,
    Dispatch,
    OpenOrder,
    OpenTask,
    OrderHistory,
    Queues,
    Weigh,
)
from handlers.screens import telephone, tiers
from handlers.screens.caring import hands
from handlers.screens.cases import person
from handlers.screens.common import vouched
from handlers.screens.plans import days_told
from handlers.screens.wished import bars
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.operations.casework import may_be_asked
from models.reads.cards import OrderCard
from models.reads.files import PersonFile
from models.reads.history import Event
from models.reads.queues import TaskLine
from models.rules.matching import Fit
from models.tables.desk import TaskStatus
from models.tables.orders import LOOKING, Order, OrderStatus

SHOWN = 5
"""Candidates on one screen."""


def order(
    say: Say,
    card: OrderCard,
    who: PersonFile,
    tasks: list[TaskLine],
    *,
    every_group: bool,
    now: datetime,
) -> Screen:
    """Everything about one order, and what can be done with it."""
    cases: list[tuple[Button, ...]] = [
        (Button(f"{say('task-open')} {say.word('queue', t.kind)}", OpenTask(t.id)),)
        for t in tasks
        if t.status is not TaskStatus.CLOSED
    ]
    parts = [_about(say, card), person(say, who, every_group=every_group)]
    if card.contract_since is not None:
        since = say.birthday(card.contract_since)
        parts.append(say("order-contract", name=card.contract, since=since))
    if card.note:
        parts.append(say("case-about", words=card.note))
    rows = (*cases, *_deeds(say, card, now), _out(say))
    return Screen("\n\n".join(parts), rows=rows)


def _about(say: Say, card: OrderCard) -> str:
    text = say(
        "desk-order",
        number=card.number,
        service=say.word("service", card.service),
        status=say.word("order-status", card.status),
        when=say.when(card.start),
        rhythm=days_told(say, card.plan),
        worker=card.worker or "—",
        provider=card.provider or "—",
        phone=card.provider_phone or "—",
    )
    return text + tiers.line(say, card.tier) + vouched(say, card.vouch) + hands(say, card)


def _deeds(say: Say, card: OrderCard, now: datetime) -> list[tuple[Button, ...]]:
    rows: list[tuple[Button, ...]] = []
    if card.status in LOOKING:
        rows.append((Button(say("case-weigh"), Weigh(card.id, 0)),))
        rows.append(tiers.button(say, card.id))
    if card.status is OrderStatus.SUBMITTED:
        rows.append((Button(say("vouch"), AskVouch(card.id)),))
    rows += telephone.rows(say, card, now)
    if card.note:
        rows.append((Button(say("correct"), AskLabel(0, card.id)),))
    rows.append((Button(say("case-history"), OrderHistory(card.id)),))
    return rows


def history(say: Say, events: list[Event], back: Button) -> Screen:
    """What happened, a line each, in plain words."""
    lines = [line for event in events if (line := _told(say, event))]
    return Screen("\n".join([say("history"), *lines]), rows=((back,), _out(say)))


def _told(say: Say, event: Event) -> str:
    """«11月23日 周一 中午12:00 订单:已约好(聂师傅)»; nothing for what concerns nobody."""
    what = step_told(say, event)
    if not what:
        return ""
    reason = _why(say, event.reason)
    who = event.who or say("history-house")
    return say("history-line", when=say.when(event.at), what=what, who=who) + (
        f" · {reason}" if reason else ""
    )


def step_told(say: Say, event: Event) -> str:
    """The state that a thing came to, or what was done; empty where no word says it."""
    return _word(say, f"{event.thing}-to", event.to) if event.to else _word(say, "did", event.act)


def _why(say: Say, reason: str) -> str:
    """One reason, or every obstacle of a refusal."""
    words = (_word(say, "why", one) or _word(say, "reason", one) for one in reason.split(","))
    return say("comma").join(word for word in words if word)


def _word(say: Say, kind: str, code: str) -> str:
    name = f"{kind}-{code}".replace("_", "-").replace(" ", "-")
    return say(name) if say.has(name) else ""


def candidates(
    say: Say, wanted: Order, fits: list[Fit], names: dict[int, tuple[str, str]], page: int
) -> Screen:
    """Points with their parts, and every bar in words, beside each name."""
    shown = fits[page * SHOWN : (page + 1) * SHOWN]
    head = say("weigh", service=say.word("service", wanted.service_code),
               when=say.when(wanted.start))  # fmt: skip
    if not shown:
        return Screen(say("weigh-nobody"), rows=((_back(say, wanted.id),), _out(say)))
    lines = [_candidate(say, one, names) for one in shown]
    if not page and (why := _why_first(say, fits)):
        lines.insert(0, why)
    buttons = [_send(say, wanted.id, one, names) for one in shown if may_be_asked(one)]
    turn = []
    if page:
        turn.append(Button(say("page-back"), Weigh(wanted.id, page - 1)))
    if len(fits) > (page + 1) * SHOWN:
        turn.append(Button(say("page-on"), Weigh(wanted.id, page + 1)))
    turn.append(_back(say, wanted.id))
    return Screen("\n\n".join([head, *lines]), rows=(*listed(buttons), tuple(turn), _out(say)))


def _candidate(say: Say, one: Fit, names: dict[int, tuple[str, str]]) -> str:
    name, provider = names[one.candidate.worker_id]
    parts = " · ".join(
        say("part-of", part=say.word("part", part), points=points, most=one.most[part])
        for part, points in one.parts.items()
    )
    lines = [say("weigh-one", name=name, provider=provider, points=one.points), parts]
    if one.bars:
        told = bars(say, one)
        lines.append(say("weigh-lacks", bar=told) if len(one.bars) == 1 else f"⛔ {told}")
    return "\n".join(lines)


def _why_first(say: Say, fits: list[Fit]) -> str:
    """What puts the first before the second, of those who may come; nothing where nobody is."""
    free = [one for one in fits if not one.bars]
    if len(free) < 2:
        return ""
    first, second = free[0], free[1]
    ahead = {part: points - second.parts[part] for part, points in first.parts.items()}
    part = max(ahead, key=lambda name: ahead[name])
    if not ahead[part]:
        return say("weigh-alike", points=first.points)
    return say("weigh-first", points=first.points, second=second.points,
               part=say.word("part", part))  # fmt: skip


def _send(say: Say, order_id: int, one: Fit, names: dict[int, tuple[str, str]]) -> Button:
    who = one.candidate
    press = Dispatch(order_id, who.worker_id, who.project_id)
    return Button(say("weigh-send", name=names[who.worker_id][0]), press)


def sent(say: Say, order_id: int, name: str, until: str) -> Screen:
    """Asked; the case settles itself once they accept."""
    text = say("dispatched", name=name, until=until)
    return Screen(text, rows=((_back(say, order_id),), _out(say)))


def _back(say: Say, order_id: int) -> Button:
    return Button(say("case-order"), OpenOrder(order_id))


def _out(say: Say) -> tuple[Button, ...]:
    return (Button(say("key-queue"), Queues()), Button(say("home"), Home()))
