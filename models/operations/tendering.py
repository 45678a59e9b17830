"""征集: a supervisor calls for projects; who scores is drawn, scores are opened together, and the
best are approved within the fund.
"""

import hashlib
import json
import secrets
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlmodel import Session

from models import agenda, audit
from models.access import Act, allow
from models.agenda import DueKind
from models.base import change, table
from models.errors import NotAllowed, Refused, Stale
from models.lifecycle import begin, move
from models.operations.contracting import owe_draft
from models.operations.scoring import call, fill
from models.outbox import post
from models.reads.applications import ApplicationCard, applications, scored, sheets_of
from models.reads.audience import chats_of
from models.reads.catalogue import figures
from models.reads.standing import HOUSE, Actor
from models.reads.tenders import supervisors_over
from models.rules.hours import at, awake, today
from models.rules.reviewing import Decided, approve, lettered, mean, sealed
from models.tables.providers import Project, ProjectStatus
from models.tables.records import AuditRow
from models.tables.tenders import Application, Review, ReviewStatus, Tender, TenderStatus

HOUR = time(8)
MOST_FEN = 10**12
"""Ten thousand million yuan: more is a slip of the finger."""
_app, _row = table(Application).c, table(AuditRow).c


class NoSuchCall(Refused):
    """A fund that is no money, days out of order, or nobody on whose word it is there."""

    code = "no-such-call"


class ScoresMissing(Refused):
    """Sheets are still to come, and their day has not."""

    code = "scores-missing"


class TooFewScores(Refused):
    """Fewer than half of a panel have scored an application."""

    code = "too-few-scores"


class SealBroken(Refused):
    """The points of a sheet are not those that were sealed."""

    code = "seal-broken"


@dataclass(frozen=True, slots=True)
class Call:
    """What a supervisor calls for."""

    area_code: str
    fund_fen: int
    closes_on: date
    scores_by: date
    source: str


def open_tender(session: Session, told: Call, *, by: Actor, now: datetime) -> Tender:
    """From today applications are taken. The hash of the seed by which evaluators will be drawn
    goes into the chain with it. Raises NoSuchCall.
    """
    seed, on = secrets.token_hex(32), today(now)
    tender = Tender(
        area_code=told.area_code,
        fund_fen=told.fund_fen,
        opens_on=on,
        closes_on=told.closes_on,
        scores_by=told.scores_by,
        source=told.source.strip()[:120],
        seed=seed,
        opened_by=by.person_id,
        changed_at=now,
    )
    allow(session, Act.TENDER, tender, by=by, now=now)
    in_order = on <= told.closes_on < told.scores_by
    if not (0 < told.fund_fen <= MOST_FEN and in_order and tender.source):
        raise NoSuchCall
    begin(session, tender, by=by, now=now)
    mark = hashlib.sha256(seed.encode()).hexdigest()
    audit.record(session, "seal", tender, by=by.person_id, now=now, sealed=mark)
    agenda.plan(session, DueKind.TENDER_CLOSES, tender.id, at(_after(told.closes_on), HOUR))
    agenda.plan(session, DueKind.SCORES_LATE, tender.id, at(_after(told.scores_by), HOUR))
    return session.get_one(Tender, tender.id)


def draw_panels(session: Session, tender_id: int, *, now: datetime) -> None:
    """Its last day is over: every application gets its letter and its panel, the seed is shown.
    Without an application it is over.
    """
    tender = session.get(Tender, tender_id)
    if tender is None or tender.status is not TenderStatus.OPEN or today(now) <= tender.closes_on:
        return
    handed = [one.project_id for one in applications(session, tender.id)]
    if not handed:
        move(session, tender, TenderStatus.DECIDED, by=HOUSE, now=now, reason="no_application")
        return
    for project, letter in lettered(handed, bytes.fromhex(tender.seed)).items():
        change(session, Application, _app.project_id == project, letter=letter)
    session.expire_all()
    audit.record(session, "seed", tender, by=None, now=now, seed=tender.seed)
    move(session, tender, TenderStatus.REVIEWING, by=HOUSE, now=now)
    _fill_all(session, tender, now=now)


def draw_again(session: Session, tender_id: int, *, seen: int, by: Actor, now: datetime) -> Tender:
    """There are more evaluators now: what panels lack is drawn by the same seed."""
    tender = fresh_tender(session, tender_id, seen=seen, by=by, now=now)
    if tender.status is not TenderStatus.REVIEWING:
        raise Stale(now=tender.status)
    _fill_all(session, tender, now=now)
    return tender


def scores_late(session: Session, tender_id: int, *, now: datetime) -> None:
    """The day for scores has passed: whoever answers for the call hears of it every day, until it
    is decided.
    """
    tender = session.get(Tender, tender_id)
    if tender is None or tender.status not in (TenderStatus.REVIEWING, TenderStatus.OPENED):
        return
    for chat in chats_of(session, supervisors_over(session, tender)):
        post(session, chat, "tender", tender.id, now=awake(now))
    agenda.plan(session, DueKind.SCORES_LATE, tender.id, at(_after(today(now)), HOUR))


def open_scores(session: Session, tender_id: int, *, seen: int, by: Actor, now: datetime) -> Tender:
    """All sheets at once, every one with its nonce in the chain. Raises ScoresMissing before their
    day, TooFewScores after it, SealBroken.
    """
    tender = fresh_tender(session, tender_id, seen=seen, by=by, now=now)
    if tender.status is not TenderStatus.REVIEWING:
        raise Stale(now=tender.status)
    needed = figures(session, today(now))["reviewers"]
    late = today(now) > tender.scores_by
    handed = applications(session, tender.id)
    for card in handed:
        _must_be_scored(session, card, needed, late=late)
    for card in handed:
        _open(session, card.project_id, by=by, now=now)
    move(session, tender, TenderStatus.OPENED, by=by, now=now)
    session.expire_all()
    return tender


def proposal(session: Session, tender: Tender, *, now: datetime) -> list[Decided]:
    """What the published criteria come to, the best first."""
    least = figures(session, today(now))["least_score"]
    return approve(scored(session, tender.id), tender.fund_fen, least)


def spelled(proposed: list[Decided]) -> str:
    """A short hash of a proposal, so that no other is decided than the one that was read."""
    told = json.dumps([[one.project, one.place, str(one.why)] for one in proposed])
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def decide(
    session: Session, tender_id: int, *, seen: int, read: str, by: Actor, now: datetime
) -> Tender:
    """The best are approved in their order, the others refused with a reason, and every
    organisation is told. Raises Stale if it is another proposal than the one that was read.
    """
    tender = fresh_tender(session, tender_id, seen=seen, by=by, now=now)
    proposed = proposal(session, tender, now=now)
    if tender.status is not TenderStatus.OPENED or spelled(proposed) != read:
        raise Stale(now=tender.status)
    committed = 0
    for one in proposed:
        project = session.get_one(Project, one.project)
        change(session, Application, _app.project_id == project.id, place=one.place,
               refused_for=one.why)  # fmt: skip
        to = ProjectStatus.REFUSED if one.why else ProjectStatus.APPROVED
        move(session, project, to, by=by, now=now, reason=str(one.why or ""))
        if not one.why:
            owe_draft(session, project.id, now=now)
            committed += project.budget_fen
    move(session, tender, TenderStatus.DECIDED, by=by, now=now, committed_fen=committed)
    session.expire_all()
    return tender


def fresh_tender(
    session: Session, tender_id: int, *, seen: int | None = None, by: Actor, now: datetime
) -> Tender:
    """The call, for whoever answers for it; as it was when they looked, if `seen` is told."""
    tender = session.get(Tender, tender_id)
    if tender is None:
        raise NotAllowed(act=str(Act.TENDER), object_type="tender", object_id=tender_id)
    allow(session, Act.TENDER, tender, by=by, now=now)
    if seen is not None and tender.version != seen:
        raise Stale(now=tender.status)
    return tender


def _fill_all(session: Session, tender: Tender, *, now: datetime) -> None:
    """Whoever was drawn hears of it once, however many sheets there are."""
    drawn = {
        person
        for card in applications(session, tender.id)
        for person in fill(session, tender, card.project_id, now=now)
    }
    call(session, drawn, tender, now=now)


def _must_be_scored(session: Session, card: ApplicationCard, needed: int, *, late: bool) -> None:
    sheets = sheets_of(session, card.project_id)
    there = sum(sheet.status is ReviewStatus.SEALED for sheet in sheets)
    if there < needed and not late:
        raise ScoresMissing
    if 2 * there <= needed:
        raise TooFewScores


def _open(session: Session, project_id: int, *, by: Actor, now: datetime) -> None:
    """The sheets of one application, and its points."""
    sheets = sheets_of(session, project_id)
    for sheet in sheets:
        if sheet.status is ReviewStatus.SEALED:
            _must_fit_its_seal(session, sheet)
            told = {"scores": sheet.scores, "nonce": sheet.nonce}
            move(session, sheet, ReviewStatus.OPENED, by=by, now=now)
            audit.record(session, "unseal", sheet, by=by.person_id, now=now, **told)
        elif sheet.status is ReviewStatus.DRAWN:
            move(session, sheet, ReviewStatus.MISSED, by=HOUSE, now=now)
    opened = [sheet.scores for sheet in sheets if sheet.status is ReviewStatus.OPENED]
    change(session, Application, _app.project_id == project_id, score=mean(opened))
    project = session.get_one(Project, project_id)
    move(session, project, ProjectStatus.REVIEWED, by=by, now=now)


def _must_fit_its_seal(session: Session, sheet: Review) -> None:
    """Against the chain, which nobody can change: a sheet carries no hash of its own."""
    mine = (_row.object_type == "review") & (_row.object_id == sheet.id) & (_row.act == "seal")
    told = session.scalars(select(_row.facts).where(mine).order_by(_row.seq.desc())).first()
    if told is None or told["sealed"] != sealed(sheet.scores, sheet.nonce):
        raise SealBroken


def _after(day: date) -> date:
    return day + timedelta(days=1)
