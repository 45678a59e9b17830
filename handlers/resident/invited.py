"""Whoever joins by invitation: the language if it is not known yet, the name, then their room."""

from dataclasses import replace

from handlers.context import Desk
from handlers.resident import home
from handlers.ui.form import Form, NotUnderstood, Step, choice
from handlers.ui.say import voice
from handlers.ui.screen import Screen
from models.operations import joining
from models.words import Language

NAMES = {Language.ZH: "中文", Language.EN: "English"}
NAME_LENGTH = range(2, 31)
"""Characters."""


def welcome(desk: Desk) -> Screen:
    """The invitation was good."""
    desk.spare.append(Screen(desk.say("invitation-home")))
    desk.begin("join")
    return FORM.go_on(desk)


def _ask_language(desk: Desk) -> Screen:
    buttons = tuple(choice(desk, NAMES[one], one) for one in Language)
    return Screen(desk.say("language-ask"), rows=(buttons,))


def _take_language(desk: Desk, words: str) -> None:
    if words not in set(Language):
        raise NotUnderstood("press-or-human")
    language = Language(words)
    joining.choose_language(desk.session, desk.who.chat_id, language)
    desk.say, desk.who = voice(language), replace(desk.who, language=language)
    desk.talk.answers["language"] = words


def _unnamed(desk: Desk) -> bool:
    """Known by no more than the messenger's name: no resident, and no staff until today."""
    return not desk.who.registered and len(desk.actor.held) == 1


def _take_name(desk: Desk, words: str) -> None:
    if len(words) not in NAME_LENGTH:
        raise NotUnderstood("hint-name")
    desk.talk.answers["name"] = words


def _finish(desk: Desk) -> Screen:
    if name := desk.talk.answers.get("name"):
        joining.change_name(desk.session, name, by=desk.actor, now=desk.now)
        desk.who = replace(desk.who, name=name)
    desk.end()
    return home.start(desk).anew()


FORM = Form("join", (
    Step("language", _ask_language, _take_language, needed=lambda desk: desk.who.language is None),
    Step("name", lambda desk: Screen(desk.say("ask-your-name")), _take_name, typed=True,
         needed=_unnamed),
), _finish)  # fmt: skip
