"""Words that came out of a voice note: danger at once, the rest after «yes, I said that»."""

from datetime import datetime

from sqlmodel import Session

from handlers import watching
from handlers.counter import open_desk
from handlers.presses.resident import Spoken
from handlers.resident.alarming import sound
from handlers.screens.common import ways_out
from handlers.ui.given import Given, Kind
from handlers.ui.screen import Button, Screen
from models import outbox
from models.operations import hearing
from models.reads.standing import standing
from models.tables.voices import VoiceNote
from models.words import Language


def transcribed(
    session: Session, note: VoiceNote, words: str, *, now: datetime, language: Language
) -> None:
    """Show the words back for confirmation. Danger in them waits for no confirmation."""
    who = standing(session, note.chat_id)
    if who is None or not hearing.heard(session, note.id, words):
        return
    desk = open_desk(
        session, who, Given(note.chat_id, Kind.VOICE, words), now=now, language=language
    )
    if (alarm := watching.danger_in(desk, words)) is not None and sound(desk, alarm):
        return
    rows = (
        (
            Button(desk.say("voice-yes"), Spoken(note.id, 1)),
            Button(desk.say("voice-no"), Spoken(note.id, 0)),
        ),
        ways_out(desk.say),
    )
    screen = Screen(desk.say("voice-said", words=words), rows=rows)
    outbox.post_screen(session, note.chat_id, screen.pack(), now=now)
