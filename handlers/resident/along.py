"""Around the hour of a visit: it is known of; its worker is late, and the home waits or not."""

from dataclasses import replace

from handlers.context import Desk
from handlers.presses.along import AtHome, Noted, SendAnother, WaitForThem
from handlers.screens import along as screens
from handlers.screens import resident
from handlers.ui.screen import Screen
from models.errors import Stale
from models.operations import along, noting
from models.reads.cards import order_of_visit
from models.reads.meant import awaited
from models.reads.standing import in_care
from models.rules.understanding.underway import knocks


def noted(press: Noted, desk: Desk) -> Screen:
    """«I know», under a reminder; its card stays."""
    noting.note(desk.session, press.visit_id, at_work=False, by=desk.actor, now=desk.now)
    card = order_of_visit(desk.session, press.visit_id)
    if card is None:
        raise Stale
    screen = resident.order_card(desk.say, card, elder=desk.who.elder_mode)
    return replace(screen, text=f"{desk.say('noted-done')}\n\n{screen.text}")


def acknowledged(desk: Desk) -> Screen | None:
    """«好的», typed after a reminder, is its button; None where nobody was reminded."""
    if not noting.note_all(desk.session, by=desk.actor, now=desk.now):
        return None
    return screens.answered(desk.say, "noted-done")


def at_the_door(desk: Desk, words: str) -> Screen | None:
    """«She is here, she knocks», while a visit is awaited: its card; None for anything else."""
    if not desk.who.registered or not knocks(words):
        return None
    people = [desk.who.person_id, *in_care(desk.session, desk.who.person_id, now=desk.now)]
    visit = awaited(desk.session, people, now=desk.now)
    card = order_of_visit(desk.session, visit.id) if visit else None
    if card is None:
        return None
    screen = resident.order_card(desk.say, card, elder=desk.who.elder_mode)
    return replace(screen, text=f"{desk.say('status-this')}\n\n{screen.text}")


def wait(press: WaitForThem, desk: Desk) -> Screen:
    along.wait(desk.session, press.visit_id, said=press.said, by=desk.actor, now=desk.now)
    return screens.answered(desk.say, "late-waiting")


def at_home(press: AtHome, desk: Desk) -> Screen:
    along.at_home(desk.session, press.visit_id, by=desk.actor, now=desk.now)
    return screens.answered(desk.say, "home-opens-told")


def another(press: SendAnother, desk: Desk) -> Screen:
    saved = along.send_another(
        desk.session, press.visit_id, said=press.said, by=desk.actor, now=desk.now
    )
    return screens.answered(desk.say, "late-looking" if saved.asked else "late-replaced")
