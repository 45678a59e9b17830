"""不合理诉求 on the screen: the coordinator's reason, and the supervisor's word to it."""

from collections.abc import Sequence

from handlers.presses.appealing import AppealThis
from handlers.presses.coordinator import OpenTask
from handlers.presses.satisfaction import (
    AskExclude,
    DecideExclusion,
    ExcludeFor,
    Exclusions,
    SeeExclusion,
)
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.exclusions import ExclusionCard
from models.rules.hours import today
from models.tables.exclusions import ExclusionStatus
from models.words import Unreasonable


def door(say: Say, rating_id: int, task_id: int) -> tuple[Button, ...]:
    return (Button(say("exclude"), AskExclude(rating_id, task_id)),)


def reasons(say: Say, rating_id: int, grounds: Sequence[Unreasonable], task_id: int) -> Screen:
    buttons = [
        Button(say.word("unreasonable", one), ExcludeFor(rating_id, one, task_id))
        for one in grounds
    ]
    rows = (*listed(buttons), _to_case(say, task_id), ways_out(say))
    return Screen(say("exclude-why"), rows=rows)


def asked(say: Say, task_id: int) -> Screen:
    return Screen(say("exclude-asked"), rows=(_to_case(say, task_id), ways_out(say)))


def _to_case(say: Say, task_id: int) -> tuple[Button, ...]:
    return (Button(say("back"), OpenTask(task_id)),)


def waiting_door(say: Say, count: int) -> Button:
    return Button(say("exclusions-door", count=count), Exclusions())


def waiting(say: Say, mine: Sequence[ExclusionCard], asked: Sequence[ExclusionCard]) -> Screen:
    """What this reader decides, each a button; and what they asked for, which waits for others."""
    if not mine and not asked:
        return Screen(say("exclusions-none"), rows=(ways_out(say),))
    lines = [say("exclusions-mine", count=len(mine))] if mine else []
    if asked:
        lines += [say("exclusions-asked", count=len(asked)), *(told(say, one) for one in asked)]
    buttons = [
        Button(say("exclusions-one", house=one.house, reason=_why(say, one)), SeeExclusion(one.id))
        for one in mine
    ]
    return Screen("\n\n".join(lines), rows=(*listed(buttons), ways_out(say)))


def to_decide(say: Say, card: ExclusionCard) -> Screen:
    """Which answer, and why it should be no word on the visit."""
    text = told(say, card)
    if card.status is not ExclusionStatus.ASKED:
        return Screen(text, rows=(ways_out(say),))
    buttons = [
        Button(say("exclude-agree"), DecideExclusion(card.id, card.version, 1)),
        Button(say("exclude-decline"), DecideExclusion(card.id, card.version, 0)),
    ]
    return Screen(text, rows=(*listed(buttons), ways_out(say)))


def told(say: Say, card: ExclusionCard) -> str:
    what = {
        "house": card.house,
        "service": say.word("service", card.service),
        "day": say.day(today(card.start)),
        "stars": "⭐" * card.stars,
        "reason": _why(say, card),
        "state": say.word("exclusion", card.status),
    }
    lines = [say("exclusion", **what)]
    if card.why:
        lines.append(say("exclusion-why", words=card.why))
    lines.append(say("exclusion-words", words=card.words) if card.words else say("exclusion-mute"))
    lines += [
        say("exclusion-before", reason=say.word("unreasonable", reason),
            state=say.word("exclusion", state))
        for reason, state in card.before
    ]  # fmt: skip
    return "\n".join(lines)


def notice(say: Say, card: ExclusionCard) -> Screen:
    look = Button(say("exclusion-look"), SeeExclusion(card.id))
    return Screen(say("exclusion-news", house=card.house), rows=((look,),))


def answered(say: Say, card: ExclusionCard) -> Screen:
    """To whoever asked."""
    return Screen(told(say, card), rows=(ways_out(say),))


def left_out(say: Say, card: ExclusionCard) -> Screen:
    """To whoever gave the stars: why they are left out, and that they may object."""
    text = say(
        "stars-left-out",
        service=say.word("service", card.service),
        day=say.day(today(card.start)),
        reason=say.word("left-out-for", card.reason),
    )
    return Screen(text, rows=((Button(say("appeal"), AppealThis("s", card.id)),), ways_out(say)))


def _why(say: Say, card: ExclusionCard) -> str:
    return say.word("unreasonable", card.reason)
