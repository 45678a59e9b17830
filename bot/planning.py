"""Days that managers want planned: read bit by bit, worked out beside the house, then shown."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

import structlog
from sqlmodel import Session

from bot.clock import Clock
from bot.errand import Errand
from bot.logs import where
from bot.metrics import alarm
from bot.solving import INSERTION, solve
from bot.writer import Unavailable, Writer
from models import outbox
from models.operations import dayplans
from models.operations.puzzles import Facts, Outcome, Puzzle, filled, outcome, puzzle
from models.reads.catalogue import figures
from models.reads.dayplans import Ground, Planned, came_last, ground, takers
from models.reads.spots import spots
from models.rules.hours import today
from models.rules.routes import Day, Routes
from models.tables.dayplans import DayPlan

LOOK_EVERY = 1.0  # seconds
AT_ONCE = 5
"""Visits of which it is asked in one transaction who may come: about a tenth of a second."""

Solve = Callable[[Day], Awaitable[tuple[Routes, str]]]

log = structlog.get_logger(__name__)


class Planning(Errand):
    """One day at a time. A crash leaves the wish to whoever comes next."""

    def __init__(
        self, writer: Writer, clock: Clock, *, claimant: str, solver: Solve = solve
    ) -> None:
        super().__init__()
        self._writer, self._clock, self._claimant = writer, clock, claimant
        self._solve = solver

    async def _next(self) -> int:
        try:
            plan = await self._writer.run(partial(dayplans.claim, now=self._clock.now()))
            if plan is None:
                return 0
            await self._work_out(plan)
        except Unavailable as error:
            alarm("database_unavailable", accident=str(error))
            return 0
        except Exception as error:  # noqa: BLE001 - the wish is tried again, then dropped
            alarm("planning_failed", accident=where(error))
        return 1

    async def _work_out(self, plan: DayPlan) -> None:
        found = await self._read(plan)
        if found.ground.day == today(self._clock.now()):
            routes, solver = filled(found), INSERTION
        else:
            routes, solver = await self._solve(found.day)
        told = outcome(found, routes, solver)
        fingerprint, now = found.ground.fingerprint, self._clock.now()
        await self._writer.run(lambda session: self._propose(session, plan, told, fingerprint))
        log.info("day planned", plan=plan.id, solver=solver, visits=told.visits, at=now.isoformat())

    def _propose(self, session: Session, plan: DayPlan, told: Outcome, fingerprint: str) -> None:
        now = self._clock.now()
        outbox.deliver_by(session, self._claimant, now=now)
        dayplans.propose(session, plan.id, told, fingerprint, now=now)

    async def _read(self, plan: DayPlan) -> Puzzle:
        stands = await self._writer.run(lambda s: ground(s, plan.provider_id, plan.day))
        every = (*stands.visits, *stands.waiting)
        may: dict[int, dict[int, int]] = {}
        for first in range(0, len(every), AT_ONCE):
            some = every[first : first + AT_ONCE]
            may |= await self._writer.run(partial(self._takers, stands=stands, some=some))
        facts = await self._writer.run(lambda session: self._facts(session, stands, may))
        return await asyncio.to_thread(puzzle, stands, facts)

    def _takers(
        self, session: Session, *, stands: Ground, some: tuple[Planned, ...]
    ) -> dict[int, dict[int, int]]:
        now = self._clock.now()
        return {one.order_id: takers(session, one, stands.people, now=now) for one in some}

    def _facts(self, session: Session, stands: Ground, may: dict[int, dict[int, int]]) -> Facts:
        served = {one.person_id for one in (*stands.visits, *stands.waiting)}
        return Facts(
            takers=may,
            spots=spots(session, served | set(stands.people.values())),
            last=came_last(session, served),
            figures=figures(session, stands.day),
        )
