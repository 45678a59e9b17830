"""A form is a list of questions. Answers may be tapped or typed; nobody is trapped in it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from handlers.presses.common import Answer, Back, Cancel
from handlers.ui.given import Kind
from handlers.ui.screen import Button, Screen

BELOW_NOTHING = re.compile(r"\s*[-\u2212\uff0d]\s*\d")
"""«-1» is no tap upon «1»."""
Answers = dict[str, Any]


class NotUnderstood(Exception):  # noqa: N818 - said kindly, it is no error
    """These words are no answer to this question; `hint` names the text that says it again, `told`
    fills its blanks.
    """

    def __init__(self, hint: str, **told: str) -> None:
        super().__init__(hint)
        self.hint, self.told = hint, told


@dataclass(frozen=True, slots=True)
class Step:
    """One question: how it is asked, and how an answer is taken."""

    key: str
    ask: Callable[[Any], Screen]
    """Draws the question for a desk."""
    take: Callable[[Any, str], None]
    """Writes the answer into `desk.talk.answers`, or raises NotUnderstood."""
    needed: Callable[[Any], bool] = lambda _desk: True
    """Whether this desk has to be asked at all."""
    typed: bool = False
    """Words are an answer here."""
    wary: bool = False
    """Typed, but short: a whole wish is no name, no date and no door, so it is asked about."""
    fits: Callable[[Any, str], bool] = lambda _desk, _words: False
    """Whether typed words are an answer beyond doubt, and need not be asked about."""
    open: bool = False
    """Any words are heard as a wish: this question is what they answer."""
    hears: Callable[[Any, str], bool] = lambda _desk, _words: False
    """Takes words where buttons are offered; whether these were some."""


@dataclass(frozen=True, slots=True)
class Form:
    """A dialogue: its questions in order, and what happens when none is left."""

    name: str
    steps: tuple[Step, ...]
    finish: Callable[[Any], Screen]
    files: Mapping[Kind, Callable[[Any], Screen | None]] = field(default_factory=dict)
    """What a picture or a sound means that is sent in the middle of it; None: it belongs elsewhere,
    and goes where it would go outside of any form."""
    leave: Callable[[Any], Screen] | None = None
    """Back from the first question: where one came from. A matter of its own leaves it as well."""

    def go_on(self, desk: Any) -> Screen:
        """Ask the next open question, or finish."""
        for step in self.steps:
            if step.key not in desk.talk.answers and step.needed(desk):
                return self._put(desk, step)
        return self.finish(desk)

    def answer(self, desk: Any, words: str) -> Screen:
        """Take an answer to the question that was asked last."""
        step = self.step(desk.talk.step)
        if step is None:
            return self.go_on(desk)
        step.take(desk, words)
        return self.go_on(desk)

    def back(self, desk: Any) -> Screen:
        """The question before this one; at the first one, where one came from, or the same."""
        answers = desk.talk.answers
        given = answers.get("given", ())
        asked = [s for s in self.steps if s.key in answers and s.key not in given]
        known = [s.key for s in asked if s.needed(desk)]
        if known:
            desk.talk.answers.pop(known[-1])
        elif self.leave is not None:
            return self.leave(desk)
        return self.go_on(desk)

    def again(self, desk: Any) -> Screen:
        """The question as it stands."""
        step = self.step(desk.talk.step)
        return self._put(desk, step) if step else self.go_on(desk)

    def spoken(self, desk: Any, words: str) -> str | None:
        """The value of the button whose words were typed; None for anything else."""
        step = self.step(desk.talk.step)
        if step is None:
            return None
        if BELOW_NOTHING.match(words):
            return None
        said = bare(words)
        answers = [
            (bare(button.label), button.press.value)
            for row in step.ask(desk).rows
            for button in row
            if isinstance(button.press, Answer)
        ]
        agreed = said in desk.say("yes-words").split()
        return next(
            (v for label, v in answers if said and (said == label or (agreed and v == "yes"))), None
        )

    def step(self, key: str) -> Step | None:
        return next((s for s in self.steps if s.key == key), None)

    def _put(self, desk: Any, step: Step) -> Screen:
        desk.talk.flow, desk.talk.step = self.name, step.key
        desk.keep()
        screen = step.ask(desk)
        ways_out = (
            Button(desk.say("back"), Back(desk.talk.version)),
            Button(desk.say("cancel"), Cancel()),
        )
        return replace(screen, rows=(*screen.rows, ways_out))


def bare(words: str) -> str:
    """Letters, digits and characters only: nobody types the picture on a button."""
    return "".join(c for c in words.lower() if c.isalnum())


def choice(desk: Any, label: str, value: str) -> Button:
    """A ready answer to the question being drawn."""
    return Button(label, Answer(desk.talk.version, value))


def listed(buttons: list[Button], a_row: int = 1) -> tuple[tuple[Button, ...], ...]:
    """Buttons in rows; one a row is easiest to hit."""
    return tuple(tuple(buttons[n : n + a_row]) for n in range(0, len(buttons), a_row))
