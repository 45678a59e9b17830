"""A cry for help is heard wherever somebody is: in the midst of every question that is typed."""

from collections import defaultdict
from typing import Any

import pytest

from handlers.ui.say import voice
from handlers.watching import AT_WORK
from models.db import Database
from models.rules.understanding.danger import spot
from models.words import Language
from tests.hostile.fields import FIELDS
from tests.hostile.speaking import TYPED, Theatre

BURNT = "他用烟头烫孩子"
POLICE = "110"
SPOKEN = (
    "help me",
    "call the police",
    "he is hitting me",
    "he is going to kill me",
    "i want to die",
)


class Listener(Theatre):
    """Keeps what was told to whom."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.told: dict[int, list[str]] = defaultdict(list)

    def _send(self, chat_id: int, screen: dict[str, Any]) -> None:
        self.told[chat_id].append(screen["text"])

    def answers(self, name: str, words: str) -> str:
        """All that is told to whoever says this in the midst of that question."""
        one = FIELDS[name]
        with self.database.engine.connect() as connection, connection.begin():
            for step in one.way:
                self._do(connection, one.who, step)
            self._must_stand(connection, name, one)
            self.told.clear()
            self._do(connection, one.who, TYPED + words)
            connection.rollback()
        return "\n".join(self.told[self.crowd.chats.get(one.who, 8001)])


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_cry_is_heard_in_the_midst_of_every_question(db: Database) -> None:
    house = Listener(db)
    assert [name for name in FIELDS if POLICE not in house.answers(name, "救命!")] == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_harm_to_a_child_is_heard_wherever_no_known_case_is_written_about(db: Database) -> None:
    house = Listener(db)
    deaf = {name for name in FIELDS if POLICE not in house.answers(name, BURNT)}
    assert {name.split(".")[0] for name in deaf} == set(AT_WORK)


def test_every_bare_cry_is_danger_by_itself() -> None:
    cries = [cry for language in Language for cry in voice(language)("cry-words").split()]
    spoken = {one.replace(" ", ""): one for one in SPOKEN}
    assert [cry for cry in cries if spot(spoken.get(cry, cry)) is None] == []
