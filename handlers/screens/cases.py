"""An opened case: everything that settles it."""

import re

from handlers.presses.alarming import AnswerCase
from handlers.presses.answers import Override
from handlers.presses.coordinator import (
    AskLabel,
    ByHand,
    CloseTask,
    OpenOrder,
    OpenPerson,
    TakeOver,
    TakeTask,
    TaskHistory,
    Weigh,
)
from handlers.presses.pairs import MeetAgain
from handlers.presses.placing import HandUp
from handlers.presses.suspending import SeeDeskWorker
from handlers.screens import certifying, common, handing
from handlers.screens.queues import ways_out
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.operations.correcting import said_in
from models.reads.files import PersonFile
from models.reads.queues import TaskCard, TaskLine
from models.tables.desk import TaskStatus
from models.tables.visits import VisitStatus
from models.words import STIGMATISING, How, TaskKind

APART = ("worker not wanted", "home not wanted")
"""What cases of two who are kept apart are about (operations/avoiding.py)."""


ANSWERED = (TaskKind.APPEAL, TaskKind.TWIN, TaskKind.REVIEW, TaskKind.DISPUTE)
"""Never just closed."""


OF_A_WORKER = (TaskKind.COMPLAINT, TaskKind.RECOVERY, TaskKind.REVIEW)
"""Where the worker's own file may be wanted."""


STARS = re.compile(r"[1-5]/5")


def case(
    say: Say,
    card: TaskCard,
    who: PersonFile | None,
    reader_id: int,
    *,
    every_group: bool,
    shown: int = 0,
) -> Screen:
    """The opened case. With its sound or picture where there is one; of several certificates the
    one that was asked for.
    """
    claims = [c for c in card.claims if every_group or not c.quiet]
    about_them = [person(say, who, every_group=every_group)] if who is not None else []
    parts = [*_head(say, card, about_them), *handing.lines(say, card),
             *certifying.lines(say, claims)]  # fmt: skip
    certificate = certifying.current(claims, shown)
    parts += certifying.photo_line(say, certificate)
    more = certifying.also(say, card, every_group=every_group)
    decide = certifying.rows(say, card.id, claims, shown)
    rows = (*decide, *more, *_acts(say, card, reader_id), ways_out(say))
    held = re.split(r"\W", card.about)[0]
    picture = card.file_id or (certificate.evidence if certificate else None)
    return Screen(
        "\n\n".join(parts),
        rows=rows,
        voice=card.file_id if held == "voice" else None,
        file=card.file_id if held == "document" else None,
        photo=None if held in {"voice", "document"} else picture,
    )


def _head(say: Say, card: TaskCard, about_them: list[str]) -> list[str]:
    """What it is, since when, about whom, what was said, and who has it."""
    parts = [say("case", queue=say.word("queue", card.kind), since=say.when(card.opened_at),
                 due=say.when(card.due_at)), *about_them]  # fmt: skip
    parts += [told] if (told := about(say, card.about)) else []
    if card.teller:
        parts.append(say("case-told-by", name=card.teller, phone=card.teller_phone or "—"))
    if card.could_be is not None:
        parts.append(say(f"case-could-be-{card.could_be}"))
    if card.stars is not None:
        hand = say("by-the-desk") if card.how is How.ASSISTED else ""
        parts.append(say("case-stars", stars=card.stars, words=card.words or "—") + hand)
    if card.status is TaskStatus.TAKEN:
        parts.append(say("task-taken", owner=card.owner))
    if card.status is TaskStatus.ANSWERED:
        parts.append(say("task-answered"))
    if card.status is TaskStatus.CLOSED:
        parts.append(say("task-closed"))
    return parts


def person(say: Say, who: PersonFile, *, every_group: bool) -> str:
    """Full name, telephone, door, groups, and whoever speaks for them."""
    groups = [
        f"{say.word('group', group)} {say.word('claim', status)}"
        for group, status in who.groups
        if every_group or group not in STIGMATISING
    ]
    lines = [
        say(
            "case-person",
            name=who.name,
            born=common.born(say, who.born, about=who.birth_about),
            phone=who.phone or "—",
            place=who.place,
            address=who.address or "—",
            groups=say("comma").join(groups) or "—",
        )
    ]
    lines += [say("case-tongue", tongue=say.word("tongue", who.tongue))] if who.tongue else []
    lines += [say("case-wants-sex", sex=say.word("sex", who.wants_sex))] if who.wants_sex else []
    lines += [
        say("case-carer", name=c.name, bond=say.word("bond", c.bond), phone=c.phone or "—")
        for c in who.carers
    ]
    return "\n".join(lines)


def about(say: Say, told: str) -> str:
    """What was said, or the house's own reason in plain words."""
    head, _, rest = told.partition(" ✔ ")
    kinds, colon, words = head.partition(": ")
    if STARS.fullmatch(head):
        head = ""  # the rating stands beside it
    codes = [code.strip().replace(" ", "-").replace("_", "-") for code in kinds.split(",")]
    if all(code.isascii() and say.has(f"about-{code}") for code in codes):
        head = say("comma").join(say(f"about-{code}") for code in codes)
        head += f"\n{words}" if colon else ""
    lines = [say("case-about", words=head)] if head else []
    if rest:
        lines.append(say("case-closing", words=rest))
    return "\n".join(lines)


def _acts(say: Say, card: TaskCard, reader_id: int) -> tuple[tuple[Button, ...], ...]:
    history = Button(say("case-history"), TaskHistory(card.id))
    if card.order_id is not None:
        history = Button(say("case-order"), OpenOrder(card.order_id))
    if card.status is TaskStatus.CLOSED:
        return ((history,),)
    rows: list[tuple[Button, ...]] = []
    rows += _to_place(say, card)
    rows += _by_hand(say, card)
    if card.about in APART and card.visit_id is not None:
        rows.append((Button(say("avoid-lift"), MeetAgain(card.id, card.visit_id)),))
    if card.status is TaskStatus.OPEN:
        rows.append((Button(say("task-take"), TakeTask(card.id, card.version)),))
    elif card.status is TaskStatus.TAKEN and card.owner_id != reader_id:
        rows.append((Button(say("task-take-over"), TakeOver(card.id, card.version)),))
    rows += handing.beside(say, card, reader_id)
    if card.answerable:
        rows.append((Button(say("case-answer"), AnswerCase(card.id)),))
    if said_in(card.kind, card.about):
        rows.append((Button(say("correct"), AskLabel(card.id, 0)),))
    if card.worker_id and card.kind in OF_A_WORKER:
        rows.append((Button(say("case-worker"), SeeDeskWorker(card.worker_id)),))
    if card.person_id is not None:
        rows.append((Button(say("case-file"), OpenPerson(card.person_id)),))
    rows += _endings(say, card, history)
    return tuple(rows)


def _to_place(say: Say, card: TaskCard) -> list[tuple[Button, ...]]:
    """An order that nobody took: somebody is chosen, or whoever is above has it."""
    if card.kind is not TaskKind.PLACE or card.order_id is None:
        return []
    up = [(Button(say("hand-up"), HandUp(card.id, card.version)),)] if card.may_rise else []
    return [(Button(say("case-weigh"), Weigh(card.order_id, 0)),), *up]


def _endings(say: Say, card: TaskCard, history: Button) -> list[tuple[Button, ...]]:
    """How the case may end; some never just do, and a recovery waits for the resident."""
    above = [(Button(say("recovery-override"), Override(card.id)),)] if card.overridable else []
    if card.kind in ANSWERED or card.status is TaskStatus.ANSWERED:
        return [*above, (history,)]
    label = "recovery-propose" if card.kind is TaskKind.RECOVERY else "task-close"
    return [*above, (Button(say(label), CloseTask(card.id)), history)]


def _by_hand(say: Say, card: TaskCard) -> list[tuple[Button, ...]]:
    """A visit that hangs is put right by telephone."""
    deeds = {VisitStatus.BOOKED: ("in", "again"), VisitStatus.STARTED: ("out", "again")}
    if card.kind is not TaskKind.OVERDUE or card.visit_status not in deeds:
        return []
    visit_id, version = card.visit_id or 0, card.visit_version
    return [
        (Button(say(f"by-hand-{deed}"), ByHand(card.id, visit_id, version, deed)),)
        for deed in deeds[card.visit_status]
    ]


def closed(say: Say, line: TaskLine) -> Screen:
    text = say("task-closed-now", queue=say.word("queue", line.kind), who=line.who)
    return Screen(text, rows=(ways_out(say),))
