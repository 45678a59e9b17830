"""设置: one's own choices, and a page for each person whom one speaks for."""

from collections.abc import Sequence

from handlers.presses.assisting import HomeCard
from handlers.presses.caring import Cares
from handlers.presses.certifying import SeeGroups
from handlers.presses.directory import Directory
from handlers.presses.homes import HomePlace
from handlers.presses.privacy import MyData
from handlers.presses.resident import (
    AskLanguage,
    CareForSomeone,
    ChangeAddress,
    ElderMode,
    RegisterMe,
    Settings,
    SettingsOf,
)
from handlers.presses.tongues import SeeWishes
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.people import PersonCard
from models.words import STIGMATISING


def general(say: Say, people: Sequence[PersonCard], *, elder: bool, registered: bool) -> Screen:
    """What is the reader's own choice; each person's file is one press away."""
    switch = "off" if elder else "on"
    buttons = [
        Button(say(f"settings-elder-switch-{switch}"), ElderMode(int(not elder))),
        Button(say("settings-language"), AskLanguage()),
        *(Button(say("settings-of", name=one.name), SettingsOf(one.id)) for one in people),
    ]
    if not registered:
        buttons.append(Button(say("settings-register-me"), RegisterMe()))
    buttons += [
        Button(say("settings-cares"), Cares()),
        Button(say("settings-care"), CareForSomeone()),
    ]
    pair = (Button(say("mydata-button"), MyData(0)), Button(say("directory-back"), Directory(0)))
    text = say("settings", elder=say("settings-elder-on" if elder else "settings-elder-off"))
    return Screen(text, rows=(*listed(buttons), pair, ways_out(say)))


def person(say: Say, one: PersonCard) -> Screen:
    """One person's file: what groups, where the home is, who is to come."""
    buttons = [
        Button(say("settings-groups"), SeeGroups(one.id)),
        Button(say("settings-wishes"), SeeWishes(one.id)),
        Button(say("settings-home-place"), HomePlace(one.id)),
        Button(say("settings-address"), ChangeAddress(one.id)),
        Button(say("home-card"), HomeCard(one.id)),
    ]
    back = (Button(say("back"), Settings()),)
    return Screen(_told(say, one), rows=(*listed(buttons), back, ways_out(say)))


def _told(say: Say, one: PersonCard) -> str:
    groups = [
        f"{say.word('group', group)} {say.word('claim', status)}"
        for group, status in one.groups
        if group not in STIGMATISING
    ]
    told = say("comma").join(groups) or "—"
    return say("person-line", name=one.name, groups=told, code=one.home_code or "—")
