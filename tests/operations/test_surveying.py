"""问需求: everybody of a place is asked once; counts are told afterwards, never who chose what."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import surveying
from models.operations.falling_due import sweep
from models.operations.forgetting import forget_me
from models.operations.surveying import AlreadyChose, Question
from models.reads import surveys
from models.rules.hours import today
from models.tables.demand import Survey, SurveyStatus
from models.tables.messaging import Lane, Outbox
from models.words import Bond
from tests import stage
from tests.stage import NOON, PLACE, Someone

DISHES = ("housekeeping", "legal_aid", "recreation", "daily_care")
CLOSES = today(NOON) + timedelta(days=7)
AFTER = NOON + timedelta(days=8)


def asked(session: Session, by: Someone, place: str = "630102") -> Survey:
    question = Question(place, "最需要什么?", DISHES, CLOSES)
    return surveying.open_survey(session, question, by=by.actor, now=NOON)


def told(session: Session, notice: str) -> list[int]:
    box = table(Outbox).c
    rows = select(box.chat_id).where(box.kind == notice, box.lane == Lane.BULK)
    return sorted(session.scalars(rows))


def people(session: Session, count: int) -> list[Someone]:
    return [stage.resident(session, chat_id=5000 + n) for n in range(count)]


def test_everybody_of_the_place_is_asked_once_however_many_rounds_it_takes(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surveying, "AT_ONCE", 2)
    with db.begin() as session:
        boss = stage.supervisor(session)
        people(session, 5)
        stage.resident(session, chat_id=6000, place="630103001003")
        survey = asked(session, boss)
        for round_ in range(6):
            sweep(session, now=NOON + timedelta(seconds=20 * round_))
        assert told(session, "survey-asks") == [5000, 5001, 5002, 5003, 5004]
        surveying.go_round(session, survey.id, now=NOON)
        assert len(told(session, "survey-asks")) == 5


def test_a_child_under_14_is_asked_through_its_guardian_alone(db: Database) -> None:
    with db.begin() as session:
        boss, granny = stage.supervisor(session), stage.resident(session)
        child, aunt = stage.child_of(session, granny), stage.resident(session, chat_id=1002)
        stage.cared_for(session, aunt, child)
        survey = asked(session, boss)
        surveying.go_round(session, survey.id, now=NOON)
        choosing = [
            [number for number, _ in surveys.choosing(session, survey, who.person_id, today(NOON))]
            for who in (granny, aunt, child)
        ]
        assert choosing == [[granny.person_id, child.person_id], [aunt.person_id], []]
        for who in (aunt, child, boss):
            with pytest.raises(NotAllowed):
                _vote(session, survey, child, who)
        _vote(session, survey, child, granny)
        assert surveys.chosen_by(session, survey.id, child.person_id) == ["legal_aid"]


def test_whoever_has_no_chat_is_asked_through_those_who_order_for_them(db: Database) -> None:
    with db.begin() as session:
        boss, son = stage.supervisor(session), stage.resident(session)
        far = stage.resident(session, chat_id=1002, place="630103001003")
        mother = stage.resident(session, chat_id=None)
        talks = stage.resident(session, chat_id=1003)
        for proxy, whom in ((son, mother), (far, mother), (far, talks)):
            stage.cared_for(session, proxy, whom)
        survey = asked(session, boss)
        surveying.go_round(session, survey.id, now=NOON)
        assert told(session, "survey-asks") == [son.chat_id, far.chat_id, talks.chat_id]
        for who, theirs in ((son, [son, mother]), (far, [mother]), (talks, [talks])):
            found = surveys.choosing(session, survey, who.person_id, today(NOON))
            assert [number for number, _ in found] == [one.person_id for one in theirs]


def test_what_came_of_it_is_told_in_rounds_too(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surveying, "AT_ONCE", 2)
    with db.begin() as session:
        boss, homes = stage.supervisor(session), people(session, 5)
        survey = asked(session, boss)
        for who in homes:
            _vote(session, survey, who, who)
        surveying.close_survey(session, survey.id, now=AFTER)
        assert len(told(session, "survey-over")) == 2
        for round_ in range(1, 5):
            sweep(session, now=AFTER + timedelta(seconds=20 * round_))
        assert told(session, "survey-over") == [boss.chat_id, *(who.chat_id for who in homes)]


def _vote(session: Session, survey: Survey, whom: Someone, by: Someone, *options: str) -> None:
    chosen = list(options or ("legal_aid",))
    surveying.vote(session, survey.id, whom.person_id, chosen, by=by.actor, now=NOON)


def test_what_somebody_chose_themselves_is_changed_by_nobody_else(db: Database) -> None:
    with db.begin() as session:
        desk, who = stage.coordinator(session), stage.resident(session)
        daughter = stage.resident(session, chat_id=1002)
        stage.cared_for(session, daughter, who, Bond.FAMILY)
        survey = asked(session, desk)
        _vote(session, survey, who, desk)
        _vote(session, survey, who, daughter, "recreation")
        _vote(session, survey, who, who, "daily_care", "housekeeping")
        for other in (desk, daughter):
            with pytest.raises(AlreadyChose):
                _vote(session, survey, who, other)
        assert surveys.chosen_by(session, survey.id, who.person_id) == [
            "housekeeping", "daily_care",
        ]  # fmt: skip


@pytest.mark.parametrize("options", [(), DISHES, ("legal_aid", "legal_aid"), ("psychology",)])
def test_one_to_three_of_what_is_asked(db: Database, options: tuple[str, ...]) -> None:
    with db.begin() as session:
        who = stage.resident(session)
        survey = asked(session, stage.supervisor(session))
        with pytest.raises(Stale):
            surveying.vote(session, survey.id, who.person_id, list(options), by=who.actor, now=NOON)


def test_what_came_of_it_is_told_after_the_day_and_small_counts_are_not(db: Database) -> None:
    with db.begin() as session:
        boss, homes = stage.supervisor(session), people(session, 7)
        survey = asked(session, boss)
        for n, who in enumerate(homes):
            _vote(session, survey, who, who, "daily_care", *(["recreation"] if n < 4 else []))
        assert surveys.results(session, survey, now=NOON) is None
        sweep(session, now=AFTER)
        session.expire_all()
        survey = session.get_one(Survey, survey.id)
        assert survey.status is SurveyStatus.CLOSED
        found = surveys.results(session, survey, now=AFTER)
        heard = told(session, "survey-over")
        with pytest.raises(Stale):
            _vote(session, survey, homes[0], homes[0])
    assert found is not None
    assert (found.voters, dict(found.counts)) == (
        7, {"daily_care": 7, "recreation": None, "housekeeping": 0, "legal_aid": 0},
    )  # fmt: skip
    assert heard == sorted([boss.chat_id, *(who.chat_id for who in homes)])


def test_a_vote_stays_when_its_person_is_forgotten(db: Database) -> None:
    with db.begin() as session:
        homes = people(session, 6)
        survey = asked(session, stage.supervisor(session))
        for who in homes:
            _vote(session, survey, who, who)
        forget_me(session, homes[0].person_id, by=homes[0].actor, now=NOON)
        surveying.close_survey(session, survey.id, now=AFTER)
        found = surveys.results(session, session.get_one(Survey, survey.id), now=AFTER)
    assert found is not None
    assert found.voters == 6


def test_a_desk_asks_its_own_place_and_no_other(db: Database) -> None:
    with db.begin() as session:
        near, far = (
            stage.coordinator(session),
            stage.coordinator(session, place="630103", chat_id=7),
        )
        who = stage.resident(session)
        for one in (far, who, stage.coordinator(session, place=PLACE, chat_id=8)):
            with pytest.raises(NotAllowed):
                asked(session, one)
        survey = asked(session, near)
        with pytest.raises(NotAllowed):
            surveying.drop_survey(session, survey.id, seen=survey.version, by=far.actor, now=NOON)
        surveying.drop_survey(session, survey.id, seen=survey.version, by=near.actor, now=NOON)
        surveying.go_round(session, survey.id, now=NOON)
        assert told(session, "survey-asks") == []
