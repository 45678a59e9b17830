"""📊 评估: who speaks, the verdict, and an evaluator's seat."""

from handlers.context import Desk
from handlers.presses.evaluations import (
    BeginEvaluation,
    DrawThirdParty,
    Evaluations,
    PassEvaluation,
    SeeEvaluation,
    Speak,
    StepDown,
)
from handlers.screens import evaluations as screens
from handlers.ui.form import Form
from handlers.ui.questions import in_words
from handlers.ui.screen import Screen
from models.access import Act
from models.errors import NotAllowed, Stale
from models.operations import evaluating, seating, stepping_down
from models.operations.evaluating import MissingVoice, VoicesAgainst, fresh_evaluation
from models.operations.projects import fresh_project
from models.reads.evaluations import evaluation_card, evaluations_of, reading
from models.tables.evaluations import Evaluation
from models.words import EvaluationKind, Voice


def show(press: Evaluations, desk: Desk) -> Screen:
    project = fresh_project(desk.session, press.project_id, by=desk.actor, now=desk.now)
    found = evaluations_of(desk.session, project.id)
    kinds = evaluating.may_begin(desk.session, project, by=desk.actor, now=desk.now)
    return screens.several(desk.say, project.id, found, kinds)


def see(press: SeeEvaluation, desk: Desk) -> Screen:
    return card(desk, press.evaluation_id)


def card(desk: Desk, evaluation_id: int, news: str = "") -> Screen:
    """As it stands, with what this reader may do."""
    row, project = fresh_evaluation(desk.session, evaluation_id, by=desk.actor, now=desk.now)
    may = seating.powers(desk.session, row, project, desk.actor)
    return screens.card(desk.say, evaluation_card(desk.session, row), may, news)


def begin(press: BeginEvaluation, desk: Desk) -> Screen:
    if press.kind not in {*EvaluationKind}:
        raise Stale
    row = evaluating.begin_evaluation(
        desk.session, press.project_id, EvaluationKind(press.kind), by=desk.actor, now=desk.now
    )
    return card(desk, row.id)


def speak(press: Speak, desk: Desk) -> Screen:
    """A yes counts at once; a no wants a reason."""
    if press.voice not in {*Voice}:
        raise Stale
    if press.yes:
        return _said(desk, press.evaluation_id, press.version, press.voice, yes=True)
    row, project = fresh_evaluation(desk.session, press.evaluation_id, by=desk.actor, now=desk.now)
    if Voice(press.voice) not in seating.voices_of(desk.session, row, project, desk.actor):
        raise NotAllowed(act="say", object_type="evaluation", object_id=row.id)
    desk.begin(FORM.name, evaluation=row.id, seen=press.version, voice=press.voice)
    return FORM.go_on(desk)


def step_down(press: StepDown, desk: Desk) -> Screen:
    row, project = fresh_evaluation(desk.session, press.evaluation_id, by=desk.actor, now=desk.now)
    stepping_down.step_down(desk.session, row, project, by=desk.actor, now=desk.now)
    return card(desk, row.id, desk.say("stepped-down"))


def draw(press: DrawThirdParty, desk: Desk) -> Screen:
    """Nobody could be drawn before; now there may be somebody."""
    row, project = fresh_evaluation(
        desk.session, press.evaluation_id, Act.SUPERVISE, by=desk.actor, now=desk.now
    )
    seating.draw(desk.session, row, project, now=desk.now)
    found = reading(desk.session, row).seats
    return card(desk, row.id, "" if found else desk.say("third-nobody"))


def passes(press: PassEvaluation, desk: Desk) -> Screen:
    """Everything that is missing is told in one go."""
    try:
        row = evaluating.pronounce(
            desk.session,
            press.evaluation_id,
            read=press.read,
            seen=press.version,
            by=desk.actor,
            now=desk.now,
        )
    except (MissingVoice, VoicesAgainst) as no:
        return refused(desk, press.evaluation_id, no)
    return card(desk, row.id)


def refused(desk: Desk, evaluation_id: int, no: MissingVoice | VoicesAgainst) -> Screen:
    """The card as it stands, under what stands in the way of a verdict."""
    if isinstance(no, VoicesAgainst):
        return card(desk, evaluation_id, desk.say(no.code))
    found = reading(desk.session, desk.session.get_one(Evaluation, evaluation_id))
    return card(desk, evaluation_id, screens.lacks(desk.say, found.lacking, found.known.share))


def _said(desk: Desk, number: int, seen: int, voice: str, *, yes: bool, words: str = "") -> Screen:
    row = evaluating.say(
        desk.session,
        number,
        Voice(voice),
        yes=yes,
        words=words,
        seen=seen,
        by=desk.actor,
        now=desk.now,
    )
    return card(desk, row.id)


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    desk.end()
    about = (told["evaluation"], told["seen"], told["voice"])
    return _said(desk, *about, yes=False, words=told["words"])


FORM = Form(
    "evaluation-no",
    (in_words("words", "speak-why-ask", evaluating.WORDS),),
    _finish,
)
