"""Who gives what to whom: every pair of roles, and the bounds of each post."""

import pytest

from models.rules.ranks import OF_A_PROVIDER, Post, contradict, may_appoint
from models.words import Role

HERE, ABOVE, BESIDE, BELOW = "630102", "6301", "630103", "630102001"
BELOW_IT = {
    (Role.SUPERVISOR, Role.COORDINATOR),
    (Role.SUPERVISOR, Role.MANAGER),
    (Role.SUPERVISOR, Role.EVALUATOR),
    (Role.COORDINATOR, Role.MANAGER),
    (Role.MANAGER, Role.WORKER),
}


def a_post(role: Role, area: str = HERE) -> Post:
    return Post(role, 7, "") if role in OF_A_PROVIDER else Post(role, None, area)


@pytest.mark.parametrize("wanted", Role)
@pytest.mark.parametrize("held", Role)
def test_each_role_gives_only_what_is_below_it(held: Role, wanted: Role) -> None:
    allowed = may_appoint(a_post(held), a_post(wanted), {HERE})
    assert allowed is ((held, wanted) in BELOW_IT)


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.EVALUATOR])
@pytest.mark.parametrize(("area", "allowed"), [(HERE, True), (BELOW, True), (ABOVE, False),
                                               (BESIDE, False), ("", False)])  # fmt: skip
def test_a_place_is_given_only_from_within_one_s_own(role: Role, area: str, allowed: bool) -> None:
    assert may_appoint(Post(Role.SUPERVISOR, None, HERE), Post(role, None, area), ()) is allowed


@pytest.mark.parametrize("held", [Role.SUPERVISOR, Role.COORDINATOR])
@pytest.mark.parametrize(("served", "allowed"), [({HERE}, True), ({ABOVE}, True), ({BELOW}, True),
                                                 ({BESIDE}, False), (set(), False)])  # fmt: skip
def test_a_manager_is_given_where_the_organisation_has_a_contract(
    held: Role, served: set[str], allowed: bool
) -> None:
    assert may_appoint(Post(held, None, HERE), Post(Role.MANAGER, 7), served) is allowed


def test_a_manager_hires_for_no_other_organisation() -> None:
    assert may_appoint(Post(Role.MANAGER, 7), Post(Role.WORKER, 7), ())
    assert not may_appoint(Post(Role.MANAGER, 7), Post(Role.WORKER, 8), ())


def test_a_post_of_an_organisation_needs_one_and_another_has_none() -> None:
    assert not may_appoint(Post(Role.SUPERVISOR), Post(Role.MANAGER), {HERE})
    assert not may_appoint(Post(Role.SUPERVISOR), Post(Role.COORDINATOR, 7, HERE), {HERE})


@pytest.mark.parametrize("other", sorted(OF_A_PROVIDER))
def test_who_evaluates_works_for_no_organisation_and_the_other_way_round(other: Role) -> None:
    inside, evaluator = Post(other, 7), Post(Role.EVALUATOR)
    assert contradict([inside], evaluator)
    assert contradict([evaluator], inside)
    assert not contradict([Post(Role.COORDINATOR, None, HERE)], evaluator)
    assert not contradict([inside], inside)
