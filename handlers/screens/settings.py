"""⚙️ 设置: who is who, and everything that may be set, a tap each."""

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
)
from handlers.presses.tongues import SeeWishes
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.people import PersonCard
from models.words import STIGMATISING


def settings(say: Say, people: list[PersonCard], *, elder: bool, registered: bool) -> Screen:
    lines = [_person_line(say, person) for person in people]
    text = say("settings", elder=say("settings-elder-on" if elder else "settings-elder-off"))
    switch = "settings-elder-switch-off" if elder else "settings-elder-switch-on"
    buttons = [
        Button(say(switch), ElderMode(int(not elder))),
        Button(say("settings-language"), AskLanguage()),
    ]
    if not registered:
        buttons.append(Button(say("settings-register-me"), RegisterMe()))
    buttons += [
        Button(say("settings-cares"), Cares()),
        Button(say("settings-care"), CareForSomeone()),
        Button(say("mydata-button"), MyData(0)),
        Button(say("directory-back"), Directory(0)),
    ]
    buttons += [Button(say("settings-groups", name=p.name), SeeGroups(p.id)) for p in people]
    homes = [
        (
            Button(say("settings-address", name=p.name), ChangeAddress(p.id)),
            Button(say("settings-home-card", name=p.name), HomeCard(p.id)),
        )
        for p in people
    ]
    buttons += [Button(say("settings-home-place", name=p.name), HomePlace(p.id)) for p in people]
    buttons += [Button(say("settings-wishes", name=p.name), SeeWishes(p.id)) for p in people]
    return Screen("\n".join([text, *lines]), rows=(*listed(buttons), *homes, ways_out(say)))


def _person_line(say: Say, person: PersonCard) -> str:
    groups = [
        f"{say.word('group', group)} {say.word('claim', status)}"
        for group, status in person.groups
        if group not in STIGMATISING
    ]
    return say(
        "person-line",
        name=person.name,
        groups=say("comma").join(groups) or "—",
        code=person.home_code or "—",
    )
