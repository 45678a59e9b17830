"""The best plan of a day that can be had in time: by the solver, else by insertion."""

import asyncio
import os
import signal
import sys

import orjson
import structlog

from bot.solver.talk import day_as, routes_from
from models.rules.insertion import plan
from models.rules.routes import Day, Routes, cost, faults

SECONDS = 7.5
"""What the solver may think for: with its start the whole answer comes within ten."""
KILLED_AFTER = 12.0  # seconds
COMMAND = (sys.executable, "-W", "ignore", "-m", "bot.solver")

VROOM, INSERTION = "vroom", "insertion"

log = structlog.get_logger(__name__)


async def solve(day: Day, seconds: float = SECONDS) -> tuple[Routes, str]:
    """The routes and whose they are. Insertion takes part always: what the solver answers is
    checked, and has to be cheaper.
    """
    routes = await asyncio.to_thread(plan, day)
    asked = orjson.dumps({"day": day_as(day), "seconds": seconds})
    told = await _ask(asked)
    if told is not None:
        better = routes_from(orjson.loads(told))
        if not faults(day, better) and cost(day, better) <= cost(day, routes):
            return better, VROOM
    return routes, INSERTION


async def _ask(asked: bytes) -> bytes | None:
    """What the child answers; None if it cannot, or does not in time."""
    child = await asyncio.create_subprocess_exec(
        *COMMAND,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        told, _ = await asyncio.wait_for(child.communicate(asked), KILLED_AFTER)
    except TimeoutError:
        log.warning("solver too slow")
        return None
    finally:
        if child.returncode is None:
            os.killpg(child.pid, signal.SIGKILL)
            await child.wait()
    if child.returncode:
        log.info("no solver here", code=child.returncode)
        return None
    return told
