"""我的数据: what is kept about a person, on a card and as a file."""

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
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Document, Screen
from models.reads.mydata import OwnFile
from models.rules.hours import today

CORRECTABLE = ("name", "birth", "phone", "door")
READERS_SHOWN = 5
BOM = "\ufeff"
"""So that an office computer reads the file as UTF-8."""


def card(
    say: Say, told: OwnFile, place: str, charges: list[tuple[int, str]], *, own: bool
) -> Screen:
    """The file in short, with everything that one may do with it."""
    person_id = told.person.id
    lines = [*_who(say, told, place)]
    lines.append(say("mydata-count", orders=len(told.orders), visits=len(told.visits)))
    if own:
        lines += _readers(say, told)
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


def _who(say: Say, told: OwnFile, place: str) -> Iterator[str]:
    person = told.person
    yield say("mydata-title", name=person.name)
    yield say(
        "mydata-person",
        born=say.birthday(person.birth_date) if person.birth_date else "—",
        phone=person.phone or "—",
        place=place or "—",
        door=person.address or "—",
        code=person.home_code or "—",
    )
    groups = [f"{say.word('group', g)} {say.word('claim', s)}" for g, s in told.groups]
    yield say("mydata-groups", groups=", ".join(groups) or "—")
    for name, bond in told.carers:
        yield say("mydata-carer", name=name, bond=say.word("bond", bond))
    for name, bond in told.charges:
        yield say("mydata-charge", name=name, bond=say.word("bond", bond))


def _readers(say: Say, told: OwnFile, limit: int = READERS_SHOWN) -> list[str]:
    if not told.readings:
        return [say("mydata-no-readers")]
    shown = [say("mydata-reader", role=say.word("role", r.role), when=say.when(r.at))
             for r in told.readings[:limit]]  # fmt: skip
    return [say("mydata-readers"), *shown]


def copy(say: Say, told: OwnFile, place: str, *, own: bool) -> Screen:
    """The whole file as plain text: any telephone and any office opens it."""
    lines = [*_who(say, told, place), "", *_history(say, told), ""]
    lines += [*_said(say, told), *_readers(say, told, 1000)] if own else []
    lines += ["", say("mydata-unspoken")]
    content = (BOM + "\r\n".join(lines)).encode()
    paper = Document(say("mydata-file"), "text/plain", content)
    return Screen(say("mydata-copied"), document=paper, rows=(ways_out(say),), fresh=True)


def _history(say: Say, told: OwnFile) -> Iterator[str]:
    for yes in told.consents:
        word, given = say.word("purpose", yes.purpose), say.day(today(yes.given_at))
        back = say.day(today(yes.withdrawn_at)) if yes.withdrawn_at else "—"
        yield say("mydata-consent", purpose=word, given=given, withdrawn=back)
    for order in told.orders:
        service, status = say.word("service", order.service), say.word("order-status", order.status)
        line = {"number": order.number, "service": service, "status": status}
        yield say("mydata-order", when=say.when(order.start), note=order.note or "—", **line)
    for visit in told.visits:
        yield say(
            "mydata-visit",
            number=visit.number,
            when=say.when(visit.start),
            worker=visit.worker,
            note=visit.done_note or "—",
            stars=visit.stars or "—",
            words=visit.words or "—",
        )


def _said(say: Say, told: OwnFile) -> Iterator[str]:
    for case in told.cases:
        queue, when = say.word("queue", case.kind), say.when(case.opened_at)
        yield say("mydata-case", queue=queue, when=when, words=case.about or "—")
    for at, words in told.talk:
        yield say("mydata-talk", when=say.when(at), words=words)


def which(say: Say, person_id: int) -> Screen:
    """What is to be put right."""
    buttons = [Button(say(f"correct-{what}"), CorrectThis(person_id, what)) for what in CORRECTABLE]
    back = Button(say("back"), MyData(person_id))
    return Screen(say("mydata-which"), rows=(*listed(buttons, 2), (back,)))
