"""Questions to, and from, somebody who can answer no more: they died, or deleted themselves."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models import agenda
from models.agenda import DueKind
from models.base import table
from models.lifecycle import move
from models.operations import drawing
from models.reads.standing import HOUSE
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.decisions import Appeal, AppealStatus
from models.tables.visits import Visit

WAITING = (CheckStatus.DRAWN, CheckStatus.ASKED, CheckStatus.CALLING)
_appeal, _check, _visit = table(Appeal).c, table(SpotCheck).c, table(Visit).c


def end_appeals(session: Session, person_id: int, *, reason: str, now: datetime) -> None:
    """What was decided stays."""
    mine = (_appeal.person_id == person_id) & (_appeal.status == AppealStatus.OPEN)
    for one in session.scalars(select(Appeal).where(mine)).all():
        move(session, one, AppealStatus.UPHELD, by=HOUSE, now=now, reason=reason)


def end_checks(session: Session, person_id: int, *, reason: str, now: datetime) -> None:
    """Visits that were drawn are shown as not reached; nobody telephones. What is drawn instead
    may be theirs again.
    """
    drawn = select(SpotCheck).join(Visit, _visit.id == _check.visit_id)
    mine = (_visit.person_id == person_id) & _check.status.in_(WAITING)
    while checks := session.scalars(drawn.where(mine)).all():
        for check in checks:
            agenda.drop(session, {DueKind.ASK_CHECK, DueKind.CALL_CHECK}, check.id)
            if check.status is not CheckStatus.CALLING:
                move(session, check, CheckStatus.CALLING, by=HOUSE, now=now, reason=reason)
            move(session, check, CheckStatus.UNREACHED, by=HOUSE, now=now, reason=reason)
            drawing.draw_instead(session, check.visit_id, now=now)
