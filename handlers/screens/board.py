"""🗺 今天的人: one line a worker, whoever needs a hand first."""

from datetime import datetime

from handlers.presses.board import Board, SetMayAssign
from handlers.presses.common import Home
from handlers.presses.manager import SeeWorker, Team, VisitsToday
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.board import Doing, Row
from models.reads.houses import StandingWord
from models.reads.rescues import Tally
from models.rules.hours import today

PAGE = 8
"""Colleagues on one screen."""
MINUTE = 60


def board(say: Say, rows: list[Row], page: int, saved: Tally, now: datetime) -> Screen:
    """The month's rescues, then the lines; a tap opens the colleague, where the telephone is."""
    here = rows[page * PAGE : (page + 1) * PAGE]
    head = say("board", count=len(rows)) if rows else say("team-empty")
    parts = [head, *_saved(say, saved), *(line(say, one, now) for one in here)]
    turn = [Button(say("page-back"), Board(page - 1))] if page else []
    if len(rows) > (page + 1) * PAGE:
        turn.append(Button(say("page-on"), Board(page + 1)))
    buttons = [Button(one.name, SeeWorker(one.worker_id)) for one in here]
    out = (Button(say("key-visits"), VisitsToday()), Button(say("home"), Home()))
    return Screen("\n".join(parts), rows=(*listed(buttons, 2), *listed(turn, 2), out))


def houses(say: Say, words: list[StandingWord]) -> Screen:
    """What each says, what that means, and the tap that turns it round."""
    lines, buttons = [], []
    for house in words:
        word = say("assign-at-once" if house.may_assign else "assign-ask")
        lines.append(say("own-house", name=house.name, word=word))
        label = say("assign-to-ask" if house.may_assign else "assign-to-at-once")
        if len(words) > 1:
            label = say("assign-of", label=label, name=house.name)
        buttons.append(Button(label, SetMayAssign(house.id, int(not house.may_assign))))
    out = (Button(say("key-team"), Team(0)), Button(say("home"), Home()))
    return Screen("\n\n".join(lines), rows=(*listed(buttons), out))


def line(say: Say, one: Row, now: datetime) -> str:
    """What they do, and under it what is wrong with their day or week."""
    name = f"board-{one.doing.replace('_', '-')}"
    name += "-until" if one.doing is Doing.OFF and one.at else ""
    lines = [say(name, name=one.name, **_blanks(say, one, now))]
    if one.too_many:
        lines.append(say("board-week", hours=one.hours))
    lines += [
        say("board-gap", since=say.clock(gap.start), until=say.clock(gap.end)) for gap in one.gaps
    ]
    return "\n".join(lines)


def _blanks(say: Say, one: Row, now: datetime) -> dict[str, object]:
    match one.doing:
        case Doing.LATE | Doing.THERE | Doing.ON_THE_WAY:
            told = [say.word("service", one.service), one.who] if one.service else []
            what = " · ".join(told) or say("board-elsewhere")
            return {"clock": _clock(say, one, now), "what": what, "minutes": _minutes(one, now)}
        case Doing.FREE | Doing.OFF:
            return {"clock": _clock(say, one, now)}
        case Doing.AWAY:
            return {"day": say.day(one.until or today(now))}
        case Doing.SUSPENDED:
            return {"why": say.word("suspend", one.why)}
    return {}


def _clock(say: Say, one: Row, now: datetime) -> str:
    return say.clock(one.at or now)


def _minutes(one: Row, now: datetime) -> int:
    return int((now - (one.at or now)).total_seconds()) // MINUTE


def _saved(say: Say, saved: Tally) -> list[str]:
    """«🛟 本月保住 41 / 43 次»; nothing where nobody fell out."""
    return [say("board-saved", saved=saved.saved, total=saved.total)] if saved.total else []
