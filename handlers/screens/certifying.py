"""认证 at the desk: what is declared, what it rests on, and one tap for each decision."""

from collections.abc import Sequence
from datetime import date

from handlers.presses.certifying import (
    AskFor,
    AskGroup,
    AskRevoke,
    AskUntil,
    AskWhat,
    CertifyUntil,
    DeclareFor,
    Revoke,
    SeeEvidence,
    Vouch,
)
from handlers.presses.coordinator import (
    Certify,
    NotFitting,
    OpenOrder,
    OpenPerson,
    OpenTask,
    RefuseClaim,
)
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.operations.revoking import RUNNING
from models.reads.claims import ClaimCard
from models.reads.queues import TaskCard
from models.tables.desk import TaskStatus
from models.tables.people import Wanted
from models.words import Group, TaskKind

NOT_FITTING = ("papers", "place", "group", "twice")
"""Why a claim is refused: 材料不全, 不在本区, 不属于这类, 重复."""
WITHDRAWN = ("false", "mistaken", "ended")
"""Why a running certificate is taken back: 材料不真, 当时办错了, 情况变了."""
ENTERED_IN = (TaskKind.CERTIFY, TaskKind.MESSAGE)
"""Cases in which the desk may enter a group of the person they are about."""
LIVE = (TaskStatus.OPEN, TaskStatus.TAKEN)
PAPERS = ("identity", "household", "disability", "low-income", "unemployed", "medical")
"""What is usually brought; any other is typed."""
TERMS = (3, 6, 12)
"""Months from today, as buttons."""


def full_day(say: Say, day: date | None) -> str:
    """«2027年6月1日»: a day far ahead needs its year."""
    if day is None:
        return "—"
    return say("full-day", year=day.year, month=day.month, day=day.day)


def stage(say: Say, claim: ClaimCard) -> str:
    """«已核对,到 2027年6月1日», «没通过:材料不全»."""
    shown = claim.stage == "declared" and claim.evidence is not None
    return say(
        f"claim-stage-{'shown' if shown else claim.stage}",
        until=full_day(say, claim.valid_until),
        wanted=claim.paper or (say.word("wanted", claim.wanted) if claim.wanted else "—"),
        day=say.day(claim.comes_on) if claim.comes_on else "—",
        why=say.word("why", claim.refused_for) if claim.refused_for else "—",
    )


def lines(say: Say, claims: Sequence[ClaimCard]) -> list[str]:
    """A line for each group that is to be decided."""
    return [
        say("claim-line", group=say.word("group", claim.group), stage=stage(say, claim))
        + (" " + say("claim-comes", day=say.day(claim.comes_on)) if claim.comes_on else "")
        for claim in claims
    ]


def current(claims: Sequence[ClaimCard], shown: int) -> ClaimCard | None:
    """The one group that is decided now: the one that was asked for, else the first that has a
    picture, else the first.
    """
    asked = [claim for claim in claims if claim.id == shown]
    pictured = [claim for claim in claims if claim.evidence]
    return next(iter([*asked, *pictured, *claims]), None)


def photo_line(say: Say, claim: ClaimCard | None) -> list[str]:
    """Of which group the picture over the case is."""
    if claim is None or not claim.evidence:
        return []
    return [say("claim-photo", group=say.word("group", claim.group))]


def rows(
    say: Say, task_id: int, claims: Sequence[ClaimCard], shown: int
) -> tuple[tuple[Button, ...], ...]:
    """For one group at a time: one tap certifies, two refuse, set another day or ask for more. The
    others are a tap away.
    """
    claim = current(claims, shown)
    if claim is None:
        return ()
    group, on = say.word("group", claim.group), (claim.id, claim.version, task_id)
    more = (Button(say("ask-what"), AskWhat(*on)),) if not claim.quiet else ()
    others = [
        (Button(say("see-claim", group=say.word("group", other.group)),
                SeeEvidence(task_id, other.id)),)
        for other in claims if other is not claim
    ]  # fmt: skip
    return (
        (Button(say("certify-yes", group=group), Certify(*on)),),
        (Button(say("certify-no", group=group), NotFitting(*on)),),
        (Button(say("certify-until"), AskUntil(*on)), *more),
        *others,
    )


def ask_until(say: Say, press: AskUntil) -> Screen:
    """Until when? One tap, or a day in words."""
    on = (press.claim_id, press.version, press.task_id)
    buttons = [Button(say("certify-months", months=n), CertifyUntil(*on, n)) for n in TERMS]
    written = Button(say("certify-written"), CertifyUntil(*on, 0))
    return Screen(say("certify-until-ask"), rows=(tuple(buttons), (written,), _back(say, press)))


def ask_what(say: Say, press: AskWhat) -> Screen:
    """What is still wanted? One tap."""
    on = (press.claim_id, press.version, press.task_id)
    buttons = [Button(say(f"ask-for-{wanted}"), AskFor(*on, wanted)) for wanted in Wanted]
    return Screen(say("ask-what-ask"), rows=(*listed(buttons), _back(say, press)))


def not_fitting(say: Say, press: NotFitting) -> Screen:
    """Why not; one tap."""
    on = (press.claim_id, press.version, press.task_id)
    buttons = [Button(say(f"not-fitting-{why}"), RefuseClaim(*on, why)) for why in NOT_FITTING]
    return Screen(say("not-fitting-ask"), rows=(*listed(buttons), _back(say, press)))


def revocable(say: Say, claims: Sequence[ClaimCard]) -> list[tuple[Button, ...]]:
    """In a person's file: each certificate that counts today can be taken back."""
    return [
        (Button(say("revoke", group=say.word("group", claim.group)),
                AskRevoke(claim.id, claim.version)),)
        for claim in claims if claim.stage in RUNNING
    ]  # fmt: skip


def ask_revoke(say: Say, press: AskRevoke, person_id: int, group: str) -> Screen:
    """What it means, and why; one tap."""
    on = (press.claim_id, press.version)
    buttons = [Button(say.word("why", why), Revoke(*on, why)) for why in WITHDRAWN]
    back = Button(say("back"), OpenPerson(person_id))
    return Screen(
        say("revoke-ask", group=say.word("group", group)), rows=(*listed(buttons), (back,))
    )


def revoked(say: Say, person_id: int, group: str) -> Screen:
    back = Button(say("back"), OpenPerson(person_id))
    return Screen(say("revoked", group=say.word("group", group)), rows=((back,),))


def also(say: Say, card: TaskCard, *, every_group: bool) -> tuple[tuple[Button, ...], ...]:
    """The orders that wait for this decision, and a group that the desk enters itself."""
    found = [
        (Button(say("case-waiting", service=say.word("service", one.service),
                    when=say.when(one.start)), OpenOrder(one.id)),)
        for one in card.waiting
    ]  # fmt: skip
    if every_group and card.kind in ENTERED_IN and card.person_id and card.status in LIVE:
        found.append((Button(say("enter-group"), AskGroup(card.id)),))
    return tuple(found)


def ask_vouch(say: Say, press: Vouch, name: str, days: int) -> Screen:
    yes = Button(say("vouch-yes"), press)
    back = Button(say("back"), OpenOrder(press.order_id))
    return Screen(say("vouch-ask", name=name, days=days), rows=((yes,), (back,)))


def ask_group(say: Say, task_id: int, groups: Sequence[Group]) -> Screen:
    """Which? The special lists stand there by their letters: no message says what they are."""
    buttons = [Button(say.word("group", group), DeclareFor(task_id, group)) for group in groups]
    back = Button(say("back"), OpenTask(task_id))
    return Screen(say("enter-group-ask"), rows=(*listed(buttons, 2), (back,)))


def _back(say: Say, press: AskUntil | AskWhat | NotFitting) -> tuple[Button, ...]:
    return (Button(say("back"), OpenTask(press.task_id)),)
