"""A spreadsheet that the house hands out: values; the roof makes the file when it is sent."""

from dataclasses import dataclass
from typing import Any

Cell = str | int | None


@dataclass(frozen=True, slots=True)
class Page:
    """One page; the first row holds the heads."""

    title: str
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file by its name: what ends in .csv is text and has one page, all else a workbook."""

    name: str
    pages: tuple[Page, ...]

    def pack(self) -> dict[str, Any]:
        pages = [{"title": page.title, "rows": [list(row) for row in page.rows]}
                 for page in self.pages]  # fmt: skip
        return {"name": self.name, "pages": pages}
