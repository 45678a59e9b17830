"""申诉 on the desk: what was decided first and upon what; then one answer in words."""

from dataclasses import replace

from handlers.context import Desk
from handlers.presses.appealing import AnswerAppeal
from handlers.screens import appealing as screens
from handlers.screens import common, excluding
from handlers.ui.form import Form
from handlers.ui.questions import freely
from handlers.ui.screen import Screen
from models.operations import appealing
from models.operations.explaining import recompute, served_groups
from models.reads.claims import why_refused
from models.reads.exclusions import exclusion_card
from models.reads.people import person_card
from models.tables.decisions import Appeal, AppealStatus, Decision
from models.tables.desk import Task
from models.tables.exclusions import Exclusion
from models.tables.people import GroupClaim


def beside(desk: Desk, task: Task, screen: Screen) -> Screen:
    """The opened case of an appeal: the first decision, and the two answers."""
    found = appealing.of_task(desk.session, task.id)
    if found is None:
        return screen
    text = "\n".join([screen.text, "", desk.say("appeal-case"), *_first(desk, found)])
    if found.status is not AppealStatus.OPEN:
        return replace(screen, text=text)
    buttons = screens.to_answer(desk.say, found.id, found.version)
    return replace(screen, text=text, rows=(*buttons, *screen.rows))


def _first(desk: Desk, found: Appeal) -> list[str]:
    """Upon what it was decided, and by whom."""
    lines: list[str] = []
    if found.decision_id is not None:
        decision = desk.session.get_one(Decision, found.decision_id)
        verdict, served = recompute(desk.session, decision), served_groups(desk.session, decision)
        lines = screens.findings(desk.say, verdict.findings, served)
        if found.service_code:
            lines.insert(0, desk.say.word("service", found.service_code))
    elif found.claim_id is not None:
        claim = desk.session.get_one(GroupClaim, found.claim_id)
        _, reason = why_refused(desk.session, claim)
        group = desk.say.word("group", claim.group)
        lines = [f"{group} · {screens.reason(desk.say, reason)}"]
    elif found.exclusion_id is not None:
        row = desk.session.get_one(Exclusion, found.exclusion_id)
        lines = [excluding.told(desk.say, exclusion_card(desk.session, row))]
    first = person_card(desk.session, found.first_by) if found.first_by else None
    by = desk.say("appeal-case-by", name=first.name) if first else desk.say("appeal-case-rules")
    return [*lines, by]


def begin_answer(press: AnswerAppeal, desk: Desk) -> Screen:
    """Put right, or left as it is: why?"""
    appealing.fresh_appeal(desk.session, press.appeal_id, by=desk.actor, now=desk.now)
    desk.begin("answer", appeal=press.appeal_id, seen=press.version, changed=press.changed == 1)
    return FORM.go_on(desk)


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    appealing.answer(
        desk.session,
        told["appeal"],
        seen=told["seen"],
        changed=told["changed"],
        words=told["words"],
        by=desk.actor,
        now=desk.now,
    )
    desk.end()
    return common.plain(desk.say, "appeal-answered-now")


FORM = Form(
    "answer",
    (freely("words", "appeal-answer-ask"),),
    _finish,
)
