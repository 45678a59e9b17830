"""Every table, so that whoever needs the whole schema imports one module."""

from models.tables import (
    areas,
    catalogue,
    corrections,
    desk,
    households,
    messaging,
    orders,
    papers,
    people,
    providers,
    records,
    roles,
    uploads,
    visits,
    voices,
)

__all__ = [
    "areas",
    "catalogue",
    "corrections",
    "desk",
    "households",
    "messaging",
    "orders",
    "papers",
    "people",
    "providers",
    "records",
    "roles",
    "uploads",
    "visits",
    "voices",
]
