"""Why not, in plain words with the rule behind each; and the way to another look at it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from handlers.presses.appealing import AnswerAppeal, AppealThis, Why
from handlers.presses.common import AskHuman, Home
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.rules.eligibility import BY_LAW, Finding, Reason, Verdict
from models.rules.hours import today
from models.words import STIGMATISING


@dataclass(frozen=True, slots=True)
class Explained:
    """A decision, ready to be told."""

    person: str
    service: str
    """Empty where it was about everything."""
    day: date
    findings: tuple[Finding, ...]
    served: tuple[str, ...]
    """Groups that may have this service, those that may be named."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A group that was refused."""

    group: str
    reason: str
    """In the reader's words."""
    at: datetime
    rule: tuple[str, date] | None
    """The rule that asks for a certificate: its source, and the day from which it holds."""


def why_button(say: Say, kind: str, number: int) -> tuple[Button, ...]:
    """Beside each refusal, in a row of its own."""
    return (Button(say("why"), Why(kind, number)),)


def why(say: Say, told: Explained, press: Why, order_id: int) -> Screen:
    """Every reason with its rule; then: it is wrong, or a human being, or home."""
    what = say.word("service", told.service) if told.service else say("why-anything")
    lines = [say("why-title", service=what, person=told.person, day=say.day(told.day))]
    lines += findings(say, told.findings, told.served)
    if not told.findings:
        lines.append(say("why-waits"))
    out = (Button(say("human"), AskHuman(order_id)), Button(say("home"), Home()))
    appeal = (Button(say("appeal"), AppealThis(press.kind, press.number)),)
    return Screen("\n\n".join(lines), rows=(appeal, out) if told.findings else (out,))


def claim_why(say: Say, told: Refusal, press: Why) -> Screen:
    """Why a group was refused, and when. A stigmatising one is never named."""
    named = say("unnamed-group") if told.group in STIGMATISING else say.word("group", told.group)
    day = today(told.at)
    text = say("why-claim", group=named, reason=told.reason, day=say.day(day), year=day.year)
    if told.rule is not None:
        source, since = told.rule
        text += "\n" + say("why-claim-rule", source=source, since=since.isoformat())
    rows = (
        (Button(say("appeal"), AppealThis(press.kind, press.number)),),
        (Button(say("human"), AskHuman(0)), Button(say("home"), Home())),
    )
    return Screen(text, rows=rows)


def reason(say: Say, code: str) -> str:
    """Why a group was refused, in words."""
    return say(f"why-{code}") if code and say.has(f"why-{code}") else say("reason-none")


def findings(say: Say, found: Iterable[Finding], served: Sequence[str] = ()) -> list[str]:
    """One paragraph a reason: what stands in the way, and which rule asks for it since when."""
    return [f"• {_obstacle(say, one, served)}\n{_rule(say, one)}".rstrip() for one in found]


def plain_reasons(say: Say, verdict: Verdict) -> str:
    """Every reason in one sentence each, one a line; the rules behind them are one tap away."""
    return "\n".join(_obstacle(say, one, ()) for one in verdict.findings)


def _obstacle(say: Say, one: Finding, served: Sequence[str]) -> str:
    if one.reason is Reason.CERTIFICATE_EXPIRED and one.until:
        hidden = not one.group or one.group in STIGMATISING
        group = say("unnamed-group") if hidden else say.word("group", one.group)
        return say("found-expired", group=group, until=say.day(one.until), year=one.until.year)
    if one.reason is Reason.QUOTA_SPENT:
        return say("found-quota", visits=one.visits, quota=one.quota)
    told = say.word("reason", one.reason)
    if one.reason is Reason.GROUP_NOT_SERVED and served:
        groups = say("comma").join(say.word("group", group) for group in served)
        told += "\n" + say("found-served", groups=groups)
    return told


def _rule(say: Say, one: Finding) -> str:
    if one.reason in BY_LAW:
        return say.word("law", one.reason)
    if not one.source:
        return ""
    since = one.since.isoformat() if one.since else "—"
    return say("rule", source=one.source, since=since)


def answered(say: Say, *, changed: bool, answer: str, goes_on: bool) -> Screen:
    """What came of it; and whether an order is on its way now."""
    return _answered(say, answer, changed, "appeal-goes-on" if goes_on else "appeal-order-now")


def answered_stars(say: Say, *, changed: bool, answer: str) -> Screen:
    """The same about stars that were left out."""
    return _answered(say, answer, changed, "appeal-stars-count")


def _answered(say: Say, answer: str, changed: bool, then: str) -> Screen:
    text = say("appeal-changed" if changed else "appeal-upheld", answer=answer)
    if changed:
        text += "\n" + say(then)
    return Screen(text, rows=((Button(say("home"), Home()), Button(say("human"), AskHuman(0))),))


def to_answer(say: Say, appeal_id: int, version: int) -> tuple[tuple[Button, ...], ...]:
    """Under an opened case: put right, or leave as it was."""
    return (
        (Button(say("appeal-change"), AnswerAppeal(appeal_id, version, 1)),),
        (Button(say("appeal-uphold"), AnswerAppeal(appeal_id, version, 0)),),
    )
