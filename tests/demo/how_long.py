"""How long the town takes to load on this machine: `python -m tests.demo.how_long [times]`."""

import sys
import tempfile
from pathlib import Path
from time import perf_counter

from bot.demo import load
from models import migrations
from models.db import Database
from tests.demo.conftest import MONDAY_NINE


def seconds(folder: Path) -> float:
    """One load into a fresh, migrated SQLite file."""
    database = Database(f"sqlite:///{folder / 'town.db'}")
    migrations.upgrade(database.engine)
    begun = perf_counter()
    load(database, MONDAY_NINE)
    taken = perf_counter() - begun
    database.close()
    return taken


if __name__ == "__main__":
    for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 3):
        with tempfile.TemporaryDirectory() as folder:
            print(f"{seconds(Path(folder)):.2f} s")
