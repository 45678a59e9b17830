"""Somebody named is not wanted: not again, or nobody at all this time?"""

from handlers.presses.pairs import NotThisWorker
from handlers.presses.resident import AskCancel, SeeOrder
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.carers import Known


def ask(say: Say, known: Known) -> Screen:
    buttons = [Button(say("avoid-worker"), NotThisWorker(known.visit_id))]
    if known.booked:
        buttons.append(Button(say("unwanted-nobody"), AskCancel(known.order_id)))
    buttons.append(Button(say("unwanted-not"), SeeOrder(known.order_id)))
    name = "unwanted-booked" if known.booked else "unwanted-ask"
    return Screen(say(name, worker=known.name), rows=(*listed(buttons), ways_out(say)))
