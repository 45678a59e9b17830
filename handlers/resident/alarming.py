"""危险: numbers at once, a case at once; whom it is about is asked after that, in one question."""

from dataclasses import replace

from handlers.context import Desk
from handlers.presses.alarming import ItIs
from handlers.resident import following, telling
from handlers.resident.children import for_child, is_child
from handlers.screens import common
from handlers.screens import emergency as screens
from handlers.ui.form import Form
from handlers.ui.questions import freely
from handlers.ui.screen import Screen
from models import outbox
from models.operations import sounding
from models.reads.meant import Cry
from models.reads.people import person_card
from models.rules.understanding.danger import Alarm, Danger
from models.tables.messaging import Lane


def sound(desk: Desk, alarm: Alarm) -> bool:
    """The numbers in the fastest lane; a case that is called out until a human being answers.
    Whether that is the whole answer.
    """
    screen = raised(desk, alarm, desk.given.text)
    outbox.post_screen(
        desk.session, desk.who.chat_id, screen.pack(), now=desk.now, lane=Lane.EMERGENCY
    )
    return not telling.answered_beside(alarm, child=is_child(desk, desk.given.text))


def raised(desk: Desk, alarm: Alarm, words: str) -> Screen:
    """The case stands; the screen has the numbers, and one question where it is worth asking. What
    is written next belongs to the case.
    """
    child = is_child(desk, words)
    alarm = telling.of_child(alarm) if child else alarm
    cry = Cry(words, alarm.kinds, child, following.who_came(desk, words))
    case, asks = sounding.sound(desk.session, cry, by=desk.actor, now=desk.now)
    screen = screens.emergency(desk.say, alarm, desk.now, desk.who.area_code, child=child)
    if telling.answered_beside(alarm, child=child):
        return screen
    telling.listen(desk, case)
    if asks and alarm.kinds != (Danger.CRY,):
        people = sounding.choices(desk.session, desk.actor, now=desk.now)
        screen = screens.asking(desk.say, screen, case.id, desk.who.person_id, people)
    elif not _found(desk):
        more = desk.say(for_child(desk, "danger-ask", words))
        screen = replace(screen, text=f"{screen.text}\n\n{more}")
    return replace(screen, rows=(*screen.rows, *telling.way_on(desk)))


def _found(desk: Desk) -> bool:
    """Whether both a telephone and a door of whoever speaks are known."""
    card = person_card(desk.session, desk.who.person_id)
    return card is not None and bool(card.phone and card.address)


def it_is(press: ItIs, desk: Desk) -> Screen:
    if not press.person_id:
        sounding.told_case(desk.session, press.task_id, by=desk.actor)
        desk.begin(FORM.name, task=press.task_id)
        return FORM.go_on(desk).anew()
    sounding.it_is(desk.session, press.task_id, press.person_id, by=desk.actor, now=desk.now)
    return common.plain(desk.say, "whom-noted").anew()


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    desk.end()
    sounding.it_is_another(desk.session, told["task"], told["whom"], by=desk.actor, now=desk.now)
    return common.plain(desk.say, "whom-noted")


FORM = Form("whom", (
    freely("whom", "ask-whom-name"),
), _finish)  # fmt: skip
