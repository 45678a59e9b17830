"""三方合同: one contract of the town was signed by its three parties, and its advance was paid."""

import hashlib
from datetime import datetime, time, timedelta

from sqlmodel import Session

from bot.demo.annals import Annals
from bot.demo.folk import Contract as Agreed
from bot.demo.folk import Town, enter_person
from handlers.screens.contracts import text
from models.ledger import Pot
from models.reads.catalogue import figures
from models.reads.contracts import Draft
from models.reads.places import place_names
from models.reads.terms import Scope, Terms
from models.rules.hours import at
from models.rules.indicators import Measure
from models.rules.settling import advance_of
from models.tables.contracts import Contract, ContractStatus, Indicator, Signature
from models.tables.payments import Payment, PaymentKind, PaymentStatus
from models.tables.providers import Provider
from models.tables.roles import Grant
from models.words import Group, Party, Role

HOUSE, PLACE = "HSRJ", "630102"
PREMISES, OFFICE_FEN = "北关街社区服务中心二楼", 80_000
TARGETS = {
    Measure.VISITS: 300,
    Measure.PEOPLE: 15,
    Measure.VOLUNTEERS: 12,
    Measure.HOURS_EACH: 20 * 60,
    Measure.LECTURES: 6,
}
"""Sums and numbers of the demo; hours in minutes."""
PREDECESSOR = {"key": "xiuqin", "name": "罗秀琴", "place": "630102001001"}
"""She signed for the purchaser and has left since: whoever signs has no voice in an evaluation."""
RECEIPT = "YB-0417-0620"
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def contract_of(town: Town) -> Agreed:
    """The one that runs."""
    house = town.providers[HOUSE]
    return [one for one in town.contracts if one.row.provider_id == house][-1]


def sign(session: Session, annals: Annals, town: Town) -> None:
    """On the morning of its first day, one after the other; the advance came three days later."""
    agreed = contract_of(town)
    began = at(agreed.row.starts_on, time(9))
    buyer, overseer = _predecessor(annals, town, began), town.people["qingyuan"].id
    hands = {
        Party.PROVIDER: town.people["ruilan"].id,
        Party.PURCHASER: buyer,
        Party.SUPERVISOR: overseer,
    }
    contract = _offer(session, annals, agreed, by=buyer, now=began)
    for hours, (party, person) in enumerate(hands.items(), 1):
        now, read = began + hours * HOUR, contract.sha256
        annals.put(
            Signature(contract_id=contract.id, party=party, person_id=person, sha256=read, at=now)
        )
        annals.say("sign", contract, person, now, party=party, sha256=read)
    annals.move(contract, ContractStatus.IN_FORCE, overseer, now)
    three = buyer, overseer, town.people["mingyuan"].id
    _pay_ahead(session, annals, agreed, three, began + 3 * DAY)


def _predecessor(annals: Annals, town: Town, began: datetime) -> int:
    person, role = enter_person(town, annals, PREDECESSOR), Role.COORDINATOR
    came, left = began - 200 * DAY, began + 60 * DAY
    row = annals.put(
        Grant(person_id=person.id, role=role, area_code=PLACE, granted_at=came, revoked_at=left)
    )
    annals.say("grant", row, person.id, came, role=role)
    annals.say("revoke", row, town.people["qingyuan"].id, left, role=role)
    return person.id


def _offer(session: Session, annals: Annals, agreed: Agreed, *, by: int, now: datetime) -> Contract:
    project = agreed.row
    terms = Terms(
        fen=project.budget_fen,
        visit_fen=project.visit_fen,
        valid_from=project.starts_on,
        premises=PREMISES,
        office_fen=OFFICE_FEN,
        wages_fen=0,
        targets=TARGETS,
        scope=Scope(
            services=tuple(sorted(agreed.services)),
            areas=tuple(sorted(agreed.areas)),
            groups=tuple(sorted(map(Group, agreed.groups))),
            ends_on=project.ends_on,
        ),
    )
    told = text(_draft(session, annals, agreed, terms))
    row = Contract(
        project_id=project.id,
        number=1,
        text=told,
        sha256=hashlib.sha256(told.encode()).hexdigest(),
        valid_from=terms.valid_from,
        fen=terms.fen,
        visit_fen=terms.visit_fen,
        premises=terms.premises,
        office_fen=terms.office_fen,
        scope=terms.scope.pack(),
        made_by=by,
        changed_at=now,
    )
    annals.begin(row, by, now)
    for measure, target in TARGETS.items():
        annals.put(Indicator(contract_id=row.id, measure=measure, target=target))
    return row


def _draft(session: Session, annals: Annals, agreed: Agreed, terms: Terms) -> Draft:
    project = agreed.row
    house = next(one for one in annals.all(Provider) if one.id == project.provider_id)
    names = place_names(session, {PLACE, *agreed.areas})
    return Draft(
        number=1,
        terms=terms,
        project=project.name,
        house=house.name,
        place=names[PLACE],
        starts_on=project.starts_on,
        visits_a_month=project.visits_a_month,
        areas=tuple(names[code] for code in terms.scope.areas),
        changes=(),
        shares=figures(session, project.starts_on),
    )


def _pay_ahead(
    session: Session, annals: Annals, agreed: Agreed, three: tuple[int, int, int], now: datetime
) -> None:
    project, (maker, approver, payer) = agreed.row, three
    share = figures(session, project.starts_on)["advance_percent"]
    fen = advance_of(project.budget_fen, share)
    row = Payment(project_id=project.id, kind=PaymentKind.ADVANCE, fen=fen, changed_at=now)
    annals.begin(row, None, now)
    annals.move(row, PaymentStatus.MADE, maker, now + HOUR, made_by=maker)
    annals.move(row, PaymentStatus.APPROVED, approver, now + 2 * HOUR, approved_by=approver)
    annals.move(row, PaymentStatus.PAID, payer, now + 3 * HOUR, paid_by=payer, receipt=RECEIPT)
    annals.pay(project, (Pot.FUND, Pot.ADVANCE), fen, now + 3 * HOUR, row)
