"""A place in an organisation: with what anybody may do, at office hours, until it is changed."""

from sqlmodel import Session

from models.base import add, table
from models.reads.catalogue import dishes
from models.tables.providers import Worker, WorkerHours, WorkerSkill

OFFICE_HOURS = (9 * 60, 17 * 60)
"""A new worker's hours until somebody changes them: Monday to Friday, 9 to 17."""


def employ(session: Session, person_id: int, provider_id: int, area_code: str) -> None:
    """Whoever worked there before comes back as they were."""
    workers = table(Worker)
    back = (workers.c.person_id == person_id) & (workers.c.provider_id == provider_id)
    if session.connection().execute(workers.update().where(back).values(active=True)).rowcount:
        return
    hired = add(
        session,
        Worker(person_id=person_id, provider_id=provider_id, area_code=area_code or None),
    )
    opens, closes = OFFICE_HOURS
    for weekday in range(5):
        add(session, WorkerHours(worker_id=hired.id, weekday=weekday, opens=opens, closes=closes))
    for service in _plain_services(session):
        add(session, WorkerSkill(worker_id=hired.id, service_code=service))


def _plain_services(session: Session) -> list[str]:
    """What anybody may do who has no certificate shown yet."""
    return [d.code for d in dishes(session) if not d.needs_certificate]
