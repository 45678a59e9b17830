"""A picture, a file or a home on the map is looked at: by whom and when is written down."""

from datetime import datetime

from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.errors import Stale
from models.outbox import post
from models.reads.queues import TaskCard
from models.reads.spots import way_to
from models.reads.standing import Actor
from models.tables.messaging import Lane
from models.tables.visits import Visit


def see_picture(session: Session, of: tuple[str, int], *, by: Actor, now: datetime) -> None:
    """`of` is the kind and number of the row that holds it; whether they may is asked before."""
    audit.append(session, "see_picture", of, by=by.person_id, now=now)


def see_on_case(session: Session, card: TaskCard, sent: str, *, by: Actor, now: datetime) -> None:
    """What is shown with a case: one of the person's certificates, or the case's own."""
    claim = next((claim.id for claim in card.claims if claim.evidence == sent), None)
    of = ("groupclaim", claim) if claim is not None else ("task", card.id)
    see_picture(session, of, by=by, now=now)


def see_home(session: Session, visit_id: int, chat_id: int, *, by: Actor, now: datetime) -> None:
    """The worker is shown the way in that chat. Owed as a notice, drawn when it is sent: the point
    lies in no message that waits, and the chain says only that it was shown. Raises NotAllowed;
    Stale where it is not to be had (reads/spots.py).
    """
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise Stale
    allow(session, Act.WORK_VISIT, visit, by=by, now=now)
    if way_to(session, visit_id, now=now) is None:
        raise Stale
    post(session, chat_id, "home-on-map", visit_id, now=now, lane=Lane.REPLY)
    audit.append(session, "see_home", ("visit", visit_id), by=by.person_id, now=now)
