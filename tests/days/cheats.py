"""How a visit is faked. The label is the simulation's own; the house never sees it."""

from enum import StrEnum


class Cheat(StrEnum):
    ELSEWHERE = "elsewhere"  # the place is sent from home, kilometres off
    SHORT = "short"  # ten minutes of an hour or two
    OLD_NUMBER = "old_number"  # never there: the digits of the home's card are typed once more
    SPOOFED = "spoofed"  # never there: the telephone lies about its place, at the very door
    NO_PHONE = "no_phone"  # never there: «the battery was empty», told afterwards
    NOTHING_DONE = "nothing_done"  # came, sat down, and said that all was done
    OLD_PICTURE = "old_picture"  # came, did little, and sent another visit's picture, packed anew
    PRESSED = "pressed"  # came, and asked for five stars before going


RATE = 0.5
"""Share of their visits that cheats fake."""
ABSENT = {Cheat.ELSEWHERE, Cheat.OLD_NUMBER, Cheat.SPOOFED, Cheat.NO_PHONE}
"""Nobody came at all."""
