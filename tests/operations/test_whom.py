"""Whom words of danger are about; and that whoever it may be about is not the one who is called."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.access import kept_from
from models.base import add, table
from models.db import Database
from models.errors import NotAllowed
from models.operations import sounding
from models.operations.calling_out import call_out
from models.operations.helping import open_task, take_task
from models.operations.joining import open_account
from models.operations.visiting import in_danger
from models.reads.audience import EVERYBODY, callable_for
from models.reads.meant import Cry, visits_lately
from models.reads.waiting import counts
from models.rules.understanding.danger import Danger
from models.tables.desk import Task
from models.tables.households import Household, HouseholdMember
from models.tables.messaging import Outbox
from models.tables.people import Person
from models.tables.visits import Visit
from models.words import Doubt, TaskKind
from tests import stage
from tests.operations.test_kin import coordinates
from tests.operations.test_pairs import booked
from tests.stage import LONG_AGO, NOON, PLACE, TUESDAY_TEN, Someone

NEXT_DOOR = "630102001004"
HIT = Cry("他打我", (Danger.VIOLENCE,))
CHILD_HIT = Cry("隔壁的孩子天天被打", (Danger.CHILD_ABUSE,))


def newcomer(session: Session, chat_id: int = 5001, name: str = "小明") -> Someone:
    """A telephone that nobody here knows."""
    who = open_account(session, chat_id, name, now=LONG_AGO)
    return Someone(who.person_id, chat_id, who.actor)


def cast(session: Session) -> tuple[Someone, Someone]:
    """A grandmother who coordinates the place and has a child in her care; whoever is above."""
    granny = stage.resident(session)
    stage.child_of(session, granny)
    above = stage.coordinator(session, "省上", chat_id=4001, place="63")
    return coordinates(session, granny), above


def cry(session: Session, who: Someone, said: Cry) -> list[Task]:
    sounding.sound(session, said, by=who.actor, now=NOON)
    told = table(Task).c
    return list(session.scalars(select(Task).where(told.told_by == who.person_id)))


def called(session: Session) -> set[int]:
    return set(session.scalars(select(Outbox.chat_id).where(Outbox.kind == "task")))


def keeps(session: Session, task: Task, who: Someone) -> bool:
    """Whether call list, queue and card agree that it is kept from them."""
    out_of_the_list = who.person_id not in callable_for(session, task, EVERYBODY)
    assert kept_from(session, who.actor, task) == out_of_the_list
    assert out_of_the_list == (not counts(session, who.actor, now=NOON))
    return out_of_the_list


@pytest.mark.parametrize("said", [HIT, Cry("救命", (Danger.OTHER,), young=True)])
def test_a_cry_from_a_telephone_nobody_knows_may_be_the_coordinators_own_child(
    db: Database, said: Cry
) -> None:
    with db.begin() as session:
        granny, above = cast(session)
        (task,) = cry(session, newcomer(session), said)
        assert task.could_be is Doubt.CHILD
        assert keeps(session, task, granny)
        call_out(session, task.id, now=task.due_at)
        assert called(session) == {above.chat_id}
        take_task(session, task.id, seen=task.version, by=above.actor, now=NOON)


def test_a_fire_told_by_a_stranger_is_kept_from_nobody(db: Database) -> None:
    with db.begin() as session:
        granny, _ = cast(session)
        (task,) = cry(session, newcomer(session), Cry("着火了", (Danger.FIRE,)))
        assert not keeps(session, task, granny)


@pytest.mark.parametrize(
    ("name", "place", "kept"),
    [("小宝", NEXT_DOOR, True), ("小红", PLACE, True), ("小红", NEXT_DOOR, False)],
    ids=["same name and birthday", "same community", "another child elsewhere"],
)
@pytest.mark.parametrize("kind", [TaskKind.EMERGENCY, TaskKind.MESSAGE])
def test_a_child_that_entered_itself_may_be_the_one_in_the_coordinators_care(
    db: Database, name: str, place: str, kept: bool, kind: TaskKind
) -> None:
    with db.begin() as session:
        granny, _ = cast(session)
        born = stage.CHILD_BORN
        child = stage.resident(session, name, chat_id=5001, born=born, place=place)
        task = open_task(session, kind, now=NOON, by=child.actor, person_id=child.person_id)
        assert keeps(session, task, granny) == kept


def test_whoever_lives_with_somebody_hears_nothing_of_their_cases(db: Database) -> None:
    with db.begin() as session:
        aunt = stage.coordinator(session, "姑姑")
        stage.coordinator(session, chat_id=4001, place="63")
        old = stage.resident(session)
        home = {"secret_hash": "x", "area_code": PLACE, "issued_at": NOON}
        house = add(session, Household(card="4800112237", issued_by=old.person_id, **home))
        for one in (aunt, old):
            member = HouseholdMember(person_id=one.person_id, household_id=house.id)
            add(session, member)
        task = open_task(session, TaskKind.REPORT, now=NOON, person_id=old.person_id)
        assert keeps(session, task, aunt)


def test_nobody_is_called_about_a_danger_of_their_own(db: Database) -> None:
    with db.begin() as session:
        desk, _ = stage.coordinator(session), stage.coordinator(session, chat_id=4001, place="63")
        (task,) = cry(session, desk, HIT)
        assert keeps(session, task, desk)


def at_a_childs_home(session: Session) -> tuple[Someone, Someone, Visit]:
    """A worker with a visit to the child whose grandmother coordinates the place."""
    granny = stage.resident(session)
    child = stage.child_of(session, granny)
    granny = coordinates(session, granny)
    stage.coordinator(session, "省上", chat_id=4001, place="63")
    worker = stage.worker(session, stage.provider(session))
    visit = booked(session, Someone(child.person_id, 0, granny.actor), worker)
    return granny, worker, visit


def test_a_workers_trouble_press_is_about_the_person_served_and_told_to_nobody_at_home(
    db: Database,
) -> None:
    with db.begin() as session:
        granny, worker, visit = at_a_childs_home(session)
        in_danger(session, visit.id, by=worker.actor, now=NOON)
        task = session.scalars(select(Task).where(table(Task).c.kind == TaskKind.EMERGENCY)).one()
        assert (task.person_id, task.told_by) == (visit.person_id, worker.person_id)
        assert granny.person_id not in callable_for(session, task, EVERYBODY)


@pytest.mark.parametrize(
    ("moment", "theirs"),
    [
        (TUESDAY_TEN - timedelta(hours=3), False),
        (TUESDAY_TEN, True),
        (TUESDAY_TEN + timedelta(hours=5), True),
    ],
    ids=["before", "at the door", "that afternoon"],
)
def test_free_words_of_a_worker_at_the_door_are_about_that_home(
    db: Database, moment: object, theirs: bool
) -> None:
    with db.begin() as session:
        granny, worker, visit = at_a_childs_home(session)
        sounding.sound(session, CHILD_HIT, by=worker.actor, now=moment)  # type: ignore[arg-type]
        for task in session.scalars(select(Task).where(table(Task).c.told_by == worker.person_id)):
            assert (task.person_id == visit.person_id) == theirs
            assert granny.person_id not in callable_for(session, task, EVERYBODY)


def test_words_of_whoever_cares_for_one_child_are_about_that_child(db: Database) -> None:
    with db.begin() as session:
        granny, _ = cast(session)
        tasks = cry(session, granny, Cry("孩子被人打了", (Danger.CHILD_ABUSE,)))
        child = session.scalars(select(Person.id).where(Person.name == "小宝")).one()
        assert {(t.kind, t.person_id, t.could_be) for t in tasks} == {
            (TaskKind.REPORT, child, None),
            (TaskKind.EMERGENCY, child, None),
        }


def test_a_neighbour_who_names_a_child_of_the_place_speaks_of_that_child(db: Database) -> None:
    with db.begin() as session:
        granny, above = cast(session)
        neighbour = stage.resident(session, "王秀英", chat_id=1003)
        child = session.scalars(select(Person.id).where(Person.name == "小宝")).one()
        tasks = cry(session, neighbour, Cry("隔壁小宝天天被打", (Danger.CHILD_ABUSE,)))
        assert {t.person_id for t in tasks} == {child}
        assert called(session) == {above.chat_id}
        assert all(keeps(session, task, granny) for task in tasks)


def test_naming_whoever_does_it_does_not_hand_the_case_to_their_kin(db: Database) -> None:
    with db.begin() as session:
        granny, _ = cast(session)
        neighbour = stage.resident(session, "王秀英", chat_id=1003)
        stage.resident(session, "杨大强", chat_id=1004)
        tasks = cry(session, neighbour, Cry("杨大强打他家孩子", (Danger.CHILD_ABUSE,)))
        assert {t.could_be for t in tasks} == {Doubt.CHILD}
        assert all(keeps(session, task, granny) for task in tasks)


def test_the_answer_files_both_cases_under_whom_it_is_and_calls_who_may_be_called(
    db: Database,
) -> None:
    with db.begin() as session:
        _, above = cast(session)
        neighbour = stage.resident(session, "王秀英", chat_id=1003)
        case, _ = sounding.sound(session, CHILD_HIT, by=neighbour.actor, now=NOON)
        assert case is not None
        sounding.it_is_another(session, case.id, "小宝", by=neighbour.actor, now=NOON)
        session.expire_all()
        child = session.scalars(select(Person.id).where(Person.name == "小宝")).one()
        told = session.scalars(select(Task).where(table(Task).c.told_by == neighbour.person_id))
        assert {(t.person_id, t.could_be, t.about.split("\n")[1]) for t in told} == {
            (child, None, "小宝")
        }
        assert called(session) == {above.chat_id}


def test_saying_that_it_was_oneself_takes_no_doubt_away(db: Database) -> None:
    with db.begin() as session:
        granny, _ = cast(session)
        case, _ = sounding.sound(session, HIT, by=granny.actor, now=NOON)
        assert case is not None
        sounding.it_is(session, case.id, granny.person_id, by=granny.actor, now=NOON)
        assert session.get_one(Task, case.id).could_be is Doubt.CHILD


def test_only_whoever_told_says_whom_it_is_about_and_only_of_those_they_know(db: Database) -> None:
    with db.begin() as session:
        granny, above = cast(session)
        neighbour = stage.resident(session, "王秀英", chat_id=1003)
        case, _ = sounding.sound(session, CHILD_HIT, by=neighbour.actor, now=NOON)
        assert case is not None
        for by, about in ((granny, granny), (above, neighbour), (neighbour, granny)):
            with pytest.raises(NotAllowed):
                sounding.it_is(session, case.id, about.person_id, by=by.actor, now=NOON)


def test_a_visit_of_yesterday_is_not_the_home_that_is_spoken_of(db: Database) -> None:
    with db.begin() as session:
        _, worker, visit = at_a_childs_home(session)
        later = visit.start + timedelta(hours=25)
        assert not visits_lately(session, worker.person_id, now=later)
        next_day = visit.start + timedelta(hours=22)
        said = Cry("这家的孩子身上有伤，像是被打的", (Danger.CHILD_ABUSE,))
        sounding.sound(session, said, by=worker.actor, now=next_day)
        told = table(Task).c.told_by == worker.person_id
        assert {task.visit_id for task in session.scalars(select(Task).where(told))} == {None}


@pytest.mark.parametrize(("said", "comes"), [(Cry("摔倒了", (Danger.FALL,)), True), (HIT, False)])
def test_where_everybody_may_be_kin_a_fall_calls_them_and_harm_by_others_does_not(
    db: Database, said: Cry, comes: bool
) -> None:
    with db.begin() as session:
        granny = stage.resident(session)
        stage.child_of(session, granny)
        granny = coordinates(session, granny)
        tasks = cry(session, newcomer(session), said)
        assert called(session) == ({granny.chat_id} if comes else set())
        assert all((granny.person_id in callable_for(session, one, 0)) is comes for one in tasks)
