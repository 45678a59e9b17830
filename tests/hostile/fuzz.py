"""Forged buttons by the hundred thousand, through the way that every update takes.

    python -m tests.hostile.fuzz --presses 100000 [--database postgresql] [--seed 1]

Everybody presses: those of the near world, whose presses may raise nothing; and those of a far
county, whose presses may besides change nothing near, tell nobody near anything, and show nothing
of it. What an allowed press did is undone before the next one, so that the world stays the same;
only the talks go on. Exit code 1 if anything was found.
"""

import argparse
import random
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, select
from sqlmodel import Session

from bot import reading
from handlers import counter, notices
from handlers.presses import codec
from handlers.ui.given import given
from models import outbox
from models.base import Row, table
from models.db import Database, session_on
from models.outbox import Owed
from models.tables.attempts import Attempt
from models.tables.desk import Task
from tests.hostile.crowd import FAR_CHATS, SECRETS, Crowd
from tests.hostile.forging import ANSWER, OPENERS, SAID, Forged, Forger, meant
from tests.hostile.ground import planted
from tests.hostile.tally import Tally, where
from tests.hostile.watching import Owners, everything, not_theirs, rows_of, watched
from tests.matrix.test_matrix import cells
from tests.stage import NOON

GROUP = 50
"""Presses in one transaction."""
FOR_HELP = "hu:0"
"""Stands under every screen, and may be pressed by everybody."""


class Ring:
    """One database, its crowd, and whoever presses next."""

    def __init__(self, database: Database, seed: int) -> None:
        self.database, self.dice, self.tally = database, random.Random(seed), Tally()
        with database.begin() as session:
            self.crowd = Crowd(session)
            seeds = sorted({c.button.format(**self.crowd.things) for c in cells()})
            self.forger = Forger(session, seeds, self.dice)
        with database.begin() as session:
            self.before = everything(session)
        self.drawn: dict[str, list[str]] = {}
        self._update_id = 0

    def run(self, presses: int) -> Tally:
        with watched(self.database.engine) as self.writes:
            while self.tally.presses < presses:
                with self.database.engine.connect() as connection, connection.begin():
                    connection.execute(table(Attempt).delete())  # nobody is too fast here
                    for _ in range(min(GROUP, presses - self.tally.presses)):
                        self._turn(connection)
            self._ask_all()
        with self.database.begin() as session:
            after = everything(session)
        self.tally.crept = [f"{k}" for k in self.before.keys() | after.keys()
                            if self.before.get(k) != after.get(k)]  # fmt: skip
        return self.tally

    def _turn(self, connection: Connection) -> None:
        """Somebody of the far county presses, or now and then somebody near."""
        far = self.dice.random() < 0.7
        who = self.dice.choice(sorted(FAR_CHATS if far else self.crowd.chats))
        if self.dice.random() < 0.05:
            self._deal(connection, who, None, self._message(who, self.dice.choice(SAID)))
        if self.dice.random() < 0.05:
            self._deal(connection, who, None, self._press(who, self.dice.choice(OPENERS)))
        drawn = self.drawn.get(who, [])
        if drawn and self.dice.random() < 0.15:
            self._deal(connection, who, None, self._press(who, self.dice.choice(drawn)))
        forged = self.forger.forge(drawn)
        self.tally.presses += 1
        self.tally.ways[forged.way] += 1
        self._deal(connection, who, forged, self._press(who, forged.data))

    def _deal(
        self, connection: Connection, who: str, forged: Forged | None, update: dict[str, Any]
    ) -> None:
        """Serve one update behind a savepoint; what it did beyond talk is looked at and undone."""
        deal = Deal(self, connection, who, forged, update)
        connection.exec_driver_sql("SAVEPOINT deal")
        self.writes.clear()
        try:
            with session_on(connection) as session:
                deal.serve(session)
            if wrote := set(self.writes.tables):
                self._undo(connection)
                if who in FAR_CHATS:
                    deal.look_at(wrote)
        except Exception as error:  # noqa: BLE001 - an accident is what is looked for
            self._undo(connection)
            self.tally.accidents[where(error, forged)] += 1
        connection.exec_driver_sql("RELEASE SAVEPOINT deal")

    @staticmethod
    def _undo(connection: Connection) -> None:
        connection.exec_driver_sql("ROLLBACK TO SAVEPOINT deal")

    def _ask_all(self) -> None:
        """A normal word afterwards is answered, for each of them."""
        for name, chat_id in sorted(self.crowd.chats.items()):
            with self.database.engine.connect() as connection, connection.begin():
                with session_on(connection) as session:
                    self.serve(session, self._message(name, "/start"))
                    told = [row.screen for row in session.info.get(outbox.POSTED, ())
                            if row.chat_id == chat_id and row.screen]  # fmt: skip
                    if not any(screen["text"] for screen in told):
                        self.tally.silent.append(name)
                connection.rollback()

    def serve(self, session: Session, update: dict[str, Any]) -> None:
        """As the intake stores it, the desk reads it, and the counter answers."""
        word = given(reading.unpack(reading.pack(update), None, timedelta(0)))
        if word is not None:
            counter.serve(session, word, now=NOON)

    def _press(self, who: str, data: str | None) -> dict[str, Any]:
        chat, user = self._who(who)
        message = {"message_id": 1, "date": self.dice.choice((0, 1_700_000_000)), "chat": chat}
        press = {"id": "1", "from": user, "chat_instance": "1"}
        press |= {"data": data} if data is not None else {"game_short_name": "x"}
        if self.dice.random() < 0.97:
            press["message"] = message
        return self._update("callback_query", press)

    def _message(self, who: str, text: str) -> dict[str, Any]:
        chat, user = self._who(who)
        said = {"message_id": 1, "date": 1_700_000_000, "chat": chat, "from": user, "text": text}
        return self._update("message", said)

    def _who(self, who: str) -> tuple[dict[str, Any], dict[str, Any]]:
        chat_id = self.crowd.chats[who]
        chat = {"id": chat_id, "type": "private", "first_name": who}
        return chat, {"id": chat_id, "is_bot": False, "first_name": who}

    def _update(self, kind: str, body: dict[str, Any]) -> dict[str, Any]:
        self._update_id += 1
        return {"update_id": self._update_id, kind: body}


@dataclass
class Deal:
    """One update and what came of it."""

    ring: Ring
    connection: Connection
    who: str
    forged: Forged | None
    update: dict[str, Any]

    @property
    def told(self) -> str:
        return f"{self.who}: {self.forged.data!r} ({self.forged.way})" if self.forged else self.who

    def serve(self, session: Session) -> None:
        ring, tally = self.ring, self.ring.tally
        ring.serve(session, self.update)
        session.flush()
        rows = session.info.get(outbox.POSTED, [])
        assert len(rows) <= ring.writes.owed  # a refusal takes back what was owed before it
        self._draw(session, rows)
        refused = bool(ring.writes.refusals)
        tally.refused += refused and self.forged is not None
        if self.who in FAR_CHATS:
            self._listen(session, rows)
            if self.forged and not refused:
                self._weigh(session)

    def _draw(self, session: Session, rows: list[Owed]) -> None:
        """Every notice is drawn as it would be sent; the buttons on the own screen are kept."""
        mine = self.ring.crowd.chats[self.who]
        buttons = []
        for row in rows:
            if row.screen is None and row.kind in notices.NOTICES:
                screen = notices.draw(session, row, now=NOON)
                row.screen = screen.pack() if screen else {"text": ""}
            if row.chat_id == mine and row.screen:
                buttons += [b["data"] for line in row.screen.get("inline", ()) for b in line
                            if b.get("data", FOR_HELP) != FOR_HELP]  # fmt: skip
        if buttons:
            before = self.ring.drawn.get(self.who, [])
            open_ = [code for code in before if code.startswith(ANSWER)]
            answers = [code for code in buttons if code.startswith(ANSWER)]
            self.ring.drawn[self.who] = buttons if answers else buttons + open_

    def _listen(self, session: Session, rows: list[Owed]) -> None:
        tally, far = self.ring.tally, set(FAR_CHATS.values())
        for row in rows:
            if row.chat_id not in far and not self._about_them(session, row):
                tally.heard.append(f"{self.told} → {row.kind} to {row.chat_id}")
            words = str(row.screen)
            if any(secret in words for secret in SECRETS):
                tally.shown.append(f"{self.told} → {words[:200]}")

    def _about_them(self, session: Session, row: Owed) -> bool:
        """A newcomer who lives nowhere yet calls for help wherever there is a desk."""
        task = session.get(Task, row.object_id) if row.kind == "task" else None
        return task is not None and task.person_id in self.ring.crowd.outside

    def _weigh(self, session: Session) -> None:
        """A button upon something near that was not refused must have said nothing is there."""
        assert self.forged is not None
        try:
            press = codec.unpack(self.forged.data or "")
        except codec.Unreadable:
            self.ring.tally.unreadable += 1
            return
        for name, number in meant(press):
            plain = Row.metadata.tables.get(name)
            if plain is None or "id" not in plain.c:
                continue
            row = session.execute(select(plain).where(plain.c.id == number)).mappings().first()
            if row is not None and self._is_near(session, name, dict(row)):
                self.ring.tally.unwritten.append(self.told)

    def _is_near(self, session: Session, name: str, row: dict[str, Any]) -> bool:
        people = Owners(session).of(name, row)
        return bool(people) and people <= self.ring.crowd.near

    def look_at(self, wrote: set[str]) -> None:
        """Once more, with the rows before and after: all that changed must be the presser's."""
        with session_on(self.connection) as session:
            before = rows_of(session, wrote)
            self.ring.serve(session, self.update)
            session.flush()
            wrong = not_theirs(session, before, rows_of(session, wrote), self.ring.crowd.outside)
        self.ring._undo(self.connection)
        if wrong:
            self.ring.tally.effects.append(f"{self.told} → {', '.join(wrong)}")
        else:
            self.ring.tally.own_affairs += 1


def run(database: Database, presses: int, seed: int) -> Tally:
    """Press so often; the same seed, the same presses."""
    return Ring(database, seed).run(presses)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--presses", type=int, default=100_000)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    with planted(wanted.database) as database:
        began = time.monotonic()
        tally = run(database, wanted.presses, wanted.seed)
        seconds = time.monotonic() - began
    print(f"{tally.presses} forged presses on {wanted.database} in {seconds:.0f} s:")
    print("  " + ", ".join(f"{times} {way}" for way, times in sorted(tally.ways.items())))
    print(f"  {tally.refused} refused, {tally.own_affairs} about the presser's own affairs")
    for name, rows in tally.faults.items():
        print(f"  {len(rows)} {name}:", *rows[:20], sep="\n    ")
    print("nothing found" if not tally.faults else "FOUND")
    return int(bool(tally.faults))


if __name__ == "__main__":
    raise SystemExit(main())
