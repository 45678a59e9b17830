"""回话: the desk writes into the chat of whoever told of something, from the case."""

from handlers.context import Desk
from handlers.presses.alarming import AnswerCase
from handlers.presses.coordinator import OpenTask
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.say import voice
from handlers.ui.screen import Button, Screen
from models import outbox
from models.operations import conversing
from models.reads.queues import task_line
from models.reads.standing import standing
from models.tables.desk import Task
from models.words import Language

READY = ("phone", "where", "coming", "call")


def begin(press: AnswerCase, desk: Desk) -> Screen:
    task = conversing.open_answer(desk.session, press.task_id, by=desk.actor, now=desk.now)
    young = conversing.is_young(desk.session, task, now=desk.now)
    desk.begin(FORM.name, task=task.id, to_child=young)
    return FORM.go_on(desk).anew()


def _ready(desk: Desk) -> dict[str, str]:
    """The lines that can be pressed, by their code; a child's own ones."""
    suffix = "-child" if desk.talk.answers["to_child"] else ""
    return {code: f"answer-{code}{suffix}" for code in READY}


def _ask(desk: Desk) -> Screen:
    line = task_line(desk.session, desk.talk.answers["task"])
    text = desk.say("case-answer-ask", who=line.who if line else "")
    if desk.talk.answers["to_child"]:
        text += "\n" + desk.say("case-answer-young")
    buttons = [choice(desk, desk.say(name), code) for code, name in _ready(desk).items()]
    return Screen(text, rows=listed(buttons))


def _take(desk: Desk, words: str) -> None:
    if not words.strip():
        raise NotUnderstood("press-or-human")
    desk.talk.answers["words"] = words


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
    return Screen(desk.say("case-answer-sent"), rows=((back,),))


def _send(desk: Desk, task: Task, chat: int, name: str, words: str, *, young: bool) -> None:
    """Into their chat, in their language where the line is a ready one."""
    reader = standing(desk.session, chat)
    say = voice((reader.language if reader else None) or Language.ZH)
    text = say("child-desk-says" if young else "desk-says", words=say(name) if name else words)
    lane, due = conversing.answered_in(task, desk.now)
    outbox.post_screen(desk.session, chat, Screen(text).pack(), now=due, lane=lane)
    conversing.listen_in(desk.session, chat, task, now=desk.now)


FORM = Form("write-back", (Step("words", _ask, _take, typed=True),), _finish)
