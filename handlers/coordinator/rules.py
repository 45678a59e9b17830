"""The policy desk: rows of rights, quotas and fees, and a form that sets another."""

from datetime import date, timedelta

from handlers.context import Desk
from handlers.presses.ruling import ChangeRule, Rules, RulesOf
from handlers.screens import ruling as screens
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.questions import agreed, in_words
from handlers.ui.screen import Screen
from handlers.ui.yuan import read_yuan
from models.access import may_set_rules
from models.errors import NotAllowed
from models.operations.ruling import MOST_FEN, MOST_VISITS, Ruling, set_right
from models.reads.catalogue import dish, dishes
from models.reads.ruling import rulings
from models.rules.hours import local, today
from models.rules.understanding import reading
from models.words import Group, ServiceClass

QUOTAS = (0, 2, 4, 8, 12)
WHOLE = "*"


def show(_press: Rules | None, desk: Desk) -> Screen:
    return screens.classes(desk.say)


def of_class(press: RulesOf, desk: Desk) -> Screen:
    """What holds today and what is planned."""
    kind = _kind(press.kind)
    rows = rulings(desk.session, kind, today(desk.now))
    return screens.of_class(desk.say, kind, rows, change=may_set_rules(desk.actor))


def change(press: ChangeRule, desk: Desk) -> Screen:
    """Another row for this group: of what, how often, at which fee, from when, by which source?"""
    kind = _kind(press.kind)
    if not may_set_rules(desk.actor) or press.group not in set(Group):
        raise NotAllowed(act="set_rules", object_type="entitlement", object_id=0)
    desk.begin("rule", kind=kind, group=press.group)
    return FORM.go_on(desk)


def _kind(code: str) -> ServiceClass:
    if code not in set(ServiceClass):
        raise NotAllowed(act="set_rules", object_type="entitlement", object_id=0)
    return ServiceClass(code)


def _ask_service(desk: Desk) -> Screen:
    kind = desk.talk.answers["kind"]
    named = [d.code for d in dishes(desk.session) if d.service_class == kind]
    buttons = [choice(desk, desk.say.word("service", code), code) for code in named]
    whole = (choice(desk, desk.say("rules-all"), WHOLE),)
    return Screen(desk.say("rule-ask-service"), rows=(whole, *listed(buttons, 2)))


def _take_service(desk: Desk, words: str) -> None:
    if words != WHOLE and dish(desk.session, words) is None:
        raise NotUnderstood("press-or-human")
    desk.talk.answers["service"] = words


def _ask_visits(desk: Desk) -> Screen:
    buttons = [choice(desk, screens.visits(desk.say, n), str(n)) for n in QUOTAS]
    return Screen(desk.say("rule-ask-visits"), rows=listed(buttons))


def _take_visits(desk: Desk, words: str) -> None:
    if not words.isascii() or not words.isdigit() or int(words) > MOST_VISITS:
        raise NotUnderstood("hint-visits")
    desk.talk.answers["visits"] = int(words)


def _ask_fee(desk: Desk) -> Screen:
    free = choice(desk, desk.say("fee-none"), "0")
    return Screen(desk.say("rule-ask-fee"), rows=((free,),))


def _take_fee(desk: Desk, words: str) -> None:
    fen = read_yuan(words)
    if fen is None or fen > MOST_FEN:
        raise NotUnderstood("hint-fee")
    desk.talk.answers["fee"] = fen


def _firsts(desk: Desk) -> list[date]:
    """The first of the next two months, and tomorrow."""
    here = today(desk.now)
    following = (here.replace(day=1) + timedelta(days=32)).replace(day=1)
    after = (following + timedelta(days=32)).replace(day=1)
    return [following, after, here + timedelta(days=1)]


def _ask_since(desk: Desk) -> Screen:
    buttons = [choice(desk, desk.say.day(day), day.isoformat()) for day in _firsts(desk)]
    return Screen(desk.say("rule-ask-since"), rows=listed(buttons))


def _take_since(desk: Desk, words: str) -> None:
    day = _day(desk, words)
    if day is None or day <= today(desk.now):
        raise NotUnderstood("hint-since")
    desk.talk.answers["since"] = day.isoformat()


def _day(desk: Desk, words: str) -> date | None:
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        when = reading.read(words, local(desk.now)).when
        return when.day if when else None


def _told(desk: Desk) -> Ruling:
    told = desk.talk.answers
    return Ruling(
        group=Group(told["group"]),
        service_class=ServiceClass(told["kind"]),
        service_code="" if told["service"] == WHOLE else told["service"],
        visits_a_month=told["visits"],
        fee_fen=told["fee"],
        since=date.fromisoformat(told["since"]),
        source=told["source"],
    )


def _ask_sure(desk: Desk) -> Screen:
    yes = choice(desk, desk.say("rule-sure-yes"), "yes")
    return Screen(
        desk.say("rule-sure", line=screens.one(desk.say, _told(desk).row())), rows=((yes,),)
    )


def _finish(desk: Desk) -> Screen:
    told = _told(desk)
    set_right(desk.session, told, by=desk.actor, now=desk.now)
    desk.end()
    return of_class(RulesOf(told.service_class), desk)


FORM = Form("rule", (
    Step("service", _ask_service, _take_service),
    Step("visits", _ask_visits, _take_visits, typed=True),
    Step("fee", _ask_fee, _take_fee, typed=True),
    Step("since", _ask_since, _take_since, typed=True),
    in_words("source", "rule-ask-source", 120),
    Step("sure", _ask_sure, agreed("sure")),
), _finish)  # fmt: skip
