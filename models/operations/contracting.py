"""三方合同: the purchaser puts a text before the three parties, or takes it back; each may say what
it holds against it.
"""

import hashlib
from datetime import datetime, timedelta

from sqlmodel import Session

from models.access import Act, allow
from models.base import add
from models.errors import NotAllowed, Stale
from models.lifecycle import begin, move
from models.operations import duties
from models.operations.projects import fresh_project
from models.outbox import post
from models.reads.audience import chats_of
from models.reads.catalogue import figures
from models.reads.contracts import newest, next_number, signatures
from models.reads.projects import nearest, parties
from models.reads.standing import Actor
from models.reads.terms import Terms
from models.rules.hours import awake, today
from models.rules.plain import plain
from models.tables.contracts import Contract, ContractStatus, Indicator, Remark
from models.tables.providers import Project, ProjectStatus
from models.words import DutyStep, Party

WORDS = 300
SPEAKING: dict[Party, Act] = {
    Party.PURCHASER: Act.PURCHASE,
    Party.PROVIDER: Act.REPRESENT,
    Party.SUPERVISOR: Act.SUPERVISE,
}
"""What somebody must be allowed to do to speak for a party."""
IN_TURN = (Party.PROVIDER, Party.PURCHASER, Party.SUPERVISOR)
"""Any of them may sign first; in this order the house reminds them."""


def offer(
    session: Session, project_id: int, terms: Terms, text: str, *, by: Actor, now: datetime
) -> Contract:
    """The first text of an approved project. Raises Stale if one lies before the parties."""
    project = fresh_project(session, project_id, act=Act.PURCHASE, by=by, now=now)
    if project.status is not ProjectStatus.APPROVED:
        raise Stale(now=project.status)
    return put(session, project, terms, text, by=by, now=now)


def withdraw(
    session: Session, contract_id: int, *, seen: int, by: Actor, now: datetime
) -> Contract:
    """The purchaser takes a text back that not everybody has signed."""
    contract, project = a_contract(session, contract_id, by=by)
    allow(session, Act.PURCHASE, project, by=by, now=now)
    if contract.version != seen or contract.status is not ContractStatus.OFFERED:
        raise Stale(now=contract.status)
    move(session, contract, ContractStatus.WITHDRAWN, by=by, now=now)
    duties.drop(session, project.id, DutyStep.SIGN, thing_id=contract.id, by=by, now=now)
    if project.status is ProjectStatus.APPROVED:
        owe_draft(session, project.id, now=now)
    return contract


def remark(session: Session, contract_id: int, words: str, *, by: Actor, now: datetime) -> Remark:
    """What a party holds against a text; the other two hear of it, and may sign all the same."""
    contract, project = a_contract(session, contract_id, by=by)
    mine = [one for one in IN_TURN if by.person_id in parties(session, project, one)]
    if not mine:
        raise NotAllowed(act="remark", object_type="contract", object_id=contract.id)
    if contract.status is not ContractStatus.OFFERED:
        raise Stale(now=contract.status)
    row = Remark(
        contract_id=contract.id,
        party=mine[0],
        person_id=by.person_id or 0,
        words=plain(words)[:WORDS],
        at=now,
    )
    add(session, row)
    others = {p for one in Party if one not in mine for p in nearest(session, project, one)}
    for chat in chats_of(session, others - {by.person_id}):
        post(session, chat, "contract-remark", row.id, now=awake(now))
    return row


def owe_draft(session: Session, project_id: int, *, now: datetime) -> None:
    """Approved, and nothing lies before the parties: the purchaser owes a text."""
    due_on = today(now) + timedelta(days=figures(session, today(now))["sign_days"])
    duties.owe(session, project_id, DutyStep.SIGN, due_on=due_on, now=now)


def remind_next(session: Session, contract: Contract, *, now: datetime) -> None:
    """Whoever is next to sign owes it, until the last day that was given when it was offered."""
    signed = signatures(session, contract.id)
    waiting = next(one for one in IN_TURN if one not in signed)
    last = today(contract.changed_at) + timedelta(days=figures(session, today(now))["sign_days"])
    duties.owe(
        session,
        contract.project_id,
        DutyStep.SIGN,
        thing_id=contract.id,
        party=waiting,
        due_on=last,
        now=now,
    )


def a_contract(session: Session, contract_id: int, *, by: Actor) -> tuple[Contract, Project]:
    """A version with its project, for whoever speaks for one of the three. Its row is held: of two
    signatures at once one is the last. Raises NotAllowed.
    """
    contract = session.get(Contract, contract_id, with_for_update=True, populate_existing=True)
    project = session.get_one(Project, contract.project_id) if contract else None
    theirs = project and any(by.person_id in parties(session, project, one) for one in Party)
    if contract is None or project is None or not theirs:
        raise NotAllowed(act="read", object_type="contract", object_id=contract_id)
    return contract, project


def readable(session: Session, contract_id: int, *, by: Actor, now: datetime) -> Contract:
    """A version, for whoever has a part in its project. Raises NotAllowed."""
    contract = session.get(Contract, contract_id)
    if contract is None:
        raise NotAllowed(act="read", object_type="contract", object_id=contract_id)
    fresh_project(session, contract.project_id, by=by, now=now)
    return contract


def digest(text: str) -> str:
    """What a text is known by: another letter, another digest."""
    return hashlib.sha256(text.encode()).hexdigest()


def put(
    session: Session, project: Project, terms: Terms, text: str, *, by: Actor, now: datetime
) -> Contract:
    """A version lies before the three. Raises Stale while another does."""
    if newest(session, project.id, ContractStatus.OFFERED) is not None:
        raise Stale
    contract = Contract(
        project_id=project.id,
        number=next_number(session, project.id),
        text=text,
        sha256=digest(text),
        valid_from=terms.valid_from,
        fen=terms.fen,
        visit_fen=terms.visit_fen,
        premises=terms.premises,
        office_fen=terms.office_fen,
        wages_fen=terms.wages_fen,
        scope=terms.scope.pack(),
        made_by=by.person_id or 0,
        changed_at=now,
    )
    begin(session, contract, by=by, now=now)
    for measure, target in terms.targets.items():
        add(session, Indicator(contract_id=contract.id, measure=measure, target=target))
    duties.done(session, project.id, DutyStep.SIGN, by=by, now=now)
    remind_next(session, contract, now=now)
    return contract
