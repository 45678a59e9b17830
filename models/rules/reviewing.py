"""评审: who looks at an application is drawn by lot, scores stay sealed until all are opened, and
the best are approved as far as the fund reaches.
"""

import hashlib
import hmac
import json
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from models.words import Group


class Criterion(StrEnum):
    """The five of the Qinghai pilot plan (2017), which names no weights: all count alike."""

    URGENCY = "urgency"  # 现实需求紧迫性
    DAILY_NEED = "daily_need"  # 居民生活急需性
    PUBLIC_BENEFIT = "public_benefit"  # 目标定位公益性
    CONCEPT = "concept"  # 服务理念先进性
    DESIGN = "design"  # 方案设计科学性


MOST = 20
"""Points for one criterion; a hundred for all five."""
BETTER_OFF = frozenset({Group.ELDERLY_AT_HOME, Group.UNEMPLOYED})
"""House rule: the groups that are not in special difficulty by themselves."""


def panel(
    evaluators: Iterable[int], apart: Collection[int], seed: bytes, project: int, size: int
) -> list[int]:
    """Who reviews a project, in the order of the draw: HMAC-SHA256 under the seed, without those
    who are kept apart from it. Whoever has the seed can repeat it.
    """
    free = set(evaluators) - set(apart)
    return sorted(free, key=lambda one: (_lot(seed, f"review|{project}|{one}"), one))[:size]


def lettered(projects: Iterable[int], seed: bytes) -> dict[int, int]:
    """The place, from 0, under which each application is shown instead of its organisation."""
    order = sorted(set(projects), key=lambda one: (_lot(seed, f"letter|{one}"), one))
    return {project: place for place, project in enumerate(order)}


def _lot(seed: bytes, words: str) -> bytes:
    return hmac.new(seed, words.encode(), hashlib.sha256).digest()


def complete(scores: Mapping[str, int]) -> bool:
    """Whether every criterion has its points, and nothing else has."""
    whole = set(scores) == set(Criterion)
    return whole and all(0 <= points <= MOST for points in scores.values())


def total(scores: Mapping[str, int]) -> int:
    """Points of one sheet, 0 to 100. Raises ValueError for one that is not complete."""
    if not complete(scores):
        raise ValueError(f"no complete sheet: {sorted(scores)}")
    return sum(scores.values())


def sealed(scores: Mapping[str, int], nonce: str) -> str:
    """The hash that a sheet leaves behind: with the nonce, told when it is opened, anybody can
    see that not a point was changed since.
    """
    told = json.dumps({str(name): points for name, points in scores.items()}, sort_keys=True)
    return hashlib.sha256(f"{told}|{nonce}".encode()).hexdigest()


def mean(sheets: Iterable[Mapping[str, int]]) -> int:
    """Of the sheets about one project, in hundredths of a point, rounded down: 0 to 10,000."""
    totals = [total(scores) for scores in sheets]
    return 100 * sum(totals) // len(totals)


class Refusal(StrEnum):
    """Why an application that was scored is not approved."""

    LOW_SCORE = "low_score"
    FUND_SPENT = "fund_spent"


class Scored(NamedTuple):
    """An application with its points."""

    project: int
    score: int
    """Hundredths of a point."""
    fen: int
    groups: frozenset[Group]
    submitted_at: datetime


class Decided(NamedTuple):
    """Its place, from 1, and why it was refused; None: approved."""

    project: int
    place: int
    why: Refusal | None


def approve(scored: Iterable[Scored], fund_fen: int, least: int) -> list[Decided]:
    """The best first, as far as the fund reaches; what does not fit into the rest of it is left
    out and the next is looked at. Nothing below `least` points (0 to 100) is approved.

    Of two with the same score the one that serves more groups in special difficulty goes first
    (the plan prefers these), then the one that was handed in earlier.
    """
    decided, left = [], fund_fen
    for place, one in enumerate(sorted(scored, key=_merit), start=1):
        why = Refusal.LOW_SCORE if one.score < 100 * least else None
        if why is None and one.fen > left:
            why = Refusal.FUND_SPENT
        left -= 0 if why else one.fen
        decided.append(Decided(one.project, place, why))
    return decided


def _merit(one: Scored) -> tuple[int, int, datetime, int]:
    return -one.score, -len(one.groups - BETTER_OFF), one.submitted_at, one.project
