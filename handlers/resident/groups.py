"""身份: groups declared, shown, renewed, and what the desk asked for, one question at a time."""

from datetime import date, timedelta

from handlers.context import Desk
from handlers.presses.certifying import DeclareGroup, SeeGroups, TakeOff
from handlers.resident import sensitive
from handlers.screens import groups as screens
from handlers.screens.common import ways_out
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.given import Kind
from handlers.ui.screen import Button, Screen
from models.access import Act, allow
from models.errors import NotAllowed
from models.operations import taking_off
from models.operations.declaring import Shown, declare
from models.reads.claims import ClaimCard, claim_cards
from models.reads.standing import in_care
from models.rules.ages import possible
from models.rules.hours import today
from models.tables.people import Person, Wanted
from models.words import Group

DAYS_OFFERED = 6
"""For a visit of the desk: working days from tomorrow on."""


def see(press: SeeGroups, desk: Desk) -> Screen:
    """The card of one person, for whoever may speak for them."""
    return _card(desk, _person(desk, press.person_id, Act.SPEAK_FOR))


def ask(press: DeclareGroup, desk: Desk) -> Screen:
    """A button of the card, or of a notice."""
    _person(desk, press.person_id, Act.ORDER_FOR)
    given = {"group": press.group, "given": ["group"]} if press.group in set(Group) else {}
    desk.begin(FORM.name, person=press.person_id, **given)
    return FORM.go_on(desk)


def take_off(press: TakeOff, desk: Desk) -> Screen:
    """«Not that one after all», while nobody has decided."""
    claim = taking_off.take_off(
        desk.session, press.claim_id, seen=press.version, by=desk.actor, now=desk.now
    )
    group = desk.say.word("group", claim.group)
    desk.spare.append(Screen(desk.say("group-taken-off", group=group)))
    return _card(desk, desk.session.get_one(Person, claim.person_id))


def offer(desk: Desk, person_id: int) -> Screen:
    """Right after the registration: the certificate may be shown now, or a group be chosen yet."""
    if not _claims(desk, person_id):
        add = Button(desk.say("groups-add-one"), DeclareGroup(person_id, ""))
        return Screen(desk.say("groups-none-chosen"), rows=((add,), ways_out(desk.say)))
    button = Button(desk.say("groups-show-now"), SeeGroups(person_id))
    return Screen(desk.say("groups-show-offer"), rows=((button,),))


def _sent_photo(desk: Desk) -> Screen | None:
    """A picture sent to the question of the certificate is the certificate."""
    return _take_photo(desk) if desk.talk.step in ("evidence", "day") else None


def _take_photo(desk: Desk) -> Screen:
    desk.talk.answers["evidence"] = desk.given.file_id
    desk.talk.answers["day"] = ""
    return FORM.go_on(desk)


def answered(desk: Desk) -> Screen | None:
    """A picture sent outside any form, while exactly one certificate is asked for: that is it."""
    if desk.talk.flow:
        return None
    people = [desk.who.person_id, *in_care(desk.session, desk.who.person_id, now=desk.now)]
    claims = [claim for person_id in people for claim in _claims(desk, person_id)]
    wanted = [c for c in claims if c.wanted is Wanted.PHOTO and not c.quiet]
    if len(wanted) != 1:
        return None
    desk.begin(FORM.name, person=wanted[0].person_id, group=wanted[0].group)
    return _take_photo(desk)


def _person(desk: Desk, person_id: int, act: Act) -> Person:
    person = desk.session.get(Person, person_id)
    if person is None:
        raise NotAllowed
    allow(desk.session, act, person, by=desk.actor, now=desk.now)
    return person


def _card(desk: Desk, person: Person) -> Screen:
    return screens.card(desk.say, person.id, person.name, _claims(desk, person.id))


def _claims(desk: Desk, person_id: int) -> tuple[ClaimCard, ...]:
    return claim_cards(desk.session, person_id, now=desk.now)


def _ask_group(desk: Desk) -> Screen:
    left = _to_add(desk)
    buttons = [choice(desk, desk.say.word("group", group), group) for group in left]
    return Screen(desk.say("ask-group"), rows=listed(buttons, 2))


def _take_group(desk: Desk, words: str) -> None:
    if words not in _to_add(desk):
        raise NotUnderstood("press-or-human")
    desk.talk.answers |= {"group": words, "groups": [words]}


def _to_add(desk: Desk) -> list[Group]:
    """What may still be said, and is possible at their age."""
    person = desk.session.get_one(Person, desk.talk.answers["person"])
    return [
        group
        for group in screens.to_add(_claims(desk, person.id))
        if possible(group, person.birth_date, today(desk.now), about=person.birth_about)
    ]


def _kept_out(desk: Desk) -> bool:
    """They would rather not have it written down."""
    told = desk.talk.answers
    return "groups" in told and told["group"] not in sensitive.agreed_groups(told)


def _claim(desk: Desk) -> ClaimCard | None:
    told = desk.talk.answers
    return next((c for c in _claims(desk, told["person"]) if c.group == told["group"]), None)


def _wanted(desk: Desk) -> Wanted | None:
    claim = _claim(desk)
    return claim.wanted if claim else None


def _ask_evidence(desk: Desk) -> Screen:
    """A picture, somebody who comes and looks, the paper on the table, or nothing for now."""
    claim = _claim(desk)
    paper = claim is not None and claim.wanted is Wanted.PAPER
    buttons = [
        choice(desk, desk.say(f"evidence-{how}"), how)
        for how in ("visit", "brought" if paper else "none")
    ]
    text = desk.say("ask-evidence")
    if claim is not None and paper:
        named = claim.paper or desk.say.word("wanted", Wanted.PAPER)
        text = desk.say("ask-evidence-paper", paper=named)
    return Screen(text, rows=listed(buttons))


def _take_evidence(desk: Desk, words: str) -> None:
    if words not in ("visit", "brought", "none"):
        raise NotUnderstood("press-or-human")
    desk.talk.answers["evidence"] = None
    if words != "visit":
        desk.talk.answers["day"] = ""
        desk.talk.answers["nothing"] = words == "none"


def _ask_day(desk: Desk) -> Screen:
    days = [day.isoformat() for day in _days(desk)]
    buttons = [choice(desk, desk.say.day(date.fromisoformat(day)), day) for day in days]
    return Screen(desk.say("ask-visit-day"), rows=listed(buttons, 2))


def _take_day(desk: Desk, words: str) -> None:
    if words not in [day.isoformat() for day in _days(desk)]:
        raise NotUnderstood("press-or-human")
    desk.talk.answers["day"] = words


def _days(desk: Desk) -> list[date]:
    ahead = (today(desk.now) + timedelta(days=n) for n in range(1, 2 * DAYS_OFFERED))
    return [day for day in ahead if day.weekday() < 5][:DAYS_OFFERED]


def _finish(desk: Desk) -> Screen:
    """Nothing shown where something was asked for changes nothing."""
    told = desk.talk.answers
    person = _person(desk, told["person"], Act.ORDER_FOR)
    sensitive.write_down(desk, person.id)
    if not _kept_out(desk) and not (told.get("nothing") and _wanted(desk)):
        day = date.fromisoformat(told["day"]) if told.get("day") else None
        shown = Shown(told.get("evidence"), day)
        declare(desk.session, person, Group(told["group"]), by=desk.actor, now=desk.now,
                shown=shown)  # fmt: skip
        desk.spare.append(Screen(desk.say("groups-sent")))
    desk.end()
    return _card(desk, person)


FORM = Form("groups", (
    Step("group", _ask_group, _take_group),
    *sensitive.STEPS,
    Step("evidence", _ask_evidence, _take_evidence,
         needed=lambda desk: not _kept_out(desk) and _wanted(desk) is not Wanted.VISIT),
    Step("day", _ask_day, _take_day, needed=lambda desk: not _kept_out(desk)),
), _finish, {Kind.PHOTO: _sent_photo})  # fmt: skip
