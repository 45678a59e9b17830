"""A report that is made when it is sent: which, and in what form."""

from dataclasses import dataclass
from typing import Any

from models.reads.reports_asked import Asked

SHEET, PICTURE = "sheet", "picture"


@dataclass(frozen=True, slots=True)
class Wanted:
    """`language` is that of its words; `form` one of the two."""

    asked: Asked
    form: str
    language: str

    def pack(self) -> dict[str, Any]:
        return {"asked": self.asked.pack(), "form": self.form, "language": self.language}
