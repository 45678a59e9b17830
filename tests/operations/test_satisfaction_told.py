"""What is told of visits counts what stands: live stars, last words, no false visit; by service, by
place, by group, and as it was known on a day.
"""

from datetime import timedelta

from sqlmodel import Session

from models import audit
from models.base import add
from models.db import Database
from models.reads.directory import houses_for, houses_within, listed
from models.reads.ended import Slice
from models.reads.satisfaction import By, cube, score
from models.rules.hours import today
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.exclusions import Exclusion, ExclusionStatus
from models.tables.proofs import Hold, HoldStatus
from models.tables.visits import Answer, Rating, Visit, VisitStatus
from models.words import Came, Group, How, Oddity, Outcome, Unreasonable
from tests import stage
from tests.stage import NOON, PLACE, Someone

LATER, LONG = NOON + timedelta(days=1), NOON - timedelta(days=9)
ALL = Slice(LONG, LATER)


def visited(
    session: Session, who: Someone, project: stage.Project, worker: int, service: str = "daily_care"
) -> Visit:
    order = stage.order_of(session, who, service)
    facts = {"start": NOON - timedelta(hours=2), "end": NOON - timedelta(hours=1)}
    times = {"busy_from": facts["start"], "busy_until": facts["end"], "finished_at": facts["end"]}
    return add(
        session,
        Visit(
            order_id=order.id,
            person_id=who.person_id,
            worker_id=worker,
            carer_id=worker,
            project_id=project.id,
            occurrence=1,
            status=VisitStatus.CLOSED,
            changed_at=NOON,
            **facts,
            **times,
        ),
    )


def several(session: Session, homes: int = 4) -> tuple[stage.Project, list[Visit]]:
    project = stage.provider(session)
    worker = stage.worker(session, project, hours=(0, 1))
    people = [stage.resident(session, chat_id=1100 + n) for n in range(homes)]
    return project, [visited(session, one, project, worker.worker_id) for one in people]


def rated(session: Session, visit: Visit, stars: int, **more: object) -> Rating:
    facts = {"rated_by": visit.person_id, "rated_at": NOON, **more}
    return add(session, Rating(visit_id=visit.id, stars=stars, **facts))  # type: ignore[arg-type]


def checked(session: Session, visit: Visit, stars: int, **more: object) -> None:
    facts = {"status": CheckStatus.ANSWERED, "came": Came.YES, "outcome": Outcome.DONE}
    told = {**facts, "how": How.SELF, "changed_at": NOON, "stars": stars, **more}
    add(session, SpotCheck(visit_id=visit.id, **told))  # type: ignore[arg-type]


def test_the_last_stars_and_the_last_words_count_and_a_false_visit_does_not(db: Database) -> None:
    with db.begin() as session:
        project, visits = several(session)
        rated(session, visits[0], 1, live=False)
        rated(session, visits[0], 5)
        rated(session, visits[1], 5)
        for outcome in (Outcome.DONE, Outcome.NOT):
            told = {"visit_id": visits[1].id, "by_id": visits[1].person_id, "at": NOON}
            add(session, Answer(outcome=outcome, **told))
        rated(session, visits[2], 5)
        upheld = {"status": HoldStatus.UPHELD, "opened_at": NOON, "changed_at": NOON}
        add(session, Hold(visit_id=visits[2].id, oddity=Oddity.TOO_SHORT, **upheld))
        said = score(session, Slice(LONG, LATER, frozenset({project.provider_id}))).said
        assert (said.visits, said.served, said.voices) == (3, 3, 2)
        assert said.mean == 5_000
        assert (said.worst, said.best) == (3_333, 6_667)
        before = Slice(LONG, NOON - timedelta(days=1), frozenset({project.provider_id}))
        assert score(session, before).said.visits == 0


def test_a_check_counts_where_the_stars_of_a_false_visit_do_not(db: Database) -> None:
    with db.begin() as session:
        _, visits = several(session, homes=2)
        for visit in visits:
            rated(session, visit, 5)
        checked(session, visits[0], 1, came=Came.NO, outcome=Outcome.NOT)
        checked(session, visits[1], 1, came=Came.UNSURE)
        held = {"status": HoldStatus.UPHELD, "opened_at": NOON, "changed_at": NOON}
        add(session, Hold(visit_id=visits[0].id, oddity=Oddity.NOBODY_CAME, **held))
        told = score(session, ALL)
        assert (told.said.visits, told.said.served) == (1, 1)
        assert (told.said.voices, told.said.mean) == (1, 10_000)
        assert (told.checked.voices, told.checked.mean) == (1, 0)


def test_an_answer_so_soon_that_they_may_have_looked_on_is_shown_as_that(db: Database) -> None:
    with db.begin() as session:
        _, visits = several(session, homes=2)
        end = NOON - timedelta(hours=1)
        rated(session, visits[0], 5, rated_at=end + timedelta(minutes=10))
        rated(session, visits[1], 5, rated_at=end + timedelta(minutes=11))
        assert score(session, ALL).said.door == 5_000


def test_of_a_day_before_it_is_told_as_it_was_known_then(db: Database) -> None:
    with db.begin() as session:
        _, visits = several(session)
        then = NOON - timedelta(minutes=10)
        for visit, told in zip(visits, (then, then, then, LATER), strict=True):
            audit.record(session, "move", visit, by=None, now=told, to=VisitStatus.DONE)
        first = rated(session, visits[0], 1, live=False, rated_at=then)
        rated(session, visits[0], 5, rated_at=LATER, replaces=first.id)
        late = rated(session, visits[1], 1, rated_at=then)
        desk = [stage.coordinator(session, chat_id=3001 + n).person_id for n in range(2)]
        facts = {"reason": Unreasonable.ABUSIVE, "asked_by": desk[0], "decided_by": desk[1]}
        agreed = {
            "status": ExclusionStatus.AGREED,
            "changed_at": LATER,
            "agreed_at": LATER,
            **facts,
        }
        add(session, Exclusion(rating_id=late.id, place=1, **agreed))
        checked(session, visits[2], 5, changed_at=LATER)
        known = score(session, Slice(LONG, LATER, as_of=NOON))
        assert known.said.visits == 3  # of the fourth it was told later that it is over
        assert (known.said.voices, known.said.mean, known.aside, known.checked.voices) == (
            2, 0, 0, 0,
        )  # fmt: skip
        now = score(session, ALL)
        assert (now.said.voices, now.said.mean, now.aside, now.checked.voices) == (1, 10_000, 1, 1)
        assert now.raw.mean == 5_000


def test_it_is_told_by_service_place_and_group_and_stigma_is_one_with_the_others(
    db: Database,
) -> None:
    with db.begin() as session:
        project = stage.provider(session)
        worker = stage.worker(session, project, hours=(0, 1)).worker_id
        kinds = (Group.ELDERLY_AT_HOME, Group.COMMUNITY_CORRECTION, Group.OTHER_HARDSHIP)
        dishes = ("daily_care", "counselling", "counselling")
        for n, (group, dish) in enumerate(zip(kinds, dishes, strict=True)):
            who = stage.resident(session, chat_id=1100 + n, group=group)
            rated(session, visited(session, who, project, worker, dish), 5 - 2 * n)
        groups = cube(session, ALL, By.GROUP)
        assert set(groups) == {Group.ELDERLY_AT_HOME, Group.OTHER_HARDSHIP}
        assert groups[Group.OTHER_HARDSHIP].said.voices == 2
        alike = score(session, Slice(LONG, LATER, group=Group.COMMUNITY_CORRECTION))
        assert alike == groups[Group.OTHER_HARDSHIP]
        services = cube(session, ALL, By.SERVICE)
        assert {code: told.said.voices for code, told in services.items()} == {
            "daily_care": 1,
            "counselling": 2,
        }
        assert score(session, Slice(LONG, LATER, service="daily_care")) == services["daily_care"]
        assert [*cube(session, ALL, By.TOWNSHIP)] == [PLACE[:9]]
        assert [*cube(session, ALL, By.COUNTY)] == [PLACE[:6]]
        assert [*cube(session, ALL, By.PROJECT)] == [project.id]
        assert score(session, Slice(LONG, LATER, area_code="6303")).said.visits == 0


def test_the_list_of_a_place_names_who_has_a_contract_there_today(db: Database) -> None:
    with db.begin() as session:
        here, far = stage.provider(session), stage.provider(session, "FAR", place="630121")
        assert [n for n, _ in houses_for(session, PLACE, now=NOON)] == [here.provider_id]
        assert len(houses_for(session, "", now=NOON)) == 2
        for places, found in (
            ({"6301"}, [far.provider_id, here.provider_id]),
            ({"630121999"}, [far.provider_id]),
            ({"6302"}, []),
            (set[str](), []),
        ):
            assert [n for n, _ in houses_within(session, places, today(NOON))] == found
        one = listed(session, far.provider_id, now=NOON)
        assert one is not None
        assert one.qualified
        assert one.rating == 3
        over = NOON + timedelta(days=800)
        assert listed(session, far.provider_id, now=over) is None
