"""How far it is from one home to another, and how long somebody is on the way."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import asin, ceil, cos, radians, sin, sqrt

EARTH = 6_371_009.0
"""Metres: the mean radius of the Earth (IUGG), as good as any for one county."""
STEADY = 10
"""Tellings after which a further one moves a home by no more than a tenth of its distance."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where somebody is at home: a place's code, and the point on the map where one is known."""

    area_code: str = ""
    latitude: float | None = None
    longitude: float | None = None
    """Degrees, WGS 84, as a telephone tells them."""


def is_known(spot: Spot) -> bool:
    """Whether it is a point of the Earth."""
    if spot.latitude is None or spot.longitude is None:
        return False
    return abs(spot.latitude) <= 90 and abs(spot.longitude) <= 180


def middle(home: Spot, met: int, told: Spot) -> Spot:
    """The middle of `met` tellings and one more, all three points known.

    >>> middle(Spot(latitude=36.0, longitude=101.0), 1, Spot(latitude=36.2, longitude=101.4))
    Spot(area_code='', latitude=36.1, longitude=101.2)
    """
    share = 1 / min(met + 1, STEADY)
    return Spot(
        home.area_code,
        (home.latitude or 0.0) * (1 - share) + (told.latitude or 0.0) * share,
        (home.longitude or 0.0) * (1 - share) + (told.longitude or 0.0) * share,
    )


def metres(a: Spot, b: Spot) -> float | None:
    """The straight way in metres (haversine); None where either point is not known.

    >>> round(metres(Spot("", 36.62, 101.77), Spot("", 36.62, 101.78)))
    892
    """
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    north, south = radians(a.latitude), radians(b.latitude)
    across, along = radians(b.longitude - a.longitude), south - north
    chord = sin(along / 2) ** 2 + cos(north) * cos(south) * sin(across / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(chord)))


def minutes(a: Spot, b: Spot, figures: Mapping[str, int]) -> int:
    """Whole minutes from one door to the other.

    With both points: the straight way, longer by the detour of streets, at the usual speed, and
    the minutes from the street to the door. Else by how many digits of the codes agree.
    """
    straight = metres(a, b)
    if straight is None:
        return figures[_BY_CODE[_shared(a.area_code, b.area_code)]]
    way = straight * figures["travel_detour_percent"] / 100
    a_minute = figures["travel_speed_kmh"] * 1000 / 60
    return ceil(way / a_minute) + figures["travel_door_minutes"]


def _shared(one: str, other: str) -> int:
    """12 digits for one community, 9 for a township, 6 for a county; 0 for anything wider."""
    return next((n for n in (12, 9, 6) if len(one) >= n and one[:n] == other[:n]), 0)


_BY_CODE = {
    12: "travel_community_minutes",
    9: "travel_township_minutes",
    6: "travel_minutes",
    0: "travel_far_minutes",
}
