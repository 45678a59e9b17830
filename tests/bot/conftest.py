"""What tests of the house share."""

import pytest

from bot import delivery, door, intake, lanes


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits of minutes last hundredths of a second here."""
    monkeypatch.setattr(delivery, "BACKOFF_MOST", 0.02)
    monkeypatch.setattr(intake, "LOCKED_OUT", 0.05)
    monkeypatch.setattr(intake, "SECOND_POLLER", 0.05)
    monkeypatch.setattr(intake, "UNSTORED", 0.05)
    monkeypatch.setattr(lanes, "PAUSES", (0.01, 0.01, 0.01))
    monkeypatch.setattr(lanes, "OUTAGE_PAUSE", 0.01)
    monkeypatch.setattr(door, "GRACE", 0.2)
