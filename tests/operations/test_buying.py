"""明年买什么: people first, at the cheapest price of somebody qualified, until the fund ends."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from models.base import add, change, table
from models.db import Database
from models.operations import longing
from models.reads import buying
from models.rules.demand import Line, affordable
from models.rules.hours import today
from models.tables.contracts import Contract, ContractStatus
from models.tables.demand import Lacking
from models.tables.providers import Project, ProjectService, Qualification
from models.words import Requirement
from tests import stage
from tests.stage import NOON


def wanted(session: Session, people: int, *, months: int = 1, place: str = stage.PLACE) -> None:
    for _ in range(people):
        who = stage.resident(session, chat_id=None, place=place)
        for back in range(months):
            now = NOON - timedelta(days=31 * back)
            longing.note(session, who.person_id, "legal_aid", Lacking.CLOSED, now=now)


def priced(session: Session, code: str, fen: int, place: str = "630102") -> Project:
    project = stage.provider(session, code, place=place)
    change(session, Project, table(Project).c.id == project.id, visit_fen=fen)
    return project


def test_a_line_counts_people_once_and_a_year_of_visits_at_the_cheapest_price(
    db: Database,
) -> None:
    with db.begin() as session:
        priced(session, "DEAR", 9_000)
        cheap = priced(session, "LESS", 7_000)
        wanted(session, 5, months=3)
        (line,) = buying.lines(session, "630102", today(NOON))
        price = buying.prices(session, [("legal_aid", "630102")], today(NOON))
    assert (line.people, line.wishes, line.monthly) == (5, 15, 2)
    assert line.sum_fen == 2 * 12 * 7_000
    found = price["legal_aid", "630102"]
    assert found is not None
    assert (found.project_id, found.here) == (cheap.id, True)


def test_nobody_who_lacks_a_paper_gives_the_price_and_elsewhere_is_better_than_none(
    db: Database,
) -> None:
    with db.begin() as session:
        unfit = priced(session, "BAD", 1_000)
        paper = table(Qualification).c
        lacks = (paper.provider_id == unfit.provider_id) & (paper.requirement == Requirement.STAFF)
        session.execute(table(Qualification).delete().where(lacks))
        priced(session, "FAR", 8_000, place="630103")
        pair = ("legal_aid", "630102")
        far = buying.prices(session, [pair], today(NOON))[pair]
        session.execute(table(ProjectService).delete())
        assert buying.prices(session, [pair], today(NOON)) == {pair: None}
        wanted(session, 1)
        (line,) = buying.lines(session, "", today(NOON))
    assert far is not None
    assert (far.fen, far.here) == (8_000, False)
    assert line.sum_fen is None


def test_what_was_wanted_more_than_twelve_months_ago_buys_nothing(db: Database) -> None:
    with db.begin() as session:
        who = stage.resident(session)
        for back, service in ((330, "legal_aid"), (370, "recreation")):
            then = NOON - timedelta(days=back)
            longing.note(session, who.person_id, service, Lacking.CLOSED, now=then)
        assert [line.service for line in buying.lines(session, "", today(NOON))] == ["legal_aid"]


LINES = st.lists(
    st.builds(
        Line,
        st.text("abc", min_size=1, max_size=3),
        st.just("630102"),
        st.integers(1, 50),
        st.integers(1, 200),
        st.none() | st.integers(1_000, 20_000),
    ),
    max_size=8,
)


@given(LINES, st.integers(0, 20_000_000))
def test_the_fund_pays_every_line_above_the_cut_and_not_the_next(
    lines: list[Line], fund: int
) -> None:
    ordered, reached = affordable(lines, fund)
    sums = [line.sum_fen or 0 for line in ordered]
    assert Counter(ordered) == Counter(lines)
    assert [line.people for line in ordered] == sorted((x.people for x in lines), reverse=True)
    assert sum(sums[:reached]) <= fund
    assert reached == len(ordered) or sum(sums[: reached + 1]) > fund
    assert affordable(lines, None) == (ordered, len(ordered))


def test_the_price_is_that_of_the_contract_signed_last(db: Database) -> None:
    with db.begin() as session:
        project = priced(session, "SIGN", 9_000)
        row = Contract(project_id=project.id, number=1, status=ContractStatus.IN_FORCE, text="x",
                       sha256="x", valid_from=date(2026, 1, 1), fen=9_000_000, visit_fen=8_500,
                       made_by=stage.coordinator(session).person_id, changed_at=NOON)  # fmt: skip
        add(session, row)
        pair = ("legal_aid", "630102")
        found = buying.prices(session, [pair], today(NOON))[pair]
    assert found is not None
    assert found.fen == 8_500
