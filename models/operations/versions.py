"""改合同: a contract in force is changed by another version, signed by all three as the first."""

from datetime import date, datetime

from sqlalchemy import func, select
from sqlmodel import Session

from models import audit, ledger
from models.access import Act
from models.base import change, table
from models.errors import Refused, Stale
from models.ledger import BudgetSpent, Entry, Pot
from models.lifecycle import amend as write
from models.operations.contracting import put
from models.operations.projects import fresh_project
from models.reads.catalogue import dishes, figures
from models.reads.contracts import newest
from models.reads.indicators import standing
from models.reads.places import with_parts
from models.reads.standing import Actor
from models.reads.terms import LISTS, Scope, Terms, scope_of, terms_of
from models.rules.budgets import cap
from models.rules.hours import today
from models.rules.indicators import Measure
from models.tables.contracts import Contract, ContractStatus
from models.tables.providers import Project, ProjectStatus, Provider
from models.tables.visits import LIVE_VISIT, Visit
from models.words import Group

_visit, _contract = table(Visit).c, table(Contract).c


class OverCap(Refused):
    """No project costs so much."""

    code = "over-cap"


class TermUsed(Refused):
    """Somebody is booked after that day."""

    code = "term-used"


class BelowReached(Refused):
    """More than that has been done already."""

    code = "below-reached"


def amend(
    session: Session, project_id: int, terms: Terms, text: str, *, by: Actor, now: datetime
) -> Contract:
    """The next version of a contract in force, from the first of a month to come: what was signed
    holds until then, and for good if this one is not signed. Raises Stale, OverCap for a sum above
    what a project may cost, and BudgetSpent, TermUsed, BelowReached for less than is used already.
    """
    project = fresh_project(session, project_id, act=Act.PURCHASE, by=by, now=now)
    held = newest(session, project.id, ContractStatus.IN_FORCE)
    to_come = terms.valid_from.day == 1 and terms.valid_from > today(now)
    if project.status is not ProjectStatus.IN_CONTRACT or held is None or not to_come:
        raise Stale(now=project.status)
    before = terms_of(session, held)
    _must_make_sense(session, project, before.scope, terms)
    if terms.fen > most(session, project, now=now):
        raise OverCap
    _must_hold_what_is_used(session, project, terms, now=now)
    change(session, Contract, _contract.id == held.id, scope=before.scope.pack())
    session.refresh(held)
    return put(session, project, terms, text, by=by, now=now)


def take_effect(
    session: Session, contract: Contract, project: Project, *, by: Actor, now: datetime
) -> None:
    """All three have signed: the sum and the last day are the project's at once, whom it serves
    with what from the version's first day on. Raises as `amend` for what was used meanwhile.
    """
    terms = terms_of(session, contract)
    _must_hold_what_is_used(session, project, terms, now=now)
    more = terms.fen - project.budget_fen
    ways = (Pot.BUDGET, Pot.FREE) if more > 0 else (Pot.FREE, Pot.BUDGET)
    if more:
        name = f"budget:project:{project.id}:{contract.number}"
        ledger.post(session, Entry(name, project.id, *ways, abs(more)), by=by.person_id, now=now)
    said = {"budget_fen": terms.fen, "ends_on": terms.scope.ends_on}
    if any(getattr(project, name) != value for name, value in said.items()):
        write(session, project, by=by, now=now, why="amend", **said)


def serve(session: Session, project: Project, contract: Contract, *, now: datetime) -> None:
    """From the first day of a version its services, places and groups are those for which somebody
    is sent; whoever is booked by then still comes (operations/fitting.py).
    """
    if not contract.scope:
        return
    said, known = Scope.unpack(contract.scope), scope_of(session, project)
    changed = [kind for kind in LISTS if getattr(said, kind) != getattr(known, kind)]
    for kind in changed:
        column = LISTS[kind]
        session.connection().execute(
            column.table.delete().where(column.table.c.project_id == project.id)
        )
        rows = [{"project_id": project.id, column.key: one} for one in getattr(said, kind)]
        session.connection().execute(column.table.insert(), rows)
    if changed:
        told = {"number": contract.number, "changed": changed}
        audit.record(session, "serve", project, by=None, now=now, **told)


def earliest_end(session: Session, project_id: int, first: date) -> date:
    """The soonest last day of a version that begins on that day: nobody is booked behind it."""
    live = (_visit.project_id == project_id) & _visit.status.in_(LIVE_VISIT)
    last = session.scalar(select(func.max(_visit.start)).where(live))
    return max(first, today(last)) if last else first


def reached(session: Session, project: Project, *, now: datetime) -> dict[Measure, int]:
    """How much of each indicator is done, in its unit; of hours each volunteer has their own."""
    stands = standing(session, project, today(now))
    return {one.measure: one.whole.done for one in stands if one.whole}


def offered(session: Session, project: Project) -> dict[str, list[str]]:
    """What there is to choose from, by code: the menu, the purchaser's places, every group."""
    places = [code for code, _ in with_parts(session, project.area_code)]
    menu = [one.code for one in dishes(session)]
    return {"services": menu, "areas": places, "groups": [*map(str, Group)]}


def _must_make_sense(session: Session, project: Project, before: Scope, terms: Terms) -> None:
    """Something is served, and nothing that there is not; the first day is before the last."""
    known = offered(session, project)
    for kind in LISTS:
        wanted = set(map(str, getattr(terms.scope, kind)))
        if not wanted or wanted - {*known[kind], *getattr(before, kind)}:
            raise Stale(now=project.status)
    if terms.scope.ends_on < terms.valid_from or min(terms.fen, terms.visit_fen) <= 0:
        raise Stale(now=project.status)


def _must_hold_what_is_used(
    session: Session, project: Project, terms: Terms, *, now: datetime
) -> None:
    if project.budget_fen - terms.fen > ledger.balance(session, project.id, Pot.FREE):
        raise BudgetSpent
    if terms.scope.ends_on < earliest_end(session, project.id, terms.scope.ends_on):
        raise TermUsed
    done = reached(session, project, now=now)
    if any(terms.targets.get(one, 0) < amount for one, amount in done.items()):
        raise BelowReached


def most(session: Session, project: Project, *, now: datetime) -> int:
    """What a project of this organisation may cost, in fen, or what this one costs already."""
    house = session.get_one(Provider, project.provider_id)
    return max(project.budget_fen, cap(house.rating, figures(session, today(now))))
