"""📎 报告: who may have one made, and which can be made from a project."""

from datetime import datetime, timedelta

from sqlmodel import Session

from models import audit
from models.errors import NotAllowed
from models.operations.projects import fresh_project
from models.reads.projects import evaluators, parties, staff_of
from models.reads.reports_asked import Asked
from models.reads.standing import Actor
from models.rules.hours import today
from models.tables.desk import COUNTY
from models.tables.providers import Project, Provider
from models.words import Party


def may_report(session: Session, project_id: int, *, by: Actor, now: datetime) -> Project:
    """The project, for whoever watches over it or evaluates; never for the organisation's own
    people: a report tells of spot checks, which they do not see.
    """
    project = fresh_project(session, project_id, by=by, now=now)
    watch = parties(session, project, Party.SUPERVISOR)
    judge = evaluators(session) - staff_of(session, project.provider_id)
    if by.person_id not in watch | judge:
        raise NotAllowed(act="report", object_type="project", object_id=project_id)
    return project


def ask_from(session: Session, project: Project, kind: str, *, by: Actor, now: datetime) -> Asked:
    """Of the project, its organisation, its county since the year began, or the month before, as
    they are known now. Who had it made is written down.
    """
    county = project.area_code[:COUNTY]
    about = {
        "project": str(project.id),
        "provider": session.get_one(Provider, project.provider_id).code,
        "county": county,
        "month": county,
    }[kind]
    before = today(now).replace(day=1) - timedelta(days=1)
    since = before.replace(day=1) if kind == "month" else None
    audit.record(session, f"report:{kind}", project, by=by.person_id, now=now)
    return Asked(kind, about, since, None, now)
