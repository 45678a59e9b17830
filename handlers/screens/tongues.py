"""What people like to speak with whoever comes, and what workers speak."""

from collections.abc import Callable

from handlers.presses.codec import Press
from handlers.presses.manager import SeeWorker
from handlers.presses.tongues import LikeTongue, MyTongues, SetTongue, SpeakMine, Tongues
from handlers.presses.worker import Today
from handlers.screens.common import ways_out
from handlers.screens.wished import row
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.operations.tongues import ANY
from models.reads.colleagues import WorkerFile
from models.reads.people import PersonCard
from models.words import Tongue

ON, OFF = "✅", "▫️"


def wishes(say: Say, who: PersonCard, back: Button) -> Screen:
    """A language, and a woman or a man; «whatever» is a choice like the others."""
    likes = who.tongue or ANY
    buttons = [
        Button(f"{ON if told == likes else OFF} {name}", LikeTongue(who.id, told))
        for told, name in choices(say)
    ]
    text = say("tongue-like", name=who.name) + "\n\n" + say("sex-wish")
    return Screen(text, rows=(*listed(buttons, 2), row(say, who.id, who.wants_sex), (back,)))


def choices(say: Say) -> list[tuple[str, str]]:
    """(what a button means, what it says), «whatever» last."""
    named = [(str(tongue), say.word("tongue", tongue)) for tongue in Tongue]
    return [*named, (ANY, say("tongue-any"))]


def told(say: Say, tongues: tuple[Tongue, ...]) -> str:
    return "、".join(say.word("tongue", one) for one in tongues) or "—"


def of_colleague(say: Say, one: WorkerFile) -> Screen:
    """As a manager notes them."""

    def turn(tongue: Tongue, on: int) -> Press:
        return SetTongue(one.id, tongue, on)

    back = Button(one.name, SeeWorker(one.id))
    text = say("tongues-of", name=one.name)
    return Screen(text, rows=(*_several(say, one.tongues, turn), (back,)))


def own(say: Say, tongues: tuple[Tongue, ...]) -> Screen:
    """As workers say it themselves."""
    back = Button(say("key-today"), Today())
    return Screen(say("tongues-own"), rows=(*_several(say, tongues, SpeakMine), (back,),
                                            ways_out(say)))  # fmt: skip


def door(say: Say) -> tuple[Button, ...]:
    return (Button(say("my-tongues"), MyTongues()),)


def colleague_button(say: Say, one: WorkerFile) -> Button:
    return Button(say("colleague-tongues"), Tongues(one.id))


def _several(
    say: Say, chosen: tuple[Tongue, ...], turn: Callable[[Tongue, int], Press]
) -> tuple[tuple[Button, ...], ...]:
    buttons = [
        Button(
            f"{ON if one in chosen else OFF} {say.word('tongue', one)}",
            turn(one, int(one not in chosen)),
        )
        for one in Tongue
    ]
    return listed(buttons, 2)
