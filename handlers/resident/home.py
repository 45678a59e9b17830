"""The first screens: language, notice, consent, home; and a human being, from anywhere."""

from dataclasses import replace

from handlers.context import Desk
from handlers.presses.common import AskHuman, Cancel, Home
from handlers.presses.resident import Agree, ChooseLanguage, Disagree
from handlers.resident import young
from handlers.resident.children import for_child, grown_up_here, is_child, told_young
from handlers.resident.confiding import confide
from handlers.screens import common, staff, welcome
from handlers.ui.say import voice
from handlers.ui.screen import Screen
from models import outbox
from models.operations import joining
from models.operations.ordering import fresh_order
from models.reads.people import names_in_care
from models.reads.phones import phone_for
from models.rules.escalation import answer_by
from models.words import Language, TaskKind


def start(desk: Desk) -> Screen:
    """`/start`: whatever is still missing of language, consent and registration, else home."""
    if not desk.remembered:
        desk.end()
    if (screen := young.start(desk)) is not None:
        return screen
    if desk.who.language is None:
        return welcome.choose_language(desk.say)
    if staff.has_room(desk.actor):
        return staff.home(desk.say, desk.who)
    if not desk.who.consented:
        return welcome.notice(desk.say)
    if not desk.who.registered and not _cares(desk):
        return welcome.whom_to_register(desk.say)
    return welcome.home(desk.say, desk.who.name, young=is_child(desk))


def how_to(desk: Desk) -> Screen:
    """`/help`: the whole of it in a few lines, by the role acted in; for a child its rules."""
    if is_child(desk) and not grown_up_here(desk):
        return young.rules(None, desk)
    phone = phone_for(desk.session, desk.who.area_code)
    return common.plain(desk.say, f"help-{staff.helped_as(desk.who)}", phone=phone)


def choose_language(press: ChooseLanguage, desk: Desk) -> Screen:
    """中文 or English; the reader's own choice, whatever the messenger says."""
    language = Language(press.language) if press.language in set(Language) else Language.ZH
    joining.choose_language(desk.session, desk.who.chat_id, language)
    desk.say, desk.who = voice(language), replace(desk.who, language=language)
    if staff.has_room(desk.actor):
        outbox.post(desk.session, desk.who.chat_id, outbox.COMMANDS, None, now=desk.now)
    return start(desk)


def agree(_press: Agree | None, desk: Desk) -> Screen:
    """Consent, written down; then whom we may help."""
    joining.agree(desk.session, desk.who, now=desk.now)
    if desk.who.registered or _cares(desk):
        return welcome.home(desk.say, desk.who.name).anew()
    return welcome.whom_to_register(desk.say)


def disagree(_press: Disagree | None, desk: Desk) -> Screen:
    """No yes, no file. Nothing is lost by it but what needs one."""
    return welcome.not_agreed(desk.say)


def go_home(_press: Home | Cancel, desk: Desk) -> Screen:
    """Out of any form; nothing happens."""
    return start(desk).anew()


def ask_language(_press: object, desk: Desk) -> Screen:
    return welcome.choose_language(desk.say)


def ask_human(press: AskHuman, desk: Desk) -> Screen:
    """A human being will call. About an order, if the button stood under one."""
    order, words = None, desk.remembered
    if press.order_id:
        order = fresh_order(desk.session, press.order_id, by=desk.actor, now=desk.now)
    about = f"said: {words}" if words and order is None else ""
    confide(desk, about, order=order, could_be=told_young(desk))
    return human_called(desk).anew()


def human_called(desk: Desk) -> Screen:
    phone = phone_for(desk.session, desk.who.area_code)
    by = desk.say.when(answer_by(TaskKind.MESSAGE, desk.now))
    return common.plain(desk.say, for_child(desk, "human-called"), phone=phone, by=by)


def _cares(desk: Desk) -> bool:
    return bool(names_in_care(desk.session, desk.who.person_id, now=desk.now))
