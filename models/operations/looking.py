"""A picture or a file that somebody sent is looked at: by whom and when is written down."""

from datetime import datetime

from sqlmodel import Session

from models import audit
from models.reads.queues import TaskCard
from models.reads.standing import Actor


def see_picture(session: Session, of: tuple[str, int], *, by: Actor, now: datetime) -> None:
    """`of` is the kind and number of the row that holds it; whether they may is asked before."""
    audit.append(session, "see_picture", of, by=by.person_id, now=now)


def see_on_case(session: Session, card: TaskCard, sent: str, *, by: Actor, now: datetime) -> None:
    """What is shown with a case: one of the person's certificates, or the case's own."""
    claim = next((claim.id for claim in card.claims if claim.evidence == sent), None)
    of = ("groupclaim", claim) if claim is not None else ("task", card.id)
    see_picture(session, of, by=by, now=now)
