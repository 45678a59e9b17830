"""How the schema came to be, step by step, on both databases.

Each step goes up and down; a test walks the stairs on SQLite and on PostgreSQL.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

HERE = Path(__file__).parent


def config(engine: Engine) -> Config:
    """Alembic pointed at these steps and at that database; there is no ini file."""
    made = Config()
    made.set_main_option("script_location", str(HERE))
    made.attributes["engine"] = engine
    return made


def upgrade(engine: Engine, to: str = "head") -> None:
    command.upgrade(config(engine), to)


def downgrade(engine: Engine, to: str = "base") -> None:
    command.downgrade(config(engine), to)


def newest() -> str:
    """The step that this code was written for."""
    steps = Config()
    steps.set_main_option("script_location", str(HERE))
    return ScriptDirectory.from_config(steps).get_current_head() or ""


def current(engine: Engine) -> str:
    """The step that the database stands on; empty for a new one."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() or ""
