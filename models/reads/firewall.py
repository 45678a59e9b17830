"""Nobody rates what the people of their own organisation did."""

from sqlalchemy import select
from sqlmodel import Session

from models.base import table
from models.tables.providers import Project
from models.tables.roles import Grant
from models.tables.visits import Visit

_grant, _visit, _project = table(Grant).c, table(Visit).c, table(Project).c


def staff_of_visit(session: Session, visit_id: int | None) -> set[int]:
    """Whoever holds a post in the organisation whose visit it is."""
    if visit_id is None:
        return set()
    house = select(_project.provider_id).join(table(Visit), _visit.project_id == _project.id)
    posts = select(_grant.person_id).where(
        _grant.provider_id.in_(house.where(_visit.id == visit_id)), _grant.revoked_at.is_(None)
    )
    return set(session.scalars(posts))
