"""我的数据: what is kept about a person, on a card."""

from collections.abc import Iterator

from handlers.presses.privacy import (
    AskCorrect,
    AskDelete,
    Consents,
    CorrectThis,
    MyData,
    Privacy,
    TakeCopy,
)
from handlers.screens.common import born, ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.mydata import OwnFile

CORRECTABLE = ("name", "birth", "phone", "door")
READERS_SHOWN = 5


def card(
    say: Say, told: OwnFile, place: str, charges: list[tuple[int, str]], *, own: bool
) -> Screen:
    """The file in short, with everything that one may do with it."""
    person_id = told.person.id
    lines = [*who(say, told, place)]
    lines.append(say("mydata-count", orders=len(told.orders), visits=len(told.visits)))
    lines += readers(say, told)
    buttons = [
        Button(say("mydata-copy"), TakeCopy(person_id)),
        Button(say("mydata-correct"), AskCorrect(person_id)),
        Button(say("mydata-consents"), Consents(person_id)),
    ]
    if own:
        buttons += [Button(say("mydata-of", name=name), MyData(n)) for n, name in charges]
        buttons.append(Button(say("privacy-button"), Privacy()))
        buttons.append(Button(say("delete-button"), AskDelete()))
    return Screen("\n".join(lines), rows=(*listed(buttons), ways_out(say)))


def who(say: Say, told: OwnFile, place: str) -> Iterator[str]:
    person = told.person
    yield say("mydata-title", name=person.name)
    yield say(
        "mydata-person",
        born=born(say, person.birth_date, about=person.birth_about),
        phone=person.phone or "—",
        place=place or "—",
        door=person.address or "—",
        code=person.home_code or "—",
    )
    if person.tongue:
        yield say("mydata-tongue", tongue=say.word("tongue", person.tongue))
    if person.wants_sex:
        yield say("mydata-wants-sex", sex=say.word("sex", person.wants_sex))
    groups = [f"{say.word('group', g)} {say.word('claim', s)}" for g, s in told.groups]
    yield say("mydata-groups", groups=say("comma").join(groups) or "—")
    for name, bond in told.carers:
        yield say("mydata-carer", name=name, bond=say.word("bond", bond))
    for name, bond in told.charges:
        yield say("mydata-charge", name=name, bond=say.word("bond", bond))


def readers(say: Say, told: OwnFile, limit: int = READERS_SHOWN) -> list[str]:
    """As what they worked and when; nothing where it is not to be told."""
    if told.readings is None:
        return []
    if not told.readings:
        return [say("mydata-no-readers")]
    shown = [say("mydata-reader", role=say.word("role", r.role), when=say.when(r.at))
             for r in told.readings[:limit]]  # fmt: skip
    return [say("mydata-readers"), *shown]


def which(say: Say, person_id: int) -> Screen:
    """What is to be put right."""
    buttons = [Button(say(f"correct-{what}"), CorrectThis(person_id, what)) for what in CORRECTABLE]
    back = Button(say("back"), MyData(person_id))
    return Screen(say("mydata-which"), rows=(*listed(buttons, 2), (back,)))
