"""News of a person's case, to the person's side and to whoever works on it."""

from collections.abc import Callable

from handlers.notices.reader import Draw, Reader
from handlers.screens import casefiles as screens
from handlers.ui.screen import Screen
from models.reads.casefiles import CaseCard, case_card
from models.tables.casefiles import CaseFile, CaseStatus


def _case(reader: Reader, *statuses: CaseStatus) -> tuple[CaseFile, CaseCard] | None:
    case = reader.session.get(CaseFile, reader.object_id, populate_existing=True)
    if case is None or case.status not in statuses:
        return None
    return case, case_card(reader.session, case)


def _for_the_side(*statuses: CaseStatus) -> Draw:
    def drawn(reader: Reader) -> Screen | None:
        found = _case(reader, *statuses)
        return None if found is None else screens.seen(reader.say, found[1])

    return drawn


def _for_the_carer(name: str, *statuses: CaseStatus) -> Draw:
    """Only as long as the case is theirs."""

    def drawn(reader: Reader) -> Screen | None:
        found = _case(reader, *statuses)
        if found is None or found[0].carer_id != reader.who.person_id:
            return None
        done = sum(on is not None for _, _, on in found[1].steps)
        blanks = {"person": found[1].person, "done": done, "steps": len(found[1].steps)}
        return screens.kept(reader.say, found[1], reader.say(name, **blanks))

    return drawn


def _over(reader: Reader) -> Screen | None:
    found = _case(reader, CaseStatus.OPEN)
    return screens.going_over(reader.say, found[1]) if found and found[0].next_id else None


NOTICES: dict[str, Callable[[Reader], Screen | None]] = {
    "case-asked": _for_the_side(CaseStatus.ASKED),
    "case-ending": _for_the_side(CaseStatus.ENDING),
    "case-over": _over,
    "case-open": _for_the_carer("case-news-open", CaseStatus.OPEN),
    "case-declined": _for_the_carer("case-news-declined", CaseStatus.DECLINED),
    "case-closed": _for_the_carer("case-news-closed", CaseStatus.CLOSED),
    "case-yours": _for_the_carer("case-news-yours", CaseStatus.OPEN),
    "case-review": _for_the_carer("case-news-review", CaseStatus.OPEN),
}
