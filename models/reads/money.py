"""What is due to an organisation, what was paid, and the visits behind each figure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlmodel import Session

from models.base import table
from models.ledger import Pot, pots_of
from models.reads.catalogue import figures
from models.reads.checks import share
from models.reads.payments import evaluated, said_returned
from models.reads.verified import unsettled
from models.rules.hours import at, today
from models.rules.settling import Due, Settlement, Share, room, settle, still_to_check
from models.tables.payments import Payment, PaymentKind, PaymentLine, PaymentStatus
from models.tables.records import LedgerLine
from models.tables.visits import Visit

_line, _visit = table(LedgerLine).c, table(Visit).c
_payment, _paid = table(Payment).c, table(PaymentLine).c
UNDER_WAY = (PaymentStatus.MADE, PaymentStatus.APPROVED)
FOR_VISITS = (PaymentKind.PERIOD, PaymentKind.FINAL)
ENDED = func.coalesce(_visit.finished_at, _visit.end)
BEGINNING = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A payment as it is put up: what it pays, what waits, and whether enough was looked into."""

    payment: Payment
    visits: int
    fen: int
    """What these visits cost altogether."""
    from_advance: int
    cash: int
    waiting: int
    """Visits that wait for the last evaluation."""
    disputed: int
    """Visits that wait because something about them is."""
    completed: int
    answered: int
    returned: bool
    """Whether the organisation says that it has given it back."""
    missing: int
    """So many more have to be answered for before it may be put up."""


def sheet_of(session: Session, payment: Payment, on: date) -> Sheet:
    """As it stands: reckoned anew until it is put up, as it was put up afterwards."""
    prepared = payment.status is PaymentStatus.PREPARED
    found = settlement_of(session, payment, on) if prepared else _as_put_up(session, payment)
    completed, answered = looked_into(session, payment)
    percent = figures(session, on)["check_percent"]
    gated = prepared and payment.kind in FOR_VISITS
    by_visits = payment.kind in FOR_VISITS
    return Sheet(
        payment=payment,
        visits=len(found.shares),
        fen=found.fen if by_visits else payment.fen,
        from_advance=found.from_advance,
        cash=found.cash if by_visits and prepared else payment.fen,
        waiting=len(found.waiting),
        disputed=disputed_of(session, payment) if by_visits else 0,
        completed=completed,
        answered=answered,
        returned=said_returned(session, payment),
        missing=still_to_check(completed, answered, percent) if gated else 0,
    )


def settlement_of(session: Session, payment: Payment, on: date) -> Settlement:
    """What the visits that it is for come to on that day; nothing for an advance or a recovery."""
    if payment.kind not in FOR_VISITS:
        return Settlement()
    pots = pots_of(session, payment.project_id)
    promised, ahead = _under_way(session, payment)
    last = payment.kind is PaymentKind.FINAL or evaluated(session, payment.project_id)
    kept = 0 if last else figures(session, on)["kept_percent"]
    return settle(
        due_of(session, payment),
        advance=pots[Pot.ADVANCE] + pots[Pot.OVERPAID] - ahead,
        room=room(-pots[Pot.BUDGET], promised - pots[Pot.FUND], kept),
    )


def due_of(session: Session, payment: Payment) -> list[Due]:
    """Visits that are spent for and not yet paid, the oldest first: of its days, and older ones
    that no other month waits for; without those that are disputed.
    """
    rows = _unpaid(session, payment)
    waits = unsettled(session, [visit for visit, _ in rows])
    return [Due(visit, fen) for visit, fen in rows if visit not in waits]


def disputed_of(session: Session, payment: Payment) -> int:
    """How many visits of its days wait for what a human being says."""
    inside = _days(payment.since or BEGINNING, payment.until or BEGINNING)
    disputed = (
        select(_line.visit_id)
        .join(table(Visit), _visit.id == _line.visit_id)
        .where(_line.project_id == payment.project_id, _line.account == Pot.DISPUTED, inside)
        .group_by(_line.visit_id)
        .having(func.sum(_line.fen) > 0)
    )
    found = set(session.scalars(disputed))
    if payment.status is PaymentStatus.PREPARED:
        found |= set(unsettled(session, [visit for visit, _ in _unpaid(session, payment)]))
    return len(found)


def still_spent(session: Session, payment_id: int) -> bool:
    """Whether all that a payment holds for its visits is spent for them still."""
    spent = (
        select(func.coalesce(func.sum(_line.fen), 0))
        .where(_line.visit_id == _paid.visit_id, _line.account == Pot.SPENT)
        .scalar_subquery()
    )
    less = exists().where(_paid.payment_id == payment_id, spent < _paid.fen)
    return not session.scalar(select(less))


def looked_into(session: Session, payment: Payment) -> tuple[int, int]:
    """Of the days of a payment: the visits that ended, and how many were answered for."""
    if payment.since is None or payment.until is None:
        return 0, 0
    since, until = _bounds(payment.since, payment.until)
    return share(session, payment.project_id, since, until)


def first_ended(session: Session, project_id: int, *, after: date | None) -> date | None:
    """The day of the first visit that ended later than `after`; None for no visit."""
    first = select(func.min(_visit.finished_at)).where(_visit.project_id == project_id)
    if after is not None:
        first = first.where(_visit.finished_at >= _bounds(after, after)[1])
    moment = session.scalar(first)
    return None if moment is None else today(moment)


def lines_of(session: Session, payment_id: int) -> list[Share]:
    """The visits of a payment that was put up."""
    rows = session.execute(
        select(_paid.visit_id, _paid.fen, _paid.from_advance)
        .where(_paid.payment_id == payment_id)
        .order_by(_paid.visit_id)
    )
    return [Share(*row) for row in rows]


def _as_put_up(session: Session, payment: Payment) -> Settlement:
    return Settlement(tuple(lines_of(session, payment.id)))


def _under_way(session: Session, payment: Payment) -> tuple[int, int]:
    """New money and advance that other payments hold, which are put up and not yet paid; an
    advance, and what is paid again, hold their sum before.
    """
    others = (_payment.project_id == payment.project_id) & (_payment.id != payment.id)
    whole = _payment.kind.in_((PaymentKind.ADVANCE, PaymentKind.AGAIN))
    ahead = whole & (_payment.status == PaymentStatus.PREPARED)
    row = session.execute(
        select(
            func.coalesce(func.sum(_payment.fen), 0),
            func.coalesce(func.sum(_payment.from_advance), 0),
        ).where(
            others,
            or_(_payment.status.in_(UNDER_WAY), ahead),
            _payment.kind != PaymentKind.RECOVERY,
        )
    ).one()
    return int(row[0]), int(row[1])


def _unpaid(session: Session, payment: Payment) -> list[tuple[int, int]]:
    rows = session.execute(
        select(_visit.id, ENDED.label("ended"), func.sum(_line.fen).label("fen"))
        .join_from(table(LedgerLine), table(Visit), _visit.id == _line.visit_id)
        .where(
            _line.project_id == payment.project_id,
            _line.account == Pot.SPENT,
            _bounds(BEGINNING, payment.until or BEGINNING)[1] > ENDED,
            ~exists().where(_paid.visit_id == _visit.id),
        )
        .group_by(_visit.id)
        .having(func.sum(_line.fen) > 0)
        .order_by(ENDED, _visit.id)
    ).all()
    theirs = _months_that_wait(session, payment)
    return [(row.id, int(row.fen)) for row in rows if not _within(row, theirs)]


def _within(row: Any, spans: Iterable[tuple[date, date]]) -> bool:
    day = today(row.ended)
    return any(since <= day <= until for since, until in spans)


def _months_that_wait(session: Session, payment: Payment) -> list[tuple[date, date]]:
    """Days of other months that are prepared and not put up: each is looked into on its own. The
    last payment takes all that is left.
    """
    if payment.kind is PaymentKind.FINAL:
        return []
    others = (_payment.project_id == payment.project_id) & (_payment.id != payment.id)
    rows = session.execute(
        select(_payment.since, _payment.until).where(
            others,
            _payment.kind == PaymentKind.PERIOD,
            _payment.status == PaymentStatus.PREPARED,
        )
    )
    return [(row.since, row.until) for row in rows]


def _days(since: date, until: date) -> ColumnElement[bool]:
    first, following = _bounds(since, until)
    return (first <= ENDED) & (following > ENDED)


def _bounds(since: date, until: date) -> tuple[datetime, datetime]:
    """The first moment of those days, and the first after them."""
    return at(since, time()), at(until + timedelta(days=1), time())
