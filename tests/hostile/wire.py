"""The same forged buttons over the wire: through the messenger, the intake, the lanes, delivery.

python -m tests.hostile.wire --presses 5000
"""

import argparse
import asyncio
import random
import time
from datetime import UTC, datetime

from sqlalchemy import func, select

from bot.clock import Clock
from bot.sluice import Sluice
from models.base import table
from models.db import Database
from models.tables.attempts import Attempt
from models.tables.desk import Task
from models.tables.messaging import Inbox, InboxStatus, Outbox, OutboxStatus
from models.words import TaskKind
from tests.hostile.crowd import FAR_CHATS, Crowd
from tests.hostile.forging import Forger
from tests.hostile.ground import planted
from tests.hostile.watching import everything, not_theirs
from tests.journeys.conftest import Town, opened
from tests.matrix.test_matrix import cells
from tests.stage import NOON

AT_ONCE = 40
"""Presses that wait together."""


async def storm(town: Town, presses: int, seed: int) -> dict[str, object]:
    """Those of the far county press; what was found, by name. Empty where all is well."""
    dice = random.Random(seed)
    crowd = town.look(Crowd)
    seeds = sorted({cell.button.format(**crowd.things) for cell in cells()})
    forger = town.look(lambda session: Forger(session, seeds, dice))
    for chat_id in crowd.chats.values():
        town.phone(chat_id).person.started = True
    phones = [town.phone(chat_id) for chat_id in FAR_CHATS.values()]
    for phone in phones:
        await town.says(phone, "/start")
    before = town.look(everything)
    for _ in range(0, presses, AT_ONCE):
        town.look(lambda session: session.execute(table(Attempt).delete()))
        town.house.intake._sluice = Sluice()  # nobody is too fast here
        for _ in range(AT_ONCE):
            phone = dice.choice(phones)
            phone.press(phone.last.id, _sendable(forger.forge().data), stale=True)
        await town.settle()
    after = town.look(everything)
    wrong = town.look(lambda session: not_theirs(session, before, after, crowd.outside))
    town.look(lambda session: session.execute(table(Attempt).delete()))
    silent = []
    for phone in phones:
        heard = len(phone.heard)
        await town.says(phone, "/start")
        if len(phone.heard) == heard:
            silent.append(phone.person.id)
    found = {"effects": wrong, "silent": silent, **_left(town)}
    return {name: what for name, what in found.items() if what}


def _sendable(data: str | None) -> str:
    """What a wire of UTF-8 can carry."""
    return (data or "").encode("utf-8", "replace").decode()


def _left(town: Town) -> dict[str, object]:
    """Dead letters, cases of accident, messages never delivered, requests that were not valid."""
    inbox, outbox, task = table(Inbox).c, table(Outbox).c, table(Task).c

    def counted(condition: object) -> int:
        return town.look(lambda s: s.scalar(select(func.count()).where(condition)) or 0)  # type: ignore[arg-type]

    return {
        "dead letters": counted(inbox.status == InboxStatus.DEAD),
        "unserved": counted(inbox.status == InboxStatus.NEW),
        "undelivered": counted(outbox.status == OutboxStatus.UNDELIVERABLE),
        "accidents": counted(task.kind == TaskKind.ACCIDENT),
        "violations": [str(one) for one in town.messenger.violations],
    }


async def run(database: Database, presses: int, seed: int) -> dict[str, object]:
    url = database.engine.url.render_as_string(hide_password=False)
    async with opened(url, Clock(NOON - datetime.now(UTC))) as town:
        return await storm(town, presses, seed)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--presses", type=int, default=5000)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    with planted(wanted.database) as database:
        began = time.monotonic()
        found = asyncio.run(run(database, wanted.presses, wanted.seed))
        seconds = time.monotonic() - began
    print(f"{wanted.presses} forged presses over the wire in {seconds:.0f} s:", found or "nothing")
    return int(bool(found))


if __name__ == "__main__":
    raise SystemExit(main())
