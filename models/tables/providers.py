"""Social organisations, their qualification, their contracts and the people who work there."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel

from models.base import Row, Spelled, UtcMoment
from models.words import Group, PaperStatus, ProviderKind, Requirement, Sex, Tongue


class Provider(Row, table=True):
    """A social organisation."""

    code: str = Field(unique=True, max_length=20)
    name: str = Field(max_length=80)
    kind: ProviderKind = Field(sa_type=Spelled(ProviderKind))
    rating: int = 0
    """0 for none, 1 to 5 for 1A to 5A."""
    rating_source: str | None = Field(default=None, max_length=120)
    """By which decision, where a supervisor set it; None where a list of an office told it."""
    rated_on: date | None = None
    phone: str | None = Field(default=None, max_length=30)
    may_assign: bool = True
    """Standing word of whoever runs it: a colleague may be sent for one who falls out, and has half
    an hour to say no."""

    __table_args__ = (CheckConstraint("rating BETWEEN 0 AND 5", name="rating_none_to_5a"),)


class Qualification(Row, table=True):
    """One requirement, shown by an evidence on a day, good until another."""

    provider_id: int = Field(foreign_key="provider.id", index=True)
    requirement: Requirement = Field(sa_type=Spelled(Requirement))
    evidence: str = Field(max_length=160)
    """Where it is to be seen: the number of a register, a place in the files."""
    file_id: str | None = Field(default=None, max_length=200)
    """A picture of it, by its address with the messenger."""
    shown_on: date
    """The day that stands on it."""
    valid_until: date | None = None
    status: PaperStatus = Field(default=PaperStatus.SHOWN, sa_type=Spelled(PaperStatus))
    shown_by: int | None = Field(default=None, foreign_key="person.id")
    checked_by: int | None = Field(default=None, foreign_key="person.id")
    """None where a list of an office told of it."""
    why: str | None = Field(default=None, max_length=20)
    """Why it was refused or withdrawn."""
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)


PAPER_MOVES: dict[StrEnum, set[StrEnum]] = {
    PaperStatus.SHOWN: {PaperStatus.GOOD, PaperStatus.REFUSED},
    PaperStatus.GOOD: {PaperStatus.WITHDRAWN},
    PaperStatus.REFUSED: set(),
    PaperStatus.WITHDRAWN: set(),
}


class Disqualification(Row, table=True):
    """From the first day to the last nobody of this organisation is sent to anybody."""

    provider_id: int = Field(foreign_key="provider.id", index=True)
    since: date
    until: date | None = None
    """None while there is no end in sight."""
    why: str = Field(max_length=20)
    by_id: int | None = Field(default=None, foreign_key="person.id")
    lifted_at: datetime | None = Field(default=None, sa_type=UtcMoment)


class ProjectStatus(StrEnum):
    """From an application to a contract that is settled; people are sent under a contract only."""

    DRAFTED = "drafted"
    SUBMITTED = "submitted"
    REVIEWED = "reviewed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    APPROVED = "approved"  # waits for three signatures
    IN_CONTRACT = "in_contract"  # all three parties have signed
    SUSPENDED = "suspended"
    ENDED = "ended"  # its term is over, its final evaluation is not
    CLOSED = "closed"  # evaluated and settled
    TERMINATED = "terminated"  # failed, or broken off


PROJECT_MOVES: dict[StrEnum, set[StrEnum]] = {
    ProjectStatus.DRAFTED: {ProjectStatus.SUBMITTED, ProjectStatus.WITHDRAWN},
    ProjectStatus.SUBMITTED: {
        ProjectStatus.REVIEWED,
        ProjectStatus.REFUSED,
        ProjectStatus.WITHDRAWN,
    },
    ProjectStatus.REVIEWED: {ProjectStatus.APPROVED, ProjectStatus.REFUSED},
    ProjectStatus.REFUSED: set(),
    ProjectStatus.WITHDRAWN: set(),
    ProjectStatus.APPROVED: {ProjectStatus.IN_CONTRACT, ProjectStatus.WITHDRAWN},
    ProjectStatus.IN_CONTRACT: {
        ProjectStatus.SUSPENDED,
        ProjectStatus.ENDED,
        ProjectStatus.TERMINATED,
    },
    ProjectStatus.SUSPENDED: {ProjectStatus.IN_CONTRACT, ProjectStatus.TERMINATED},
    ProjectStatus.ENDED: {ProjectStatus.CLOSED, ProjectStatus.TERMINATED},
    ProjectStatus.CLOSED: set(),
    ProjectStatus.TERMINATED: {ProjectStatus.ENDED},  # a hearing found otherwise
}


class Project(Row, table=True):
    """A contract to serve certain areas and groups, within a budget and a term; before that the
    application for one.
    """

    provider_id: int = Field(foreign_key="provider.id", index=True)
    name: str = Field(max_length=80)
    status: ProjectStatus = Field(default=ProjectStatus.IN_CONTRACT, sa_type=Spelled(ProjectStatus))
    area_code: str = Field(default="", max_length=12)
    """Whose desk buys it: the place of the purchaser; empty: the whole province."""
    budget_fen: int
    visit_fen: int
    """Agreed price of one visit; what is reserved when it is booked."""
    visits_a_month: int
    """The capacity promised in the contract."""
    starts_on: date
    ends_on: date
    version: int = 1
    changed_at: datetime = Field(sa_type=UtcMoment)

    __table_args__ = (
        CheckConstraint("budget_fen > 0", name="budget_is_money"),
        CheckConstraint("visit_fen > 0", name="price_is_money"),
    )


class ProjectService(SQLModel, table=True):
    project_id: int = Field(foreign_key="project.id", primary_key=True)
    service_code: str = Field(foreign_key="service.code", primary_key=True, index=True)


class ProjectArea(SQLModel, table=True):
    """Where the project serves: an area with everything under it."""

    project_id: int = Field(foreign_key="project.id", primary_key=True)
    area_code: str = Field(foreign_key="area.code", primary_key=True, index=True)


class ProjectGroup(SQLModel, table=True):
    project_id: int = Field(foreign_key="project.id", primary_key=True)
    group: Group = Field(sa_type=Spelled(Group), primary_key=True)


class Worker(Row, table=True):
    """A social worker of one organisation."""

    person_id: int = Field(foreign_key="person.id", index=True)
    provider_id: int = Field(foreign_key="provider.id", index=True)
    certificate_until: date | None = None
    """社工证: until when; None for a worker without one."""
    background_check_until: date | None = None
    """Needed for minors, yearly (Minors' Protection Law art. 62)."""
    area_code: str | None = Field(default=None, foreign_key="area.code")
    """Where the day starts; closeness is counted from here."""
    sex: Sex | None = Field(default=None, sa_type=Spelled(Sex))
    """Noted by whoever manages them; None: not noted, so not sent where one is wished for."""
    active: bool = True
    suspended_since: date | None = None
    suspended_until: date | None = None
    """The last day on which nobody sends them; None while there is no end in sight."""
    suspended_why: str | None = Field(default=None, max_length=20)
    suspended_by_desk: bool = False
    """Said by the desk of a place where they go, and taken back by it alone."""

    __table_args__ = (UniqueConstraint("person_id", "provider_id"),)


class WorkerSkill(SQLModel, table=True):
    worker_id: int = Field(foreign_key="worker.id", primary_key=True)
    service_code: str = Field(foreign_key="service.code", primary_key=True, index=True)


class WorkerTongue(SQLModel, table=True):
    """What a worker speaks with people. None named: Mandarin."""

    worker_id: int = Field(foreign_key="worker.id", primary_key=True)
    tongue: Tongue = Field(sa_type=Spelled(Tongue), primary_key=True)


class WorkerHours(SQLModel, table=True):
    """When a worker works, week by week. Minutes after midnight, Asia/Shanghai."""

    worker_id: int = Field(foreign_key="worker.id", primary_key=True)
    weekday: int = Field(primary_key=True)
    """0 is Monday; 7 are the public holidays (rules/workdays.py)."""
    opens: int = Field(primary_key=True)
    closes: int

    __table_args__ = (
        CheckConstraint("weekday BETWEEN 0 AND 7", name="day_of_week"),
        CheckConstraint("opens < closes AND closes <= 1440", name="opens_before_it_closes"),
    )


class WorkerArea(SQLModel, table=True):
    """Where a worker goes: a place with everything under it. None named: wherever the contracts
    of the organisation are.
    """

    worker_id: int = Field(foreign_key="worker.id", primary_key=True)
    area_code: str = Field(foreign_key="area.code", primary_key=True, max_length=12)


class Absence(Row, table=True):
    """Days on which a worker does not work, the first and the last among them. Why is not asked:
    nobody else needs to know.
    """

    worker_id: int = Field(foreign_key="worker.id", index=True)
    since: date
    until: date
    lifted_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    """Back sooner than thought."""

    __table_args__ = (CheckConstraint("since <= until", name="begins_before_it_ends"),)
