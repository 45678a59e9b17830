"""A place in an organisation: with what anybody may do, at office hours, until it is changed."""

from sqlalchemy import select
from sqlmodel import Session

from models.base import add, table
from models.reads.catalogue import dishes
from models.tables.people import Account, Person
from models.tables.providers import Worker, WorkerHours, WorkerSkill
from models.tables.roles import Grant

OFFICE_HOURS = (9 * 60, 17 * 60)
"""A new worker's hours until somebody changes them: Monday to Friday, 9 to 17."""


def employ(session: Session, person_id: int, provider_id: int, area_code: str) -> None:
    """Whoever worked there before comes back as they were."""
    workers = table(Worker)
    back = (workers.c.person_id == person_id) & (workers.c.provider_id == provider_id)
    if session.connection().execute(workers.update().where(back).values(active=True)).rowcount:
        return
    if _awaited(session, person_id, provider_id):
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


def _awaited(session: Session, person_id: int, provider_id: int) -> bool:
    """Whoever stands in the organisation's list under the same name, and never came, is them: what
    the list says of them is theirs. The inviter has said that it is the right person.
    """
    me = session.get_one(Person, person_id)
    people, workers, accounts = table(Person), table(Worker), table(Account)
    listed = session.execute(
        select(workers.c.id, people.c.id, people.c.phone)
        .join_from(workers, people, workers.c.person_id == people.c.id)
        .outerjoin(accounts, accounts.c.person_id == people.c.id)
        .where(
            workers.c.provider_id == provider_id,
            workers.c.active.is_(False),
            people.c.name == me.name,
            accounts.c.chat_id.is_(None),
            people.c.id.not_in(select(table(Grant).c.person_id)),
        )
    ).all()
    if len(listed) != 1:  # two of one name: their manager enters what they can do
        return False
    worker_id, stand_in, phone = listed[0]
    run = session.connection().execute
    run(workers.update().where(workers.c.id == worker_id).values(person_id=me.id, active=True))
    run(people.update().where(people.c.id == me.id).values(phone=me.phone or phone))
    run(people.delete().where(people.c.id == stand_in))
    session.refresh(me)
    return True


def _plain_services(session: Session) -> list[str]:
    """What anybody may do who has no certificate shown yet."""
    return [d.code for d in dishes(session) if not d.needs_certificate]
