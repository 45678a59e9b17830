"""机构名录 on the screen: who serves here, with what, and how content people were."""

from datetime import date

from handlers.presses.common import Home
from handlers.presses.directory import Directory, Method, SeeListed
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.directory import Listed
from models.rules.contentment import Score

PAGE = 8
"""Organisations on one screen."""
SHOWN = 6
"""Services and places in one line; the rest is counted."""


def several(say: Say, houses: list[tuple[int, str]], page: int) -> Screen:
    here = houses[page * PAGE : (page + 1) * PAGE]
    turn = [Button(say("page-back"), Directory(page - 1))] if page else []
    if len(houses) > (page + 1) * PAGE:
        turn.append(Button(say("page-on"), Directory(page + 1)))
    buttons = [Button(f"🏠 {name}", SeeListed(number)) for number, name in here]
    text = say("directory", count=len(houses)) if houses else say("directory-none")
    return Screen(text, rows=(*listed(buttons), *((tuple(turn),) if turn else ()), (_out(say),)))


def one(say: Say, house: Listed) -> Screen:
    stars = say("house-rating", rating=house.rating) if house.rating else ""
    lines = [
        say("listed", name=house.name, rating=stars),
        say("listed-does", services=_some(say, [say.word("service", c) for c in house.services])),
        say("listed-where", places=_some(say, list(house.places))),
        *contentment(say, house.told.said, house.told.checked),
        known_on(say, house.known_on),
    ]
    if not house.qualified:
        lines.append(say("listed-not-sent"))
    if house.phone:
        lines.append(say("listed-phone", phone=house.phone))
    how = Button(say("method-button"), Method())
    back = Button(say("directory-back"), Directory(0))
    return Screen("\n".join(lines), rows=((how,), (back, _out(say))))


def contentment(say: Say, score: Score, checked: Score) -> list[str]:
    """Never a share without its bounds and the number of people behind it."""
    lines = [say("content-few", voices=score.voices)]
    if score.enough:
        silent = {"worst": percent(score.worst), "best": percent(score.best)}
        lines = [_share(say, "content", score), say("content-silent", **silent)]
    return [*lines, _share(say, "content-checked", checked)] if checked.enough else lines


def known_on(say: Say, day: date | None) -> str:
    """Up to when it is told: who has just answered reads it tomorrow."""
    return say("content-known", day=say.day(day)) if day else say("content-unknown")


def _share(say: Say, name: str, score: Score) -> str:
    told = {"mean": score.mean, "low": score.low, "high": score.high}
    people = {"voices": score.voices, "served": score.served}
    return say(name, **people, **{word: percent(share) for word, share in told.items()})


def method(say: Say) -> Screen:
    return Screen(say("method"), rows=((Button(say("directory-back"), Directory(0)), _out(say)),))


def percent(share: int) -> int:
    """Of hundredths of a percent, rounded down."""
    return share // 100


def _some(say: Say, names: list[str]) -> str:
    told = say("comma").join(names[:SHOWN])
    return told + say("and-more", count=len(names) - SHOWN) if len(names) > SHOWN else told


def _out(say: Say) -> Button:
    return Button(say("home"), Home())
