"""回话: the desk writes into the chat of whoever told of something, from the case."""

from handlers.context import Desk
from handlers.presses.alarming import AnswerCase
from handlers.presses.coordinator import OpenTask
from handlers.screens import addressing
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.say import voice
from handlers.ui.screen import Button, Screen
from models import outbox
from models.operations import conversing
from models.reads.standing import standing
from models.rules.escalation import ANY_HOUR
from models.tables.desk import Task
from models.words import Language

READY = ("phone", "where", "coming", "call")
"""Lines for danger and for children: one press, and they are out."""
CANNED = ("looking", "call-tomorrow", "received", "clearer", "arranged", "thanks")
"""Lines for everything else; each may be changed before it goes."""

SEND = "send"


def begin(press: AnswerCase, desk: Desk) -> Screen:
    task = conversing.open_answer(desk.session, press.task_id, by=desk.actor, now=desk.now)
    young = conversing.is_young(desk.session, task, now=desk.now)
    calm = not young and task.kind not in ANY_HOUR
    desk.begin(FORM.name, task=task.id, to_child=young, calm=calm)
    return FORM.go_on(desk).anew()


def _reader(desk: Desk) -> str:
    return conversing.reader(desk.session, desk.session.get_one(Task, desk.talk.answers["task"]))


def _ready(desk: Desk) -> dict[str, str]:
    """The lines that can be pressed, by their code; a child's own ones."""
    if desk.talk.answers["calm"]:
        return {code: f"canned-{code}" for code in CANNED}
    suffix = "-child" if desk.talk.answers["to_child"] else ""
    return {code: f"answer-{code}{suffix}" for code in READY}


def _ask(desk: Desk) -> Screen:
    text = addressing.question(desk.say, _reader(desk), desk.say("case-answer-ask"))
    if desk.talk.answers["to_child"]:
        text += "\n" + desk.say("case-answer-young")
    buttons = [choice(desk, desk.say(name), code) for code, name in _ready(desk).items()]
    return Screen(text, rows=listed(buttons))


def _take(desk: Desk, words: str) -> None:
    if not words.strip():
        raise NotUnderstood("press-or-human")
    desk.talk.answers["words"] = words[: conversing.WORDS]


def _may_be_changed(desk: Desk) -> bool:
    return desk.talk.answers["calm"] and desk.talk.answers["words"] in CANNED


def _ask_send(desk: Desk) -> Screen:
    """As it is, or in one's own words."""
    line = desk.say(_ready(desk)[desk.talk.answers["words"]])
    send = choice(desk, desk.say("canned-send"), SEND)
    text = addressing.question(desk.say, _reader(desk), desk.say("canned-ask", words=line))
    return Screen(text, rows=((send,),))


def _take_send(desk: Desk, words: str) -> None:
    desk.talk.answers["send"] = SEND
    if words != SEND:
        _take(desk, words)


def _finish(desk: Desk) -> Screen:
    told, ready = desk.talk.answers, _ready(desk)
    task_id, words, young = told["task"], told["words"], told["to_child"]
    line = desk.say(ready[words]) if words in ready else words
    chats = conversing.answer(desk.session, task_id, line, by=desk.actor, now=desk.now)
    desk.end()
    task = desk.session.get_one(Task, task_id)
    for chat in chats:
        _send(desk, task, chat, ready.get(words, ""), line, young=young)
    back = Button(desk.say("task-open"), OpenTask(task_id))
    who = conversing.reader(desk.session, task)
    text = addressing.gone(desk.say, who, desk.say("case-answer-sent"))
    return Screen(text, rows=((back,),))


def _send(desk: Desk, task: Task, chat: int, name: str, words: str, *, young: bool) -> None:
    """Into their chat, in their language where the line is a ready one."""
    reader = standing(desk.session, chat)
    say = voice((reader.language if reader else None) or Language.ZH)
    text = say("child-desk-says" if young else "desk-says", words=say(name) if name else words)
    lane, due = conversing.answered_in(task, desk.now)
    outbox.post_screen(desk.session, chat, Screen(text).pack(), now=due, lane=lane)
    conversing.listen_in(desk.session, chat, task, now=desk.now)


FORM = Form("write-back", (
    Step("words", _ask, _take, typed=True),
    Step("send", _ask_send, _take_send, _may_be_changed, typed=True),
), _finish)  # fmt: skip
