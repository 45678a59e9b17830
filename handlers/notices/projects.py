"""News about projects for the three parties."""

from dataclasses import replace

from handlers.notices.reader import Draw, Reader
from handlers.screens import applying, evaluations, projects, sheets, tenders
from handlers.ui.screen import Screen
from models.operations import seating
from models.reads.applications import application_card, own_sheets, points_of, waiting_for
from models.reads.evaluations import evaluation_card
from models.reads.projects import has_part, told
from models.reads.tenders import tender_card
from models.rules.hours import today
from models.tables.duties import Duty, DutyStatus
from models.tables.evaluations import Evaluation, Objection
from models.tables.providers import Project
from models.tables.tenders import ReviewStatus, Tender, TenderStatus


def _duty(reader: Reader) -> Screen | None:
    """What somebody owes, as long as it is owed."""
    duty = reader.session.get(Duty, reader.object_id, populate_existing=True)
    if duty is None or duty.status is not DutyStatus.OPEN:
        return None
    project, on = reader.session.get_one(Project, duty.project_id), today(reader.now)
    return projects.owes(reader.say, told(reader.session, project, on), duty, on)


def _tender_open(reader: Reader) -> Screen | None:
    """Something is called for, as long as one may apply."""
    tender = reader.session.get(Tender, reader.object_id, populate_existing=True)
    if tender is None or tender.status is not TenderStatus.OPEN:
        return None
    return tenders.called(reader.say, tender_card(reader.session, tender))


def _tender(reader: Reader) -> Screen | None:
    tender = reader.session.get(Tender, reader.object_id, populate_existing=True)
    if tender is None:
        return None
    waits = waiting_for(reader.session, tender.id)
    there = tender.status is TenderStatus.REVIEWING and not waits
    return tenders.news(reader.say, tender_card(reader.session, tender), all_there=there)


def _sheets_drawn(reader: Reader) -> Screen | None:
    """To an evaluator: what waits for points."""
    mine = own_sheets(reader.session, reader.who.person_id)
    left = [one for one in mine if one.status is ReviewStatus.DRAWN]
    return sheets.drawn(reader.say, len(left)) if left else None


def _decided(reader: Reader) -> Screen | None:
    card = application_card(reader.session, reader.object_id)
    if card is None:
        return None
    return applying.decided(reader.say, card, *points_of(reader.session, card.project_id))


def _evaluation(reader: Reader) -> Screen | None:
    """As it stands when it is read, for whoever has a part in its project."""
    row = reader.session.get(Evaluation, reader.object_id, populate_existing=True)
    if row is None:
        return None
    project, me = reader.session.get_one(Project, row.project_id), reader.who.actor
    if not has_part(me, project):
        return None
    may = seating.powers(reader.session, row, project, me)
    return evaluations.card(reader.say, evaluation_card(reader.session, row), may)


def _objection(reader: Reader) -> Screen | None:
    objection = reader.session.get_one(Objection, reader.object_id)
    return _evaluation(replace(reader, object_id=objection.evaluation_id))


NOTICES: dict[str, Draw] = {
    "duty": _duty,
    "tender-open": _tender_open,
    "tender": _tender,
    "sheets-drawn": _sheets_drawn,
    "application-decided": _decided,
    "evaluation": _evaluation,
    "objection": _objection,
}
