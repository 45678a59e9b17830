"""The coordinator's queues, names masked: how much waits where, and news of a single case."""

from collections.abc import Sequence
from datetime import datetime

from handlers.presses.alarming import AnswerCase
from handlers.presses.common import Home
from handlers.presses.coordinator import OpenQueue, OpenTask, Queues, TakeTask
from handlers.presses.handing import AskShift
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.queues import TaskLine
from models.reads.waiting import ALL, LATE, MANY, MINE, RESTING, Page
from models.rules.escalation import ANY_HOUR
from models.rules.hours import today
from models.tables.desk import TaskStatus
from models.words import URGENCY, TaskKind

MARKS = {TaskStatus.TAKEN: "✋", TaskStatus.ANSWERED: "⏸"}
QUEUES = (LATE, *sorted(TaskKind, key=lambda kind: URGENCY[kind]), MINE, RESTING, ALL)
"""Most urgent first."""
AT_ONCE = 8
"""Cries in one message; the others stand in the queue, most urgent of all."""


def queues(say: Say, counts: dict[str, int]) -> Screen:
    """How much waits where; a tap opens it."""
    if not counts:
        return Screen(say("queue-empty"), rows=((Button(say("home"), Home()),),))
    total = total_told(counts)
    shown = {name: count_told(count) for name, count in counts.items()} | {ALL: total}
    buttons = [
        Button(say("queue-line", queue=say.word("queue", name), count=shown[name]),
               OpenQueue(name, 0))
        for name in QUEUES
        if name in shown
    ]  # fmt: skip
    return Screen(say("queue-title", count=total), rows=(*listed(buttons), ways_out(say)))


def total_told(counts: dict[str, int]) -> str:
    """Of all kinds; with a plus where one of them is simply many."""
    kinds = [counts.get(kind, 0) for kind in TaskKind]
    return f"{sum(kinds)}{'+' if MANY in kinds else ''}"


def count_told(count: int) -> str:
    return f"{MANY - 1}+" if count == MANY else str(count)


def queue(say: Say, name: str, page: Page) -> Screen:
    """One queue, oldest risk first."""
    if not page.lines:
        return Screen(say("queue-done"), rows=(ways_out(say),))
    buttons = [Button(_line(say, line), OpenTask(line.id)) for line in page.lines]
    turns = (("page-back", page.back), ("page-on", page.on))
    turn = tuple(Button(say(text), OpenQueue(name, seek)) for text, seek in turns if seek)
    shift = ((Button(say("shift"), AskShift()),),) if name == MINE else ()
    rows = (*listed(buttons), *((turn,) if turn else ()), *shift, ways_out(say))
    return Screen(say("queue-one", queue=say.word("queue", name)), rows=rows)


def _line(say: Say, line: TaskLine) -> str:
    mark = MARKS.get(line.status, "•")
    if line.rests_until is not None:
        mark = "⏸" if line.paused else "💤"
    since = say.when(line.opened_at)
    if line.kind in ANY_HOUR:
        return " · ".join([f"{mark} {_danger(say, line)}", line.who, *_near(line), since])
    kind = say.word("queue", line.kind)
    return " · ".join([f"{mark} {kind}", line.who, since, *_of_visit(say, line)])


def _danger(say: Say, line: TaskLine) -> str:
    """«🆘 紧急 摔倒»: of many cries one must see which is which."""
    queue = say.word("queue", line.kind)
    return f"{queue} {say.word('about', line.dangers[0])}" if line.dangers else queue


def _near(line: TaskLine) -> list[str]:
    """The community alone, where one is known."""
    place = line.place.rpartition(" ")[2]
    return [place] if place else []


def _of_visit(say: Say, line: TaskLine) -> list[str]:
    """«家政保洁 11月25日 周三», of a case about a visit."""
    if not line.service or line.start is None:
        return []
    return [f"{say.word('service', line.service)} {say.day(today(line.start))}"]


def notice(say: Say, line: TaskLine, now: datetime, words: str = "") -> Screen:
    """Something needs a human being: what, where, since when, how urgent. No full name; of danger
    and of a complaint what was said.
    """
    text = say(
        "task-notice",
        queue=say.word("queue", line.kind),
        who=line.who,
        place=line.place,
        since=say.when(line.opened_at),
        due=say.when(line.due_at),
    )
    text += "".join(f"\n🍲 {one}" for one in _of_visit(say, line))
    text += f"\n{words}" if words else ""
    if line.status is TaskStatus.TAKEN:
        text += "\n" + say("task-taken", owner=line.owner)
    elif line.due_at <= now:
        text += "\n" + say("task-late")
    return Screen(text, rows=_first_acts(say, line))


def still_open(say: Say, lines: Sequence[TaskLine]) -> Screen:
    """Everything at once that nobody has; a tap opens it."""
    buttons = [Button(_line(say, line), OpenTask(line.id)) for line in lines[:AT_ONCE]]
    text = say("tasks-still-open", count=str(len(lines)))
    return Screen(text, rows=(*listed(buttons), ways_out(say)))


def more(say: Say, line: TaskLine, words: str) -> Screen:
    """Whoever told of something said more."""
    text = say("case-more", queue=say.word("queue", line.kind), who=line.who, words=words)
    return Screen(text, rows=((Button(say("case-answer"), AnswerCase(line.id)),),
                              *_first_acts(say, line)))  # fmt: skip


def _first_acts(say: Say, line: TaskLine) -> tuple[tuple[Button, ...], ...]:
    rows = [(Button(say("task-open"), OpenTask(line.id)),)]
    if line.status is TaskStatus.OPEN:
        rows.append((Button(say("task-take"), TakeTask(line.id, line.version)),))
    return tuple(rows)


def ways_out(say: Say) -> tuple[Button, ...]:
    return (Button(say("key-queue"), Queues()), Button(say("home"), Home()))
