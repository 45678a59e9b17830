"""Hostile words in every field that people may fill; everything that follows is sent and read.

    python -m tests.hostile.texts --strings 5000 [--database postgresql] [--seed 1]

The fixed list goes into every field, the random strings into all of them in turn. Exit code 1 if a
message was refused, words became more than words, or a file did not open as it was meant.
"""

import argparse
import random
import time
from collections.abc import Callable
from typing import Any

from models.db import Database
from tests.hostile.fields import FIELDS
from tests.hostile.ground import planted
from tests.hostile.speaking import Heard, Theatre
from tests.hostile.wording import HOSTILE, random_words

Message = Callable[[str], dict[str, Any]]
_FILE = {"file_id": "file-1", "file_unique_id": "f1"}
_PICTURE = {**_FILE, "width": 90, "height": 90}
_PLACE = {"latitude": 36.6, "longitude": 101.7}
GIVEN: dict[str, Message] = {
    "caption of a picture": lambda words: {"photo": [_PICTURE], "caption": words},
    "caption of a file": lambda words: {"document": {**_FILE, "file_name": "a"}, "caption": words},
    "name of a file": lambda words: {"document": {**_FILE, "file_name": words}},
    "contact": lambda words: {"contact": {"first_name": words, "phone_number": words}},
    "own contact": lambda words: {
        "contact": {"first_name": words, "phone_number": words, "user_id": 7002}
    },
    "place with a title": lambda words: {
        "location": _PLACE,
        "venue": {"location": _PLACE, "title": words, "address": words},
    },
    "name in the messenger": lambda words: {"from": {"first_name": words}, "text": "/start"},
    "language of the messenger": lambda words: {"from": {"language_code": words}, "text": "/start"},
    "voice with a caption": lambda words: {"voice": {**_FILE, "duration": 1}, "caption": words},
    "sticker": lambda words: {
        "sticker": {**_PICTURE, "type": "regular", "is_animated": False, "is_video": False,
                    "emoji": words, "set_name": words}
    },
}  # fmt: skip
"""Words beside what is sent, and around it."""
BY = {"name in the messenger": "nobody yet", "language of the messenger": "nobody yet"}


def run(database: Database, strings: int, seed: int, fixed: int = len(HOSTILE)) -> Heard:
    """`fixed` of the list in every field, `strings` random ones in all together."""
    dice, theatre = random.Random(seed), Theatre(database)
    fields = len(FIELDS) + len(GIVEN)
    shares = [strings // fields + (n < strings % fields) for n in range(fields)]
    for (name, one), share in zip(FIELDS.items(), shares, strict=False):
        theatre.say(name, one, _texts(dice, fixed, share))
    for (name, make), share in zip(GIVEN.items(), shares[len(FIELDS) :], strict=True):
        for text in _texts(dice, fixed, share):
            theatre.give(name, BY.get(name, "resident"), make(text), text)
    return theatre.heard


def _texts(dice: random.Random, fixed: int, share: int) -> list[str]:
    return [*dice.sample(HOSTILE, fixed), *(random_words(dice) for _ in range(share))]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--strings", type=int, default=5000)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    with planted(wanted.database) as database:
        began = time.monotonic()
        heard = run(database, wanted.strings, wanted.seed)
        seconds = time.monotonic() - began
    places = len(FIELDS) + len(GIVEN)
    print(f"{heard.said} texts in {places} places on {wanted.database} in {seconds:.0f} s:")
    print(f"  {heard.messages} messages, {heard.taken} texts kept, {heard.sheets} files opened")
    for name, rows in heard.faults.items():
        print(f"  {len(rows)} {name}:", *rows[:20], sep="\n    ")
    print("nothing found" if not heard.faults else "FOUND")
    return int(bool(heard.faults))


if __name__ == "__main__":
    raise SystemExit(main())
