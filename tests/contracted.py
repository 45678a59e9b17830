"""Builders: a project that was approved, its three parties, and a contract between them."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.orm import object_session
from sqlmodel import Session

from models.base import add
from models.operations import contracting, signing
from models.reads.catalogue import dishes
from models.reads.terms import Terms, scope_of
from models.rules.indicators import Measure
from models.tables.contracts import Contract
from models.tables.providers import (
    Project,
    ProjectArea,
    ProjectGroup,
    ProjectService,
    ProjectStatus,
)
from models.words import Group, Party
from tests import stage
from tests.stage import LONG_AGO, NOON, Someone

TEXT = "三方合同 第 1 版"
STARTS, ENDS = date(2026, 11, 1), date(2027, 10, 31)


@dataclass
class Three:
    """Whoever speaks for each party."""

    desk: Someone
    head: Someone
    boss: Someone

    def of(self, party: Party) -> Someone:
        return {Party.PURCHASER: self.desk, Party.PROVIDER: self.head,
                Party.SUPERVISOR: self.boss}[party]  # fmt: skip


def approved(session: Session, term: tuple[date, date] = (STARTS, ENDS)) -> Project:
    """A project for everything in Chengdong, of an organisation that works elsewhere so far."""
    elsewhere = stage.provider(session, place="630103")
    project = add(
        session,
        Project(
            provider_id=elsewhere.provider_id,
            name="居家支持",
            status=ProjectStatus.APPROVED,
            area_code="630102",
            budget_fen=5_000_000,
            visit_fen=9_000,
            visits_a_month=100,
            starts_on=term[0],
            ends_on=term[1],
            changed_at=LONG_AGO,
        ),
    )
    add(session, ProjectArea(project_id=project.id, area_code="630102"))
    for group in Group:
        add(session, ProjectGroup(project_id=project.id, group=group))
    for dish in dishes(session):
        add(session, ProjectService(project_id=project.id, service_code=dish.code))
    return session.get_one(Project, project.id)


def three(session: Session, project: Project) -> Three:
    return Three(stage.coordinator(session), stage.manager(session, project),
                 stage.supervisor(session))  # fmt: skip


def terms(project: Project, **targets: int) -> Terms:
    """What the project says, with office costs and wages; indicators by their names."""
    session = object_session(project)
    assert isinstance(session, Session)
    return Terms(
        fen=project.budget_fen,
        visit_fen=project.visit_fen,
        valid_from=project.starts_on,
        premises="城东区一号楼",
        office_fen=100_000,
        wages_fen=600_000,
        targets={Measure(name): target for name, target in targets.items()},
        scope=scope_of(session, project),
    )


def signed_by_all(
    session: Session, contract: Contract, who: Three, now: datetime = NOON
) -> Contract:
    for party in Party:
        by = who.of(party).actor
        signing.sign(session, contract.id, party, contract.sha256, by=by, now=now)
    return session.get_one(Contract, contract.id)


def in_force(session: Session, who: Three, project: Project, **targets: int) -> Contract:
    """The first version, signed by all three."""
    said = terms(project, **targets)
    offered = contracting.offer(session, project.id, said, TEXT, by=who.desk.actor, now=NOON)
    return signed_by_all(session, offered, who)


def amended(said: Terms, since: date, **changes: int) -> Terms:
    return replace(said, valid_from=since, **changes)


def scoped(said: Terms, since: date, **scope: object) -> Terms:
    """Whom it serves with what, or until when, from that day on."""
    return replace(said, valid_from=since, scope=replace(said.scope, **scope))  # type: ignore[arg-type]
