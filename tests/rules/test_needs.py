"""Who is helped first when not everybody can be."""

from dataclasses import replace

from models.rules.needs import Case, need
from models.words import Tier
from tests.stage import TUESDAY_TEN, days

USUAL = Case(Tier.ORDINARY, minor=False, groups=1, days_alone=14, start=TUESDAY_TEN)


def test_each_reason_outweighs_all_that_follow_it() -> None:
    sooner = replace(USUAL, start=TUESDAY_TEN - days(1))
    alone = replace(USUAL, days_alone=30)
    harder = replace(USUAL, groups=2)
    child = replace(USUAL, minor=True)
    fed = replace(USUAL, tier=Tier.BASIC)
    saved = replace(USUAL, tier=Tier.LIFE)
    wanted = [
        saved,
        fed,
        replace(child, groups=0, days_alone=0),
        replace(harder, days_alone=0),
        replace(alone, start=TUESDAY_TEN + days(9)),
        sooner,
        USUAL,
    ]
    assert sorted((USUAL, sooner, *wanted[:5]), key=need) == wanted
    assert need(replace(USUAL, tier=Tier.HARD)) == need(USUAL)
