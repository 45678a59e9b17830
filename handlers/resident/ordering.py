"""点菜: from a word or a tap to an order number. Only times that exist are offered."""

from dataclasses import replace

from handlers.context import Desk
from handlers.presses.resident import CareForSomeone, OrderThis
from handlers.resident import choosing, home, rhythms, sentence, whom, why, wishes
from handlers.screens import menu as menus
from handlers.screens import ordering as screens
from handlers.screens.caring import acted
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.given import Kind
from handlers.ui.questions import asks
from handlers.ui.screen import Button, Screen
from models.errors import NotEntitled, Stale, Vetoed
from models.operations.ordering import Wish, place_order
from models.reads.caring import bond_between
from models.reads.catalogue import dish, judged_for, menu
from models.reads.favourites import favourites
from models.reads.people import names_in_care, person_card
from models.reads.places import place_name
from models.reads.vetoes import vetoed
from models.rules.understanding.wished import sex_said
from models.tables.orders import OrderStatus
from models.words import How, Rhythm, Scope, ServiceClass


def begin(desk: Desk) -> Screen:
    """The key «点菜»; words that nobody understood stay with what is ordered instead."""
    if not _people(desk):  # nobody to order for: what is still missing is asked first
        return home.start(desk)
    words = desk.remembered
    desk.begin("order", **({"said": words} if words else {}))
    return FORM.go_on(desk)


def order_this(press: OrderThis, desk: Desk) -> Screen:
    """A service chosen by a button outside the form; words said just before still count."""
    if dish(desk.session, press.service) is None:
        raise Stale
    return order_said(desk, press.service, desk.remembered)


def order_said(desk: Desk, service: str, words: str) -> Screen:
    """One sentence carried the service, and perhaps the time, the person, the rhythm."""
    kept = {"person": desk.talk.answers["person"]} if _person_chosen(desk) else {}
    told = sentence.told(desk, service, words) if words else {}
    desk.begin("order", service=service, **(kept | told))
    if "person" in desk.talk.answers and (sex := sex_said(words)):
        whom.say_back(desk, sex)
    if words and (kin := sentence.not_registered(desk, words)):
        care = Button(desk.say("settings-care"), CareForSomeone())
        desk.spare.append(Screen(desk.say("for-kin", kin=kin, name=desk.who.name), rows=((care,),)))
    return FORM.go_on(desk)


def _person_chosen(desk: Desk) -> bool:
    """Words at the menu of an order are for the person that it was begun for."""
    return desk.talk.flow == "order" and "person" in desk.talk.answers


def _people(desk: Desk) -> list[tuple[int, str]]:
    own = [(desk.who.person_id, desk.who.name)] if desk.who.registered else []
    return own + names_in_care(desk.session, desk.who.person_id, now=desk.now, scope=Scope.ORDER)


def _ask_person(desk: Desk) -> Screen:
    buttons = [choice(desk, name, str(person_id)) for person_id, name in _people(desk)]
    return Screen(desk.say("ask-whom"), rows=listed(buttons))


def _take_person(desk: Desk, words: str) -> None:
    for person_id, name in _people(desk):
        if words in (str(person_id), name):
            desk.talk.answers["person"] = person_id
            return
    raise NotUnderstood("press-or-human")


def _several_people(desk: Desk) -> bool:
    people = _people(desk)
    if len(people) == 1:
        desk.talk.answers["person"] = people[0][0]
    return len(people) != 1


def _ask_class(desk: Desk) -> Screen:
    """The usual dishes are one tap away, the others two."""
    person_id = desk.talk.answers["person"]
    dishes = menu(desk.session, person_id, desk.now)
    if not any(verdict.entitled for _, verdict in dishes):
        return why.nothing(desk, person_id)
    return menus.first(desk, dishes, favourites(desk.session, person_id))


def _ask_service(desk: Desk) -> Screen:
    return menus.of_class(desk, menu(desk.session, desk.talk.answers["person"], desk.now))


def _take_service(desk: Desk, words: str) -> None:
    """A class opens its list; a dish is the answer; «?» asks why the others are missing."""
    answers = desk.talk.answers
    kind = words.removeprefix(menus.CLASS)
    if kind != words and kind in set(ServiceClass):
        answers["class"] = kind
    elif words == "?":
        answers["why"] = True
    elif (chosen := dish(desk.session, words)) is not None:
        answers["class"], answers["service"] = chosen.service_class, chosen.code
    else:
        raise NotUnderstood("press-or-human")


def _must_be_entitled(desk: Desk) -> bool:
    """Raises NotEntitled before a time is asked for: nobody fills a form in vain."""
    answers = desk.talk.answers
    service = dish(desk.session, answers["service"])
    if service is None:
        answers.pop("service")
        raise NotUnderstood("press-or-human")
    judged = judged_for(desk.session, answers["person"], service, desk.now)
    if not judged.verdict.entitled:
        desk.end()
        raise NotEntitled(reasons=judged.verdict.obstacles, judged=judged)
    if vetoed(desk.session, answers["person"], service.code, by=desk.actor, now=desk.now):
        desk.end()
        raise Vetoed(service=service.code)
    return True


def _ask_confirm(desk: Desk) -> Screen:
    answers = desk.talk.answers
    person, service = (
        person_card(desk.session, answers["person"]),
        dish(desk.session, answers["service"]),
    )
    if person is None or service is None:
        raise NotUnderstood("press-or-human")
    place = place_name(desk.session, person.area_code)
    start = desk.moment(answers["start"])
    right = judged_for(desk.session, person.id, service, start).verdict.by
    fee = screens.fee(desk.say, right.fee_fen if right else 0)
    beside = (rhythms.begins(desk), fee, _acted(desk, person.id), whom.line(desk))
    card = screens.confirm(desk, person, service, place, beside, rhythms.chosen(desk))
    return replace(card, rows=(*card.rows, *whom.row(desk)))


def _acted(desk: Desk, person_id: int) -> str:
    """By whose hand the order will be; nothing where people order for themselves."""
    if person_id == desk.who.person_id:
        return ""
    bond = bond_between(desk.session, desk.who.person_id, person_id)
    return acted(desk.say, How.PROXY if bond else How.ASSISTED, desk.who.name, bond)


def _take_confirm(desk: Desk, words: str) -> None:
    answers = desk.talk.answers
    if words == "yes":
        answers["confirm"] = True
    elif words == "time":
        answers.pop("start", None)
    elif words == "note":
        answers.pop("note", None)
        answers["noting"] = True
    elif words in set(Rhythm):
        rhythms.turn(desk, words)
    elif not whom.take(desk, words):
        raise NotUnderstood("press-or-human")


def _take_note(desk: Desk, words: str) -> None:
    desk.talk.answers["note"] = words[:500]
    desk.talk.answers.pop("noting", None)


def _take_photo(desk: Desk) -> Screen:
    """A picture sent while ordering belongs to the order; its caption is the note."""
    answers = desk.talk.answers
    answers["photo"] = desk.given.file_id
    if desk.given.text:
        answers["note"] = desk.given.text[:500]
    answers.pop("noting", None)
    return FORM.go_on(desk)


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    order = place_order(
        desk.session,
        Wish(
            person_id=told["person"],
            service_code=told["service"],
            start=desk.moment(told["start"]),
            rhythm=rhythms.rhythm(desk),
            days=rhythms.days(desk),
            note=screens.noted(told),
            photo=told.get("photo"),
        ),
        by=desk.actor,
        now=desk.now,
    )
    desk.end()
    waiting = order.status is OrderStatus.SUBMITTED
    return screens.placed(desk.say, order, waiting=waiting)


FORM = Form("order", (
    Step("person", _ask_person, _take_person, needed=_several_people),
    Step("class", _ask_class, _take_service, open=True,
         needed=lambda desk: "service" not in desk.talk.answers),
    Step("service", _ask_service, _take_service, open=True),
    Step("clear", wishes.ask, choosing.take_clear, hears=choosing.hear_half,
         needed=lambda desk: "unclear" in desk.talk.answers and _must_be_entitled(desk)),
    Step("start", whom.ask_start, whom.take_start, hears=whom.hear,
         needed=_must_be_entitled),
    Step("pattern", rhythms.ask, rhythms.take, needed=rhythms.several, hears=rhythms.hear),
    Step("note", asks("ask-note"), _take_note, typed=True,
         needed=lambda desk: bool(desk.talk.answers.get("noting"))),
    Step("confirm", _ask_confirm, _take_confirm, hears=whom.hear),
), _finish, {Kind.PHOTO: _take_photo})  # fmt: skip
