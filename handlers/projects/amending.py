"""📝 改合同: one thing after the other, with what it was beside it; then the text, and yes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from handlers.context import Desk
from handlers.presses.contracts import AmendContract, SeeContract
from handlers.projects.contracts import see
from handlers.projects.offering import mine, put, read_target, sure
from handlers.screens import amendments as screens
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.screen import Screen
from handlers.ui.sums import take_sum
from handlers.ui.yuan import yuan
from models.errors import Stale
from models.operations import versions
from models.reads.contracts import newest
from models.reads.places import place_names
from models.reads.terms import LISTS, Change, Scope, Terms, changes, terms_of
from models.rules.birth import read_birth
from models.rules.hours import today
from models.rules.indicators import Measure
from models.rules.shifts import read_day
from models.tables.contracts import ContractStatus

DONE, KEEP = "done", "keep"
TOPICS = ("sum", "visit", "until", *LISTS, *Measure)
"""What may be changed, one by one."""


def begin(press: AmendContract, desk: Desk) -> Screen:
    project = mine(desk, press.project_id)
    desk.begin(AMEND.name, project=project.id, edits={})
    _held(desk)
    return AMEND.go_on(desk)


def _held(desk: Desk) -> Terms:
    """What holds now. Raises Stale where nothing does."""
    project_id = desk.talk.answers["project"]
    contract = newest(desk.session, project_id, ContractStatus.IN_FORCE)
    if contract is None:
        raise Stale
    return terms_of(desk.session, contract)


def _amended(desk: Desk) -> Terms:
    """What holds, with all that was changed so far."""
    told, held = desk.talk.answers, _held(desk)
    edits: dict[str, Any] = told["edits"]
    lists = {kind: edits[kind] for kind in LISTS if kind in edits}
    ends = {"ends_on": edits["until"]} if "until" in edits else {}
    since = told.get("since")
    targets = {one: edits.get(one, held.targets.get(one, 0)) for one in Measure}
    return replace(
        held,
        fen=edits.get("sum", held.fen),
        visit_fen=edits.get("visit", held.visit_fen),
        valid_from=date.fromisoformat(since) if since else held.valid_from,
        targets={one: target for one, target in targets.items() if target},
        scope=Scope.unpack(held.scope.pack() | lists | ends),
    )


def _changes(desk: Desk) -> tuple[Change, ...]:
    return changes(desk.session, _held(desk), _amended(desk))


def _ask(desk: Desk) -> Screen:
    about = desk.talk.answers.get("about")
    if about is None:
        return _menu(desk)
    return _pick(desk, about) if about in LISTS else _ask_about(desk, about)


def _menu(desk: Desk) -> Screen:
    """Everything that may be changed, under what was changed so far."""
    told = screens.lines(desk.say, _changes(desk))
    buttons = [choice(desk, screens.what(desk.say, one), one) for one in TOPICS]
    done = ((choice(desk, desk.say("contract-change-done"), DONE),),) if told else ()
    text = "\n".join([*told, desk.say("contract-change-what")])
    return Screen(text, rows=(*listed(buttons, 2), *done))


def _ask_about(desk: Desk, about: str) -> Screen:
    """What it is now, and to what it is to be changed."""
    now = screens.value(desk.say, about, _now(desk, about))
    lines = [desk.say("contract-change-to", what=screens.what(desk.say, about), now=now)]
    rows = [(choice(desk, desk.say("contract-stays", now=now), KEEP),)]
    if about == "until":
        lines.append(desk.say("contract-change-earliest", day=desk.say.birthday(_earliest(desk))))
    elif about == "sum":
        lines.append(desk.say("contract-change-most", most=yuan(_most(desk))))
    elif about == "visit":
        lines.append(desk.say("contract-change-most", most=yuan(_amended(desk).fen)))
    elif about in {*Measure}:
        if done := _reached(desk).get(Measure(about), 0):
            told = screens.value(desk.say, about, done)
            lines.append(desk.say("contract-change-reached", done=told))
        else:
            rows.append((choice(desk, desk.say("contract-no-target"), "0"),))
    return Screen("\n".join(lines), rows=tuple(rows))


def _now(desk: Desk, about: str) -> int | date | None:
    terms = _amended(desk)
    if about == "until":
        return terms.scope.ends_on
    sums = {"sum": terms.fen, "visit": terms.visit_fen}
    return sums[about] if about in sums else terms.targets.get(Measure(about))


def _pick(desk: Desk, kind: str) -> Screen:
    """Services, places or groups; a tap takes one, another leaves it out."""
    chosen = {str(one) for one in getattr(_amended(desk).scope, kind)}
    names = _names(desk, kind)
    marks = {True: "✅", False: "▫️"}
    buttons = [choice(desk, f"{marks[c in chosen]} {name}", c) for c, name in names.items()]
    picked = choice(desk, desk.say("picked"), KEEP)
    return Screen(desk.say(f"pick-{kind}-ask"), rows=(*listed(buttons, 2), (picked,)))


def _names(desk: Desk, kind: str) -> dict[str, str]:
    """What may be picked: what there is, and what is in the contract."""
    there = versions.offered(desk.session, mine(desk, desk.talk.answers["project"]))[kind]
    codes = list(dict.fromkeys([*there, *map(str, getattr(_held(desk).scope, kind))]))
    if kind == "areas":
        return {code: name for code, name in place_names(desk.session, codes).items() if code}
    return {code: screens.value(desk.say, kind, code) for code in codes}


def _take(desk: Desk, words: str) -> None:
    """Chosen from the menu, or the answer about what was chosen."""
    told = desk.talk.answers
    about = told.get("about")
    if about is None:
        _choose(desk, words)
        return
    if words != KEEP:
        told["edits"] = told["edits"] | {about: TAKES[about](desk, words)}
    if words == KEEP or about not in LISTS:
        del told["about"]


def _choose(desk: Desk, words: str) -> None:
    if words in TOPICS:
        desk.talk.answers["about"] = words
    elif words != DONE or not _changes(desk):
        raise NotUnderstood("press-or-human")
    elif not _firsts(desk):
        raise NotUnderstood("contract-change-late")
    else:
        desk.talk.answers["what"] = True


def _take_sum(desk: Desk, words: str) -> int:
    return take_sum(words, _most(desk))


def _most(desk: Desk) -> int:
    project = mine(desk, desk.talk.answers["project"])
    return versions.most(desk.session, project, now=desk.now)


def _take_price(desk: Desk, words: str) -> int:
    return take_sum(words, _amended(desk).fen, "price-over-sum")


def _take_until(desk: Desk, words: str) -> str:
    on = today(desk.now)
    day = read_day(words, on) or read_birth(words, on)
    if day is None or day < _earliest(desk):
        raise NotUnderstood("hint-day")
    return day.isoformat()


def _takes_target(measure: Measure) -> Callable[[Desk, str], int]:
    def take(desk: Desk, words: str) -> int:
        target = read_target(words, measure)
        if target < _reached(desk).get(measure, 0):
            raise NotUnderstood("below-reached")
        return target

    return take


def _takes_list(kind: str) -> Callable[[Desk, str], list[str]]:
    """Taken if it was not, left out if it was; the last one stays."""

    def take(desk: Desk, words: str) -> list[str]:
        if words not in _names(desk, kind):
            raise NotUnderstood("press-or-human")
        chosen = [str(one) for one in getattr(_amended(desk).scope, kind)]
        kept = [one for one in chosen if one != words]
        if not kept:
            raise NotUnderstood("pick-at-least-one")
        return kept if len(kept) < len(chosen) else [*chosen, words]

    return take


def _reached(desk: Desk) -> dict[Measure, int]:
    project = mine(desk, desk.talk.answers["project"])
    return versions.reached(desk.session, project, now=desk.now)


def _earliest(desk: Desk) -> date:
    return versions.earliest_end(desk.session, desk.talk.answers["project"], _months(desk)[0])


def _months(desk: Desk) -> list[date]:
    """The first of the next two months."""
    following = (today(desk.now).replace(day=1) + timedelta(days=32)).replace(day=1)
    return [following, (following + timedelta(days=32)).replace(day=1)]


def _firsts(desk: Desk) -> list[date]:
    """Of these the ones within the term."""
    last = _amended(desk).scope.ends_on
    return [day for day in _months(desk) if day <= last]


def _ask_since(desk: Desk) -> Screen:
    buttons = [choice(desk, desk.say.birthday(day), day.isoformat()) for day in _firsts(desk)]
    return Screen(desk.say("contract-ask-since"), rows=listed(buttons))


def _take_since(desk: Desk, words: str) -> None:
    if words not in {day.isoformat() for day in _firsts(desk)}:
        raise NotUnderstood("press-or-human")
    desk.talk.answers["since"] = words


def _finish(desk: Desk) -> Screen:
    return put(desk, versions.amend, _amended(desk))


def _leave(desk: Desk) -> Screen:
    """Back to the menu, and from it to the contract."""
    if desk.talk.answers.pop("about", None):
        return AMEND.go_on(desk)
    project_id = desk.talk.answers["project"]
    desk.end()
    return see(SeeContract(project_id), desk)


TAKES: dict[str, Callable[[Desk, str], Any]] = {
    "sum": _take_sum,
    "visit": _take_price,
    "until": _take_until,
    **{kind: _takes_list(kind) for kind in LISTS},
    **{one: _takes_target(one) for one in Measure},
}
AMEND = Form(
    "contract-change",
    (
        Step("what", _ask, _take, typed=True, fits=lambda _desk, _words: True),
        Step("since", _ask_since, _take_since),
        sure(_amended),
    ),
    _finish,
    leave=_leave,
)
