"""The small town before anybody has done anything."""

import shutil
from pathlib import Path

from sqlalchemy import text

from models.db import Database
from models.operations import calling_off, dispatching, falling_due
from models.reads.standing import HOUSE
from models.words import Rhythm
from tests import stage
from tests.operations.days import manager
from tests.stage import NOON

QUOTA = 4
"""Visits a month in this town: few, so that the limit is met."""


def build(path: Path, template: Path) -> None:
    """Four residents (a child; one not yet certified, for whom another speaks), three workers,
    money for twelve visits; one is booked, one worker is asked, one order waits for a certificate.
    """
    shutil.copy(template, path)
    database = Database(f"sqlite:///{path}")
    with database.begin() as session:
        granny = stage.resident(session, chat_id=101)
        stage.child_of(session, granny)
        other = stage.resident(session, "李有德", chat_id=102)
        third = stage.resident(session, "王秀英", chat_id=103, certified=False)
        stage.cared_for(session, other, third)
        project = stage.provider(session, budget=12 * 8_000 + 1, a_month=9)
        stage.worker(session, project, "甲", chat_id=201)
        stage.worker(session, project, "乙", chat_id=202, checked=False)
        stage.worker(session, project, "丙", chat_id=203, certified=False, hours=(600, 900))
        manager(session, project)
        stage.coordinator(session, chat_id=301)
        stage.coordinator(session, "州上", chat_id=302, place="6301")
        for one, rhythm in ((granny, Rhythm.WEEKLY), (other, Rhythm.ONCE), (third, Rhythm.ONCE)):
            order = stage.order_of(session, one, "daily_care", rhythm=rhythm)
            falling_due.sweep(session, now=NOON)
            if one is granny and (offer := stage.open_offer(session, order)):
                who = (offer.worker_id, offer.project_id)
                calling_off.lapse_offers(session, order, now=NOON)
                dispatching.book(session, order, who, by=HOUSE, now=NOON)
        soon = text("UPDATE groupclaim SET valid_until = '2026-11-26' WHERE person_id = :person")
        session.connection().execute(soon, {"person": other.person_id})
        session.connection().execute(text(f"UPDATE entitlement SET visits_a_month = {QUOTA}"))
    with database.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    database.close()
