"""Questions as most forms ask them, and the plain ways in which an answer is taken."""

from collections.abc import Callable, Collection
from typing import Any

from handlers.ui.form import NotUnderstood, Step
from handlers.ui.screen import Screen

Ask = Callable[[Any], Screen]
Take = Callable[[Any, str], None]


def asks(text: str) -> Ask:
    """One sentence, and nothing to press."""
    return lambda desk: Screen(desk.say(text))


def any_words(key: str) -> Take:
    """Any words, as they are."""

    def take(desk: Any, words: str) -> None:
        desk.talk.answers[key] = words

    return take


def written(key: str, hint: str, most: int | None = None) -> Take:
    """Words of one's own, of which `most` characters are kept; instead of none comes the hint."""

    def take(desk: Any, words: str) -> None:
        if not words.strip():
            raise NotUnderstood(hint)
        desk.talk.answers[key] = words.strip()[:most]

    return take


def pressed(key: str, codes: Collection[str]) -> Take:
    """One of the buttons, by its code."""

    def take(desk: Any, words: str) -> None:
        if words not in codes:
            raise NotUnderstood("press-or-human")
        desk.talk.answers[key] = words

    return take


def agreed(key: str) -> Take:
    """The only button, a yes."""

    def take(desk: Any, words: str) -> None:
        if words != "yes":
            raise NotUnderstood("press-or-human")
        desk.talk.answers[key] = True

    return take


def freely(key: str, text: str) -> Step:
    """A question to which any words are an answer."""
    return Step(key, asks(text), any_words(key), typed=True)


def in_words(key: str, text: str, most: int | None = None) -> Step:
    """A question that is asked again until it is answered in words."""
    return Step(key, asks(text), written(key, text, most), typed=True)
