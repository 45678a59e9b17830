"""A small believable town: real places, made-up people, and a year behind them."""

from datetime import datetime
from random import Random

from sqlalchemy import func, select

from bot.demo.annals import Annals
from bot.demo.cast import CAST, cast
from bot.demo.days import opening
from bot.demo.drawn import Lottery
from bot.demo.lately import live_on
from bot.demo.signed import sign
from bot.demo.tales import Teller
from bot.demo.town import settle
from bot.demo.year import plan_year
from models.base import table
from models.db import Database
from models.operations.planting import plant
from models.tables.people import Person

__all__ = ["CAST", "cast", "load", "opening"]

SEED = 2017
"""The year of the pilot. The same moment always finds the same town."""


def load(database: Database, now: datetime) -> None:
    """Fill an empty, migrated database with the town as of `now`; a town that has people stays.

    The year behind is written in bulk, in the rows that the operations would have left. Whatever
    is still open is done by the operations themselves, each at its place in time.
    """
    with database.begin() as session:
        if session.scalar(select(func.count()).select_from(table(Person))):
            return
        plant(session)
        annals, chance = Annals(now), Random(SEED)  # noqa: S311 - a story, not a secret
        town = settle(session, annals, now=now, chance=chance)
        teller = Teller(town, annals, chance)
        for plan in plan_year(town, annals, chance=chance):
            teller.tell(plan)
        teller.finish()
        lottery = Lottery(town, annals, chance)
        lottery.hold()
        sign(session, annals, town)
        annals.write(session)
        live_on(session, town, annals, teller.loose_ends, lottery.planned)
