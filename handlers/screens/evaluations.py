"""评估 on the screen: one card, with what each reader may do."""

from datetime import date

from handlers.presses.common import Home
from handlers.presses.evaluations import (
    AnswerObjection,
    AskObjection,
    AskRectify,
    BeginEvaluation,
    ConfirmPoint,
    DrawThirdParty,
    Evaluations,
    NotPutRight,
    PassEvaluation,
    PutRight,
    SeeEvaluation,
    Speak,
    StepDown,
)
from handlers.presses.projects import SeeProject
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.operations.seating import Powers
from models.reads.evaluations import EvaluationCard, PointCard, Spoken
from models.rules.contentment import Score
from models.rules.evaluating import MID_VOICES, PERCENT, Lacking, People, Share
from models.tables.evaluations import Evaluation, EvaluationStatus, ObjectionStatus
from models.words import EvaluationKind, Voice

DIGEST = 16
"""Letters of a hash that are told."""
MARKS = {True: "✅", False: "✖️", None: "⏳"}


def several(
    say: Say, project_id: int, found: list[Evaluation], kinds: list[EvaluationKind]
) -> Screen:
    """Those of one contract, the newest first; and what a supervisor may begin."""
    buttons = [
        Button(_titled(say, one.status, one.kind, one.until), SeeEvaluation(one.id))
        for one in found
    ]
    buttons += [
        Button(say(f"evaluation-begin-{kind}"), BeginEvaluation(project_id, kind)) for kind in kinds
    ]
    text = say("evaluations" if found else "evaluations-none")
    return Screen(text, rows=(*listed(buttons), _out(say, project_id)))


def card(say: Say, one: EvaluationCard, may: Powers, news: str = "") -> Screen:
    """For the house nothing of the checks, and of the voices what they said once it is over."""
    blanks = {"project": one.project, "house": one.house, "kind": say.word("kind", one.kind)}
    lines = [say("evaluation", **blanks), _state(say, one)]
    if not may.represents:
        lines += [*_voices(say, one), *_committee(say, may), *figures(say, one)]
    elif one.status is not EvaluationStatus.OPEN:
        lines += [line for seat in one.reading.seats if (line := _words(say, seat))]
    lines += _points(say, one)
    if one.midterm is not None:
        lines += _before(say, one.midterm)
    if one.status is EvaluationStatus.FAILED and one.rehomed.total:
        lines.append(say("rehomed-count", total=one.rehomed.total, saved=one.rehomed.saved))
    if one.objection is not None:
        lines.append(_objection(say, one))
        if may.unheard and one.objection.status is ObjectionStatus.OPEN:
            lines.append(say("objection-unheard"))
    text = "\n".join([*([news, ""] if news else []), *lines])
    return Screen(text, rows=(*_acts(say, one, may), _back(say, one)))


def lacks(say: Say, lacking: Lacking, share: Share) -> str:
    """Everything that is missing, in one go."""
    lines = [say("evaluation-lacks")]
    if lacking.checks:
        lines.append(say("lacks-checks", percent=_tenths(share), count=lacking.checks))
    lines += [say("lacks-voice", voice=say.word("voice", voice)) for voice in lacking.voices]
    return "\n".join([*lines, *([say("lacks-people")] if lacking.people else [])])


def figures(say: Say, one: EvaluationCard) -> list[str]:
    """What the people served say, by both roads, and how many were asked."""
    known, share = one.reading.known, one.reading.known.share
    few = one.reading.people is People.TOO_FEW
    roads = {"said": known.said, "checked": known.checked}
    lines = [_score(say, road, score, few=few) for road, score in roads.items()]
    lines.append(say.word("people", one.reading.people))
    if not few and not all(score.enough for score in roads.values()):
        lines.append(say("evaluation-small"))
    told = {"answered": share.answered, "ended": share.ended, "percent": _tenths(share)}
    lines.append(say("evaluation-share", **told))
    lines += [say("evaluation-differs")] if known.differs else []
    if one.report is not None:
        moment, digest = one.report
        lines.append(say("evaluation-report", moment=moment, digest=digest[:DIGEST]))
    return lines


def _score(say: Say, road: str, score: Score, *, few: bool) -> str:
    if not score.voices:
        return say(f"evaluation-{road}-none")
    if few:
        return say(f"evaluation-{road}-few", voices=score.voices)
    told = {
        "mean": score.mean // PERCENT,
        "low": score.low // PERCENT,
        "high": -(-score.high // PERCENT),
        "voices": score.voices,
        "served": score.served,
    }
    return say(f"evaluation-{road}", **told)


def _tenths(share: Share) -> str:
    """Cut, never rounded up: 299 of 1000 are no 30 percent."""
    whole, rest = divmod(1000 * share.answered // share.ended if share.ended else 0, 10)
    return f"{whole}.{rest}"


def _state(say: Say, one: EvaluationCard) -> str:
    day = say.birthday(one.rectify_by) if one.rectify_by else ""
    since, until = say.birthday(one.since), say.birthday(one.until)
    return say(f"evaluation-is-{one.status}", day=day, since=since, until=until)


def _voices(say: Say, one: EvaluationCard) -> list[str]:
    wanted = MID_VOICES if one.kind is EvaluationKind.MID else (Voice.THIRD,)
    spoken = {seat.voice for seat in one.reading.seats}
    open_ones = one.status is EvaluationStatus.OPEN
    waits = [f"{MARKS[None]} {say.word('voice', v)}" for v in wanted if v not in spoken]
    seats = [_words(say, seat) or _seat(say, seat) for seat in one.reading.seats]
    return [*seats, *(waits if open_ones else ())]


def _committee(say: Say, may: Powers) -> list[str]:
    """Who may still speak for the committee: whoever signed the contract may not."""
    if may.committee is None:
        return []
    names = "、".join(may.committee)
    return [say("committee-may", names=names) if names else say("committee-nobody")]


def _seat(say: Say, seat: Spoken) -> str:
    voice = say.word("voice", seat.voice)
    if seat.yes is None:
        return f"{MARKS[None]} {voice}"
    return say("speak-yes" if seat.yes else "speak-no", voice=voice)


def _words(say: Say, seat: Spoken) -> str:
    if not seat.words:
        return ""
    told = {"voice": say.word("voice", seat.voice), "words": seat.words}
    return say("evaluation-words", mark=MARKS[seat.yes], **told)


def _before(say: Say, one: EvaluationCard) -> list[str]:
    """What the voices said at half of the term, and what was to be put right."""
    head = say("evaluation-before", title=_titled(say, one.status, one.kind, one.until))
    voices = [_words(say, seat) or _seat(say, seat) for seat in one.reading.seats]
    return ["", head, _state(say, one), *voices, *_points(say, one)]


def _points(say: Say, one: EvaluationCard) -> list[str]:
    return [_point(say, n, point) for n, point in enumerate(one.points, 1)]


def _point(say: Say, number: int, point: PointCard) -> str:
    state = "done" if point.seen > 1 else "seen" if point.seen else "told" if point.told else "open"
    return say(f"point-{state}", number=number, words=point.words)


def _objection(say: Say, one: EvaluationCard) -> str:
    row = one.objection
    if row is None:
        return ""
    told = {"words": row.words, "answer": row.answer, "notes": row.notes}
    return say(f"objection-is-{row.status}", **told)


def _acts(say: Say, one: EvaluationCard, may: Powers) -> tuple[tuple[Button, ...], ...]:
    if one.status is EvaluationStatus.OPEN:
        return (*_to_speak(say, one, may), *_to_pronounce(say, one, may))
    if one.status is EvaluationStatus.RECTIFY:
        return tuple(
            row for n in range(1, len(one.points) + 1) for row in _to_settle(say, one, n, may)
        )
    if one.status is EvaluationStatus.FAILED:
        return _to_object(say, one, may)
    return ()


def _to_speak(say: Say, one: EvaluationCard, may: Powers) -> tuple[tuple[Button, ...], ...]:
    rows: list[tuple[Button, ...]] = []
    for voice in may.voices:
        name = say.word("voice", voice)
        rows.append((
            Button(say("speak-yes", voice=name), Speak(one.id, one.version, voice, 1)),
            Button(say("speak-no", voice=name), Speak(one.id, one.version, voice, 0)),
        ))  # fmt: skip
    if Voice.THIRD in may.voices:
        rows.append((Button(say("step-down"), StepDown(one.id)),))
    return tuple(rows)


def _to_pronounce(say: Say, one: EvaluationCard, may: Powers) -> tuple[tuple[Button, ...], ...]:
    if not may.supervises:
        return ()
    if one.kind is EvaluationKind.FINAL:
        drawn = (Button(say("draw-third"), DrawThirdParty(one.id)),)
        return () if one.reading.seats else (drawn,)
    read = one.reading.digest
    return (
        (Button(say("evaluation-pass"), PassEvaluation(one.id, one.version, read)),),
        (Button(say("evaluation-rectify"), AskRectify(one.id, one.version, read)),),
    )


def _to_settle(
    say: Say, one: EvaluationCard, number: int, may: Powers
) -> tuple[tuple[Button, ...], ...]:
    point = one.points[number - 1]
    if point.seen > 1:
        return ()
    if may.represents:
        right = (Button(say("put-right", number=number), PutRight(one.id, number)),)
        return () if point.told else (right,)
    if not may.looks:
        return ()
    yes = Button(say("confirm-point", number=number), ConfirmPoint(one.id, number))
    no = Button(say("not-put-right", number=number), NotPutRight(one.id, number))
    return ((yes, no) if point.told else (yes,),)


def _to_object(say: Say, one: EvaluationCard, may: Powers) -> tuple[tuple[Button, ...], ...]:
    if one.objection is None:
        ask = (Button(say("objection-ask"), AskObjection(one.id)),)
        return (ask,) if may.represents else ()
    if not may.hears or one.objection.status is not ObjectionStatus.OPEN:
        return ()
    return tuple(
        (Button(say(f"objection-answer-{changed}"), AnswerObjection(one.id, changed)),)
        for changed in (1, 0)
    )


def _titled(say: Say, status: EvaluationStatus, kind: EvaluationKind, day: date) -> str:
    told = {"kind": say.word("kind", kind), "day": say.birthday(day)}
    return say(f"evaluation-title-{status}", **told)


def _back(say: Say, one: EvaluationCard) -> tuple[Button, ...]:
    return (
        Button(say("evaluations-back"), Evaluations(one.project_id)),
        Button(say("home"), Home()),
    )


def _out(say: Say, project_id: int) -> tuple[Button, ...]:
    return (Button(say("project-back"), SeeProject(project_id)), Button(say("home"), Home()))
