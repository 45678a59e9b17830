"""A month is reckoned on the 5th, read by a supervisor, and known to everybody from then on."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from handlers.screens.open_page import index, month
from handlers.screens.openness import lines
from handlers.ui.say import voice
from models.agenda import DueKind
from models.base import add, change, table
from models.db import Database
from models.errors import NotAllowed, Stale
from models.operations import publishing
from models.operations.falling_due import sweep
from models.reads.openness import newest, published
from models.reads.projects import owed_of
from models.rules.canon import canonical
from models.tables.messaging import Due, Lane, Outbox
from models.tables.orders import UnmetDemand
from models.tables.providers import Project
from models.tables.publications import Publication, PublicationStatus
from models.tables.roles import Grant
from models.words import DutyStep, Language, Role
from tests import stage
from tests.operations.test_reports import Town
from tests.stage import NOON, Someone

FIFTH = NOON + timedelta(days=12)
MONTH, COUNTY = 202611, "630102"


def served(session: Session, homes: int, *, of_another: int = 0) -> Town:
    """So many homes visited once in November, some of them also for another service."""
    town = Town(session)
    for n in range(homes):
        who = stage.resident(session, chat_id=1200 + n)
        town.visit(who, NOON - timedelta(days=n, hours=2))
        if n < of_another:
            town.visit(who, NOON - timedelta(days=n), service="counselling")
    return town


def proposed(session: Session) -> Publication:
    publishing.propose_all(session, MONTH, now=FIFTH)
    return session.scalars(select(Publication)).one()


def publish(session: Session, row: Publication, by: Someone, **other: object) -> Publication:
    told = {"seen": row.version, "read": row.sha256[:8]} | other
    return publishing.publish(session, row.id, by=by.actor, now=FIFTH, **told)  # type: ignore[arg-type]


def test_a_month_tells_what_was_done_and_spent_and_nothing_of_a_few(db: Database) -> None:
    with db.begin() as session:
        town = served(session, 6, of_another=2)
        add(session, UnmetDemand(order_id=1, service_code="hospice", area_code=stage.PLACE,
                                 reason="nobody", noted_at=NOON))  # fmt: skip
        body = proposed(session).body
        assert (body["visits"], body["people"], body["spent_fen"]) == (8, 6, 64_000)
        assert (body["services"], body["other"]) == ({}, 8)
        assert (body["content"], body["checks"], body["complaints"]) == (None, None, None)
        assert body["waiting"] == {}
        named = canonical(body).decode()
        assert not any(one.person_id and f'"{one.person_id}"' in named for one in town.homes)
        assert "杨大珍" not in named


def test_of_fewer_than_five_people_no_figure_is_told_and_that_is_said(db: Database) -> None:
    with db.begin() as session:
        served(session, 4)
        row = proposed(session)
        assert row.body.keys() == {"area", "month", "as_of", "people"}
        assert row.body["people"] is None
        assert lines(voice(Language.ZH), row.body) == [
            "🤫 这个月上门的人家太少，数不能说，怕认出来。"
        ]
        shown = month(voice(Language.ZH), row, "大通", ())
        assert "数不能说" in str(shown)


def test_a_county_whose_contract_ran_without_a_visit_is_proposed_too(db: Database) -> None:
    with db.begin() as session:
        stage.provider(session)
        assert proposed(session).body["people"] is None


def test_what_a_prefecture_bought_is_owed_and_seen_too(db: Database) -> None:
    with db.begin() as session:
        town, boss = served(session, 6), stage.supervisor(session, place="6301")
        change(session, Project, table(Project).c.id == town.project.id, area_code="6301")
        row = proposed(session)
        assert [one.step for one in owed_of(session, town.project.id)] == [DutyStep.PUBLISH]
        assert newest(session, "6301") == row
        publish(session, row, boss)
        assert owed_of(session, town.project.id) == []


def test_each_month_that_is_reckoned_plans_the_next_without_any_visit(db: Database) -> None:
    with db.begin() as session:
        publishing.propose_all(session, 202612, now=FIFTH)
        due = session.scalars(select(Due).where(table(Due).c.kind == DueKind.PUBLISH)).one()
        assert (due.object_id, due.due_at.isoformat()) == (202701, "2027-02-05T01:00:00+00:00")


def test_the_first_visit_of_a_month_plans_its_publication_for_the_fifth(db: Database) -> None:
    with db.begin() as session:
        publishing.plan_month(session, NOON.date().replace(day=1))
        due = session.scalars(select(Due).where(table(Due).c.kind == DueKind.PUBLISH)).one()
        assert (due.object_id, due.due_at.isoformat()) == (MONTH, "2026-12-05T01:00:00+00:00")


def test_a_supervisor_owes_it_and_their_press_makes_it_known(db: Database) -> None:
    with db.begin() as session:
        town, boss = served(session, 6), stage.supervisor(session)
        row = proposed(session)
        assert [one.step for one in owed_of(session, town.project.id)] == [DutyStep.PUBLISH]
        assert published(session) == []
        publish(session, row, boss)
        assert [one.id for one in published(session, COUNTY)] == [row.id]
        assert owed_of(session, town.project.id) == []


def test_other_figures_than_the_ones_read_are_not_published(db: Database) -> None:
    with db.begin() as session:
        served(session, 6)
        boss, row = stage.supervisor(session), proposed(session)
        for other in ({"read": "0000"}, {"seen": row.version + 1}):
            with pytest.raises(Stale):
                publish(session, row, boss, **other)
        row.body = row.body | {"visits": 999}
        session.flush()
        with pytest.raises(Stale):
            publish(session, row, boss)
        assert row.status is PublicationStatus.PROPOSED


def test_neither_a_stranger_nor_anybody_of_a_house_there_publishes(db: Database) -> None:
    with db.begin() as session:
        town, row = served(session, 6), proposed(session)
        far = stage.supervisor(session, chat_id=3010, place="630103")
        desk = stage.coordinator(session)
        both = stage.supervisor(session, chat_id=3011)
        post = {"role": Role.WORKER, "provider_id": town.project.provider_id}
        add(session, Grant(person_id=both.person_id, granted_at=NOON, **post))
        for who in (far, desk, both):
            with pytest.raises(NotAllowed):
                publish(session, row, who)


def test_whoever_lives_there_hears_of_it_once_behind_everything_else_unless_they_will_not(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "AT_ONCE", 2)
    with db.begin() as session:
        served(session, 6)
        stage.resident(session, chat_id=1300, place="630121")
        publishing.set_news(session, 1203, on=False)
        publish(session, proposed(session), stage.supervisor(session))
        for n in range(8):
            sweep(session, now=FIFTH + timedelta(minutes=n))
        rows = session.scalars(select(Outbox).where(table(Outbox).c.kind == "open-month")).all()
        assert sorted(row.chat_id for row in rows) == [
            1100, 1101, 1102, 1103, 1200, 1201, 1202, 1204, 1205,
        ]  # fmt: skip
        assert {row.lane for row in rows} == {Lane.BULK}


def test_a_month_is_proposed_once(db: Database) -> None:
    with db.begin() as session:
        served(session, 6)
        proposed(session)
        publishing.propose_all(session, MONTH, now=FIFTH + timedelta(days=1))
        assert len(session.scalars(select(Publication)).all()) == 1


def test_a_county_whose_figures_cannot_be_told_does_not_stand_first() -> None:
    few, many = (
        Publication(area_code=code, month=MONTH, body={"people": people}, sha256="", as_of=FIFTH)
        for code, people in (("520112", None), (COUNTY, 12))
    )
    places = {"520112": "乌当区", COUNTY: "城东区"}
    shown = index(voice(Language.ZH), (few, many), places, ()).blocks[0].links
    assert [link.label[:3] for link in shown] == ["城东区", "乌当区"]
