"""What the house counts of itself, for Prometheus. Numbers only, never a person."""

import structlog
from prometheus_client import Counter, Gauge, Histogram

UPDATES = Counter("diancai_updates_total", "Updates by what became of them", ["outcome"])
MESSAGES = Counter("diancai_messages_total", "Messages by what became of them", ["outcome"])
ANSWERED = Histogram(
    "diancai_update_seconds",
    "From reading an update to its committed effect",
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15, 60),
)
WAITING = Gauge("diancai_waiting", "What is in hand now", ["where"])
ALARMS = Counter("diancai_alarms_total", "Things that a person should look at", ["alarm"])

log = structlog.get_logger(__name__)


def alarm(name: str, **facts: object) -> None:
    """Something that whoever runs the house should look at: one line, and a count to watch."""
    ALARMS.labels(name).inc()
    log.error("alarm", alarm=name, **facts)
