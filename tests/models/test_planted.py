"""What the house plants fits its columns; the laxer of the two databases takes anything."""

from sqlalchemy import func, select
from sqlmodel import SQLModel

from models.db import Database


def test_no_planted_word_is_longer_than_its_column(db: Database) -> None:
    tables = SQLModel.metadata.sorted_tables
    limited = [
        (column, column.type.length)
        for one in tables
        for column in one.columns
        if getattr(column.type, "length", None)
    ]
    assert limited
    with db.begin() as session:
        longest = {
            f"{column.table.name}.{column.name}": (found, most)
            for column, most in limited
            if (found := session.scalar(select(func.max(func.length(column)))) or 0) > most
        }
    assert longest == {}
