"""培育 on the screen: the stage of an organisation, its sessions, support, rating and record."""

from datetime import date

from handlers.presses.common import Home
from handlers.presses.growing import (
    Advance,
    DecideViolation,
    GiveSupport,
    GoAlong,
    Growing,
    NoteViolation,
    OwnGrowth,
    RateHouse,
    SeeViolation,
    TakeUp,
)
from handlers.presses.house_papers import HousePapers
from handlers.presses.houses import SeeHouse
from handlers.presses.manager import Team
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from handlers.ui.yuan import yuan
from models.reads.growing import GrowthCard, Stand
from models.rules.qualification import clean_again
from models.tables.growing import GROWTH_MOVES, Growth, Training, Violation, ViolationStatus

SHOWN = 5
"""Violations on one card."""


def of_house(say: Say, card: GrowthCard, violations: list[Violation]) -> Screen:
    """Before a supervisor: everything that may be done, a tap each."""
    lines = [*_lines(say, card), *(_violation(say, one) for one in violations[:SHOWN])]
    buttons = [*_stages(say, card)]
    buttons += [
        Button(say("house-rate"), RateHouse(card.provider_id)),
        Button(say("support-note"), GiveSupport(card.provider_id)),
        Button(say("violation-note"), NoteViolation(card.provider_id)),
    ]
    buttons += [
        Button(f"⚖️ {say.birthday(one.on)}", SeeViolation(one.id)) for one in violations[:SHOWN]
    ]
    back = (Button(card.name, SeeHouse(card.provider_id)), Button(say("home"), Home()))
    return Screen("\n".join(lines), rows=(*listed(buttons, 2), back))


def own(say: Say, card: GrowthCard, violations: list[Violation]) -> Screen:
    """Before whoever runs it: what counts of its record, and what comes next."""
    counting = [one for one in violations if one.status is ViolationStatus.AGREED]
    lines = [*_lines(say, card), *(_violation(say, one) for one in counting[:SHOWN])]
    papers = (Button(say("shelf"), HousePapers(card.provider_id)),)
    out = (Button(say("key-team"), Team(0)), Button(say("home"), Home()))
    return Screen("\n".join(lines), rows=(papers, out))


def choose(say: Say, houses: list[tuple[int, str]]) -> Screen:
    """Whoever runs several organisations says which."""
    buttons = [Button(name, OwnGrowth(number)) for number, name in houses]
    return Screen(say("growth-which"), rows=(*listed(buttons), (Button(say("home"), Home()),)))


def violation(say: Say, one: Violation, house: str, *, decides: bool) -> Screen:
    """One before a supervisor; `decides`: the reader may be the other of the two."""
    told = {"house": house, "day": say.birthday(one.on), "what": one.what}
    lines = [say("violation", **told), say(f"violation-is-{one.status}", until=_until(say, one.on))]
    moves = {
        ViolationStatus.NOTED: (ViolationStatus.AGREED, ViolationStatus.DECLINED),
        ViolationStatus.AGREED: (ViolationStatus.LIFTED,),
    }
    buttons = [
        Button(say(f"violation-do-{to}"), DecideViolation(one.id, one.version, to))
        for to in moves.get(one.status, ())
        if decides
    ]
    if not decides and one.status in moves:
        lines.append(say("violation-another"))
    back = (Button(say("growth"), Growing(one.provider_id)), Button(say("home"), Home()))
    return Screen("\n".join(lines), rows=(*listed(buttons), back))


def noted(say: Say, one: Violation, house: str) -> Screen:
    """To the other supervisors: somebody is to agree."""
    text = say("violation-waits", house=house)
    look = Button(say("paper-open"), SeeViolation(one.id))
    return Screen(text, rows=((look,), (Button(say("home"), Home()),)))


def told(say: Say, one: Violation) -> Screen:
    """To whoever runs it: it is on record, or no longer."""
    text = say(f"violation-told-{one.status}", day=say.birthday(one.on), what=one.what,
               until=_until(say, one.on))  # fmt: skip
    return Screen(text, rows=((Button(say("growth"), OwnGrowth(one.provider_id)),),))


def stage_told(say: Say, card: GrowthCard, stage: Growth) -> Screen:
    text = say("growth-news", name=card.name, stage=say.word("growth", stage))
    return Screen(text, rows=((Button(say("growth"), OwnGrowth(card.provider_id)),),))


def training_told(say: Say, row: Training, name: str) -> Screen:
    """To whoever runs one: a session is planned, is tomorrow, or is off."""
    told = {"day": say.day(row.on), "topic": say.word("topic", row.topic), "place": row.place}
    return Screen(say(name, **told), rows=((Button(say("growth"), OwnGrowth(0)),),))


def _lines(say: Say, card: GrowthCard) -> list[str]:
    stand = card.stand
    stage = say.word("growth", stand.stage) if stand else say("growth-none")
    lines = [say("growth-card", name=card.name, stage=stage)]
    if stand:
        lines.append(say("growth-mentor", name=stand.mentor))
        lines.append(say("growth-came", came=card.came, held=card.held))
    if card.next:
        row = card.next
        told = {"day": say.day(row.on), "topic": say.word("topic", row.topic), "place": row.place}
        lines.append(say("growth-next", **told))
    rating = f"{card.rating}A" if card.rating else say("rating-none")
    lines.append(say("growth-rating", rating=rating, source=card.rating_source or "—"))
    lines += [say("growth-support", year=str(year), yuan=yuan(fen), source=source)
              for year, fen, source in card.support]  # fmt: skip
    name = "growth-lacks" if card.lacking else "growth-whole"
    return [*lines, say(name, count=card.lacking)]


def _stages(say: Say, card: GrowthCard) -> list[Button]:
    stand = card.stand
    if stand is None or stand.stage is Growth.LEFT:
        return [Button(say("growth-take-up"), TakeUp(card.provider_id))]
    buttons = [
        Button(say(f"growth-to-{to}"), Advance(stand.id, stand.version, to))
        for to in Growth
        if to in GROWTH_MOVES[stand.stage]
    ]
    return buttons if stand.mine else [*buttons, _mentor(say, stand)]


def _mentor(say: Say, stand: Stand) -> Button:
    return Button(say("growth-mine"), GoAlong(stand.id, stand.version))


def _violation(say: Say, one: Violation) -> str:
    state = say(f"violation-is-{one.status}", until=_until(say, one.on))
    return say("violation-line", day=say.birthday(one.on), what=one.what, state=state)


def _until(say: Say, violated: date) -> str:
    return say.birthday(clean_again(violated))
