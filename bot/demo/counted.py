"""指标: what the organisation has entered of its volunteers, and what the purchaser has seen."""

from datetime import datetime, timedelta

from sqlmodel import Session

from bot.demo.folk import Town
from bot.demo.signed import contract_of
from models.operations import volunteering
from models.reads.indicators import present, waiting
from models.reads.standing import actor_of
from models.rules.hours import today
from models.rules.indicators import Measure

NAMES = ("马玉芳", "李文秀", "王生财", "祁永梅", "张雪莲", "韩国祥")
HOURS = (14, 12, 10, 9, 6, 4)
LATER = ("赵海霞", "冶桂英")
"""They wait for the purchaser's look."""


def enter(session: Session, town: Town, now: datetime) -> None:
    """Volunteers, their hours and two lectures; the coordinator has seen all of it."""
    project, by = contract_of(town).row.id, actor_of(session, town.people["ruilan"].id)
    on = today(now) - timedelta(days=1)
    volunteering.recruit(session, project, NAMES, on - timedelta(days=60), by=by, now=now)
    there = present(session, project)
    minutes = {one.id: hours * 60 for one, hours in zip(there, HOURS, strict=True)}
    volunteering.note_hours(session, project, minutes, on, by=by, now=now)
    volunteering.count(session, project, Measure.LECTURES, 2, on, by=by, now=now)
    buyer = actor_of(session, town.people["haiyan"].id)
    while entries := waiting(session, project):
        volunteering.see(session, project, entries[-1].id, by=buyer, now=now)


def enter_more(session: Session, town: Town, now: datetime) -> None:
    project, by = contract_of(town).row.id, actor_of(session, town.people["ruilan"].id)
    volunteering.recruit(session, project, LATER, today(now), by=by, now=now)
