"""A calendar that the house hands out: values; the roof writes the file when it is sent."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Event:
    """One entry; a telephone knows it again by its `uid`, and the newer by its `sequence`."""

    uid: str
    sequence: int
    status: str
    """confirmed, tentative or cancelled (RFC 5545, STATUS)."""
    start: datetime
    end: datetime
    title: str
    changed_at: datetime

    def pack(self) -> dict[str, Any]:
        told = {"uid": self.uid, "sequence": self.sequence, "status": self.status}
        moments = {"start": self.start, "end": self.end, "changed_at": self.changed_at}
        told |= {name: moment.isoformat() for name, moment in moments.items()}
        return told | {"title": self.title}


@dataclass(frozen=True, slots=True)
class Calendar:
    """What stands over it on the telephone, and its entries."""

    name: str
    events: tuple[Event, ...]

    def pack(self) -> dict[str, Any]:
        return {"name": self.name, "events": [event.pack() for event in self.events]}
