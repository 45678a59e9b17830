"""The door: a language, what is agreed to, who is registered, and the keys that stay."""

from handlers.presses.caring import TypeNumber
from handlers.presses.common import AskHuman
from handlers.presses.privacy import Privacy
from handlers.presses.resident import (
    Agree,
    CareForSomeone,
    ChooseLanguage,
    Disagree,
    ElderMode,
    RegisterMe,
)
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Ask, Button, Key, Screen
from models.words import Language


def keyboard(say: Say, *, young: bool = False) -> tuple[tuple[Key, ...], ...]:
    """The large keys, always in the same place; a child has its rules beneath them."""
    keys = (
        (Key(say("key-order")), Key(say("key-orders"))),
        (Key(say("key-human")), Key(say("key-settings"))),
    )
    return (*keys, (Key(say("key-child-rules")),)) if young else keys


def home_key(say: Say) -> Screen:
    """One key more over the others: it sends where the telephone is now."""
    here = (Key(say("home-place-key"), Ask.LOCATION),)
    return Screen(say("home-place-key-below"), keyboard=(here, *keyboard(say)))


def choose_language(say: Say) -> Screen:
    names = {Language.ZH: "中文", Language.EN: "English"}
    buttons = [Button(names[one], ChooseLanguage(one)) for one in Language]
    return Screen(say("language-ask"), rows=(tuple(buttons),))


def notice(say: Say, *, young: bool = False) -> Screen:
    """What we do with what they tell us, before the first question."""
    agree, no = Button(say("notice-agree"), Agree()), Button(say("notice-no"), Disagree())
    below = (Button(say("privacy-button"), Privacy()), Button(say("human"), AskHuman(0)))
    return Screen(say("child-notice" if young else "notice"), rows=((agree,), (no,), below))


def not_agreed(say: Say) -> Screen:
    """A no is an answer; help in danger and a human being need no yes."""
    agree = Button(say("notice-agree"), Agree())
    return Screen(say("not-agreed"), rows=((agree,), (Button(say("human"), AskHuman(0)),)))


def whom_to_register(say: Say) -> Screen:
    return Screen(
        say("welcome-whom"),
        rows=listed(
            [
                Button(say("whom-me"), RegisterMe()),
                Button(say("whom-other"), CareForSomeone()),
                Button(say("whom-number"), TypeNumber()),
            ]
        ),
    )


def home(say: Say, name: str, *, young: bool = False) -> Screen:
    hello = "child-hello" if young else "home-hello"
    return Screen(say(hello, name=name), keyboard=keyboard(say, young=young))


def offer_elder_mode(say: Say) -> Screen:
    """Whoever is old hears once that there is a simpler way."""
    return Screen(
        say("elder-offer"), rows=((Button(say("settings-elder-switch-on"), ElderMode(1)),),)
    )
