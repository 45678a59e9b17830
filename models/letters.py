"""A table read to the letter, by whoever looks for what was changed behind the house's back."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import CursorResult, TextClause, text
from sqlmodel import Session


class Letters:
    """Words and moments arrive as bytes and numbers as they stand, past every type that would
    smooth a strange spelling over, or raise. What SQLite keeps in another type is None or `?`.
    """

    def __init__(
        self, source: str, *, words: tuple[str, ...], numbers: tuple[str, ...], order: str
    ) -> None:
        self._by_dialect: dict[str, TextClause] = {}
        for dialect, word, moment, number in (
            ("sqlite", _WORD, _WORD, _NUMBER),
            ("postgresql", _CONVERTED, _SPELLED, "{0}"),
        ):
            columns = [*(word.format(name) for name in words), *map(number.format, numbers)]
            asked = ", ".join([*columns, moment.format("at")])
            statement = text(f"SELECT {asked} FROM {source} ORDER BY {order}")  # noqa: S608 - our own names
            self._by_dialect[dialect] = statement.execution_options(stream_results=True)

    @contextmanager
    def read(self, session: Session) -> Iterator[CursorResult[Any]]:
        """The rows one after another; the moment is their column `at`, 26 letters, in UTC."""
        connection = session.connection()
        with connection.execute(self._by_dialect[connection.dialect.name]) as rows:
            yield rows


_WORD = "CASE typeof({0}) WHEN 'text' THEN CAST({0} AS BLOB) END AS {0}"
_NUMBER = "CASE WHEN typeof({0}) IN ('integer', 'null') THEN {0} ELSE '?' END AS {0}"
_CONVERTED = "convert_to({0}::text, 'UTF8') AS {0}"
_SPELLED = (
    "convert_to(replace(to_char({0} AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US AD'),"
    " ' AD', ''), 'UTF8') AS {0}"
)
