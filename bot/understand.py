"""`diancai understand`: what the chat would understand, and why, on a terminal."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from handlers.ui.say import voice
from models.rules.hours import at, local
from models.rules.places import PlaceIndex
from models.rules.understanding.learning import Proposal
from models.rules.understanding.reading import Reading, read
from models.rules.understanding.services import LABELS, likely, sure
from models.rules.understanding.when import When
from models.words import Language

LABELS_SHOWN = 5
SERVICES = 17
"""So many of the 22 labels are services of the catalogue; they come first."""
PLACE_NAMED = 69.0
"""Points of a place from which its whole name, or its sound, stands in the text (rules/places)."""
LEXICON = "models/seed/lexicon/services.toml"


@dataclass(frozen=True, slots=True)
class Answered:
    """One line of a batch: JSON for the output, and a complaint where it could not be read."""

    out: str
    complaint: str | None = None


def explain(text: str, now: datetime) -> Iterator[str]:
    """Everything understood of a message, a line each."""
    said = read(text, local(now))
    for guess in said.labels[:LABELS_SHOWN]:
        yield f"{guess.score:6.1%}  {guess.label:24}{'、'.join(guess.phrases)}"
    yield f"alarm   {_alarm(said)}"
    yield f"time    {_time(said.when) if said.when else 'none'}"
    yield f"place   {_place(text)}"
    yield f"served  {_served(said)}"
    yield f"why     {_why(said)}"


def batch(lines: Iterable[bytes], now: datetime) -> Iterator[Answered]:
    """JSON lines in, JSON lines out, in their order. A bad line is answered by its error."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            text = json.loads(line)["text"]
        except (ValueError, TypeError, KeyError) as error:
            yield _bad(number, f"no JSON object with a text ({type(error).__name__})")
            continue
        if not isinstance(text, str):
            yield _bad(number, "the text is no string")
            continue
        said = read(text, local(now))
        answer = {
            "labels": [guess.label for guess in said.labels],
            "emergency": said.alarm is not None and not said.alarm.beside,
        }
        yield Answered(json.dumps(answer, ensure_ascii=False))


def changes(proposals: Iterable[Proposal]) -> Iterator[str]:
    """The proposal as a difference of the lexicon, which nobody applies but a human being."""
    yield f"--- {LEXICON}"
    yield f"+++ {LEXICON} (proposed)"
    label = ""
    for one in proposals:
        if one.label != label:
            label = one.label
            yield f"@@ [{label}] @@"
        seen = f"{one.seen} of {one.corrected} corrected, {one.elsewhere} of {one.others} others"
        yield f"+{one.strength}: {one.phrase}  # {seen}"


def _bad(number: int, reason: str) -> Answered:
    complaint = f"line {number}: {reason}"
    return Answered(json.dumps({"error": complaint}), complaint)


def _alarm(said: Reading) -> str:
    if said.alarm is None:
        return "none"
    kinds, phrases = ", ".join(said.alarm.kinds), "、".join(said.alarm.phrases)
    beside = " (beside the ordinary answer)" if said.alarm.beside else ""
    return f"{kinds}: {phrases}{beside}"


def _time(when: When) -> str:
    say = voice(Language.ZH)
    parts = [f"«{when.phrase}»"] if when.phrase else []
    if when.day and when.start:
        moment = at(when.day, when.start)
        parts.append(f"{when.day.year}年{say.when(moment)}")
    elif when.day:
        parts.append(f"{when.day.year}年{say.day(when.day)} {when.part or ''}".rstrip())
    elif when.part:
        parts.append(when.part)
    if when.soon:
        parts.append("as soon as possible")
    if when.rhythm != "once":
        parts.append(when.rhythm)
    if when.never:
        parts.append("never on " + ", ".join(_WEEKDAYS[day] for day in when.never))
    if when.ask:
        choices = [say.day(day) for day in when.days] + [f"{t:%H:%M}" for t in when.times]
        parts.append(f"to ask: {when.ask}" + (f" of {', '.join(choices)}" if choices else ""))
    return " · ".join(parts)


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _place(text: str) -> str:
    index = PlaceIndex.from_csv()
    found = [one for one in index.find(text) if one.score >= PLACE_NAMED]
    best = [one for one in found if one.score == found[0].score]
    return " or ".join(index.full_name(one.place.code) for one in best) or "none named"


def _served(said: Reading) -> str:
    if said.served is None:
        return "nobody named"
    age = f", {said.served.age} years" if said.served.age is not None else ""
    return f"{said.served.who}{age} «{said.served.phrase}»"


def _why(said: Reading) -> str:
    first, second = said.labels[:2]
    shares = f"{first.label} {first.score:.0%} before {second.label} {second.score:.0%}"
    if said.alarm is not None and not said.alarm.beside:
        return "danger comes first: numbers at once, and a human being is called"
    if (label := sure(said.labels)) is not None:
        service = label in LABELS[:SERVICES]
        return f"sure: {shares}; {'one card to confirm' if service else 'answered as such'}"
    if offered := likely(said.labels):
        return f"unsure: {shares}; buttons for {', '.join(offered)} and «none of these»"
    return f"nothing clear: {shares}; a kind line, the menu, a human being"
