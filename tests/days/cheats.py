"""How a visit is faked. The label is the simulation's own; the house never sees it."""

from enum import StrEnum


class Cheat(StrEnum):
    ELSEWHERE = "elsewhere"  # the place is sent from home, two kilometres off
    SHORT = "short"  # ten minutes of two hours
    OLD_NUMBER = "old_number"  # never there: the number of an earlier visit is typed
    SPOOFED = "spoofed"  # the telephone lies about its place, at the very door
    TWO_AT_ONCE = "two_at_once"  # «still there» while arriving elsewhere
    NO_PHONE = "no_phone"  # «the battery was empty», told the day after
    NOTHING_DONE = "nothing_done"  # came, sat down, and said that all was done


RATE = 0.5
"""Share of their visits that cheats fake."""
