"""申请 on the screen: a draft with what is still open, all that stands in its way, the answer."""

from collections.abc import Iterable

from handlers.presses.codec import Press
from handlers.presses.common import AskHuman, Home
from handlers.presses.tenders import (
    AskTakeBack,
    ChangeTerms,
    HandIn,
    Pick,
    PickFor,
    SayNeeds,
    SeeApplication,
    SeeTender,
    TakeBack,
)
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from handlers.ui.yuan import yuan
from models.reads.applications import ApplicationCard
from models.rules.budgets import Barrier, Obstacle, most_used, never_used
from models.rules.qualification import Reason
from models.rules.reviewing import MOST, Criterion
from models.tables.providers import ProjectStatus

PICKED = ("services", "areas", "groups")
"""What is picked from lists, in the order in which it is asked."""


def card(say: Say, one: ApplicationCard, scored: list[str]) -> Screen:
    """What an organisation has written, to itself; a draft can be changed and handed in."""
    lines = [say("application", name=one.name, state=say.word("project-to", one.status)),
             *content(say, one), *scored]  # fmt: skip
    rows: list[Button] = []
    if one.status is ProjectStatus.DRAFTED:
        rows = [
            Button(say("hand-in"), HandIn(one.project_id, one.version)),
            Button(say("pick-services"), PickFor(one.project_id, "services")),
            Button(say("pick-areas"), PickFor(one.project_id, "areas")),
            Button(say("pick-groups"), PickFor(one.project_id, "groups")),
            Button(say("say-needs"), SayNeeds(one.project_id)),
            Button(say("change-terms"), ChangeTerms(one.project_id)),
        ]
    if one.status in (ProjectStatus.DRAFTED, ProjectStatus.SUBMITTED):
        rows.append(Button(say("take-back"), AskTakeBack(one.project_id)))
    return Screen("\n".join(lines), rows=(*listed(rows), _out(say, one)))


def content(say: Say, one: ApplicationCard, hide: str = "", instead: str = "") -> list[str]:
    """What is applied with; what is still missing is said. What it says in its own words says
    `instead` wherever `hide` stood.
    """
    nothing = say("application-nothing")
    told = [words.replace(hide, instead) if hide else words for words in (one.needs, one.goals)]
    needs, goals = told
    sums = {"sum": yuan(one.budget_fen), "visit": yuan(one.visit_fen)}
    days = {"since": say.birthday(one.starts_on), "until": say.birthday(one.ends_on)}
    return [
        say("application-does",
            services=_named(say, "service", one.services) or nothing,
            places=say("comma").join(one.places) or nothing,
            groups=_named(say, "group", one.groups) or nothing),
        say("application-terms", visits=one.visits_a_month, **sums, **days),
        *carried(say, one),
        say("application-needs", needs=needs or nothing),
        say("application-goals", goals=goals or nothing),
    ]  # fmt: skip


def carried(say: Say, one: ApplicationCard) -> list[str]:
    """Where sum and visits do not go together: what is lacking, or what could never be spent."""
    used = most_used(one.visit_fen, one.visits_a_month, one.starts_on, one.ends_on)
    if used > one.budget_fen:
        return [say("application-over", used=yuan(used), sum=yuan(one.budget_fen))]
    rest = never_used(one.budget_fen, used)
    return [say("application-unused", used=yuan(used), rest=yuan(rest))] if rest else []


def seen(say: Say, one: ApplicationCard, *lines: str) -> Screen:
    """The same to whoever answers for the call."""
    head = say("application-of", name=one.name, house=one.house,
               state=say.word("project-to", one.status))  # fmt: skip
    text = "\n".join([head, *content(say, one), *lines])
    return Screen(text, rows=(_out(say, one),))


def pick(
    say: Say, one: ApplicationCard, kind: str, offered: list[tuple[str, str]], chosen: set[str]
) -> Screen:
    """Services, places or groups; a tap takes one, another leaves it out. It goes on once there is
    one.
    """
    buttons = [
        Button(f"{'✅' if code in chosen else '▫️'} {name}", Pick(one.project_id, kind, code))
        for code, name in offered
    ]
    back = Button(say("application-back"), SeeApplication(one.project_id))
    out = (back, Button(say("home"), Home()))
    if not chosen:
        text = f"{say(f'pick-{kind}-ask')}\n{say('pick-at-least-one')}"
        return Screen(text, rows=(*listed(buttons, 2), out))
    done = Button(say("picked"), _next(one, kind))
    return Screen(say(f"pick-{kind}-ask"), rows=(*listed(buttons, 2), (done,), out))


def _next(one: ApplicationCard, kind: str) -> Press:
    """What is still open after this, one thing after the other; then the whole."""
    for other in PICKED[PICKED.index(kind) + 1 :]:
        if not getattr(one, other):
            return PickFor(one.project_id, other)
    return SeeApplication(one.project_id) if one.needs else SayNeeds(one.project_id)


def not_taken(say: Say, one: ApplicationCard, found: Iterable[Obstacle]) -> Screen:
    """Every reason at once; the draft stays as it is."""
    lines = [say("not-taken"), *(f"· {_told(say, each)}" for each in found), say("not-taken-then")]
    back = Button(say("application-back"), SeeApplication(one.project_id))
    return Screen("\n".join(lines), rows=((back,), _ways_out(say)))


def ask_take_back(say: Say, one: ApplicationCard) -> Screen:
    yes = Button(say("take-back-yes"), TakeBack(one.project_id, one.version))
    no = Button(say("application-back"), SeeApplication(one.project_id))
    return Screen(say("take-back-ask", name=one.name), rows=((yes,), (no,)))


def decided(say: Say, one: ApplicationCard, sheets: int, summed: dict[Criterion, int]) -> Screen:
    """To whoever runs the organisation: the answer, its points, its place and the reason."""
    name = "application-refused" if one.refused_for else "application-approved"
    why = say.word("refused", one.refused_for) if one.refused_for else ""
    lines = [say(name, name=one.name, why=why), *scores(say, one, sheets, summed)]
    see = Button(say("application-see"), SeeApplication(one.project_id))
    return Screen("\n".join(lines), rows=((see,), _ways_out(say)))


def scores(say: Say, one: ApplicationCard, sheets: int, summed: dict[Criterion, int]) -> list[str]:
    """The points by criterion, of all sheets together; nothing before they were opened."""
    if one.score is None:
        return []
    head = say("score-line", points=points(say, one.score), sheets=sheets,
               place=one.place or "—")  # fmt: skip
    each = [
        say("score-of", criterion=say.word("criterion", name), points=sum_, most=MOST * sheets)
        for name, sum_ in summed.items()
    ]
    return [head, *each]


def points(say: Say, score: int | None) -> str:
    """«78.3 分» of hundredths of a point, rounded at the half."""
    if score is None:
        return ""
    whole, rest = divmod((score + 5) // 10, 10)
    return say("points", points=f"{whole}.{rest}")


def letter(say: Say, place: int | None) -> str:
    """«甲», «乙» …, later «第 11 号»; empty while there is none."""
    if place is None:
        return ""
    letters = say("letters").split()
    return letters[place] if place < len(letters) else say("letter-number", number=place + 1)


def _told(say: Say, one: Obstacle) -> str:
    if one.barrier is Barrier.NOT_QUALIFIED:
        return say("barrier-not-qualified", reasons="".join(_lack(say, r) for r in one.lacking))
    return say(
        f"barrier-{one.barrier.replace('_', '-')}",
        most=yuan(one.most_fen),
        asked=yuan(one.asked_fen),
        year=one.year,
        before=one.year - 1,
    )


def _lack(say: Say, reason: Reason) -> str:
    day = say.birthday(reason.day) if reason.day else ""
    need = say.word("need", reason.need)
    return "\n  · " + say(f"need-{reason.lack.replace('_', '-')}", need=need, day=day)


def _named(say: Say, kind: str, codes: Iterable[str]) -> str:
    return say("comma").join(say.word(kind, code) for code in codes)


def _out(say: Say, one: ApplicationCard) -> tuple[Button, ...]:
    return (Button(say("tender-back"), SeeTender(one.tender_id)), Button(say("home"), Home()))


def _ways_out(say: Say) -> tuple[Button, ...]:
    return (Button(say("home"), Home()), Button(say("human"), AskHuman(0)))
