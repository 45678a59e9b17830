"""The one question of both sides of a visit: what is to be passed on, in words or as a file."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from sqlmodel import Session

from handlers.context import Desk
from handlers.screens import relay as screens
from handlers.ui.form import Form, Step
from handlers.ui.given import Kind
from handlers.ui.questions import any_words
from handlers.ui.screen import Screen
from models.operations.relaying import Said, words_only
from models.reads.standing import Actor
from models.tables.pairs import Relay
from models.tables.visits import Visit
from models.words import RelayKind


class Tell(Protocol):
    """An operation of models/operations/relaying."""

    def __call__(
        self, session: Session, visit_id: int, said: Said, *, by: Actor, now: datetime
    ) -> Relay: ...


def begin(desk: Desk, form: Form, visit: Visit) -> Screen:
    """Sounds and pictures are offered only where they are passed on."""
    plain = words_only(desk.session, visit, by=desk.actor, now=desk.now)
    desk.begin(form.name, visit=visit.id, plain=plain)
    return form.go_on(desk).anew()


def form(name: str, tell: Tell) -> Form:
    """Words are the answer; a sound or a picture is one too, with its caption."""

    def passed(desk: Desk, said: Said) -> Screen:
        visit_id = desk.talk.answers["visit"]
        desk.end()
        relay = tell(desk.session, visit_id, said, by=desk.actor, now=desk.now)
        return screens.passed(desk.say, relay.kind, relay.words)

    def file(desk: Desk) -> Screen:
        given = desk.given
        return passed(desk, Said(given.text, RelayKind(given.kind), given.file_id))

    step = Step("words", _ask, any_words("words"), typed=True)
    files: dict[Kind, Callable[[Desk], Screen]] = {Kind.VOICE: file, Kind.PHOTO: file}
    return Form(name, (step,), lambda desk: passed(desk, Said(desk.talk.answers["words"])), files)


def _ask(desk: Desk) -> Screen:
    return screens.ask(desk.say, words_only=desk.talk.answers.get("plain", True))
