"""认证: one tap where it is so, two where it is not, or not yet, or for another time."""

from datetime import date

from handlers.context import Desk
from handlers.coordinator.cases import drawn, open_one
from handlers.presses.certifying import (
    AskFor,
    AskRevoke,
    AskUntil,
    AskWhat,
    CertifyUntil,
    Revoke,
    SeeEvidence,
)
from handlers.presses.coordinator import Certify, NotFitting, OpenTask, RefuseClaim
from handlers.screens import certifying as screens
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.questions import asks
from handlers.ui.screen import Screen
from models.errors import NoSuchDay, NotAllowed
from models.operations import assisting, casework, certifying, revoking
from models.rules.hours import today
from models.rules.validity import months_on, read_until
from models.tables.people import Wanted


def certify(press: Certify, desk: Desk) -> Screen:
    certifying.certify(
        desk.session, press.claim_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return open_one(OpenTask(press.task_id), desk)


def ask_until(press: AskUntil, desk: Desk) -> Screen:
    casework.open_case(desk.session, press.task_id, by=desk.actor, now=desk.now)
    return screens.ask_until(desk.say, press)


def certify_until(press: CertifyUntil, desk: Desk) -> Screen:
    """Months from today; or the question for a day in words."""
    if press.months == 0:
        casework.open_case(desk.session, press.task_id, by=desk.actor, now=desk.now)
        on = {"claim": press.claim_id, "version": press.version, "task": press.task_id}
        desk.begin(FORM.name, **on)
        return FORM.go_on(desk)
    if press.months not in screens.TERMS:
        raise NotAllowed
    until = months_on(today(desk.now), press.months)
    certifying.certify(
        desk.session, press.claim_id, seen=press.version, by=desk.actor, now=desk.now, until=until
    )
    return open_one(OpenTask(press.task_id), desk)


def ask_what(press: AskWhat, desk: Desk) -> Screen:
    casework.open_case(desk.session, press.task_id, by=desk.actor, now=desk.now)
    return screens.ask_what(desk.say, press)


def ask_for(press: AskFor, desk: Desk) -> Screen:
    if press.wanted not in set(Wanted):
        raise NotAllowed
    wanted = Wanted(press.wanted)
    if wanted is Wanted.PAPER:
        casework.open_case(desk.session, press.task_id, by=desk.actor, now=desk.now)
        on = {"claim": press.claim_id, "version": press.version, "task": press.task_id}
        desk.begin(PAPER_FORM.name, **on)
        return PAPER_FORM.go_on(desk)
    certifying.ask_for(
        desk.session, press.claim_id, wanted, seen=press.version, by=desk.actor, now=desk.now
    )
    return open_one(OpenTask(press.task_id), desk)


def evidence(press: SeeEvidence, desk: Desk) -> Screen:
    task = casework.open_case(desk.session, press.task_id, by=desk.actor, now=desk.now)
    return drawn(desk, task, shown=press.claim_id)


def ask_revoke(press: AskRevoke, desk: Desk) -> Screen:
    claim = revoking.running_claim(
        desk.session, press.claim_id, seen=press.version, by=desk.actor, now=desk.now
    )
    assisting.open_person(desk.session, claim.person_id, by=desk.actor, now=desk.now)
    return screens.ask_revoke(desk.say, press, claim.person_id, claim.group)


def revoke(press: Revoke, desk: Desk) -> Screen:
    if press.why not in screens.WITHDRAWN:
        raise NotAllowed
    claim = revoking.revoke(
        desk.session,
        press.claim_id,
        seen=press.version,
        reason=press.why,
        by=desk.actor,
        now=desk.now,
    )
    return screens.revoked(desk.say, claim.person_id, claim.group)


def not_fitting(press: NotFitting, desk: Desk) -> Screen:
    casework.open_case(desk.session, press.task_id, by=desk.actor, now=desk.now)
    return screens.not_fitting(desk.say, press)


def refuse(press: RefuseClaim, desk: Desk) -> Screen:
    if press.why not in screens.NOT_FITTING:
        raise NotAllowed
    certifying.refuse(
        desk.session,
        press.claim_id,
        seen=press.version,
        reason=press.why,
        by=desk.actor,
        now=desk.now,
    )
    return open_one(OpenTask(press.task_id), desk)


def _take_until(desk: Desk, words: str) -> None:
    until = read_until(words, today(desk.now))
    if until is None:
        raise NotUnderstood("hint-until")
    desk.talk.answers["until"] = until.isoformat()


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    try:
        certifying.certify(
            desk.session,
            told["claim"],
            seen=told["version"],
            by=desk.actor,
            now=desk.now,
            until=date.fromisoformat(told["until"]),
        )
    except NoSuchDay as no:
        told.pop("until")
        raise NotUnderstood("hint-until") from no
    desk.end()
    return open_one(OpenTask(told["task"]), desk)


def _ask_paper(desk: Desk) -> Screen:
    """The usual ones a tap each; any other in words."""
    names = [desk.say(f"paper-{name}") for name in screens.PAPERS]
    buttons = [choice(desk, name, name) for name in names]
    return Screen(desk.say("ask-paper"), rows=listed(buttons, 2))


def _take_paper(desk: Desk, words: str) -> None:
    if len(words) > certifying.PAPER_LENGTH:
        raise NotUnderstood("hint-paper")
    desk.talk.answers["paper"] = " ".join(words.split())


def _finish_paper(desk: Desk) -> Screen:
    told = desk.talk.answers
    certifying.ask_for(
        desk.session,
        told["claim"],
        Wanted.PAPER,
        seen=told["version"],
        by=desk.actor,
        now=desk.now,
        paper=told["paper"],
    )
    desk.end()
    return open_one(OpenTask(told["task"]), desk)


PAPER_FORM = Form("paper_wanted", (
    Step("paper", _ask_paper, _take_paper, typed=True),
), _finish_paper)  # fmt: skip
FORM = Form("until", (
    Step("until", asks("ask-until"), _take_until, typed=True),
), _finish)  # fmt: skip
