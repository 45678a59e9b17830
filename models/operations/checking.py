"""抽查: one minute of questions about a visit that was drawn, in the chat or by telephone."""

from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from models import agenda, ledger
from models.agenda import DueKind
from models.errors import NotAllowed, Stale
from models.lifecycle import amend, move
from models.operations import drawing, proving
from models.operations.feedback import hand_for
from models.operations.forgetting import NOBODY
from models.operations.helping import open_task
from models.operations.unanswered import end_checks
from models.outbox import post
from models.reads.audience import chats_of
from models.reads.catalogue import figures
from models.reads.firewall import raters
from models.reads.standing import HOUSE, Actor
from models.rules.hours import awake, today
from models.rules.proofs import Odd
from models.rules.satisfaction import LOW_STARS
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.messaging import Lane
from models.tables.people import Person
from models.tables.visits import Visit
from models.words import Came, How, Oddity, Outcome, TaskKind

PATIENCE = timedelta(days=2)
"""After so long without an answer in the chat a supervisor telephones."""
MOST_STARS = 5
FACES = {"good": MOST_STARS, "so": 3, "bad": 1}
"""Three faces, as stars."""
OPEN = (CheckStatus.ASKED, CheckStatus.CALLING)


def ask(session: Session, check_id: int, *, now: datetime) -> None:
    """To whoever may say how it was; where none of them has a chat, a supervisor telephones."""
    check = session.get(SpotCheck, check_id)
    if check is None or check.status is not CheckStatus.DRAWN:
        return
    visit = session.get_one(Visit, check.visit_id)
    person = session.get_one(Person, visit.person_id)
    if person.gone_at is not None or person.name == NOBODY:
        end_checks(session, visit.person_id, reason="gone", now=now)
        return
    chats = chats_of(session, raters(session, visit, now=now))
    if not chats:
        move(session, check, CheckStatus.CALLING, by=HOUSE, now=now)
        return
    move(session, check, CheckStatus.ASKED, by=HOUSE, now=now)
    for chat in chats:
        post(session, chat, "spot-check", check.id, now=awake(now), lane=Lane.NORMAL)
    agenda.plan(session, DueKind.CALL_CHECK, check.id, awake(now + PATIENCE))


def call(session: Session, check_id: int, *, now: datetime) -> None:
    """Nobody has answered in the chat."""
    check = session.get(SpotCheck, check_id)
    if check is not None and check.status is CheckStatus.ASKED:
        move(session, check, CheckStatus.CALLING, by=HOUSE, now=now)


def say(
    session: Session, check_id: int, word: str, *, seen: int, by: Actor, now: datetime
) -> SpotCheck:
    """The answer to the question that is open: did they come, was it done, how was it. Raises
    Stale for an answer to another one.
    """
    check, visit, how = _open(session, check_id, seen=seen, by=by, now=now)
    told: dict[str, Any] = {"how": how, "by_id": by.person_id}
    if check.came is None:
        told["came"] = _one_of(Came, word)
    elif check.outcome is None:
        told["outcome"] = _one_of(Outcome, word)
    elif word in FACES:
        told["stars"] = FACES[word]
    else:
        raise Stale
    over = told.get("came") in (Came.NO, Came.UNSURE) or "stars" in told
    if not over:
        amend(session, check, by=by, now=now, why="check", **told)
        return check
    if told.get("came") is Came.NO:
        told["outcome"] = Outcome.NOT
    move(session, check, CheckStatus.ANSWERED, by=by, now=now, **told)
    agenda.drop(session, {DueKind.CALL_CHECK}, check.id)
    if told.get("came") is Came.NO:
        _nobody_came(session, visit, now=now)
    elif check.outcome is Outcome.NOT or told.get("stars", MOST_STARS) <= LOW_STARS:
        open_task(session, TaskKind.REVIEW, now=now, thing=visit, about="said it was bad")
    if told.get("came") is Came.UNSURE:
        drawing.draw_instead(session, visit.id, now=now)
    return check


def nobody_answers(
    session: Session, check_id: int, *, seen: int, by: Actor, now: datetime
) -> SpotCheck:
    """A call in vain; after so many it is given up, shown as such, and another is drawn."""
    check, visit = on_the_line(session, check_id, seen=seen, by=by, now=now)
    tries = check.tries + 1
    if tries < figures(session, today(now))["check_tries"]:
        amend(session, check, by=by, now=now, why="call", tries=tries)
    else:
        move(session, check, CheckStatus.UNREACHED, by=by, now=now, tries=tries)
        drawing.draw_instead(session, visit.id, now=now)
    return check


def on_the_line(
    session: Session, check_id: int, *, seen: int, by: Actor, now: datetime
) -> tuple[SpotCheck, Visit]:
    """A check that this supervisor is telephoning about. Raises NotAllowed, Stale."""
    check, visit, how = _open(session, check_id, seen=seen, by=by, now=now)
    if how is not How.ASSISTED or check.status is not CheckStatus.CALLING:
        raise Stale(now=check.status)
    return check, visit


def _open(
    session: Session, check_id: int, *, seen: int, by: Actor, now: datetime
) -> tuple[SpotCheck, Visit, How]:
    """A check that waits for this very answer, for whoever may say how the visit was, as with its
    stars: nobody of the organisation, no kin of whoever came, no proxy of later.
    """
    check = session.get(SpotCheck, check_id)
    if check is None:
        raise NotAllowed(act="check", object_type="spotcheck", object_id=check_id)
    visit = session.get_one(Visit, check.visit_id)
    how = hand_for(session, visit, by=by, now=now)
    if check.version != seen or check.status not in OPEN:
        raise Stale(now=check.status)
    return check, visit, how


def _one_of(kind: type[Came] | type[Outcome], word: str) -> Came | Outcome:
    if word not in {*kind}:
        raise Stale
    return kind(word)


def _nobody_came(session: Session, visit: Visit, *, now: datetime) -> None:
    """Its money waits, as long as it has not been paid, and a human being looks into it."""
    ledger.reopen(session, visit, now=now)
    if not proving.hold(session, visit, [Odd(Oddity.NOBODY_CAME)], now=now):
        open_task(session, TaskKind.REVIEW, now=now, thing=visit, about="said nobody came")
