"""A case is kept from those it may be about, and from nobody else."""

from sqlmodel import Session

from models.base import add
from models.db import Database
from models.operations.helping import Place, open_task
from models.reads.audience import EVERYBODY, callable_for
from models.reads.waiting import ALL, queue
from models.tables.households import Household, HouseholdMember
from models.tables.likenesses import Likeness
from models.words import Doubt, TaskKind
from tests import stage
from tests.stage import NOON, PLACE, Someone

NEXT_DOOR = "630102001004"


def live_together(session: Session, *people: Someone) -> None:
    told = {"secret_hash": "x", "area_code": PLACE, "issued_at": NOON}
    house = add(session, Household(card="4800112237", issued_by=people[0].person_id, **told))
    for one in people:
        add(session, HouseholdMember(person_id=one.person_id, household_id=house.id))


def test_a_colleague_who_lives_with_a_child_of_the_place_keeps_nobody_else_out(
    db: Database,
) -> None:
    with db.begin() as session:
        aunt, other = stage.coordinator(session), stage.coordinator(session, "李同", chat_id=3002)
        child = stage.resident(session, "小红", chat_id=None, born=stage.CHILD_BORN)
        live_together(session, aunt, child)
        told = {"thing": Place(PLACE), "could_be": Doubt.CHILD}
        task = open_task(session, TaskKind.EMERGENCY, now=NOON, **told)
        assert callable_for(session, task, EVERYBODY) == {other.person_id}


def test_a_colleague_who_is_kin_of_somebody_entered_twice_keeps_nobody_else_out(
    db: Database,
) -> None:
    with db.begin() as session:
        niece, other = stage.coordinator(session), stage.coordinator(session, "李同", chat_id=3002)
        cousin = stage.coordinator(session, "杨同", chat_id=3003)
        old = stage.resident(session, chat_id=None)
        new = stage.resident(session, "杨大真", chat_id=None)
        stage.cared_for(session, niece, old)
        live_together(session, cousin, old)
        pair = {"first_id": old.person_id, "second_id": new.person_id, "found_at": NOON}
        add(session, Likeness(**pair))
        task = open_task(session, TaskKind.TWIN, now=NOON, person_id=new.person_id)
        assert callable_for(session, task, EVERYBODY) == {other.person_id}


def test_what_a_childs_other_speaker_told_once_keeps_nobody_out_of_another_matter(
    db: Database,
) -> None:
    with db.begin() as session:
        aunt, other = stage.coordinator(session), stage.coordinator(session, "李同", chat_id=3002)
        uncle = stage.resident(session, "王叔", chat_id=1002)
        child = stage.resident(
            session, "小红", chat_id=None, born=stage.CHILD_BORN, place=NEXT_DOOR
        )
        for speaker in (aunt, uncle):
            stage.cared_for(session, speaker, child)
        open_task(session, TaskKind.MESSAGE, now=NOON, by=uncle.actor, about="x: y")
        told = {"thing": Place(PLACE), "could_be": Doubt.CHILD}
        task = open_task(session, TaskKind.EMERGENCY, now=NOON, **told)
        both = {aunt.person_id, other.person_id}
        assert callable_for(session, task, EVERYBODY) == both
        assert task.id in [line.id for line in queue(session, aunt.actor, ALL, now=NOON).lines]
