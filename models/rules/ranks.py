"""Who may appoint whom: a ladder, each rung only what is below it and inside its own bounds."""

from collections.abc import Collection
from typing import NamedTuple

from models.words import Role

MAY_APPOINT: dict[Role, frozenset[Role]] = {
    Role.SUPERVISOR: frozenset({Role.COORDINATOR, Role.MANAGER, Role.EVALUATOR}),
    Role.COORDINATOR: frozenset({Role.MANAGER}),
    Role.MANAGER: frozenset({Role.WORKER}),
}
"""Nobody makes their own equal; a supervisor comes by the house's own command line alone."""
OF_A_PROVIDER = frozenset({Role.MANAGER, Role.WORKER})
"""Roles inside one organisation."""


class Post(NamedTuple):
    """A role with its bounds: an organisation, or a place with everything under it."""

    role: Role
    provider_id: int | None = None
    area_code: str = ""


def may_appoint(held: Post, wanted: Post, served: Collection[str]) -> bool:
    """Whether whoever holds one post may give, and take away, another. `served` are the places in
    which the organisation of the wanted post has a contract.

    >>> county = Post(Role.COORDINATOR, None, "630102")
    >>> may_appoint(county, Post(Role.MANAGER, 7), {"6301"})
    True
    >>> may_appoint(county, Post(Role.MANAGER, 7), {"630103"})
    False
    """
    if wanted.role not in MAY_APPOINT.get(held.role, ()):
        return False
    if (wanted.provider_id is not None) is not (wanted.role in OF_A_PROVIDER):
        return False
    if held.role is Role.MANAGER:
        return held.provider_id == wanted.provider_id
    if wanted.role is Role.MANAGER:
        return not held.area_code or any(_overlap(held.area_code, place) for place in served)
    return wanted.area_code.startswith(held.area_code)


def contradict(held: Collection[Post], wanted: Post) -> bool:
    """Whoever evaluates works for no organisation, and the other way round: the evaluation is a
    third party's (第三方评审; Qinghai pilot plan, 2017).
    """
    if wanted.role is Role.EVALUATOR:
        return any(post.role in OF_A_PROVIDER for post in held)
    return wanted.role in OF_A_PROVIDER and any(post.role is Role.EVALUATOR for post in held)


def _overlap(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
