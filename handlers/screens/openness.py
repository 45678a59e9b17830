"""公开 on the screen: a month in a county in a few lines, for whoever lives there."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.presses.common import Home
from handlers.presses.openness import OpenMonth, Publish, SetNews
from handlers.screens.directory import percent
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from handlers.ui.yuan import yuan
from models.operations.publishing import LETTERS
from models.tables.publications import Publication, PublicationStatus

MONTHS = 6
"""Months to turn back to."""


def month(say: Say, row: Publication, place: str, others: Sequence[Publication] = ()) -> Screen:
    """To everybody: the month, and the ones before it."""
    back = [Button(title(say, one.month), OpenMonth(one.id)) for one in others[:MONTHS]]
    return Screen(words(say, row, place), rows=(*listed(back, 3), (_out(say),)))


def news(say: Say, row: Publication, place: str) -> Screen:
    """Sent once a month, with the way out of it."""
    mute = Button(say("open-mute"), SetNews(0))
    more = Button(say("open-more"), OpenMonth(row.id))
    return Screen(words(say, row, place), rows=((more,), (mute,)))


def proposed(say: Say, row: Publication, place: str) -> Screen:
    """To a supervisor: exactly what everybody will read, and the button that makes it known."""
    if row.status is PublicationStatus.PUBLISHED:
        text = f"{say('open-is-public')}\n\n{words(say, row, place)}"
        return Screen(text, rows=((_out(say),),))
    text = f"{say('open-proposed')}\n\n{words(say, row, place)}"
    do = Button(say("open-publish"), Publish(row.id, row.version, row.sha256[:LETTERS]))
    return Screen(text, rows=((do,), (_out(say),)))


def nothing(say: Say) -> Screen:
    return Screen(say("open-nothing"), rows=((_out(say),),))


def turned(say: Say, *, on: bool) -> Screen:
    other = Button(say("open-mute" if on else "open-unmute"), SetNews(int(not on)))
    return Screen(say("open-is-on" if on else "open-is-off"), rows=((other,), (_out(say),)))


def words(say: Say, row: Publication, place: str) -> str:
    return "\n".join([say("open-head", place=place, month=title(say, row.month)),
                      *lines(say, row.body)])  # fmt: skip


def lines(say: Say, body: dict[str, Any]) -> list[str]:
    """What was bought, delivered and spent, how content people are, and what could not be had."""
    if body["people"] is None:
        return [say("open-few")]
    told = [say("open-done", visits=body["visits"], people=body["people"],
                yuan=yuan(body["spent_fen"]))]  # fmt: skip
    if body["orders"] is not None:
        told.insert(0, say("open-orders", orders=body["orders"]))
    if body["services"]:
        told.append(say("open-services", what=_counted(say, body["services"], body["other"])))
    told.append(_content(say, body["content"]))
    if (checks := body["checks"]) is not None:
        share = f"{checks['share'] // 100}.{checks['share'] % 100 // 10}"
        told.append(say("open-checks", answered=checks["answered"], share=share))
    if body["complaints"] is not None:
        told.append(say("open-complaints", count=body["complaints"]))
    if body["waiting"]:
        told.append(say("open-waiting", what=_counted(say, body["waiting"])))
    return told


def title(say: Say, month: int) -> str:
    return say("open-month", year=month // 100, month=month % 100)


def by_service(say: Say, counts: Mapping[str, int], other: int = 0) -> list[tuple[str, int]]:
    """Most first; at last those of which each has too few."""
    most = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    named = [(say.word("service", name), count) for name, count in most]
    return [*named, (say("open-other"), other)] if other else named


def _counted(say: Say, counts: Mapping[str, int], other: int = 0) -> str:
    """«生活照料 62、其他 7»"""
    return say("comma").join(f"{name} {n}" for name, n in by_service(say, counts, other))


def _content(say: Say, content: dict[str, int] | None) -> str:
    if content is None:
        return say("open-content-few")
    told = {name: percent(content[name]) for name in ("mean", "low", "high")}
    return say("open-content", voices=content["voices"], **told)


def _out(say: Say) -> Button:
    return Button(say("home"), Home())
