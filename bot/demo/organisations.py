"""Social organisations: what they have shown, their contracts, their social workers."""

from datetime import date, datetime, time, timedelta
from typing import Any

from bot.demo.annals import Annals
from bot.demo.days import months_from
from bot.demo.folk import Contract, Hand, Town, enter_person, give_chat, grant
from models.ledger import Pot
from models.rules.hours import at, today
from models.rules.places import holding
from models.rules.qualification import Paper
from models.tables.providers import (
    Project,
    ProjectArea,
    ProjectGroup,
    ProjectService,
    ProjectStatus,
    Provider,
    Qualification,
    Worker,
    WorkerHours,
    WorkerSkill,
)
from models.words import Group, PaperStatus, ProviderKind, Requirement, Role

FEN = 100
TERMS = (-17, -5)
"""Contracts run for a year: one began so many months ago and is over, the next goes on."""


def sign_on(town: Town, annals: Annals, told: dict[str, Any], *, now: datetime) -> None:
    """Every organisation with its evidence, its two contracts and its workers."""
    on = today(now)
    providers = {
        one["code"]: _found(town, annals, one, told["evidence"], on) for one in told["providers"]
    }
    town.providers = {code: provider.id for code, provider in providers.items()}
    for one in told["workers"]:
        _employ(town, annals, one, providers[one["provider"]], now=now)


def _found(
    town: Town, annals: Annals, told: dict[str, Any], evidence: dict[str, str], on: date
) -> Provider:
    provider = annals.put(
        Provider(
            code=told["code"],
            name=told["name"],
            kind=ProviderKind(told["kind"]),
            rating=told["rating"],
            phone=told["phone"],
        )
    )
    lapsed = told.get("inspection_lapsed_days")
    ends = {Requirement.INSPECTION: on + timedelta(days=-lapsed if lapsed else 400)}
    day = months_from(on, TERMS[0]) - timedelta(days=20)
    papers = [Paper(need, PaperStatus.GOOD, day, ends.get(need)) for need in Requirement]
    town.shown[provider.id] = papers
    for paper in papers:
        row = Qualification(
            provider_id=provider.id,
            requirement=paper.need,
            evidence=evidence[paper.need],
            shown_on=paper.shown_on,
            valid_until=paper.until,
            changed_at=at(day, time(9)),
        )
        annals.begin(row, None, row.changed_at)
        annals.move(row, paper.status, None, at(day, time(15)))
    for began in TERMS:
        town.contracts.append(_sign(annals, provider, told, began, on))
    return provider


def _sign(
    annals: Annals, provider: Provider, told: dict[str, Any], began: int, on: date
) -> Contract:
    """A contract of a year; its whole sum becomes free on its first day."""
    starts, ends = months_from(on, began), months_from(on, began + 12) - timedelta(days=1)
    signed = at(starts, time())
    project = annals.begin(
        Project(
            provider_id=provider.id,
            name=told["project"],
            area_code=holding(told["areas"]),
            budget_fen=told["yuan"] * FEN,
            visit_fen=told["visit_yuan"] * FEN,
            visits_a_month=told["visits_a_month"],
            starts_on=starts,
            ends_on=ends,
            changed_at=signed,
        ),
        None,
        signed,
    )
    if ends < on:
        annals.move(project, ProjectStatus.ENDED, None, at(ends + timedelta(days=1), time()))
    for code in told["areas"]:
        annals.put(ProjectArea(project_id=project.id, area_code=code))
    for service in told["services"]:
        annals.put(ProjectService(project_id=project.id, service_code=service))
    for group in told["groups"]:
        annals.put(ProjectGroup(project_id=project.id, group=Group(group)))
    annals.pay(project, (Pot.BUDGET, Pot.FREE), project.budget_fen, signed, None)
    return Contract(
        project, frozenset(told["services"]), frozenset(told["groups"]), tuple(told["areas"])
    )


def _employ(
    town: Town, annals: Annals, told: dict[str, Any], provider: Provider, *, now: datetime
) -> None:
    hired, on = now - timedelta(days=400), today(now)
    person = enter_person(town, annals, told)
    give_chat(annals, person, told, hired)
    grant(annals, person, Role.WORKER, hired, provider=provider.id, area="")
    worker = annals.put(
        Worker(
            person_id=person.id,
            provider_id=provider.id,
            certificate_until=_in_days(on, told.get("certificate")),
            background_check_until=_in_days(on, told.get("check")),
            area_code=told["place"],
        )
    )
    opens, closes = told["hours"]
    for day in told["days"]:
        annals.put(WorkerHours(worker_id=worker.id, weekday=day, opens=opens, closes=closes))
    for skill in told["skills"]:
        annals.put(WorkerSkill(worker_id=worker.id, service_code=skill))
    hours = tuple((day, opens, closes) for day in told["days"])
    town.hands[told["key"]] = Hand(worker, frozenset(told["skills"]), hours)


def _in_days(on: date, days: int | None) -> date | None:
    return None if days is None else on + timedelta(days=days)
