"""One thing a person did, answered: danger first, then keys and buttons, then forms, then words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from handlers import leaving, routes, watching
from handlers.context import Desk
from handlers.coordinator import importing
from handlers.coordinator import orders as desk_orders
from handlers.pacing import held_back
from handlers.presses import codec
from handlers.presses.codec import Press
from handlers.presses.common import Answer, Back, Cancel
from handlers.presses.resident import Spoken
from handlers.refusals import refusal
from handlers.replying import reply
from handlers.resident import along, aside, by_word, home, invited, sent, talk, telling, young
from handlers.resident.alarming import sound
from handlers.screens import common
from handlers.ui.form import Form, NotUnderstood, Step
from handlers.ui.given import Given, Kind
from handlers.ui.say import voice
from handlers.ui.screen import Screen
from handlers.worker import away, pictures, scanning, unread
from handlers.worker import words as worker_words
from models import audit, outbox
from models.errors import NotAllowed, Refused, Stale
from models.operations import hearing, households, joining, queueing, talking, unreachable
from models.operations.inviting import PREFIX
from models.reads.standing import Standing, standing
from models.words import Language


def serve(
    session: Session,
    given: Given,
    *,
    now: datetime,
    language: Language = Language.ZH,
    feeds: bool = False,
) -> None:
    """Answer one update, wholly inside the caller's transaction.

    `language` is spoken to people who chose none and whose messenger speaks no other; `feeds` says
    whether telephones can reach this house to read a calendar.
    """
    who = standing(session, given.chat_id)
    if given.kind is Kind.BLOCKED:
        unreachable.mark(session, given.chat_id, now=now, reason="blocked")
        return
    who = who or joining.open_account(session, given.chat_id, given.name, now=now)
    if not who.reachable:
        unreachable.back(session, given.chat_id)
    if given.kind is Kind.UNBLOCKED or (given.kind is Kind.EDITED and given.place):
        return  # a live location speaks every few seconds; it is no edit of words
    desk = open_desk(session, who, given, now=now, language=language)
    desk.feeds = feeds
    if given.kind is Kind.TEXT:
        young.introduce(desk, given.text)
    if (alarm := watching.alarm_in(desk)) is not None and sound(desk, alarm):
        return
    if not held_back(desk):
        reply(desk, _answered(desk))


def open_desk(
    session: Session, who: Standing, given: Given, *, now: datetime, language: Language
) -> Desk:
    say = voice(who.language or _guess(given.language) or language)
    return Desk(session, now, say, who, given, talking.recall(session, who.chat_id))


def _told_more(desk: Desk, words: str) -> Screen | None:
    """Words of an open case; outside danger a matter of its own is heard as one. In danger the
    numbers come first, and who cannot come, or wants a visit otherwise, is heard all the same.
    """
    if telling.calm(desk) and talk.is_new(desk, words):
        return None
    told = telling.heard(desk, words)
    if told is None or watching.danger_in(desk, words) is not None:
        return told
    act = away.told(desk, words) or by_word.heard(desk, words)
    if act is not None:
        desk.spare.append(told)
    return act or told


def _unread(desk: Desk, words: str) -> Screen | None:
    """What nothing understands of a worker's words is for a home, or for a human being."""
    if not unread.listens(desk) or talk.hears(desk, words):
        return None
    return unread.for_whom(desk, words) or talk.to_desk(desk, words)


def _answered(desk: Desk) -> Screen:
    """The answer; a refusal undoes what was begun, is written down, and says why."""
    leaving.leave(desk)  # stands even where the press itself is refused
    owed = desk.session.info.setdefault(outbox.POSTED, [])
    mark = len(owed)
    try:
        with desk.session.connection().begin_nested():
            screen = answer(desk)
            if desk.given.kind not in (Kind.PRESS, Kind.EDITED):
                queueing.heard_from(desk.session, desk.who.person_id, now=desk.now)
            return screen
    except Refused as no:
        del owed[mark:]
        desk.session.expire_all()
        desk.talk = talking.recall(desk.session, desk.who.chat_id)
        about = (str(no.facts.get("object_type", "press")), int(str(no.facts.get("object_id", 0))))
        audit.append(
            desk.session,
            f"refused:{no.code}",
            about,
            by=desk.who.person_id,
            now=desk.now,
            wanted=str(no.facts.get("act", desk.given.kind)),
        )
        flow = desk.talk.flow
        return refusal(desk, no, routes.FORMS.get(flow), at_once=flow in routes.AT_ONCE)


def answer(desk: Desk) -> Screen:
    kind = desk.given.kind
    if kind is Kind.EDITED:
        return Screen(desk.say("edited"))
    if kind is Kind.PRESS:
        return _pressed(desk)
    if kind is Kind.TEXT:
        return _said(desk)
    return _of_the_form(desk) or BY_KIND.get(kind, sent.other)(desk)


def _of_the_form(desk: Desk) -> Screen | None:
    """A picture, a sound or a place sent in the middle of a form, where it means something."""
    form = routes.FORMS.get(desk.talk.flow)
    take = form.files.get(desk.given.kind) if form else None
    if take and (screen := take(desk)) is not None:
        return screen
    if desk.given.kind is not Kind.LOCATION:
        return None
    if (screen := worker_words.place(desk)) is not None or form is None:
        return screen
    desk.spare.append(sent.place(desk))
    return form.again(desk)


def _pressed(desk: Desk) -> Screen:
    try:
        press = codec.unpack(desk.given.text)
    except codec.Unreadable:
        return common.plain(desk.say, "old-button")
    if isinstance(press, Answer | Back):
        return _form_press(desk, press)
    if isinstance(press, Spoken):
        return _spoken(desk, press)
    route = routes.PRESSES.get(type(press))
    if route is None:
        raise NotAllowed
    return route(press, desk)


def _spoken(desk: Desk, press: Spoken) -> Screen:
    """«Yes, I said that»: from here on the words are typed ones."""
    right, chat_id = bool(press.right), desk.who.chat_id
    words = hearing.confirm(desk.session, press.note_id, chat_id=chat_id, right=right)
    if not right:
        return common.plain(desk.say, "voice-wrong")
    desk.given = replace(desk.given, kind=Kind.TEXT, text=words)
    return _said(desk)


def _form_press(desk: Desk, press: Press) -> Screen:
    version: int = press.version  # type: ignore[attr-defined]
    fits = telling.resume(desk, version) or version == desk.talk.version
    form = routes.FORMS.get(desk.talk.flow)
    if form is None or not fits:
        raise Stale
    if isinstance(press, Answer):
        return _understood(desk, lambda: form.answer(desk, press.value))
    return form.back(desk)


def _said(desk: Desk) -> Screen:
    words = desk.given.text.strip()
    if words.startswith("/"):
        return _commanded(desk, words)
    if (name := leaving.key(words)) is not None:
        if name != "key-human" and not desk.remembered:
            desk.end()
        return routes.KEYS[name](desk)
    if (out := watching.way_out(desk, words)) is not None:
        form = routes.FORMS.get(desk.talk.flow)
        return form.back(desk) if form and out == "back" else home.go_home(Cancel(), desk)
    for hears in HEARING:
        if (screen := hears(desk, words)) is not None:
            leaving.lay_aside(desk)
            return screen
    form = routes.FORMS.get(desk.talk.flow)
    step = form.step(desk.talk.step) if form else None
    if form is None or step is None:
        return talk.heard(desk, words)
    return _said_in(desk, form, step, words)


def _said_in(desk: Desk, form: Form, step: Step, words: str) -> Screen:
    """Words in the middle of a form: the answer, a wish of its own, or a hint; never a trap."""
    if (value := form.spoken(desk, words)) is not None:
        return _understood(desk, lambda: form.answer(desk, value))
    if (step.wary or not step.typed) and talk.thanked(desk, words):
        desk.spare.append(along.acknowledged(desk) or Screen(desk.say("thanks-in-form")))
        return form.again(desk)
    if step.typed:
        return _typed(desk, form, step, words)
    if step.hears(desk, words):
        return _understood(desk, lambda: form.go_on(desk))
    if step.open or talk.is_new(desk, words):
        return aside.leave(desk, form, words)
    desk.spare.append(common.press_or_human(desk.say))
    return form.again(desk)


def _typed(desk: Desk, form: Form, step: Step, words: str) -> Screen:
    """The answer that was asked for, unless the words are clearly, or perhaps, another wish."""
    doubtful = not step.fits(desk, words)
    if form.leave and doubtful and aside.is_wish(desk, words):
        return aside.leave(desk, form, words)
    label = aside.label_in(desk, words) if step.wary and doubtful else None
    if label:
        return aside.ask(desk, words, label)
    return _understood(desk, lambda: form.answer(desk, words))


def _understood(desk: Desk, do: Callable[[], Screen]) -> Screen:
    """An answer, or the same question again with a hint. Words are never lost on a form."""
    try:
        return do()
    except NotUnderstood as hint:
        form = routes.FORMS[desk.talk.flow]
        desk.spare.append(Screen(desk.say(hint.hint, **hint.told)))
        return form.again(desk)


def _commanded(desk: Desk, words: str) -> Screen:
    name, _, payload = words[1:].partition(" ")
    if name == "start" and payload.startswith(PREFIX):
        return invited.welcome(desk, payload)
    if name == "start" and payload.startswith(households.PREFIX):
        return scanning.scan(desk, payload)
    do = routes.COMMANDS.get(name.partition("@")[0].lower())
    return do(desk) if do else common.plain(desk.say, "not-understood")


def _guess(code: str | None) -> Language | None:
    """What the messenger says of its reader is a hint, and often missing."""
    return next((one for one in Language if code and code.startswith(one)), None)


BY_KIND: dict[Kind, Callable[[Desk], Screen]] = {
    Kind.VOICE: sent.voice,
    Kind.PHOTO: lambda desk: pictures.sent(desk) or sent.photo(desk),
    Kind.DOCUMENT: lambda desk: importing.sent(desk) or sent.document(desk),
    Kind.CONTACT: sent.contact,
    Kind.LOCATION: sent.place,
}
HEARING = (worker_words.heard, desk_orders.heard, _told_more, away.heard, unread.heard, _unread)
"""Who hears words before a form does, in this order."""
