"""The 22 labels to choose from, in the field's own words."""

from handlers.presses.coordinator import AskLabel, Relabel
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.rules.understanding.services import LABELS

A_ROW = 2


def label_word(say: Say, label: str) -> str:
    """A service by its name, the five others by what they stand for."""
    kind = "service" if say.has(f"service-{label.replace('_', '-')}") else "label"
    return say.word(kind, label)


def labels(say: Say, asked: AskLabel, words: str, back: Button) -> Screen:
    buttons = [
        Button(label_word(say, label), Relabel(asked.task_id, asked.order_id, label))
        for label in LABELS
    ]
    return Screen(say("correct-ask", words=words), rows=(*listed(buttons, A_ROW), (back,)))


def kept(say: Say, label: str, back: Button) -> Screen:
    return Screen(say("correct-done", label=label_word(say, label)), rows=((back,),))
