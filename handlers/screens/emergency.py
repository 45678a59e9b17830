"""What a person in danger sees: numbers first, before any form."""

from handlers.ui.say import Say, voice
from handlers.ui.screen import Screen
from models.rules.understanding.danger import Alarm
from models.words import Language


def emergency(say: Say, alarm: Alarm) -> Screen:
    """The numbers; for a heavy heart said in passing, the gentler form of them."""
    return Screen(say("emergency-mind" if alarm.beside else "emergency"), fresh=True)


def numbers(language: Language = Language.ZH) -> str:
    """The numbers alone. Needs no database: it is what is said when everything else is broken."""
    return voice(language)("emergency")
