"""📢 征集 on the screen: the calls, and one of them as everybody, or its supervisor, sees it."""

from dataclasses import dataclass

from handlers.presses.common import Home
from handlers.presses.tenders import (
    Apply,
    Decide,
    DrawAgain,
    NewTender,
    OpenScores,
    SeeApplication,
    SeeTender,
    Tenders,
)
from handlers.screens.applying import letter, points
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from handlers.ui.yuan import yuan
from models.reads.applications import ApplicationCard
from models.reads.tenders import TenderCard
from models.rules.reviewing import Decided
from models.tables.tenders import TenderStatus


@dataclass(frozen=True, slots=True)
class Waits:
    """What a call that is scored still lacks."""

    names: list[str]
    """Of the evaluators whose sheets are to come."""
    seats: int
    """Sheets that nobody was drawn for."""
    late: bool
    """The day for scores has passed."""


Doors = tuple[tuple[Button, ...], ...]


def several(say: Say, cards: list[TenderCard], *, calls: bool) -> Screen:
    """The newest first; `calls`: whoever reads may open one."""
    buttons = [
        Button(say(f"tender-line-{one.status}", place=one.place, year=one.closes_on.year,
                   fund=yuan(one.fund_fen)), SeeTender(one.id))
        for one in cards
    ]  # fmt: skip
    if calls:
        buttons.append(Button(say("tender-new"), NewTender()))
    text = say("tenders", count=len(cards)) if cards else say("tenders-none")
    return Screen(text, rows=(*listed(buttons), (Button(say("home"), Home()),)))


def one(say: Say, card: TenderCard, doors: Doors = (), *lines: str) -> Screen:
    text = say(
        "tender",
        place=card.place,
        fund=yuan(card.fund_fen),
        until=say.birthday(card.closes_on),
        source=card.source,
        state=say.word("tender-to", card.status),
        count=card.handed_in,
    )
    lot = say("tender-seed", seed=card.seed) if card.seed else say("tender-mark", mark=card.mark)
    return Screen("\n".join([text, *lines, lot]), rows=(*doors, _out(say)))


def for_house(
    say: Say, card: TenderCard, houses: list[tuple[int, str]], mine: list[ApplicationCard]
) -> Screen:
    """To whoever runs an organisation: apply, and what they have applied with."""
    doors = [
        Button(say("application-line", name=one.name, state=say.word("project-to", one.status)),
               SeeApplication(one.project_id))
        for one in mine
    ]  # fmt: skip
    if card.status is TenderStatus.OPEN:
        doors += [Button(say("apply", house=name), Apply(card.id, number))
                  for number, name in houses]  # fmt: skip
    return one(say, card, listed(doors))


def for_supervisor(
    say: Say, card: TenderCard, applied: list[ApplicationCard], waits: Waits
) -> Screen:
    """To whoever answers for it: what came in, what is missing, and the next step."""
    lines = [_applied(say, one) for one in applied]
    doors = [Button(f"📄 {one.name}", SeeApplication(one.project_id)) for one in applied]
    if card.status is TenderStatus.REVIEWING:
        lines += _missing(say, card, waits)
        doors.append(Button(say("scores-open"), OpenScores(card.id, card.version)))
        if waits.seats:
            doors.append(Button(say("panel-again"), DrawAgain(card.id, card.version)))
    return one(say, card, listed(doors), *lines)


def to_decide(
    say: Say, card: TenderCard, applied: list[ApplicationCard], proposed: list[Decided], read: str
) -> Screen:
    """All scores are known: the list in its order, as far as the fund reaches."""
    by_number = {one.project_id: one for one in applied}
    lines = [_proposed(say, by_number[each.project], each) for each in proposed]
    doors = [Button(f"📄 {one.name}", SeeApplication(one.project_id)) for one in applied]
    spent = sum(by_number[each.project].budget_fen for each in proposed if each.why is None)
    lines.append(say("decide-ask", spent=yuan(spent), fund=yuan(card.fund_fen)))
    yes = Button(say("decide"), Decide(card.id, card.version, read))
    return one(say, card, ((yes,), *listed(doors)), *lines)


def called(say: Say, card: TenderCard) -> Screen:
    """To whoever runs an organisation: something new is called for."""
    text = say("tender-called", place=card.place, fund=yuan(card.fund_fen),
               until=say.birthday(card.closes_on))  # fmt: skip
    return Screen(text, rows=((Button(say("tender-open-it"), SeeTender(card.id)),),))


def news(say: Say, card: TenderCard, *, all_there: bool) -> Screen:
    """To the supervisors of its place: how it stands."""
    name = "tender-news-sealed" if all_there else f"tender-news-{card.status}"
    text = say(name, place=card.place, count=card.handed_in)
    return Screen(text, rows=((Button(say("tender-open-it"), SeeTender(card.id)),),))


def _applied(say: Say, one: ApplicationCard) -> str:
    told = say("applied-line", letter=letter(say, one.letter), name=one.name, house=one.house,
               sum=yuan(one.budget_fen), state=say.word("project-to", one.status))  # fmt: skip
    return f"{told} · {points(say, one.score)}" if one.score is not None else told


def _proposed(say: Say, card: ApplicationCard, each: Decided) -> str:
    told = say("proposed-line", place=each.place, name=card.name, house=card.house,
               points=points(say, card.score), sum=yuan(card.budget_fen))  # fmt: skip
    mark = say.word("why", each.why) if each.why else say("proposed-yes")
    return f"{told} {mark}"


def _missing(say: Say, card: TenderCard, waits: Waits) -> list[str]:
    lines = [say("seats-empty", count=waits.seats)] if waits.seats else []
    if not waits.names:
        return lines or [say("sheets-all-there")]
    name = "sheets-missing-late" if waits.late else "sheets-missing"
    told = {"names": say("comma").join(waits.names), "until": say.birthday(card.scores_by)}
    return [*lines, say(name, **told)]


def _out(say: Say) -> tuple[Button, ...]:
    return (Button(say("tenders-back"), Tenders()), Button(say("home"), Home()))
