"""A project as it stands now, before whoever has a part in it."""

from datetime import datetime

from sqlmodel import Session

from models.access import Act, allow
from models.errors import NotAllowed
from models.reads.standing import Actor
from models.tables.providers import Project


def fresh_project(
    session: Session, project_id: int, *, act: Act = Act.SEE_PROJECT, by: Actor, now: datetime
) -> Project:
    """Raises NotAllowed where this person may not do `act` to it."""
    project = session.get(Project, project_id)
    if project is None:
        raise NotAllowed
    allow(session, act, project, by=by, now=now)
    return project
