"""🛠 整改: points one by one and a day; said to be put right, and looked at by two."""

from datetime import date, timedelta

from handlers.context import Desk
from handlers.presses.evaluations import AskRectify, ConfirmPoint, NotPutRight, PutRight
from handlers.projects.evaluating import card, refused
from handlers.ui.form import Form, NotUnderstood, Step, choice
from handlers.ui.screen import Screen
from models.access import Act
from models.operations import evaluating, rectifying
from models.operations.evaluating import MissingVoice, fresh_evaluation
from models.reads.catalogue import figures
from models.rules.hours import today
from models.rules.shifts import read_day

ENOUGH = "enough"
SEND = "yes"


def put_right(press: PutRight, desk: Desk) -> Screen:
    row = rectifying.put_right(
        desk.session, press.evaluation_id, press.number, by=desk.actor, now=desk.now
    )
    return card(desk, row.id, desk.say("put-right-told"))


def confirm(press: ConfirmPoint, desk: Desk) -> Screen:
    row = rectifying.confirm(
        desk.session, press.evaluation_id, press.number, by=desk.actor, now=desk.now
    )
    return card(desk, row.id)


def not_yet(press: NotPutRight, desk: Desk) -> Screen:
    row = rectifying.not_yet(
        desk.session, press.evaluation_id, press.number, by=desk.actor, now=desk.now
    )
    return card(desk, row.id)


def begin(press: AskRectify, desk: Desk) -> Screen:
    row, project = fresh_evaluation(
        desk.session, press.evaluation_id, Act.SUPERVISE, by=desk.actor, now=desk.now
    )
    evaluating.last_to_rectify(project, now=desk.now)
    desk.begin(FORM.name, evaluation=row.id, seen=press.version, read=press.read, points=[])
    return FORM.go_on(desk)


def _ask_points(desk: Desk) -> Screen:
    if not desk.talk.answers["points"]:
        return Screen(desk.say("rectify-point-ask"))
    enough = choice(desk, desk.say("rectify-enough"), ENOUGH)
    return Screen(_named(desk) + "\n" + desk.say("rectify-more-ask"), rows=((enough,),))


def _take_points(desk: Desk, words: str) -> None:
    """One point a message, until there are enough of them."""
    points = desk.talk.answers["points"]
    if words == ENOUGH and points:
        desk.talk.answers["named"] = True
    elif not words.strip():
        raise NotUnderstood("rectify-point-ask")
    else:
        desk.talk.answers["points"] = [*points, words.strip()[: evaluating.POINT]]
        if len(points) + 1 == evaluating.MOST_POINTS:
            desk.talk.answers["named"] = True


def _ask_day(desk: Desk) -> Screen:
    on, last = today(desk.now), _last(desk)
    day = min(on + timedelta(days=figures(desk.session, on)["rectify_days"]), last)
    usual = choice(desk, desk.say("rectify-until", day=desk.say.birthday(day)), day.isoformat())
    return Screen(desk.say("rectify-day-ask", day=desk.say.birthday(last)), rows=((usual,),))


def _last(desk: Desk) -> date:
    """The last day that may be given."""
    _, project = fresh_evaluation(
        desk.session, desk.talk.answers["evaluation"], by=desk.actor, now=desk.now
    )
    return evaluating.last_to_rectify(project, now=desk.now)


def _take_day(desk: Desk, words: str) -> None:
    on = today(desk.now)
    day: date | None
    try:
        day = date.fromisoformat(words)
    except ValueError:
        day = read_day(words, on)
    if day is None or not on < day <= _last(desk):
        raise NotUnderstood("hint-day")
    desk.talk.answers["until"] = day.isoformat()


def _ask_sure(desk: Desk) -> Screen:
    day = desk.say.birthday(date.fromisoformat(desk.talk.answers["until"]))
    text = "\n".join([desk.say("rectify-sure", day=day), _named(desk)])
    return Screen(text, rows=((choice(desk, desk.say("rectify-send"), SEND),),))


def _take_sure(desk: Desk, words: str) -> None:
    if words != SEND:
        raise NotUnderstood("press-or-human")
    desk.talk.answers["sure"] = words


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    desk.end()
    try:
        row = evaluating.rectify(
            desk.session,
            told["evaluation"],
            told["points"],
            date.fromisoformat(told["until"]),
            read=told["read"],
            seen=told["seen"],
            by=desk.actor,
            now=desk.now,
        )
    except MissingVoice as no:
        return refused(desk, told["evaluation"], no)
    return card(desk, row.id)


def _named(desk: Desk) -> str:
    points = enumerate(desk.talk.answers["points"], 1)
    return "\n".join(desk.say("rectify-point", number=n, words=one) for n, one in points)


FORM = Form(
    "rectify",
    (
        Step("named", _ask_points, _take_points, typed=True),
        Step("until", _ask_day, _take_day, typed=True),
        Step("sure", _ask_sure, _take_sure),
    ),
    _finish,
)
