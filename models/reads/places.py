"""The places as people say them, searchable; read from the tables once a process."""

from collections.abc import Collection
from functools import lru_cache

from sqlalchemy import or_, select
from sqlmodel import Session

from models.base import table
from models.rules.places import PlaceIndex
from models.tables.areas import Area
from models.words import Level

_area = table(Area).c


def place_index(session: Session) -> PlaceIndex:
    """Every place of the pilot. Built anew only when the number of places has changed."""
    rows = session.execute(
        select(_area.code, _area.name, _area.parent_code, _area.level).order_by(_area.code)
    ).all()
    return _built(tuple((r.code, r.name, r.parent_code or "", str(r.level)) for r in rows))


@lru_cache(maxsize=2)
def _built(rows: tuple[tuple[str, str, str, str], ...]) -> PlaceIndex:
    return PlaceIndex(sorted(rows, key=lambda row: len(row[0])))


def place_name(session: Session, code: str | None) -> str:
    """«城东区 东关大街街道 …» from the county down; a dash where no place is known."""
    return place_names(session, {code or ""})[code or ""]


def place_names(session: Session, codes: Collection[str]) -> dict[str, str]:
    """The same for several places at once; a province or a prefecture is called by its own name,
    and none is known by an empty code.
    """
    chains = {code: [code[:n] for n in (6, 9, 12) if len(code) >= n] or [code] for code in codes}
    wanted = {one for chain in chains.values() for one in chain}
    rows = session.execute(select(_area.code, _area.name).where(_area.code.in_(wanted)))
    names = {row.code: row.name for row in rows} if wanted else {}
    told = {code: " ".join(names[one] for one in chain if one in names)
            for code, chain in chains.items()}  # fmt: skip
    return {code: name if code else "—" for code, name in told.items()}


def with_parts(session: Session, code: str) -> list[tuple[str, str]]:
    """Code and name of a place and of those directly under it; of all prefectures by no code."""
    here = _area.code == code if code else _area.level == Level.PREFECTURE
    under = _area.parent_code == code if code else here
    rows = select(_area.code, _area.name).where(or_(here, under)).order_by(_area.code)
    return [(row.code, row.name) for row in session.execute(rows)]
