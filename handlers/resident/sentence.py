"""Everything that one sentence carried beside the service: for whom, when, how often."""

from typing import Any

from handlers.context import Desk
from handlers.resident import times
from models.reads.candidates import Ask
from models.reads.cards import names_in_care, person_card
from models.reads.catalogue import dish
from models.reads.slots import open_times
from models.rules.hours import local
from models.rules.understanding import reading
from models.rules.understanding.reading import Reading
from models.rules.understanding.when import When
from models.words import Rhythm

STORY = 20
"""Characters: a longer sentence tells more than a service, so the worker reads it as the note."""


def told(desk: Desk, service: str, words: str) -> dict[str, Any]:
    """The answers of the order form that a sentence holds."""
    said = reading.read(words, local(desk.now))
    answers: dict[str, Any] = {"note": words[:500]} if len(words) > STORY else {}
    person = _served(desk, said)
    if person is None:
        return answers
    answers["person"] = person
    if said.when is not None:
        if said.when.rhythm is not Rhythm.ONCE:
            answers["rhythm"] = said.when.rhythm
        answers |= _start(desk, service, person, said.when)
    return answers


def _start(desk: Desk, service: str, person: int, when: When) -> dict[str, Any]:
    """A free beginning, or the wish around which times are offered."""
    wanted, card = dish(desk.session, service), person_card(desk.session, person)
    if wanted is None or card is None:
        return {}
    ask = Ask(card.id, service, card.area_code or "", desk.now, wanted.minutes)
    open_ = open_times(desk.session, ask, wanted, now=desk.now)
    start, wish = times.wished(when, open_, desk.now)
    if start is not None:
        return {"start": start}
    return {"wish": wish, "missed": when.start is not None} if wish else {}


def _served(desk: Desk, said: Reading) -> int | None:
    """Whom the sentence means, where there is no doubt: one who is named, or the only one."""
    others = names_in_care(desk.session, desk.who.person_id)
    named = [person_id for person_id, name in others if name in said.text]
    if len(named) == 1:
        return named[0]
    if desk.who.registered and not others:
        return desk.who.person_id
    if len(others) == 1 and not desk.who.registered:
        return others[0][0]
    return None
