"""Matters that are no service of ours: the government's desks, and the activity rooms."""

from handlers.context import Desk
from handlers.screens.common import ways_out
from handlers.ui.screen import Screen
from models.reads.phones import phone_for
from models.rules.desks import desk_for, matter_of


def government(desk: Desk, words: str) -> Screen:
    """Which desk, where, when, what to bring; the telephone knows the rest."""
    say, language = desk.say, desk.say.language
    matter = matter_of(words)
    there = desk_for(matter, desk.who.area_code)
    text = say(
        "gov-desk",
        matter=say.word("matter", matter),
        desk=there.desk[language],
        bring=there.bring[language],
        address=there.address or say("gov-ask-phone"),
        hours=there.hours or say("gov-ask-phone"),
        phone=phone_for(desk.session, desk.who.area_code),
    )
    return Screen(text, rows=(ways_out(say),))


def activity(desk: Desk, _words: str) -> Screen:
    """Rooms that residents keep open seven days a week (handlers/texts: hours of the source)."""
    phone = phone_for(desk.session, desk.who.area_code)
    return Screen(desk.say("activity", phone=phone), rows=(ways_out(desk.say),))
