"""资质 on the screen: what an organisation has shown, what is lacking, and one paper to look at."""

from handlers.presses.common import Home
from handlers.presses.house_papers import (
    AcceptPaper,
    HousePapers,
    LookAtPaper,
    ShowPaper,
    TurnDownPaper,
)
from handlers.presses.houses import SeeHouse
from handlers.presses.manager import Team
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.operations.house_papers import NO_GOOD, WITHDRAWN_FOR
from models.reads.qualifying import PaperCard, Shelf
from models.rules.qualification import Lack, Reason
from models.words import PaperStatus, Requirement


def choose(say: Say, houses: list[tuple[int, str]]) -> Screen:
    """Whoever runs several organisations says which."""
    buttons = [Button(name, HousePapers(number)) for number, name in houses]
    return Screen(say("shelf-which"), rows=(*listed(buttons), _out(say)))


def shelf(say: Say, one: Shelf) -> Screen:
    """Every requirement with its state; a button for each, so that a new paper can be shown."""
    buttons = [
        Button(say("paper-show", need=say.word("need", need)), ShowPaper(one.provider_id, need))
        for need in Requirement
    ]
    return Screen(state(say, one), rows=(*listed(buttons), _out(say)))


def state(say: Say, one: Shelf) -> str:
    """The verdict with all its reasons."""
    head = say("shelf-lacks", name=one.name, count=len(one.lacking))
    if not one.lacking:
        head = say("shelf-good", name=one.name)
    return "\n".join([head, *lines(say, one)])


def lines(say: Say, one: Shelf) -> list[str]:
    lacking = {reason.need: reason for reason in one.lacking}
    return [_line(say, one, need, lacking.get(need)) for need in Requirement]


def checking(say: Say, one: Shelf) -> tuple[Button, ...]:
    """What a supervisor can look at: whatever waits, and whatever counts."""
    waiting = [card for card in one.last.values() if card.status is PaperStatus.SHOWN]
    return tuple(
        Button(
            say(f"paper-look-{card.status}", need=say.word("need", card.need)),
            LookAtPaper(card.id),
        )
        for card in (*waiting, *one.counting.values())
    )


def look(say: Say, card: PaperCard) -> Screen:
    """One paper before the supervisor: where it is to be seen, its days, and what they say."""
    text = say("paper", house=card.house, need=say.word("need", card.need), words=card.words,
               day=say.birthday(card.shown_on), until=_until(say, card))  # fmt: skip
    no = [
        Button(say.word("no-good", why), TurnDownPaper(card.id, card.version, why))
        for why in (NO_GOOD if card.status is PaperStatus.SHOWN else WITHDRAWN_FOR)
    ]
    if card.status is PaperStatus.SHOWN:
        text += "\n" + say("paper-ask")
        yes = Button(say("paper-good"), AcceptPaper(card.id, card.version))
        return Screen(text, rows=((yes,), *listed(no, 2), _back(say, card)), photo=card.file_id)
    if card.status is PaperStatus.GOOD:
        text += "\n" + say("paper-withdraw-ask")
        return Screen(text, rows=(*listed(no, 2), _back(say, card)), photo=card.file_id)
    return Screen(text + "\n" + standing(say, card), rows=(_back(say, card),))


def standing(say: Say, card: PaperCard) -> str:
    """What became of it, in one sentence."""
    why = say.word("no-good", card.why) if card.why else ""
    return say(f"paper-is-{card.status}", need=say.word("need", card.need), why=why)


def shown(say: Say, card: PaperCard) -> Screen:
    """To the supervisors: something waits."""
    text = say("paper-waits", house=card.house, need=say.word("need", card.need))
    look_at = Button(say("paper-open"), LookAtPaper(card.id))
    return Screen(text, rows=((look_at,), (Button(say("home"), Home()),)))


def told(say: Say, card: PaperCard) -> Screen:
    """To whoever runs the organisation: what was said of it."""
    buttons = [Button(say("shelf"), HousePapers(card.provider_id))]
    if card.status is not PaperStatus.GOOD:
        again = say("paper-show", need=say.word("need", card.need))
        buttons.insert(0, Button(again, ShowPaper(card.provider_id, card.need)))
    return Screen(standing(say, card), rows=listed(buttons))


def ends(say: Say, card: PaperCard) -> Screen:
    """To whoever runs the organisation, in time."""
    day = say.birthday(card.last_day) if card.last_day else ""
    text = say("paper-ends", need=say.word("need", card.need), day=day)
    again = say("paper-show", need=say.word("need", card.need))
    return Screen(text, rows=((Button(again, ShowPaper(card.provider_id, card.need)),),))


def _line(say: Say, one: Shelf, need: Requirement, reason: Reason | None) -> str:
    name = say.word("need", need)
    if reason is None:
        card, last = one.counting[need], one.last[need]
        line = say("need-met", need=name, day=say.birthday(card.shown_on), until=_until(say, card))
        newer = last.status in (PaperStatus.SHOWN, PaperStatus.REFUSED)
        return f"{line} {say(f'need-newer-{last.status}')}" if newer else line
    mark = "⏳" if reason.lack is Lack.NOT_CHECKED else "❌"
    day = say.birthday(reason.day) if reason.day else ""
    return f"{mark} " + say(f"need-{str(reason.lack).replace('_', '-')}", need=name, day=day)


def _until(say: Say, card: PaperCard) -> str:
    return say("paper-till", day=say.birthday(card.until)) if card.until else ""


def _back(say: Say, card: PaperCard) -> tuple[Button, ...]:
    return (Button(card.house, SeeHouse(card.provider_id)), Button(say("home"), Home()))


def _out(say: Say) -> tuple[Button, ...]:
    return (Button(say("key-team"), Team(0)), Button(say("home"), Home()))
