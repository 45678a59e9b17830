"""Everybody who stands in the small world: the columns of `permissions.csv`, by name."""

from datetime import date, timedelta
from typing import Any

from sqlmodel import Session

from models.base import add
from models.operations.joining import open_account
from models.reads.standing import standing
from models.tables.roles import Grant
from models.words import (
    Role,
)
from tests import stage
from tests.stage import LONG_AGO, NOON, Someone

MONTH_AGO = NOON - timedelta(days=30)
YESTERDAY = NOON - timedelta(days=1)
MORNING = NOON - timedelta(hours=2)
"""Ten o'clock of the same Monday."""
COUNTY, NEXT_COUNTY = "630102", "630103"
STANDERS = (
    "stranger", "resident", "proxy", "ended_proxy", "neighbour", "worker", "colleague",
    "other_worker", "ex_worker", "manager", "other_manager", "coordinator", "peer",
    "coordinator_elsewhere", "coordinator_kin", "supervisor", "evaluator",
)  # fmt: skip
CHATS = {name: 7001 + number for number, name in enumerate(STANDERS)}

Things = dict[str, Any]


class Cast:
    """The people by name, and the numbers of the things by name."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.people: dict[str, Someone] = {}
        self.things: Things = {"later": int((NOON + timedelta(days=4)).timestamp()) // 60}
        self._cast()

    def _cast(self) -> None:
        s, people = self.session, self.people
        people["stranger"] = self._newcomer("stranger")
        for name in ("resident", "proxy", "ended_proxy", "neighbour"):
            people[name] = stage.resident(s, chat_id=CHATS[name])
        over = date(2026, 11, 22)
        for name, until in (("ended_proxy", over), ("proxy", None)):
            care = stage.cared_for(s, people[name], people["resident"], until=until)
        self.things |= {"care": care.id, "care_v": care.version}
        mine = stage.provider(s, "LAN", place="6301", desk=COUNTY)
        theirs = stage.provider(s, "ZWEI")
        for name, project in (
            ("worker", mine), ("colleague", mine), ("other_worker", theirs), ("ex_worker", mine),
        ):  # fmt: skip
            people[name] = stage.worker(s, project, chat_id=CHATS[name])
        grants = stage.table(Grant)
        s.execute(
            grants.update()
            .where(grants.c.person_id == people["ex_worker"].person_id)
            .values(revoked_at=YESTERDAY)
        )
        self.things |= {"project": mine.id, "provider": mine.provider_id}
        self.things["worker"] = people["worker"].worker_id
        for name, role, where in (
            ("manager", Role.MANAGER, mine.provider_id),
            ("other_manager", Role.MANAGER, theirs.provider_id),
            ("coordinator", Role.COORDINATOR, COUNTY),
            ("peer", Role.COORDINATOR, COUNTY),
            ("coordinator_elsewhere", Role.COORDINATOR, NEXT_COUNTY),
            ("coordinator_kin", Role.COORDINATOR, COUNTY),
            ("supervisor", Role.SUPERVISOR, COUNTY),
            ("evaluator", Role.EVALUATOR, COUNTY),
        ):
            people[name] = self._posted(name, role, where)
        stage.cared_for(s, people["coordinator_kin"], people["resident"])
        for name in ("worker", "coordinator"):
            grants = stage.table(Grant).c
            mine_ = stage.select(grants.id).where(grants.person_id == people[name].person_id)
            self.things[f"{name}_grant"] = s.execute(mine_).scalar_one()

    def _newcomer(self, name: str) -> Someone:
        who = open_account(self.session, CHATS[name], name, now=LONG_AGO)
        return Someone(who.person_id, who.chat_id, who.actor)

    def _posted(self, name: str, role: Role, where: str | int) -> Someone:
        who = self._newcomer(name)
        place = {"area_code": where} if isinstance(where, str) else {"provider_id": where}
        add(
            self.session,
            Grant(person_id=who.person_id, role=role, granted_at=LONG_AGO, **place),
        )
        here = standing(self.session, who.chat_id)
        assert here is not None
        return Someone(who.person_id, who.chat_id, here.actor)
