"""点不到的菜: noted by itself, counted once a person, and told so that nobody is found again."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from models.base import add, change, table
from models.db import Database
from models.errors import NotAllowed, NotEntitled
from models.operations import longing
from models.operations.dispatching import find_worker
from models.operations.explaining import keep
from models.operations.forgetting import forget_me
from models.reads import demand
from models.reads.catalogue import dish, judged_for
from models.reads.demand import Gap, Span
from models.tables.decisions import Occasion
from models.tables.demand import Lacking, Longing
from models.tables.people import ClaimStatus, GroupClaim
from models.tables.providers import ProjectService
from models.words import Group
from tests import stage
from tests.stage import NOON, PLACE

YEAR = (date(2026, 1, 1), date(2026, 12, 31))
COUNTY = "630102"


def rows(session: Session) -> list[tuple[str, Lacking, bool]]:
    found = session.scalars(select(Longing).order_by(table(Longing).c.id))
    return [(row.service_code, row.why, row.asked) for row in found]


def gaps(session: Session, area: str = COUNTY) -> list[Gap]:
    return demand.gaps(session, area, *YEAR)


def test_a_wish_that_the_rules_refuse_is_noted_once_a_month(db: Database) -> None:
    with db.begin() as session:
        who = stage.resident(session)
        claim = table(GroupClaim).c
        ended = date(2026, 6, 1)
        change(session, GroupClaim, claim.person_id == who.person_id, valid_until=ended)
        service = dish(session, "daily_care")
        assert service is not None
        for now in (NOON, NOON + timedelta(days=1), NOON + timedelta(days=20)):
            judged = judged_for(session, who.person_id, service, now)
            assert not judged.verdict.entitled
            keep(session, judged, Occasion.ORDER, now=now)
        assert rows(session) == [("daily_care", Lacking.NOT_ENTITLED, False)] * 2
        (gap,) = gaps(session)
    assert (gap.people, gap.wishes, gap.why) == (1, 2, {Lacking.NOT_ENTITLED: 1})


def test_where_a_consent_is_missing_nothing_is_noted_of_anybody(db: Database) -> None:
    with db.begin() as session:
        who = stage.resident(session)
        consent = table(stage.Consent).c
        change(session, stage.Consent, consent.person_id == who.person_id, withdrawn_at=NOON)
        with pytest.raises(NotEntitled) as no:
            stage.order_of(session, who)
        keep(session, no.value.facts["judged"], Occasion.ORDER, now=NOON)  # type: ignore[arg-type]
        assert rows(session) == []


@pytest.mark.parametrize(("offered", "why"), [(True, Lacking.WAITING), (False, Lacking.CLOSED)])
def test_an_order_without_a_worker_tells_whether_anybody_has_a_contract_for_it(
    db: Database, offered: bool, why: Lacking
) -> None:
    with db.begin() as session:
        stage.provider(session)
        if not offered:
            item = table(ProjectService)
            session.execute(item.delete().where(item.c.service_code == "housekeeping"))
        order = stage.order_of(session, stage.resident(session))
        find_worker(session, order.id, now=NOON)
        assert rows(session) == [("housekeeping", why, False)]


def test_a_heart_counts_beside_what_was_noted_by_itself(db: Database) -> None:
    with db.begin() as session:
        who, other = stage.resident(session), stage.resident(session, chat_id=1002)
        longing.note(session, who.person_id, "legal_aid", Lacking.NOT_ENTITLED, now=NOON)
        for one in (who, who, other):
            longing.ask(session, one.person_id, "legal_aid", by=one.actor, now=NOON)
        with pytest.raises(NotAllowed):
            longing.ask(session, who.person_id, "recreation", by=other.actor, now=NOON)
        (gap,) = gaps(session)
    assert (gap.people, gap.asked) == (2, 2)
    assert gap.why == {Lacking.NOT_ENTITLED: 1, Lacking.ASKED: 1}


def test_a_stigmatising_group_is_counted_with_the_other_hardships(db: Database) -> None:
    with db.begin() as session:
        quiet = stage.resident(session, group=Group.COMMUNITY_CORRECTION)
        loud = stage.resident(session, chat_id=1002, group=Group.COMMUNITY_CORRECTION)
        held = {"status": ClaimStatus.CERTIFIED, "changed_at": NOON}
        add(session, GroupClaim(person_id=loud.person_id, group=Group.LOW_INCOME, **held))
        for one in (quiet, loud):
            longing.note(session, one.person_id, "legal_aid", Lacking.CLOSED, now=NOON)
        found = demand.by_group(session, Span(COUNTY, *YEAR), "legal_aid")
        stored = set(session.scalars(select(table(Longing).c.group)))
    assert sorted(found) == [("low_income", 1), ("other_hardship", 1)]
    assert Group.COMMUNITY_CORRECTION not in stored


def test_whoever_is_forgotten_still_counts_and_has_no_name(db: Database) -> None:
    with db.begin() as session:
        who = stage.resident(session)
        for days in (0, 20):
            later = NOON + timedelta(days=days)
            longing.note(session, who.person_id, "legal_aid", Lacking.CLOSED, now=later)
        before = gaps(session)
        forget_me(session, who.person_id, by=who.actor, now=NOON)
        assert gaps(session) == before
        found = demand.wanted(session, Span(COUNTY, *YEAR), "legal_aid", skip=0, limit=9)
    assert [one.who for one in found] == ["—", "—"]
    assert before[0].people == 1


def test_only_the_months_and_the_place_asked_for_count(db: Database) -> None:
    with db.begin() as session:
        here, far = (
            stage.resident(session),
            stage.resident(session, chat_id=2, place="630103001003"),
        )
        for who in (here, far):
            longing.note(session, who.person_id, "legal_aid", Lacking.CLOSED, now=NOON)
        longing.note(session, here.person_id, "recreation", Lacking.CLOSED,
                     now=NOON - timedelta(days=365))  # fmt: skip
        assert [(gap.service, gap.people) for gap in gaps(session)] == [("legal_aid", 1)]
        assert gaps(session, "6301")[0].people == 2
        assert demand.by_place(session, Span("6301", *YEAR), "legal_aid") == [
            ("630102", 1), ("630103", 1),
        ]  # fmt: skip
        assert demand.by_place(session, Span(PLACE, *YEAR), "legal_aid") == [(PLACE, 1)]


def test_somebody_without_a_place_is_noted_nowhere(db: Database) -> None:
    with db.begin() as session:
        project = stage.provider(session)
        person = stage.worker(session, project).person_id
        change(session, stage.Person, table(stage.Person).c.id == person, area_code=None)
        longing.note(session, person, "", Lacking.OUT_OF_MENU, now=NOON)
        assert rows(session) == []
