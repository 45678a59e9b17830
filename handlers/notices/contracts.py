"""News about contracts and indicators for the three parties."""

from handlers.notices.reader import Draw, Reader
from handlers.screens import contracts, indicators
from handlers.ui.screen import Screen
from models.reads.contracts import contract_card
from models.reads.indicators import how_many_wait, named
from models.tables.contracts import (
    Contract,
    ContractStatus,
    EntryStatus,
    IndicatorEntry,
    Remark,
)
from models.tables.providers import Project


def _stands(name: str, status: ContractStatus) -> Draw:
    """News of a version, as long as it stands so."""

    def drawn(reader: Reader) -> Screen | None:
        contract = reader.session.get(Contract, reader.object_id, populate_existing=True)
        if contract is None or contract.status is not status:
            return None
        card = contract_card(reader.session, contract, reader.who.actor)
        return contracts.told(reader.say, name, card)

    return drawn


def _remark(reader: Reader) -> Screen | None:
    """What a party said against a text that still lies before the three."""
    remark = reader.session.get(Remark, reader.object_id)
    contract = reader.session.get(Contract, remark.contract_id) if remark else None
    if remark is None or contract is None or contract.status is not ContractStatus.OFFERED:
        return None
    card = contract_card(reader.session, contract, reader.who.actor)
    return contracts.remarked(reader.say, card, remark.party, remark.words)


def _entries(reader: Reader) -> Screen | None:
    project = reader.session.get(Project, reader.object_id)
    count = how_many_wait(reader.session, reader.object_id)
    if project is None or not count:
        return None
    return indicators.wait(reader.say, project.id, project.name, count)


def _aside(reader: Reader) -> Screen | None:
    entry = reader.session.get(IndicatorEntry, reader.object_id, populate_existing=True)
    if entry is None or entry.status is not EntryStatus.SET_ASIDE:
        return None
    project = reader.session.get_one(Project, entry.project_id)
    names = named(reader.session, [entry])
    return indicators.put_aside(reader.say, entry, project.name, names)


NOTICES: dict[str, Draw] = {
    "contract-in-force": _stands("contract-in-force-told", ContractStatus.IN_FORCE),
    "contract-withdrawn": _stands("contract-withdrawn-told", ContractStatus.WITHDRAWN),
    "contract-remark": _remark,
    "entries-wait": _entries,
    "entry-aside": _aside,
}
