"""评审: an evaluator scores an application and seals the sheet, or steps aside from it."""

import secrets
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import audit
from models.access import Act, allow
from models.base import table
from models.errors import NotAllowed, Refused, Stale
from models.lifecycle import amend, begin, move
from models.outbox import post
from models.reads.applications import application_card, applications, sheets_of
from models.reads.audience import chats_of
from models.reads.catalogue import figures
from models.reads.standing import HOUSE, Actor
from models.reads.tenders import evaluators_for, supervisors_over
from models.reads.ties import tied
from models.rules.hours import awake, today
from models.rules.reviewing import MOST, Criterion, complete, panel, sealed
from models.tables.providers import Project, ProjectStatus
from models.tables.tenders import LIVE, Application, Review, ReviewStatus, Tender

_review = table(Review).c


class Unfinished(Refused):
    """A sheet is sealed once every criterion has its points."""

    code = "sheet-unfinished"


def fresh_sheet(
    session: Session, review_id: int, *, seen: int | None = None, by: Actor, now: datetime
) -> Review:
    """The sheet, for the evaluator who was drawn, while the application waits for its points.
    Raises NotAllowed, Stale.
    """
    sheet = session.get(Review, review_id)
    if sheet is None:
        raise NotAllowed(act=str(Act.EVALUATE), object_type="review", object_id=review_id)
    allow(session, Act.EVALUATE, sheet, by=by, now=now)
    project = session.get_one(Project, sheet.project_id)
    moved = seen is not None and sheet.version != seen
    if moved or project.status is not ProjectStatus.SUBMITTED or sheet.status not in LIVE:
        raise Stale(now=sheet.status)
    return sheet


def score(
    session: Session, review_id: int, criterion: str, points: int, *, by: Actor, now: datetime
) -> Review:
    """Points for one criterion; read by nobody else, changed until it is sealed."""
    sheet = fresh_sheet(session, review_id, by=by, now=now)
    if criterion not in set(Criterion) or not 0 <= points <= MOST:
        raise Stale
    if sheet.status is not ReviewStatus.DRAWN:
        raise Stale(now=sheet.status)
    told = {**sheet.scores, criterion: points}
    amend(session, sheet, by=by, now=now, why="score", scores=told)
    return sheet


def seal(session: Session, review_id: int, *, seen: int, by: Actor, now: datetime) -> str:
    """Nothing of it is changed any more; its hash stands in the chain, and is told here. The last
    one calls whoever opens them. Raises Unfinished, Stale.
    """
    sheet = fresh_sheet(session, review_id, seen=seen, by=by, now=now)
    if not complete(sheet.scores):
        raise Unfinished
    nonce = secrets.token_hex(16)
    move(session, sheet, ReviewStatus.SEALED, by=by, now=now, nonce=nonce)
    mark = sealed(sheet.scores, nonce)
    audit.record(session, "seal", sheet, by=by.person_id, now=now, sealed=mark)
    _tell_if_last(session, sheet, now=now)
    return mark


def decline(session: Session, review_id: int, *, seen: int, by: Actor, now: datetime) -> None:
    """«I have to do with this house»: the next in the order of the draw takes the place."""
    sheet = fresh_sheet(session, review_id, seen=seen, by=by, now=now)
    if sheet.status is not ReviewStatus.DRAWN:
        raise Stale(now=sheet.status)
    move(session, sheet, ReviewStatus.DECLINED, by=by, now=now, scores={})
    application = session.get_one(Application, sheet.project_id)
    tender = session.get_one(Tender, application.tender_id)
    call(session, set(fill(session, tender, sheet.project_id, now=now)), tender, now=now)


def hand_on(session: Session, person_id: int, *, now: datetime) -> None:
    """Somebody evaluates no longer: what waits for them goes to the next of the draw."""
    waiting = (_review.evaluator_id == person_id) & (_review.status == ReviewStatus.DRAWN)
    for project_id in session.scalars(select(_review.project_id).where(waiting)).all():
        application = session.get_one(Application, project_id)
        tender = session.get_one(Tender, application.tender_id)
        call(session, set(fill(session, tender, project_id, now=now)), tender, now=now)


def fill(session: Session, tender: Tender, project_id: int, *, now: datetime) -> list[int]:
    """Draw as many as the panel lacks; whom, the seed of the call says. Those who are evaluators
    no longer make room.
    """
    figure = figures(session, today(now))
    people = evaluators_for(session, tender.area_code)
    sheets = sheets_of(session, project_id)
    for sheet in sheets:
        if sheet.status is ReviewStatus.DRAWN and sheet.evaluator_id not in people:
            move(session, sheet, ReviewStatus.MISSED, by=HOUSE, now=now)
    lacking = figure["reviewers"] - sum(sheet.status in LIVE for sheet in sheets)
    since = now - timedelta(days=figure["cooling_days"])
    house = session.get_one(Project, project_id).provider_id
    apart = tied(session, house, people, since=since) | {one.evaluator_id for one in sheets}
    drawn = panel(people, apart, bytes.fromhex(tender.seed), project_id, max(lacking, 0))
    for person in drawn:
        row = Review(project_id=project_id, evaluator_id=person, changed_at=now)
        begin(session, row, by=HOUSE, now=now)
    return drawn


def call(session: Session, people: set[int], tender: Tender, *, now: datetime) -> None:
    """Something waits for these evaluators."""
    for chat in chats_of(session, people):
        post(session, chat, "sheets-drawn", tender.id, now=awake(now))


def _tell_if_last(session: Session, sheet: Review, *, now: datetime) -> None:
    """Every sheet of the call is there: whoever answers for it hears."""
    card = application_card(session, sheet.project_id)
    assert card is not None  # a sheet is about an application
    waiting = [
        one
        for each in applications(session, card.tender_id)
        for one in sheets_of(session, each.project_id)
        if one.status is ReviewStatus.DRAWN
    ]
    if not waiting:
        tender = session.get_one(Tender, card.tender_id)
        for chat in chats_of(session, supervisors_over(session, tender)):
            post(session, chat, "tender", tender.id, now=awake(now))
