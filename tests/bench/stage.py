"""The database that both sides start from, and the order that both write."""

import os
import shutil
from datetime import UTC, datetime, timedelta
from datetime import time as clock
from pathlib import Path

from models import migrations
from models.db import Database, open_engine
from models.operations.planting import plant
from models.rules.hours import at, today
from tests.bench.fake_api import FIRST_CHAT
from tests.stage import resident

TOKEN = "123456:" + "B" * 35
CHATS = 2000
SERVICE = "daily_care"


def template(path: Path) -> Path:
    """A migrated database with `CHATS` registered, certified residents."""
    if not path.exists():
        engine = open_engine(f"sqlite:///{path}")
        migrations.upgrade(engine)
        engine.dispose()
        database = Database(f"sqlite:///{path}")
        with database.begin() as session:
            plant(session)
            for number in range(CHATS):
                resident(session, chat_id=FIRST_CHAT + number)
        with database.engine.connect() as connection:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.exec_driver_sql("BEGIN")
        database.close()
    return path


def fresh(folder: Path, number: int) -> Path:
    """A copy for one run, on the same disk."""
    copy = folder / f"run-{os.getpid()}-{number}.db"
    shutil.copy(template(folder / "template.db"), copy)
    return copy


def next_tuesday_ten() -> datetime:
    """A moment on a working day two weeks ahead, when everybody is awake."""
    day = today(datetime.now(UTC)) + timedelta(days=14)
    day += timedelta(days=(1 - day.weekday()) % 7)
    return at(day, clock(10))
