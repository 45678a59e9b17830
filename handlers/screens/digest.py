"""☀️ 早报: a picture of bars, and the words for each of its letters; no resident is named."""

from datetime import date, timedelta
from string import ascii_uppercase

from handlers.presses.common import Home
from handlers.presses.coordinator import OpenQueue, Queues
from handlers.presses.digest import SetDigest
from handlers.screens.directory import percent
from handlers.screens.queues import QUEUES, count_told, total_told
from handlers.ui.chart import Chart, marked
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.digests import Digest, Liked
from models.reads.waiting import ALL, LATE, MANY
from models.words import URGENCY, TaskKind, Urgency

BARS = 6
"""In a group; of more kinds the fewest share the last."""
HUNDRED = 100


def digest(say: Say, found: Digest, today: date) -> Screen:
    """Where nothing is open: one line."""
    kinds = [(name, found.counts[name]) for name in QUEUES
             if name in set(TaskKind) and name in found.counts]  # fmt: skip
    if not kinds:
        return Screen(say("digest-nothing"), rows=((_mute(say),),))
    urgent = sum(n for name, n in kinds if URGENCY[TaskKind(name)] is Urgency.LIFE)
    late = found.counts.get(LATE, 0)
    told = {
        "count": total_told(found.counts),
        "urgent": count_told(min(urgent, MANY)),
        "late": count_told(late),
    }
    load, liked = _load(say, kinds), found.liked[:BARS]
    lines = [say("digest-head", **told), say("digest-load", what=_named(load))]
    shares = _named([_share(say, one) for one in liked]) or say("digest-few")
    lines.append(say("digest-liked", what=shares))
    lines.append(say("digest-saved", late=count_told(late), since=_since(say, found.since, today),
                     lost=found.saved.total, saved=found.saved.saved))  # fmt: skip
    rows = (
        (Button(say("digest-begin"), OpenQueue(ALL, 0)),
         Button(say("digest-late"), OpenQueue(LATE, 0))),
        (_mute(say),),
    )  # fmt: skip
    return Screen("\n".join(lines), rows=rows, chart=_chart(kinds, found))


def turned(say: Say, *, on: bool) -> Screen:
    """It comes, or comes no more; and the way back."""
    other = Button(say("digest-off" if on else "digest-on"), SetDigest(int(not on)))
    out = (Button(say("key-queue"), Queues()), Button(say("home"), Home()))
    return Screen(say("digest-is-on" if on else "digest-is-off"), rows=((other,), out))


def _chart(kinds: list[tuple[str, int]], found: Digest) -> Chart:
    loads = [count for _, count in _few(kinds)]
    shares = [one.share if one.share is None else percent(one.share)
              for one in found.liked[:BARS]]  # fmt: skip
    saved = [found.counts.get(LATE, 0), found.saved.total, found.saved.saved]
    return Chart(
        (
            marked(loads, [count_told(one) for one in loads], max(loads)),
            marked(shares, ["?" if one is None else f"{one}%" for one in shares], HUNDRED),
            marked(saved, [count_told(saved[0]), *map(str, saved[1:])], max(*saved, 1)),
        )
    )


def _few(kinds: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The kinds with the most cases, most first; of more than there are bars the rest as one."""
    most = sorted(kinds, key=lambda one: -one[1])
    if len(most) <= BARS:
        return most
    return [*most[: BARS - 1], ("", sum(count for _, count in most[BARS - 1 :]))]


def _load(say: Say, kinds: list[tuple[str, int]]) -> list[str]:
    return [
        f"{say.word('queue', name) if name else say('digest-rest')} {count_told(count)}"
        for name, count in _few(kinds)
    ]


def _share(say: Say, one: Liked) -> str:
    told = say("digest-few") if one.share is None else f"{percent(one.share)}%"
    return f"{one.provider} {told}"


def _named(told: list[str]) -> str:
    """«A 投诉 4 · B 没人接 6»"""
    return " · ".join(f"{letter} {one}" for letter, one in zip(ascii_uppercase, told, strict=False))


def _since(say: Say, day: date, today: date) -> str:
    if day == today - timedelta(days=1):
        return say("digest-yesterday")
    return say("digest-since", day=say.day(day))


def _mute(say: Say) -> Button:
    return Button(say("digest-off"), SetDigest(0))
