"""📜 合同: read, signed by each of the three, spoken against; what the purchaser owes under it."""

from handlers.context import Desk
from handlers.presses.contracts import (
    AskRemark,
    Dues,
    FullText,
    Received,
    SeeContract,
    Sign,
    WithdrawContract,
)
from handlers.screens import contracts as screens
from handlers.ui.form import Form
from handlers.ui.questions import in_words
from handlers.ui.screen import Screen
from models.errors import Stale
from models.operations import contracting, dues, signing
from models.operations.projects import fresh_project
from models.reads.contracts import contract_card, newest
from models.reads.projects import owed_of, parties, told
from models.rules.hours import today
from models.tables.contracts import Contract, ContractStatus
from models.tables.providers import ProjectStatus
from models.words import Party


def see(press: SeeContract, desk: Desk) -> Screen:
    """The version that was put before the parties last."""
    project = fresh_project(desk.session, press.project_id, by=desk.actor, now=desk.now)
    buys = desk.actor.person_id in parties(desk.session, project, Party.PURCHASER)
    contract = newest(desk.session, project.id)
    if contract is None:
        if project.status is not ProjectStatus.APPROVED:
            return screens.listed_only(desk.say, told(desk.session, project, today(desk.now)))
        return screens.none(desk.say, project.id, may_offer=buys)
    running = project.status is ProjectStatus.IN_CONTRACT
    signed = contract.status is ContractStatus.IN_FORCE
    card = contract_card(desk.session, contract, desk.actor)
    return screens.card(desk.say, card, may_amend=buys and running and signed)


def read(press: FullText, desk: Desk) -> Screen:
    contract = contracting.readable(desk.session, press.contract_id, by=desk.actor, now=desk.now)
    return screens.full(desk.say, contract_card(desk.session, contract, desk.actor))


def sign(press: Sign, desk: Desk) -> Screen:
    if press.party not in {*Party}:
        raise Stale
    contract = signing.sign(
        desk.session, press.contract_id, Party(press.party), press.read,
        by=desk.actor, now=desk.now,
    )  # fmt: skip
    return _card(desk, contract)


def withdraw(press: WithdrawContract, desk: Desk) -> Screen:
    contract = contracting.withdraw(
        desk.session, press.contract_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return _card(desk, contract)


def show_dues(press: Dues, desk: Desk) -> Screen:
    project = fresh_project(desk.session, press.project_id, by=desk.actor, now=desk.now)
    mine = desk.actor.person_id in parties(desk.session, project, Party.PROVIDER)
    owed = [d for d in owed_of(desk.session, project.id) if d.owed_by is Party.PURCHASER]
    come = [d for d in owed if mine and d.step in dues.FROM_PURCHASER]
    return screens.dues(desk.say, project.id, owed, come, today(desk.now))


def received(press: Received, desk: Desk) -> Screen:
    duty = dues.received(desk.session, press.duty_id, by=desk.actor, now=desk.now)
    return show_dues(Dues(duty.project_id), desk)


def begin(press: AskRemark, desk: Desk) -> Screen:
    contract, _ = contracting.a_contract(desk.session, press.contract_id, by=desk.actor)
    if contract.status is not ContractStatus.OFFERED:
        raise Stale(now=contract.status)
    desk.begin(FORM.name, contract=contract.id)
    return FORM.go_on(desk)


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    contracting.remark(desk.session, told["contract"], told["words"], by=desk.actor, now=desk.now)
    desk.end()
    desk.spare.append(Screen(desk.say("contract-remark-sent")))
    return _card(desk, desk.session.get_one(Contract, told["contract"]))


def _card(desk: Desk, contract: Contract) -> Screen:
    return screens.card(desk.say, contract_card(desk.session, contract, desk.actor))


FORM = Form(
    "contract-remark",
    (in_words("words", "contract-remark-what", contracting.WORDS),),
    _finish,
)
