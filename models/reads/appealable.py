"""What somebody may appeal: a no to a service, and a group that was refused."""

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import func, select
from sqlmodel import Session

from models.base import table
from models.tables.decisions import Decision
from models.tables.people import ClaimStatus, GroupClaim
from models.words import Group

SINCE = timedelta(days=60)
"""Older ones are no longer what somebody speaks of."""
MANY = 5
_decision, _claim = table(Decision).c, table(GroupClaim).c


class Refused(NamedTuple):
    """A decision for a service, empty for the whole menu; or a claim for a group."""

    number: int
    service: str
    group: Group | None
    at: datetime


def refused_lately(session: Session, people: list[int], *, now: datetime) -> list[Refused]:
    """The last word about each service, where it was a no, and groups that were refused; the
    newest first.
    """
    last = (
        select(func.max(_decision.id))
        .where(_decision.person_id.in_(people), _decision.at > now - SINCE)
        .group_by(_decision.person_id, _decision.service_code)
    )
    decided = session.scalars(
        select(Decision).where(_decision.id.in_(last), _decision.entitled.is_(False))
    )
    found = [Refused(one.id, one.service_code, None, one.at) for one in decided]
    claims = session.scalars(
        select(GroupClaim).where(
            _claim.person_id.in_(people),
            _claim.status == ClaimStatus.REFUSED,
            _claim.changed_at > now - SINCE,
        )
    )
    found += [Refused(one.id, "", one.group, one.changed_at) for one in claims]
    return sorted(found, key=lambda one: one.at, reverse=True)[:MANY]
