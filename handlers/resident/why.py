"""«为什么?» beside each refusal, and 申诉: one question, typed or spoken."""

from dataclasses import replace
from typing import Any, cast

from handlers.context import Desk
from handlers.presses.appealing import AppealThis, Why
from handlers.screens import appealing as screens
from handlers.screens import common, demand
from handlers.screens.appealing import Explained
from handlers.ui.form import Form
from handlers.ui.given import Kind
from handlers.ui.questions import freely
from handlers.ui.screen import Screen
from models.errors import NotEntitled
from models.operations import appealing
from models.operations.appealing import CLAIM, DECISION
from models.operations.explaining import keep, recompute, served_groups
from models.reads.catalogue import Judged, judged_menu
from models.reads.claims import rule_of, why_refused
from models.reads.people import person_card
from models.reads.phones import phone_for
from models.rules.escalation import answer_by
from models.tables.decisions import Decision, Occasion
from models.words import STIGMATISING, TaskKind


def show(press: Why, desk: Desk) -> Screen:
    """Every reason with its rule and date, as it was decided."""
    frame: dict[str, Any] = {"by": desk.actor, "now": desk.now}
    if press.kind == CLAIM:
        claim = appealing.refused_claim(desk.session, press.number, **frame)
        _, reason = why_refused(desk.session, claim)
        rule = rule_of(desk.session, claim)
        told = screens.Refusal(
            claim.group, screens.reason(desk.say, reason), claim.changed_at, rule
        )
        return screens.claim_why(desk.say, told, press)
    decision = appealing.decision_of(desk.session, press.kind, press.number, **frame)
    card = screens.why(desk.say, explained(desk, decision), press, decision.order_id or 0)
    if decision.entitled:
        return card
    heart = demand.heart(desk.say, decision.person_id, decision.service_code)
    return replace(card, rows=(heart, *card.rows))


def explained(desk: Desk, decision: Decision) -> Explained:
    """A decision, worked out once more from what it rests on."""
    person = person_card(desk.session, decision.person_id)
    served = served_groups(desk.session, decision)
    return Explained(
        person.name if person else "—",
        decision.service_code,
        decision.day,
        recompute(desk.session, decision).findings,
        tuple(group for group in served if group not in STIGMATISING),
    )


def not_entitled(desk: Desk, no: NotEntitled) -> Screen:
    """A no before an order: written down, every reason told, the way on under it."""
    judged = cast("Judged", no.facts["judged"])
    decision = keep(desk.session, judged, Occasion.ORDER, now=desk.now)
    lines = screens.plain_reasons(desk.say, judged.verdict)
    told = desk.say.word("service", judged.service)
    phone = phone_for(desk.session, desk.who.area_code)
    text = desk.say("not-entitled", service=told, reasons=lines, phone=phone)
    heart = demand.heart(desk.say, judged.person_id, judged.service)
    rows = (screens.why_button(desk.say, DECISION, decision.id), heart, common.ways_out(desk.say))
    return Screen(text, rows=rows)


def nothing(desk: Desk, person_id: int) -> Screen:
    """The whole menu is closed to somebody."""
    judged = judged_menu(desk.session, person_id, desk.now)
    decision = keep(desk.session, judged, Occasion.ORDER, now=desk.now)
    phone = phone_for(desk.session, desk.who.area_code)
    lines = screens.plain_reasons(desk.say, judged.verdict)
    text = desk.say("menu-none", reasons=lines, phone=phone)
    heart = demand.heart(desk.say, person_id, "")
    return Screen(text, rows=(screens.why_button(desk.say, DECISION, decision.id), heart))


def begin_appeal(press: AppealThis, desk: Desk) -> Screen:
    """«That is wrong»: what is?"""
    appealing.appealable(desk.session, press.kind, press.number, by=desk.actor, now=desk.now)
    desk.begin("appeal", kind=press.kind, number=press.number)
    return FORM.go_on(desk).anew()  # what was decided stays to be read while they write


def _take_voice(desk: Desk) -> Screen:
    """The answer as a voice note: whoever looks at it hears it."""
    desk.talk.answers["words"] = desk.given.text
    desk.talk.answers["file"] = desk.given.file_id
    return _finish(desk)


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    appealing.appeal(
        desk.session,
        told["kind"],
        told["number"],
        told["words"],
        by=desk.actor,
        now=desk.now,
        file_id=told.get("file"),
    )
    desk.end()
    by = desk.say.when(answer_by(TaskKind.APPEAL, desk.now))
    return common.plain(desk.say, "appeal-sent", by=by)


FORM = Form(
    "appeal",
    (freely("words", "appeal-ask"),),
    _finish,
    {Kind.VOICE: _take_voice},
)
