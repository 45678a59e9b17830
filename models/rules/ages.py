"""Which groups an age leaves open: what is impossible is not even asked about."""

from datetime import date

from models.rules.hours import age_on
from models.words import Group

AGES: dict[Group, tuple[int, int]] = {
    Group.ELDERLY_AT_HOME: (60, 200),  # 《老年人权益保障法》第二条
    Group.LEFT_BEHIND_CHILD: (0, 16),  # 国发〔2016〕13号: 不满十六周岁
    Group.CHILD_IN_DIFFICULTY: (0, 18),  # 国发〔2016〕36号: 不满18周岁
    Group.ORPHAN: (0, 18),  # 国办发〔2010〕54号: 未满18周岁
    Group.UNEMPLOYED: (16, 200),  # 《劳动法》第十五条: nobody works before
}
"""From the first age to below the second, in full years; all other groups know no age."""


def possible(group: Group, born: date | None, on: date, *, about: bool = False) -> bool:
    """Whether somebody of that age may belong there; `about`: only the year of birth is known, so
    they may be a year older.

    >>> possible(Group.ORPHAN, date(1948, 3, 1), date(2026, 11, 21))
    False
    """
    if born is None or group not in AGES:
        return True
    first, beyond = AGES[group]
    age = age_on(born, on)
    return age + about >= first and age < beyond
