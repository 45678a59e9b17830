"""征集: a call for projects whose application lies before its three evaluators. The seed of their
draw and the nonce of a sealed sheet are secrets, and other ones every time.
"""

from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from bot.demo.days import months_from
from bot.demo.folk import Town
from models.base import table
from models.operations import applying, scoring, tendering
from models.reads.applications import Bid
from models.reads.standing import actor_of
from models.rules.hours import today
from models.rules.reviewing import Criterion
from models.tables.tenders import Review, Tender
from models.words import Group

HOUSE, PLACE = "HSRJ", "630102"
FUND_FEN, BUDGET_FEN, VISIT_FEN, VISITS = 30_000_000, 18_000_000, 15_000, 100
"""Prices of the demo."""
TAKEN, SCORED = timedelta(days=8), timedelta(days=30)
"""After the call: the last day for handing in, and the last one for the sheets."""
NEEDS = "城东区有多位老人出院后没人照看，子女在外地，家里人不会护理。"
GOALS = "一年上门1200次，服务60人；出院后一个月内每周至少去一次。"
POINTS = (18, 17, 16, 14, 15)


def call(session: Session, town: Town, now: datetime) -> None:
    """The supervisor of the county calls for projects."""
    on = today(now)
    told = tendering.Call(PLACE, FUND_FEN, on + TAKEN, on + SCORED, "区民政局本年度购买服务经费")
    by = actor_of(session, town.people["qingyuan"].id)
    tendering.open_tender(session, told, by=by, now=now)


def apply(session: Session, town: Town, now: datetime) -> None:
    """Whoever runs the organisation writes it, and hands it in."""
    by = actor_of(session, town.people["ruilan"].id)
    tender = session.scalars(select(Tender)).one()
    bid = _bid(months_from(today(now), 3))
    draft = applying.draft(session, town.providers[HOUSE], tender.id, bid, by=by, now=now)
    applying.submit(session, draft.id, seen=draft.version, by=by, now=now)


def score(session: Session, town: Town, now: datetime) -> None:
    """One of the three has sealed a sheet; the other two have still to look."""
    by = actor_of(session, town.people["wanqing"].id)
    mine = select(Review).where(table(Review).c.evaluator_id == by.person_id)
    sheet = session.scalars(mine).one()
    for criterion, points in zip(Criterion, POINTS, strict=True):
        sheet = scoring.score(session, sheet.id, criterion, points, by=by, now=now)
    scoring.seal(session, sheet.id, seen=sheet.version, by=by, now=now)


def _bid(first: date) -> Bid:
    return Bid(
        name="出院以后:居家照护",
        services=("daily_care", "medical_rehab"),
        areas=(PLACE,),
        groups=(Group.ELDERLY_AT_HOME, Group.DISABLED),
        budget_fen=BUDGET_FEN,
        visit_fen=VISIT_FEN,
        visits_a_month=VISITS,
        starts_on=first,
        ends_on=months_from(first, 12) - timedelta(days=1),
        needs=NEEDS,
        goals=GOALS,
    )
