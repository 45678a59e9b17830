"""暗号: numbers that are said at the door once, and those that stay until there is a new card."""

import secrets
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from models.base import add, change, delete, table
from models.errors import WrongCode
from models.reads.residents import home_of
from models.tables.households import HomeNumber
from models.tables.people import Person
from models.tables.visits import Visit
from models.words import Proof

CODE_DIGITS = 4
A_LIST = 24
"""Numbers printed on one card: a visit a week, coming and going, for a quarter."""
NEXT = 3
"""Any of the next so many is right: somebody may have ticked one off too many."""

_number = table(HomeNumber).c


def new_digits(besides: str | None = None) -> str:
    """Four digits, others than those."""
    while True:
        digits = "".join(secrets.choice("0123456789") for _ in range(CODE_DIGITS))
        if digits != besides:
            return digits


def new_list(session: Session, household_id: int) -> tuple[str, ...]:
    """The numbers of a new card; those of the card before are dead."""
    delete(session, HomeNumber, _number.household_id == household_id)
    digits: dict[str, None] = {}
    while len(digits) < A_LIST:
        digits[new_digits()] = None
    for position, one in enumerate(digits):
        add(session, HomeNumber(household_id=household_id, position=position, digits=one))
    return tuple(digits)


def read_number(session: Session, visit: Visit, code: str, *, now: datetime) -> Proof:
    """What these digits show at this visit's door; a number of the list is ticked off. Raises
    WrongCode.
    """
    if visit.code and code == visit.code:
        return Proof.ONE_TIME
    for listed in _next_of_list(session, visit.person_id):
        if listed.digits == code:
            used = {"visit_id": visit.id, "used_at": now}
            change(session, HomeNumber, _number.id == listed.id, **used)
            return Proof.ONE_TIME
    person = session.get_one(Person, visit.person_id)
    if not person.home_code or code != person.home_code:
        raise WrongCode(visit_id=visit.id)
    return Proof.HOME_CODE


def door_with(session: Session, visit_ids: list[int], code: str) -> int | None:
    """The first of these visits to whose door the digits belong."""
    return next((n for n in visit_ids if _opens(session, session.get_one(Visit, n), code)), None)


def _opens(session: Session, visit: Visit, code: str) -> bool:
    person = session.get_one(Person, visit.person_id)
    listed = (one.digits for one in _next_of_list(session, visit.person_id))
    return code in {visit.code, person.home_code, *listed}


def _next_of_list(session: Session, person_id: int) -> list[HomeNumber]:
    home = home_of(session, person_id)
    if home is None:
        return []
    unused = (_number.household_id == home.id) & _number.used_at.is_(None)
    rows = select(HomeNumber).where(unused).order_by(_number.position).limit(NEXT)
    return list(session.scalars(rows))
