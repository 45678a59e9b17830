"""A woman or a man: wished by a resident, noted of a worker, and told where it is in the way."""

from dataclasses import replace

from handlers.presses.manager import SeeWorker
from handlers.presses.wished import AskSex, SetSex, WantSex
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.operations.tongues import ANY
from models.reads.colleagues import WorkerFile
from models.rules.matching import Bar, Fit
from models.words import Sex

ON, OFF = "✅", "▫️"


def choices(say: Say) -> list[tuple[str, str]]:
    """(what a button means, what it says), «anybody» last."""
    return [*((str(sex), say.word("sex", sex)) for sex in Sex), (ANY, say("sex-any"))]


def row(say: Say, person_id: int, wish: Sex | None) -> tuple[Button, ...]:
    """One tap wishes, one takes it back."""
    return tuple(
        Button(f"{ON if told == (wish or ANY) else OFF} {name}", WantSex(person_id, told))
        for told, name in choices(say)
    )


def in_the_way(say: Say, screen: Screen, person_id: int, sex: Sex | None) -> Screen:
    """The card of an order that waits for nothing but this wish: why, and the tap that lifts it."""
    if sex is None:
        return screen
    text = f"{screen.text}\n\n{say('wish-in-the-way', sex=say.word('sex', sex))}"
    lift = Button(say("sex-any-do"), WantSex(person_id, ANY))
    return replace(screen, text=text, rows=((lift,), *screen.rows))


def of_colleague(say: Say, one: WorkerFile) -> Screen:
    noted = one.sex or ANY
    names = [*((str(sex), say.word("sex", sex)) for sex in Sex), (ANY, say("sex-not-noted"))]
    buttons = [
        Button(f"{ON if told == noted else OFF} {name}", SetSex(one.id, told))
        for told, name in names
    ]
    back = Button(one.name, SeeWorker(one.id))
    return Screen(say("sex-of", name=one.name), rows=(*listed(buttons, 3), (back,)))


def bars(say: Say, one: Fit) -> str:
    """What bars this one, in words; of the wish it is told which it is."""
    names = {bar: say.word("bar", bar) for bar in one.bars}
    if Bar.OTHER_SEX in names and one.candidate.sex:
        names[Bar.OTHER_SEX] = say(f"bar-not-{one.candidate.sex}")
    return " · ".join(names.values())


def colleague_button(say: Say, one: WorkerFile) -> Button:
    return Button(say("colleague-sex"), AskSex(one.id))
