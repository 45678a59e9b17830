"""Whoever joins by invitation: the language if it is not known yet, the name, then their room."""

from dataclasses import replace

from handlers.context import Desk
from handlers.resident import home
from handlers.resident.registration import take_name
from handlers.screens import common
from handlers.ui.form import Form, NotUnderstood, Step, choice
from handlers.ui.questions import asks
from handlers.ui.say import voice
from handlers.ui.screen import Screen
from models.operations import inviting, joining
from models.reads.standing import standing
from models.words import Language

NAMES = {Language.ZH: "中文", Language.EN: "English"}


def welcome(desk: Desk, payload: str) -> Screen:
    """The invitation is good; but for the house's own, the inviter has the last word."""
    known = desk.who.registered or bool(desk.actor.held)
    invitation = inviting.redeem(desk.session, payload, by=desk.actor, now=desk.now)
    desk.who = standing(desk.session, desk.who.chat_id) or desk.who
    waits = 0 if invitation.invited_by is None else invitation.id
    desk.spare.append(Screen(desk.say("invitation-half" if waits else "invitation-home")))
    desk.begin("join", known=known, waits=waits)
    if waits and known and desk.who.language is not None:
        desk.spare.pop()  # nothing is asked: the one sentence is that somebody has to agree
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
    return not desk.talk.answers["known"]


def _finish(desk: Desk) -> Screen:
    if name := desk.talk.answers.get("name"):
        joining.change_name(desk.session, name, by=desk.actor, now=desk.now)
        desk.who = replace(desk.who, name=name)
    waits = desk.talk.answers["waits"]
    desk.end()
    if not waits:
        return home.start(desk).anew()
    inviting.announce(desk.session, waits, by=desk.actor, now=desk.now)
    return common.plain(desk.say, "invitation-waits").anew()


FORM = Form("join", (
    Step("language", _ask_language, _take_language, needed=lambda desk: desk.who.language is None),
    Step("name", asks("ask-your-name"), take_name, typed=True, needed=_unnamed),
), _finish)  # fmt: skip
