"""News for whoever runs an organisation."""

from collections.abc import Callable

from handlers.notices.reader import Draw, Reader
from handlers.screens import common, house_papers, houses, manager, placing, planning, suspending
from handlers.ui.say import Say
from handlers.ui.screen import Screen
from models.operations.papers import ending
from models.reads.colleagues import worker_file
from models.reads.houses import house_card
from models.reads.places import place_name
from models.reads.qualifying import PaperCard, paper_card
from models.reads.rescues import of_absence
from models.rules.hours import today
from models.tables.dayplans import DayPlan
from models.tables.orders import LOOKING, Order
from models.tables.providers import Absence, Disqualification, Provider, Qualification, Worker
from models.words import PaperStatus, Stage


def _papers_end(reader: Reader) -> Screen | None:
    worker = reader.session.get(Worker, reader.object_id)
    papers = ending(reader.session, worker, now=reader.now) if worker and worker.active else {}
    if not papers:
        return None
    one = worker_file(reader.session, reader.object_id, today(reader.now))
    return manager.papers_end(reader.say, one, papers, own=_own(reader, worker))


def _own(reader: Reader, worker: Worker | None) -> bool:
    """Whether the reader is the one whose papers they are: where nobody runs the organisation."""
    return worker is not None and worker.person_id == reader.who.person_id


def _place_own(reader: Reader) -> Screen | None:
    """An order that lies with the organisation, as long as it does."""
    order = reader.session.get(Order, reader.object_id)
    if order is None or order.status not in LOOKING or order.stage is not Stage.MANAGER:
        return None
    return placing.told(reader.say, order, place_name(reader.session, order.area_code))


def _day_plan(reader: Reader) -> Screen | None:
    plan = reader.session.get(DayPlan, reader.object_id, populate_existing=True)
    return None if plan is None else planning.card(reader.say, plan)


def _colleague_away(reader: Reader) -> Screen | None:
    """Who is away, and what became of what they had in hand, as it stands when it is read."""
    row = reader.session.get(Absence, reader.object_id)
    if row is None or row.lifted_at is not None:
        return None
    one = worker_file(reader.session, row.worker_id, today(reader.now))
    tally = of_absence(reader.session, row.worker_id, row.since, row.until)
    return manager.colleague_away(reader.say, one, (row.since, row.until), tally)


def _disqualified(reader: Reader) -> Screen | None:
    """Out of service, and why, while it is so."""
    ban = reader.session.get(Disqualification, reader.object_id)
    if ban is None or ban.lifted_at is not None:
        return None
    provider = reader.session.get_one(Provider, ban.provider_id)
    return houses.told(reader.say, house_card(reader.session, provider, now=reader.now))


def _colleague_suspended(reader: Reader) -> Screen | None:
    """Sent to nobody by the desk, for as long as it is so."""
    one = worker_file(reader.session, reader.object_id, today(reader.now))
    return suspending.told_manager(reader.say, one) if one.suspended else None


def _colleague_resumed(reader: Reader) -> Screen | None:
    one = worker_file(reader.session, reader.object_id, today(reader.now))
    if one.suspended:
        return None
    return common.plain(reader.say, "news-colleague-resumed", colleague=one.name)


def _paper(draw: Callable[[Say, PaperCard], Screen], *statuses: PaperStatus) -> Draw:
    """News of an evidence, as long as it stands so."""

    def drawn(reader: Reader) -> Screen | None:
        paper = reader.session.get(Qualification, reader.object_id)
        if paper is None or paper.status not in statuses:
            return None
        return draw(reader.say, paper_card(reader.session, paper))

    return drawn


NOTICES: dict[str, Draw] = {
    "colleague-suspended": _colleague_suspended,
    "colleague-resumed": _colleague_resumed,
    "paper-shown": _paper(house_papers.shown, PaperStatus.SHOWN),
    "paper-checked": _paper(
        house_papers.told, PaperStatus.GOOD, PaperStatus.REFUSED, PaperStatus.WITHDRAWN
    ),
    "paper-ends": _paper(house_papers.ends, PaperStatus.GOOD),
    "papers-end": _papers_end,
    "place-own": _place_own,
    "day-plan": _day_plan,
    "disqualified": _disqualified,
    "colleague-away": _colleague_away,
}
