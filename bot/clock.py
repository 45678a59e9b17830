"""The one clock of the house. Everything that asks for the time is given it, or its reading."""

from datetime import UTC, datetime, timedelta


class Clock:
    """Wall time moved by an offset: a rehearsal runs in tomorrow, the sandbox turns the hands."""

    def __init__(self, offset: timedelta = timedelta(0)) -> None:
        self.offset = offset

    def now(self) -> datetime:
        return datetime.now(UTC) + self.offset

    def shift(self, delta: timedelta) -> None:
        """Turn the hands by `delta`, forward or back."""
        self.offset += delta
