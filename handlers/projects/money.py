"""💰 A contract's money, before everybody who has a part in it."""

from handlers.context import Desk
from handlers.presses.money import Behind, Money, OpenPaid, PaidVisits
from handlers.screens import money as screens
from handlers.ui.screen import Screen
from models.errors import NotAllowed, Refused, Stale
from models.ledger import Pot, pots_of
from models.operations import reversing
from models.operations.projects import fresh_project
from models.operations.putting_up import seen_payment
from models.reads import behind
from models.reads.payments import payments_of
from models.reads.projects import owed_of, parties
from models.reads.reversals import reversals_of, standing_against
from models.rules.hours import today
from models.tables.providers import Project
from models.words import Party


def show(press: Money, desk: Desk) -> Screen:
    project = fresh_project(desk.session, press.project_id, by=desk.actor, now=desk.now)
    return screens.card(
        desk.say,
        (project.id, project.name),
        pots_of(desk.session, project.id),
        (payments_of(desk.session, project.id), len(reversals_of(desk.session, project.id))),
        (owed_of(desk.session, project.id), today(desk.now)),
    )


def visits_of(press: Behind, desk: Desk) -> Screen:
    """Whose money lies in one pot."""
    project = fresh_project(desk.session, press.project_id, by=desk.actor, now=desk.now)
    if press.pot not in {*behind.OF_VISITS}:
        raise Stale
    pot, page = Pot(press.pot), max(press.page, 0)
    found = behind.in_pot(desk.session, project.id, pot, _part(page), spoken(desk, project))
    return screens.in_pot(desk.say, project.id, pot, found, page)


def paid_visits(press: PaidVisits, desk: Desk) -> Screen:
    payment = seen_payment(desk.session, press.payment_id, by=desk.actor, now=desk.now)
    project, page = desk.session.get_one(Project, payment.project_id), max(press.page, 0)
    found = behind.in_payment(desk.session, payment, _part(page), spoken(desk, project))
    return screens.in_payment(desk.say, payment, found, page)


def open_paid(press: OpenPaid, desk: Desk) -> Screen:
    """One of these, and for the two offices the way to doubt it."""
    payment = seen_payment(desk.session, press.payment_id, by=desk.actor, now=desk.now)
    project = desk.session.get_one(Project, payment.project_id)
    one = behind.one_paid(desk.session, payment, press.visit_id, spoken(desk, project))
    if one is None:
        raise NotAllowed(act="see", object_type="visit", object_id=press.visit_id)
    row = standing_against(desk.session, press.visit_id)
    may, against = _may_doubt(desk, press.visit_id), row.id if row else None
    return screens.paid_visit(desk.say, payment, one, against, may_doubt=may)


def _may_doubt(desk: Desk, visit_id: int) -> bool:
    try:
        reversing.doubtable(desk.session, visit_id, by=desk.actor)
    except Refused:
        return False
    return True


def spoken(desk: Desk, project: Project) -> frozenset[Party]:
    """The parties for which this reader may speak."""
    return frozenset(
        party for party in Party if desk.actor.person_id in parties(desk.session, project, party)
    )


def _part(page: int) -> slice:
    return slice(page * screens.PAGE, (page + 1) * screens.PAGE)
