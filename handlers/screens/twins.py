"""Two entries side by side, and the two answers."""

from collections.abc import Sequence

from handlers.presses.coordinator import OpenPerson, Queues
from handlers.presses.twins import AreOne, AreTwo, Compare
from handlers.screens.cases import person
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.files import PersonFile
from models.reads.likenesses import Pair


def rows(say: Say, pairs: Sequence[Pair]) -> tuple[tuple[Button, ...], ...]:
    """Under the case: a look at both, for each entry that it may be."""
    return tuple((Button(say("twin-compare"), Compare(pair.id, 0)),) for pair in pairs)


def side_by_side(
    say: Say, pair: int, both: Sequence[PersonFile], *, every_group: bool, sure: bool
) -> Screen:
    """Whatever tells them apart; joining takes one tap more than not."""
    files = [person(say, who, every_group=every_group) for who in both]
    head = say("twin-sure" if sure else "twin-ask")
    if sure:
        answers = (Button(say("twin-join"), AreOne(pair)), Button(say("back"), Compare(pair, 0)))
    else:
        answers = (Button(say("twin-one"), Compare(pair, 1)), Button(say("twin-two"), AreTwo(pair)))
    out = (Button(say("key-queue"), Queues()),)
    return Screen("\n\n".join([*files, head]), rows=(*((one,) for one in answers), out))


def decided(say: Say, name: str, person_id: int) -> Screen:
    see, out = Button(say("case-file"), OpenPerson(person_id)), Button(say("key-queue"), Queues())
    return Screen(say(name), rows=((see,), (out,)))
