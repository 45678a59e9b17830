"""A wish said in the middle of a form: nobody is trapped, and nothing is stored as a name."""

from handlers.context import Desk
from handlers.presses.resident import Aside
from handlers.resident import by_word, gone, mydata, registration, settings, talk
from handlers.screens.correcting import label_word
from handlers.ui.form import Form, NotUnderstood
from handlers.ui.screen import Button, Screen
from models.errors import Stale
from models.rules.hours import local
from models.rules.understanding import reading
from models.rules.understanding.following import asked
from models.rules.understanding.services import sure

LONG = 5
"""Characters: few names are longer, few wishes shorter."""
CLEAR = 0.5
"""The share of belief from which words are asked about rather than stored."""
NO_WISH = (talk.UNKNOWN, "emergency")
"""What nobody is asked about: a danger that has a name was heard before."""
FORMS: dict[str, Form] = {
    form.name: form for form in (registration.FORM, settings.FORM, mydata.FORM)
}
"""Where names, dates and doors are typed."""


def label_in(desk: Desk, words: str) -> str | None:
    """What a typed answer would be if it were a wish; None for what looks like an answer."""
    if len(words) < LONG or any(c.isdigit() for c in words):
        return None
    first = reading.read(words, local(desk.now)).labels[0]
    return first.label if first.score >= CLEAR and first.label not in NO_WISH else None


def is_wish(desk: Desk, words: str) -> bool:
    """Whether typed words are clearly no answer: they change an order, tell of a death, complain,
    or order something. «What about mine» alone is too weak a guess.
    """
    if by_word.means(desk, words) or gone.means(desk, words) or asked(words).complains:
        return True
    label = sure(reading.read(words, local(desk.now)).labels)
    return label not in {None, "status", *NO_WISH}


def ask(desk: Desk, words: str, label: str) -> Screen:
    """«Do you want that, or is it your answer?»"""
    desk.talk.answers["aside"] = words
    desk.keep()
    version = desk.talk.version
    rows = (
        (Button(desk.say("aside-yes"), Aside(version, 1)),),
        (Button(desk.say("aside-no"), Aside(version, 0)),),
    )
    return Screen(desk.say("aside-ask", words=words, label=label_word(desk.say, label)), rows=rows)


def decide(press: Aside, desk: Desk) -> Screen:
    words, form = desk.talk.answers.pop("aside", None), FORMS.get(desk.talk.flow)
    if words is None or form is None or press.version != desk.talk.version:
        raise Stale
    return leave(desk, form, words).anew() if press.go else _answered(desk, form, words)


def leave(desk: Desk, form: Form, words: str) -> Screen:
    """The wish goes first. Whoever is registering is asked on, and gets it right after: the first
    one, unless they say that it is not that.
    """
    if form is not registration.FORM or desk.who.registered:
        if form.leave is not None:
            desk.end()
        return talk.heard(desk, words)
    first = desk.talk.answers.get("words") or ""
    if words.startswith("不是") or not talk.is_wish(desk, first):
        desk.talk.answers["words"] = words
    desk.spare.append(Screen(desk.say("aside-noted")))
    return form.again(desk)


def _answered(desk: Desk, form: Form, words: str) -> Screen:
    try:
        return form.answer(desk, words)
    except NotUnderstood as hint:
        desk.spare.append(Screen(desk.say(hint.hint, **hint.told)))
        return form.again(desk)
