"""不合理诉求: left out by two people with no part in it, and never asked again after a no."""

import hashlib
from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models import audit
from models.base import add, change, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import excluding
from models.operations.appealing import STARS, AppealedAlready, answer, appeal
from models.operations.excluding import Declined, TooBrief
from models.operations.helping import open_task, take_task
from models.reads.exclusions import exclusion_card, grounds, waiting
from models.reads.satisfaction import score
from models.reads.standing import Actor
from models.tables.decisions import Appeal
from models.tables.exclusions import Exclusion, ExclusionStatus
from models.tables.messaging import Outbox
from models.tables.records import AuditRow
from models.tables.roles import Grant
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import Role, TaskKind, Unreasonable
from tests import stage
from tests.operations.test_satisfaction_told import ALL, LATER, rated, several
from tests.stage import LONG_AGO, NOON, Someone

WHY = Unreasonable.NOT_OFFERED
WORDS = "电话里说的是上个月那一次"


def staged(session: Session) -> tuple[Rating, Someone, Someone, Visit]:
    """One unhappy answer of four, the desk that asks and the supervisor who agrees."""
    _, visits = several(session)
    for visit in visits[1:]:
        rated(session, visit, 5)
    stars = rated(session, visits[0], 1)
    return stars, stage.coordinator(session), stage.supervisor(session), visits[0]


def decided(session: Session, row: Exclusion, by: Someone, *, agreed: bool) -> Exclusion:
    return excluding.decide(session, row.id, agreed=agreed, seen=1, by=by.actor, now=NOON)


def news(session: Session) -> list[tuple[str, int]]:
    row = table(Outbox).c
    told = select(row.kind, row.chat_id).where(row.kind.startswith("exclusion"))
    return [tuple(one) for one in session.execute(told.order_by(row.id))]  # type: ignore[misc]


def test_two_people_leave_stars_out_and_both_shares_are_told(db: Database) -> None:
    with db.begin() as session:
        stars, desk, boss, _ = staged(session)
        row = excluding.ask(session, stars.id, WHY, WORDS, by=desk.actor, now=NOON)
        assert score(session, ALL).said.mean == 7_500
        assert [one.id for one in waiting(session, boss.person_id)] == [row.id]
        decided(session, row, boss, agreed=True)
        told = score(session, ALL)
        assert (told.raw.mean, told.said.mean, told.aside) == (7_500, 10_000, 1)
        assert waiting(session, boss.person_id) == []
        assert news(session) == [
            ("exclusion-asked", boss.chat_id),
            ("exclusion-decided", desk.chat_id),
        ]


def test_a_no_is_the_end_of_it_on_any_ground(db: Database) -> None:
    with db.begin() as session:
        stars, desk, boss, _ = staged(session)
        row = excluding.ask(session, stars.id, WHY, WORDS, by=desk.actor, now=NOON)
        with pytest.raises(Stale):
            excluding.ask(session, stars.id, WHY, WORDS, by=desk.actor, now=NOON)
        decided(session, row, boss, agreed=False)
        with pytest.raises(Stale):
            decided(session, row, boss, agreed=True)
        other = stage.coordinator(session, "区同", chat_id=3099)
        for one in (desk, other):
            with pytest.raises(Declined):
                excluding.ask(
                    session, stars.id, Unreasonable.ANOTHER_VISIT, WORDS, by=one.actor, now=NOON
                )
        assert score(session, ALL).said.mean == 7_500


def test_stars_given_anew_show_what_was_said_of_the_old_ones(db: Database) -> None:
    with db.begin() as session:
        stars, desk, boss, visit = staged(session)
        row = excluding.ask(session, stars.id, WHY, WORDS, by=desk.actor, now=NOON)
        assert exclusion_card(session, row).before == ()
        decided(session, row, boss, agreed=False)
        change(session, Rating, table(Rating).c.id == stars.id, live=False)
        new = rated(session, visit, 2)
        again = excluding.ask(session, new.id, WHY, WORDS, by=desk.actor, now=NOON)
        card = exclusion_card(session, again)
        assert (card.why, card.before) == (WORDS, ((WHY, ExclusionStatus.DECLINED),))


def test_a_ground_wants_words_of_ten_letters_and_its_hash_is_in_the_chain(db: Database) -> None:
    with db.begin() as session:
        stars, desk, *_ = staged(session)
        with pytest.raises(TooBrief):
            excluding.ask(session, stars.id, WHY, "  太短了  ", by=desk.actor, now=NOON)
        row = excluding.ask(session, stars.id, WHY, WORDS * 40, by=desk.actor, now=NOON)
        assert len(row.words) == 300
        chain = table(AuditRow).c
        last = (
            select(chain.facts).where(chain.object_type == "exclusion").order_by(chain.seq.desc())
        )
        mark = hashlib.sha256(row.words.encode()).hexdigest()
        assert session.scalars(last).first() == {"sha256": mark}


def test_nobody_is_said_to_want_the_unlawful_without_a_word_or_a_case(db: Database) -> None:
    heavy = Unreasonable.AGAINST_LAW, Unreasonable.ABUSIVE
    with db.begin() as session:
        stars, desk, _, visit = staged(session)
        open_task(session, TaskKind.RECOVERY, now=NOON, thing=visit)
        for one in heavy:
            with pytest.raises(NotAllowed):
                excluding.ask(session, stars.id, one, WORDS, by=desk.actor, now=NOON)
        assert not {*heavy} & {*grounds(session, stars)}
        stars.words = "我让他买酒他不买"
        assert {*heavy} < {*grounds(session, stars)}
        stars.words = ""
        open_task(session, TaskKind.DISPUTE, now=NOON, thing=visit)
        assert {*heavy} < {*grounds(session, stars)}


def test_whoever_asks_never_agrees_and_neither_post_does_the_other_s_part(db: Database) -> None:
    with db.begin() as session:
        stars, desk, boss, _ = staged(session)
        with pytest.raises(NotAllowed):
            excluding.ask(session, stars.id, WHY, WORDS, by=boss.actor, now=NOON)
        both = {"role": Role.SUPERVISOR, "area_code": "630102", "granted_at": LONG_AGO}
        add(session, Grant(person_id=desk.person_id, **both))
        row = excluding.ask(session, stars.id, WHY, WORDS, by=desk.actor, now=NOON)
        with pytest.raises(NotAllowed):
            decided(session, row, desk, agreed=True)
        assert row.status is ExclusionStatus.ASKED


@pytest.mark.parametrize("part", ["staff", "dealt", "kin of whoever came", "kin of the home"])
def test_nobody_with_a_part_in_it_asks_or_agrees(db: Database, part: str) -> None:
    with db.begin() as session:
        stars, desk, boss, visit = staged(session)
        row = excluding.ask(session, stars.id, WHY, WORDS, by=desk.actor, now=NOON)
        for one, kind in ((desk, TaskKind.RECOVERY), (boss, TaskKind.COMPLAINT)):
            if part == "staff":
                held = {"role": Role.MANAGER, "provider_id": 1, "granted_at": LONG_AGO}
                add(session, Grant(person_id=one.person_id, **held))
            elif part == "dealt":
                task = open_task(session, kind, now=NOON, thing=visit)
                take_task(session, task.id, seen=1, by=one.actor, now=NOON)
            else:
                about = visit.carer_id if part == "kin of whoever came" else visit.person_id
                stage.cared_for(session, one, Someone(about, 0, one.actor))
        with pytest.raises(NotAllowed):
            decided(session, row, boss, agreed=True)
        with pytest.raises(NotAllowed):
            excluding.excludable(session, stars.id, by=desk.actor)


def test_nobody_of_another_place_has_a_say_and_no_happy_answer_is_left_out(db: Database) -> None:
    with db.begin() as session:
        stars, desk, _, _ = staged(session)
        far = stage.coordinator(session, chat_id=3050, place="6302")
        with pytest.raises(NotAllowed):
            excluding.ask(session, stars.id, WHY, WORDS, by=far.actor, now=NOON)
        with pytest.raises(NotAllowed):
            excluding.ask(session, stars.id, "because", WORDS, by=desk.actor, now=NOON)
        happy = session.scalars(select(Rating).where(table(Rating).c.stars == 5)).first()
        assert happy is not None
        with pytest.raises(Stale):
            excluding.ask(session, happy.id, WHY, WORDS, by=desk.actor, now=NOON)
        row = excluding.ask(session, stars.id, WHY, WORDS, by=desk.actor, now=NOON)
        elsewhere = stage.supervisor(session, chat_id=3051, place="6302")
        with pytest.raises(NotAllowed):
            decided(session, row, elsewhere, agreed=True)


def objected(session: Session) -> tuple[Appeal, Someone, Someone, Someone]:
    """Left out by two, against which whoever gave the stars appeals; a third has no part in it."""
    stars, desk, boss, visit = staged(session)
    row = excluding.ask(session, stars.id, WHY, WORDS, by=desk.actor, now=NOON)
    decided(session, row, boss, agreed=True)
    other = stage.coordinator(session, "区同", chat_id=3099)
    mine = Actor(visit.person_id)
    return appeal(session, STARS, row.id, "不对", by=mine, now=NOON), desk, boss, other


def test_whoever_gave_the_stars_hears_of_it_and_nobody_else_may_object(db: Database) -> None:
    with db.begin() as session:
        row, desk, _, other = objected(session)
        chat = session.scalar(
            select(table(Outbox).c.chat_id).where(table(Outbox).c.kind == "stars-left-out")
        )
        assert chat == 1100
        number = row.exclusion_id or 0
        with pytest.raises(NotAllowed):
            appeal(session, STARS, number, "不对", by=Actor(row.person_id + 1), now=NOON)
        with pytest.raises(AppealedAlready):
            appeal(session, STARS, number, "还是不对", by=Actor(row.person_id), now=NOON)
        called = select(table(Outbox).c.chat_id).where(table(Outbox).c.kind == "task")
        assert set(session.scalars(called)) == {other.chat_id}
        assert desk.chat_id != other.chat_id


def test_an_objection_that_is_right_counts_again_from_then_on(db: Database) -> None:
    with db.begin() as session:
        row, *two, other = objected(session)
        for visit in session.scalars(select(Visit)).all():
            audit.record(session, "move", visit, by=None, now=NOON, to=VisitStatus.DONE)
        frame = {"seen": row.version, "changed": True, "words": "说的就是这次"}
        for one in two:
            with pytest.raises(NotAllowed):
                answer(session, row.id, by=one.actor, now=LATER, **frame)
        answer(session, row.id, by=other.actor, now=LATER, **frame)
        told, before = (score(session, replace(ALL, as_of=at)) for at in (LATER, NOON))
        assert (told.said.mean, told.aside) == (7_500, 0)
        assert (before.said.mean, before.aside) == (10_000, 1)
        assert score(session, ALL).said.mean == 7_500
        stars = session.get_one(Exclusion, row.exclusion_id).rating_id
        with pytest.raises(Stale):
            excluding.ask(session, stars, WHY, WORDS, by=other.actor, now=LATER)


def test_an_objection_that_is_not_right_leaves_them_out(db: Database) -> None:
    with db.begin() as session:
        row, *_, other = objected(session)
        frame = {"seen": row.version, "changed": False, "words": "是上个月的事"}
        answer(session, row.id, by=other.actor, now=LATER, **frame)
        assert score(session, ALL).said.mean == 10_000
