"""What is done with what people tell, in plain words; what they agreed to; how they leave."""

from collections.abc import Mapping

from handlers.presses.privacy import (
    Consents,
    DeclineConsent,
    DeleteMe,
    GiveConsent,
    MyData,
    TakeBack,
)
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.mydata import Yes
from models.words import Purpose


def privacy(say: Say, figures: Mapping[str, int]) -> Screen:
    """Five sentences, and how long each thing is kept."""
    kept = say("privacy-kept", **_told(figures))
    to_mine = Button(say("mydata-button"), MyData(0))
    return Screen(f"{say('privacy')}\n\n{kept}", rows=((to_mine,), ways_out(say)))


def _told(figures: Mapping[str, int]) -> dict[str, int]:
    return {
        "inbox": figures["keep_inbox_days"],
        "outbox": figures["keep_outbox_days"],
        "voice": figures["keep_voice_days"],
        "papers": figures["keep_papers_days"],
        "words": figures["keep_words_days"] // 365,
        "evidence": figures["keep_evidence_years"],
        "report": figures["keep_report_years"],
    }


def consents(say: Say, person_id: int, given: tuple[Yes, ...], offered: list[Purpose]) -> Screen:
    """Each yes alone: what for, since when, and the button that changes it."""
    in_force = {yes.purpose: yes for yes in given if yes.withdrawn_at is None}
    lines, buttons = [say("consents")], []
    for purpose in offered:
        word = say.word("purpose", purpose)
        if (yes := in_force.get(purpose)) is None:
            lines.append(say("consent-not-given", purpose=word))
            press: GiveConsent | TakeBack = GiveConsent(person_id, purpose)
            buttons.append(Button(say("consent-give", purpose=word), press))
        else:
            lines.append(say("consent-given", purpose=word, since=say.day(yes.given_at.date())))
            press = TakeBack(person_id, purpose)
            buttons.append(Button(say("consent-withdraw", purpose=word), press))
    back = Button(say("back"), MyData(person_id))
    return Screen("\n".join(lines), rows=(*listed(buttons), (back,), ways_out(say)))


def ask_one(say: Say, purpose: Purpose, person_id: int) -> Screen:
    """One sensitive class, alone: what for, and what stays possible without it."""
    yes = Button(say("consent-yes"), GiveConsent(person_id, purpose))
    no = Button(say("consent-no"), DeclineConsent(person_id, purpose))
    return Screen(say(f"consent-ask-{purpose}"), rows=((yes,), (no,), ways_out(say)))


def declined(say: Say) -> Screen:
    return Screen(say("consent-declined"), rows=(ways_out(say),))


def withdrawn(say: Say, purpose: Purpose, person_id: int) -> Screen:
    text = say("consent-withdrawn", purpose=say.word("purpose", purpose))
    if purpose in (Purpose.SERVICE, Purpose.CHILD):
        text += "\n" + say("consent-withdrawn-orders")
    back = Button(say("back"), Consents(person_id))
    return Screen(text, rows=((back,), ways_out(say)))


def delete_ask(say: Say, person_id: int, figures: Mapping[str, int]) -> Screen:
    """What goes, what the law keeps, and for how long; the second tap does it."""
    kept = say("delete-kept", **_told(figures))
    yes = Button(say("delete-yes"), DeleteMe(person_id))
    no = Button(say("delete-no"), MyData(0))
    return Screen(f"{say('delete-ask')}\n\n{kept}", rows=((yes,), (no,)))


def deleted(say: Say, figures: Mapping[str, int]) -> Screen:
    """In writing: what stays, and until when. The large keys are gone."""
    kept = say("delete-kept", **_told(figures))
    return Screen(f"{say('deleted')}\n\n{kept}", keyboard=())
