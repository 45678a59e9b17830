"""What the purchaser pays an organisation: by three people, each visit in one payment at most."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import BigInteger, CheckConstraint, Index, text
from sqlmodel import Field, SQLModel

from models.base import Row, Spelled, UtcMoment


class PaymentKind(StrEnum):
    ADVANCE = "advance"  # 预付: when the contract comes into force
    PERIOD = "period"  # 月结: the visits of a month
    FINAL = "final"  # 尾款: what was kept until the last evaluation
    RECOVERY = "recovery"  # 收回: the advance comes back, or what was paid for false visits
    AGAIN = "again"  # 返还: a hearing found otherwise after the advance had come back


class PaymentStatus(StrEnum):
    """Three hands, one after the other."""

    PREPARED = "prepared"  # by the house; nobody has put it up yet
    MADE = "made"  # put up by the purchaser
    APPROVED = "approved"  # by a supervisor
    PAID = "paid"  # by another; of a recovery: it came in
    REFUSED = "refused"


PAYMENT_MOVES: dict[StrEnum, set[StrEnum]] = {
    PaymentStatus.PREPARED: {PaymentStatus.MADE, PaymentStatus.REFUSED},
    PaymentStatus.MADE: {PaymentStatus.APPROVED, PaymentStatus.REFUSED},
    PaymentStatus.APPROVED: {PaymentStatus.PAID, PaymentStatus.REFUSED},
    PaymentStatus.PAID: set(),
    PaymentStatus.REFUSED: set(),
}


class RefusedFor(StrEnum):
    """Why a payment goes back to whoever put it up."""

    SUM = "wrong_sum"  # 钱数不对
    VISITS = "wrong_visits"  # 有的上门不该算
    PAPERS = "papers"  # 材料不全


STANDING = "status <> 'refused'"


class Payment(Row, table=True):
    """A sum that goes to the organisation of a project, or comes back from it."""

    project_id: int = Field(foreign_key="project.id", index=True)
    kind: PaymentKind = Field(sa_type=Spelled(PaymentKind))
    fen: int = Field(default=0, sa_type=BigInteger)
    """What is paid; 0 until it is put up, and where the advance covers everything."""
    from_advance: int = Field(default=0, sa_type=BigInteger)
    """Fen of its visits that were paid ahead."""
    since: date | None = None
    until: date | None = None
    """The first and the last day of the visits that it is for."""
    made_by: int | None = Field(default=None, foreign_key="person.id")
    approved_by: int | None = Field(default=None, foreign_key="person.id")
    paid_by: int | None = Field(default=None, foreign_key="person.id")
    receipt: str = Field(default="", max_length=40)
    """The number of the bank's voucher."""
    reverses_id: int | None = Field(default=None, foreign_key="payment.id")
    """Of a recovery: the advance that comes back; of what is paid again: that recovery. None where
    visits proved false.
    """
    evaluation_id: int | None = None
    """Of a recovery: the evaluation that asks for it."""
    status: PaymentStatus = Field(default=PaymentStatus.PREPARED, sa_type=Spelled(PaymentStatus))
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (
        CheckConstraint("fen >= 0 AND from_advance >= 0", name="is_money"),
        CheckConstraint("made_by <> approved_by", name="approved_by_another"),
        CheckConstraint("made_by <> paid_by AND approved_by <> paid_by", name="paid_by_a_third"),
        CheckConstraint(
            "status <> 'paid' OR fen = 0 OR paid_by IS NOT NULL AND receipt <> ''",
            name="paid_by_somebody",
        ),
        CheckConstraint(
            "status IN ('prepared', 'made', 'refused') OR approved_by IS NOT NULL",
            name="approved_by_somebody",
        ),
        CheckConstraint(
            "kind = 'recovery' OR status IN ('prepared', 'refused') OR made_by IS NOT NULL",
            name="made_by_somebody",
        ),
        Index(
            "ix_payment_reverses_once",
            "reverses_id",
            unique=True,
            sqlite_where=text(STANDING),
            postgresql_where=text(STANDING),
        ),
    )


class PaymentLine(SQLModel, table=True):
    """A visit that is paid: once, whatever else happens."""

    visit_id: int = Field(foreign_key="visit.id", primary_key=True)
    payment_id: int = Field(foreign_key="payment.id", index=True)
    fen: int
    from_advance: int

    __table_args__ = (
        CheckConstraint("fen > 0 AND from_advance BETWEEN 0 AND fen", name="is_money"),
    )
