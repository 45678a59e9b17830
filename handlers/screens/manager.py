"""What a manager sees: colleagues, their work, the organisation's day. Residents stay masked."""

from datetime import date

from handlers.presses.board import OwnHouses
from handlers.presses.common import Home
from handlers.presses.day import AskSuspend, Resume
from handlers.presses.growing import OwnGrowth
from handlers.presses.house_papers import HousePapers
from handlers.presses.manager import (
    AskAbsent,
    AskPaper,
    AskTimes,
    Hours,
    Places,
    Present,
    SeeWorker,
    SetDay,
    SetPlace,
    SetSkill,
    Skills,
    Team,
)
from handlers.presses.staff import SeePost
from handlers.screens import tongues, wished
from handlers.screens.away import counted, days
from handlers.screens.planning import wishes
from handlers.screens.suspending import state
from handlers.ui.form import listed
from handlers.ui.say import WEEKDAYS, Say
from handlers.ui.screen import Button, Screen
from models.reads import organisation
from models.reads.colleagues import WorkerFile, WorkerLine
from models.reads.organisation import VisitLine
from models.reads.rescues import Tally
from models.rules.places import Place, short
from models.rules.shifts import WARN_DAYS

PAGE = 10
"""Colleagues, or places, on one screen."""
ON, OFF = "✅", "▫️"


def team(say: Say, workers: list[WorkerLine], page: int, on: date) -> Screen:
    """Everybody by name; who is away, whose papers end soon."""
    here = workers[page * PAGE : (page + 1) * PAGE]
    buttons = [Button(_line(say, one, on), SeeWorker(one.id)) for one in here]
    turn = _turn(say, Team(page - 1) if page else None,
                 Team(page + 1) if len(workers) > (page + 1) * PAGE else None)  # fmt: skip
    text = say("team", count=len(workers)) if workers else say("team-empty")
    own = (
        Button(say("own-houses"), OwnHouses()),
        Button(say("shelf"), HousePapers(0)),
        Button(say("growth"), OwnGrowth(0)),
    )
    return Screen(text, rows=(*listed(buttons), *turn, own, (_home(say),)))


def worker(say: Say, one: WorkerFile, on: date) -> Screen:
    """One colleague: everything that decides what they are asked for."""
    acts = [
        Button(say("colleague-skills"), Skills(one.id)),
        Button(say("colleague-hours"), Hours(one.id)),
        Button(say("colleague-places"), Places(one.id, 0)),
        tongues.colleague_button(say, one),
        wished.colleague_button(say, one),
        Button(say("colleague-absent"), AskAbsent(one.id)),
        Button(say("colleague-certificate"), AskPaper(one.id, "certificate")),
        Button(say("colleague-check"), AskPaper(one.id, "check")),
    ]
    halt = [Button(say("colleague-suspend"), AskSuspend(one.id))]
    if one.suspended:
        halt = [] if one.by_desk else [Button(say("colleague-resume"), Resume(one.id))]
    back = [
        Button(say("colleague-present", when=_away(say, first, last)), Present(number))
        for number, first, last in one.absences
    ]
    ends = [Button(say("dismiss-yes"), SeePost(one.grant_id))] if one.grant_id else []
    rows = (*listed(acts, 2), *listed(halt), *listed(back), *listed(ends), _out(say))
    return Screen("\n".join(worker_lines(say, one, on)), rows=rows)


def worker_lines(say: Say, one: WorkerFile, on: date | None = None) -> list[str]:
    """The file in words; `on` that day what ends soon is marked."""
    told = say(
        "colleague",
        name=one.name,
        provider=one.provider,
        phone=one.phone or say("no-phone"),
        skills=len(one.skills),
        certificate=_paper(say, one.certificate_until, on),
        check=_paper(say, one.check_until, on),
        hours=hours_told(say, one),
        places="、".join(name for _, name in one.areas) or say("places-all"),
    )
    told += "\n" + say("colleague-speaks", tongues=tongues.told(say, one.tongues))
    told += f" · {say.word('sex', one.sex)}" if one.sex else ""
    if one.suspended:
        told += "\n" + state(say, one)
    return [told, *(_away(say, first, last) for _, first, last in one.absences)]


def papers_end(say: Say, one: WorkerFile, papers: dict[str, date], *, own: bool) -> Screen:
    """Which paper of whom ends on which day; the new one is entered where the button leads."""
    lines = [say(f"papers-end-{name}", day=say.birthday(day)) for name, day in papers.items()]
    text = "\n".join([say("papers-end", name=one.name), *lines, say("papers-end-todo")])
    return Screen(text, rows=((_home(say),),) if own else (_back_to(say, one),))


def colleague_away(say: Say, one: WorkerFile, absent: tuple[date, date], lost: Tally) -> Screen:
    """Told by themselves: which days, and who comes instead."""
    told = say("colleague-away", name=one.name, days=days(say, *absent))
    text = told + "\n" + counted(say, lost.total, lost.saved)
    return Screen(text.strip(), rows=(_back_to(say, one),))


def skills(say: Say, one: WorkerFile, services: list[str]) -> Screen:
    """Two a row; a tap changes one."""
    buttons = [
        Button(
            f"{ON if code in one.skills else OFF} {say.word('service', code)}",
            SetSkill(one.id, code, int(code not in one.skills)),
        )
        for code in services
    ]
    text = say("skills-of", name=one.name)
    return Screen(text, rows=(*listed(buttons, 2), _back_to(say, one)))


def hours(say: Say, one: WorkerFile) -> Screen:
    works = {weekday for weekday, _, _ in one.hours}
    buttons = [
        Button(f"{ON if day in works else OFF} {name}", SetDay(one.id, day, int(day not in works)))
        for day, name in enumerate(_day_names(say))
    ]
    times = Button(say("hours-times"), AskTimes(one.id))
    text = say("hours-of", name=one.name, hours=hours_told(say, one))
    return Screen(text, rows=(*listed(buttons, 3), (times,), _back_to(say, one)))


def places(say: Say, one: WorkerFile, known: list[Place], page: int) -> Screen:
    """The places of the contracts; none chosen is all of them."""
    chosen = {code for code, _ in one.areas}
    buttons = [
        Button(
            f"{ON if place.code in chosen else OFF} {short(place.name)}",
            SetPlace(one.id, place.code, int(place.code not in chosen), page),
        )
        for place in known[page * PAGE : (page + 1) * PAGE]
    ]
    turn = _turn(say, Places(one.id, page - 1) if page else None,
                 Places(one.id, page + 1) if len(known) > (page + 1) * PAGE else None)  # fmt: skip
    text = say("places-of", name=one.name)
    return Screen(text, rows=(*listed(buttons, 2), *turn, _back_to(say, one)))


def visits(say: Say, today: list[VisitLine]) -> Screen:
    """When, what, at whose masked name, by whom, and how far it has come."""
    lines = [
        say(
            "visit-of-day",
            clock=say.clock(one.start),
            service=say.word("service", one.service),
            who=one.who,
            place=one.place,
            worker=one.worker,
            state=say(f"visit-state-{one.status}"),
        )
        for one in today
    ]
    head = say("visits-today", count=len(today)) if today else say("visits-none")
    return Screen("\n".join([head, *lines]), rows=(*listed(list(wishes(say))), _out(say)))


def incoming(say: Say, found: organisation.Incoming) -> Screen:
    """Cards on workers' screens, then how much is looked for and waits, by service."""
    lines = [say("incoming-offers", count=len(found.offers))]
    lines += [
        say(
            "incoming-offer",
            service=say.word("service", service),
            place=place,
            when=say.when(start),
            worker=name,
            until=say.when(until),
        )
        for service, place, start, name, until in found.offers
    ]
    for title, tally in (("looking", found.looking), ("waiting", found.waiting)):
        counts = [f"{say.word('service', service)} {count}" for service, count in tally]
        lines.append(say(f"incoming-{title}", what=" · ".join(counts) or "0"))
    return Screen("\n".join(lines), rows=(_out(say),))


def _day_names(say: Say) -> tuple[str, ...]:
    """Of the week, and of the public holidays behind it."""
    return (*WEEKDAYS[say.language], say("hours-holidays"))


def hours_told(say: Say, one: WorkerFile) -> str:
    """«周一 9:00–17:00,周二 …»; the same hours only once."""
    by_times: dict[tuple[int, int], list[str]] = {}
    for weekday, opens, closes in one.hours:
        by_times.setdefault((opens, closes), []).append(_day_names(say)[weekday])
    told = [
        f"{' '.join(days)} {_clock(opens)}–{_clock(closes)}"
        for (opens, closes), days in by_times.items()
    ]
    return say("semicolon").join(told) or say("hours-none")


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def _line(say: Say, one: WorkerLine, on: date) -> str:
    if one.away_until is not None:
        return f"🏖 {one.name} · {say('away-until', day=say.day(one.away_until))}"
    ends = one.papers_until is not None and (one.papers_until - on).days <= WARN_DAYS
    return f"{'⚠️' if ends else '👤'} {one.name}"


def _paper(say: Say, until: date | None, on: date | None) -> str:
    if until is None:
        return say("paper-none")
    if on is None:
        return say("paper-until", day=until.isoformat())
    name = "paper-over" if until < on else "paper-until"
    warned = "⚠️ " if (until - on).days <= WARN_DAYS else ""
    return warned + say(name, day=until.isoformat())


def _away(say: Say, first: date, last: date) -> str:
    return say("away", first=say.day(first), last=say.day(last))


def _turn(
    say: Say, before: Team | Places | None, after: Team | Places | None
) -> tuple[tuple[Button, ...], ...]:
    turns = (("page-back", before), ("page-on", after))
    buttons = tuple(Button(say(name), press) for name, press in turns if press is not None)
    return (buttons,) if buttons else ()


def _home(say: Say) -> Button:
    return Button(say("home"), Home())


def _out(say: Say) -> tuple[Button, ...]:
    return (Button(say("key-team"), Team(0)), _home(say))


def _back_to(say: Say, one: WorkerFile) -> tuple[Button, ...]:
    return (Button(say("colleague-back", name=one.name), SeeWorker(one.id)), _home(say))
