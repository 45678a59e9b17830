"""签: each party by a person of its own; the third signature puts the contract into force."""

from datetime import datetime, time

from sqlmodel import Session

from models import agenda, audit, ledger
from models.access import allow
from models.agenda import DueKind
from models.base import add
from models.errors import Refused, Stale
from models.lifecycle import move
from models.operations import dues, duties, paying, publishing, versions
from models.operations.contracting import SPEAKING, a_contract, digest, remind_next
from models.reads.contracts import newest, signatures
from models.reads.qualifying import shortfalls
from models.reads.standing import Actor
from models.rules.hours import at, today
from models.tables.contracts import Contract, ContractStatus, Signature
from models.tables.providers import Project, ProjectStatus
from models.words import DutyStep, Party

SIGNABLE = (ProjectStatus.APPROVED, ProjectStatus.IN_CONTRACT)
"""A first text, or another one while the term goes on: nothing is promised of what is over."""


class SignsOnce(Refused):
    """Nobody signs for two of the three."""

    code = "signs-once"


class NotQualified(Refused):
    """The organisation's qualification has run out since it was approved."""

    code = "not-qualified"


def sign(
    session: Session, contract_id: int, party: Party, read: str, *, by: Actor, now: datetime
) -> Contract:
    """This party's yes to the text whose digest begins with `read`. Raises Stale if another text
    stands there or the party has signed, SignsOnce, NotQualified; BudgetSpent and the like where
    more was used meanwhile than it allows.
    """
    contract, project = a_contract(session, contract_id, by=by)
    allow(session, SPEAKING[party], project, by=by, now=now)
    signed = signatures(session, contract.id)
    same = contract.sha256.startswith(read) and contract.sha256 == digest(contract.text)
    if not read or not same or party in signed or contract.status is not ContractStatus.OFFERED:
        raise Stale(now=contract.status)
    if project.status not in SIGNABLE:
        raise Stale(now=project.status)
    if by.person_id in {one.person_id for one in signed.values()}:
        raise SignsOnce
    if shortfalls(session, {project.provider_id}, today(now))[project.provider_id]:
        raise NotQualified
    add(
        session,
        Signature(
            contract_id=contract.id,
            party=party,
            person_id=by.person_id or 0,
            sha256=contract.sha256,
            at=now,
        ),
    )
    told = {"party": party, "sha256": contract.sha256}
    audit.record(session, "sign", contract, by=by.person_id, now=now, **told)
    duties.done(session, project.id, DutyStep.SIGN, thing_id=contract.id, by=by, now=now)
    if len(signed) + 1 < len(Party):
        remind_next(session, contract, now=now)
    else:
        _put_into_force(session, contract, project, by=by, now=now)
    return contract


def _put_into_force(
    session: Session, contract: Contract, project: Project, *, by: Actor, now: datetime
) -> None:
    """The first text opens the budget and the term; a later one takes the place of what held."""
    before = newest(session, project.id, ContractStatus.IN_FORCE)
    if before is None:
        move(session, project, ProjectStatus.IN_CONTRACT, by=by, now=now)
        ledger.open_budget(session, project, now=now)
        paying.owe_advance(session, project, now=now)
        dues.plan(session, project, now=now)
        publishing.plan_month(session, today(now).replace(day=1))
    else:
        move(session, before, ContractStatus.REPLACED, by=by, now=now)
        versions.take_effect(session, contract, project, by=by, now=now)
        dues.plan(session, project, now=now)
        begins = max(at(contract.valid_from, time()), now)
        agenda.plan(session, DueKind.TERM_DAY, project.id, begins)
    move(session, contract, ContractStatus.IN_FORCE, by=by, now=now)
