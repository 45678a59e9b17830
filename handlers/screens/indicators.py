"""指标 on the screen: how far a project is, its volunteers, and what waits for the purchaser."""

from dataclasses import dataclass

from handlers.presses.indicators import (
    AskCount,
    AskHours,
    AskNames,
    Entries,
    Indicators,
    SeenAll,
    SetAside,
    VolunteerLeft,
    Volunteers,
)
from handlers.presses.projects import SeeProject
from handlers.screens.amendments import amount
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.operations.volunteering import BY_HAND
from models.reads.indicators import Stand
from models.rules.indicators import Each, Measure, Pace, Progress
from models.tables.contracts import IndicatorEntry, Volunteer

PAGE = 8
"""Volunteers on one screen."""
HOUR = 60
MARKS = {Pace.TOO_EARLY: "⏳", Pace.BEHIND: "⚠️", Pace.ON_TRACK: "✅", Pace.REACHED: "🎉"}
WITH_PEOPLE = {Measure.VOLUNTEERS, Measure.HOURS_EACH}


@dataclass(frozen=True, slots=True)
class Reader:
    """What somebody may do about the indicators of a project."""

    enters: bool
    sees: bool
    waiting: int
    """Entries that the purchaser has not seen."""


def show(say: Say, project_id: int, stands: list[Stand], reader: Reader) -> Screen:
    """Each with its forecast; and what the reader may do for it."""
    head = say("indicators") if stands else say("indicators-none")
    lines = [line(say, one) for one in stands]
    if reader.waiting:
        lines.append(say("entries-count", count=reader.waiting))
    measures = {one.measure for one in stands}
    buttons = _entering(say, project_id, measures) if reader.enters else []
    if reader.sees and reader.waiting:
        buttons.append(Button(say("entries-see"), Entries(project_id)))
    back = (Button(say("project-back"), SeeProject(project_id)),)
    return Screen("\n".join([head, *lines]), rows=(*listed(buttons, 2), back))


def line(say: Say, one: Stand) -> str:
    name = say.word("measure", one.measure)
    if one.whole is not None:
        return _whole(say, name, one.whole)
    single = one.single or Each(0, 0, 0, 0)
    return _each(say, single, amount(one.measure, one.target))


def people(say: Say, project_id: int, there: list[Volunteer], hours: dict[int, int],
           page: int) -> Screen:  # fmt: skip
    """The volunteers with the hours that count; a tap tells that one has left."""
    page = min(max(page, 0), max(len(there) - 1, 0) // PAGE)
    here = there[page * PAGE : (page + 1) * PAGE]
    lines = [say("volunteers", count=len(there))]
    lines += [
        say("volunteer", name=one.name, day=say.birthday(one.joined_on),
            hours=told(hours.get(one.id, 0)))
        for one in here
    ]  # fmt: skip
    left = [Button(say("volunteer-left", name=one.name), VolunteerLeft(one.id)) for one in here]
    turn = [Button(say("page-back"), Volunteers(project_id, page - 1))] if page else []
    if len(there) > (page + 1) * PAGE:
        turn.append(Button(say("page-on"), Volunteers(project_id, page + 1)))
    more = [Button(say("volunteers-add"), AskNames(project_id))]
    if there:
        more.append(Button(say("hours-add"), AskHours(project_id)))
    rows = (*listed(left, 2), *listed(turn, 2), *listed(more, 2), (_back(say, project_id),))
    return Screen("\n".join(lines), rows=rows)


def entries(
    say: Say, project_id: int, found: list[IndicatorEntry], names: dict[int, str]
) -> Screen:
    """Ten of what waits; one tap for all of them, or one of them is not counted."""
    if not found:
        return Screen(say("entries-none"), rows=((_back(say, project_id),),))
    lines = [f"{n}. {_entry(say, one, names)}" for n, one in enumerate(found, 1)]
    aside = [
        Button(say("entry-aside", number=n), SetAside(one.id, one.version))
        for n, one in enumerate(found, 1)
    ]
    every = (Button(say("entries-all", count=len(found)), SeenAll(project_id, found[-1].id)),)
    text = "\n".join([say("entries"), *lines])
    return Screen(text, rows=(every, *listed(aside, 3), (_back(say, project_id),)))


def wait(say: Say, project_id: int, project: str, count: int) -> Screen:
    """To the purchaser: the provider has entered something."""
    text = say("entries-told", project=project, count=count)
    return Screen(text, rows=((Button(say("entries-see"), Entries(project_id)),),))


def put_aside(say: Say, entry: IndicatorEntry, project: str, names: dict[int, str]) -> Screen:
    """To whoever runs the project."""
    text = say("entry-aside-told", project=project, entry=_entry(say, entry, names))
    return Screen(text, rows=((Button(say("indicators-door"), Indicators(entry.project_id)),),))


def told(minutes: int) -> str:
    """Hours with the half: «38», «2.5»."""
    whole, rest = divmod(minutes, HOUR)
    return f"{whole}.5" if rest >= HOUR // 2 else str(whole)


def _whole(say: Say, name: str, one: Progress) -> str:
    text = say("stand", name=name, done=one.done, target=one.target)
    if one.pace in (Pace.BEHIND, Pace.ON_TRACK):
        text += say("stand-forecast", forecast=one.forecast)
    return f"{MARKS[one.pace]} {text}"


def _each(say: Say, one: Each, target: int) -> str:
    if not one.people:
        return f"⏳ {say('stand-each-nobody', target=target)}"
    mark = "⚠️" if one.behind else "✅"
    return f"{mark} " + say("stand-each", target=target, least=told(one.least),
                            reached=one.reached, behind=one.behind)  # fmt: skip


def _entry(say: Say, one: IndicatorEntry, names: dict[int, str]) -> str:
    name = names.get(one.volunteer_id or 0, "") or "—"
    amount = told(one.amount) if one.measure is Measure.HOURS_EACH else str(one.amount)
    return say(f"entry-{one.measure.replace('_', '-')}", day=say.short_day(one.on),
               name=name, amount=amount)  # fmt: skip


def _entering(say: Say, project_id: int, measures: set[Measure]) -> list[Button]:
    counts = [
        Button(say("count-add", name=say.word("measure", one)), AskCount(project_id, one))
        for one in BY_HAND
        if one in measures
    ]
    with_people = [Button(say("volunteers-open"), Volunteers(project_id, 0))]
    return [*(with_people if measures & WITH_PEOPLE else []), *counts]


def _back(say: Say, project_id: int) -> Button:
    return Button(say("indicators-door"), Indicators(project_id))
