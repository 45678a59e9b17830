"""Registration: oneself, or somebody one cares for. One question at a time."""

from datetime import date

from handlers.context import Desk
from handlers.presses.resident import CareForSomeone, RegisterMe
from handlers.resident import groups, ordering, sensitive, talk
from handlers.resident.children import for_child
from handlers.screens import resident
from handlers.screens import young as screens
from handlers.screens.common import ways_out
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.screen import Screen
from models.operations.caring import Speaking, ask
from models.operations.joining import Registration, register
from models.reads.caring import known_person
from models.reads.places import place_index, place_name
from models.reads.standing import standing
from models.rules.birth import read_birth, read_day, year_told
from models.rules.eligibility import CHILD_AGE
from models.rules.hours import age_on, today
from models.rules.names import told_name
from models.tables.people import Person
from models.words import STIGMATISING, Bond, Group

NAME_LENGTH = range(2, 31)
ADDRESS_LENGTH = 100
PLACES_SHOWN = 6
NAMED = 76
"""Points from which a street or a county was named whole: its communities are shown."""


def register_me(_press: RegisterMe, desk: Desk) -> Screen:
    if not desk.who.consented:
        return resident.notice(desk.say)
    desk.begin(FORM.name, bond="", given=["bond"], words=ordering.remembered(desk))
    return FORM.go_on(desk)


def care_for(_press: CareForSomeone, desk: Desk) -> Screen:
    if not desk.who.consented:
        return resident.notice(desk.say)
    desk.begin(FORM.name, words=ordering.remembered(desk))
    return FORM.go_on(desk)


def _ask_bond(desk: Desk) -> Screen:
    buttons = [choice(desk, desk.say.word("bond", bond), bond) for bond in Bond]
    return Screen(desk.say("ask-bond"), rows=listed(buttons, 2))


def _take_bond(desk: Desk, words: str) -> None:
    if words not in set(Bond):
        raise NotUnderstood("press-or-human")
    desk.talk.answers["bond"] = words


def _ask(desk: Desk, name: str) -> Screen:
    return Screen(desk.say(f"{name}-other" if desk.talk.answers.get("bond") else _own(desk, name)))


def _own(desk: Desk, name: str) -> str:
    """A question about oneself, in words for children where a child answers it."""
    return name if desk.talk.answers.get("bond") else for_child(desk, name)


def _take_name(desk: Desk, words: str) -> None:
    name = " ".join(told_name(words).split())
    if len(name) not in NAME_LENGTH:
        raise NotUnderstood("hint-name")
    desk.talk.answers["name"] = name


def _take_birth(desk: Desk, words: str) -> None:
    """An age or a year alone is kept, and its day is asked for; what was understood is shown."""
    answers, day = desk.talk.answers, today(desk.now)
    born = read_birth(words, day)
    if born is None and "year" in answers:
        born = read_day(words, answers["year"], day)
    if born is None:
        year = year_told(words, day)
        if year is None:
            raise NotUnderstood("hint-birth")
        answers["year"] = year
        return
    answers["birth"] = born.isoformat()
    told = desk.say.birthday(born)
    desk.spare.append(Screen(desk.say("birth-noted", born=told, age=age_on(born, day))))


def _tells_age(desk: Desk, words: str) -> bool:
    return year_told(words, today(desk.now)) is not None


def _ask_birth(desk: Desk) -> Screen:
    year = desk.talk.answers.get("year")
    return Screen(desk.say("ask-birth-day", year=year)) if year else _ask(desk, "ask-birth")


def _ask_place(desk: Desk) -> Screen:
    """First by its name; then the found ones to choose from, or down the steps from the county."""
    answers = desk.talk.answers
    if "under" in answers:
        return _browse(desk)
    browse = choice(desk, desk.say("place-browse"), ">")
    if found := answers.get("found"):
        buttons = [choice(desk, place_name(desk.session, code), code) for code in found]
        return Screen(desk.say("ask-place-which"), rows=listed([*buttons, browse]))
    return Screen(desk.say(_own(desk, "ask-place")), rows=((browse,),))


def _browse(desk: Desk) -> Screen:
    index, under = place_index(desk.session), desk.talk.answers["under"]
    title = (
        desk.say("place-browse-ask", place=index.full_name(under))
        if under
        else (desk.say("place-top"))
    )
    buttons = [
        choice(desk, index.short_name(place.code), f">{place.code}")
        for place in (index.children(under) if under else index.of_level("county"))
    ]
    return Screen(title, rows=listed(buttons, 2))


def _take_place(desk: Desk, words: str) -> None:
    index, answers = place_index(desk.session), desk.talk.answers
    if words.startswith(">"):
        code = words[1:]
        if code and not index.children(code) and index.has(code):
            answers["place"] = code
        elif not code or index.has(code):
            answers["under"] = code
        return
    if index.has(words):
        answers["place"] = words
        return
    likely = index.find(words, limit=PLACES_SHOWN)
    if likely and likely[0].place.level != "community" and likely[0].score >= NAMED:
        answers["under"] = likely[0].place.code
        return
    found = [f.place.code for f in likely if f.place.level == "community"]
    if not found:
        raise NotUnderstood("hint-place")
    answers["found"] = found
    answers.pop("under", None)


def _names_place(desk: Desk, words: str) -> bool:
    """Nothing but the name of a community, long or short: its office is no wish for an office."""
    index = place_index(desk.session)
    likely = index.find(words, limit=1)
    rest = iter(index.full_name(likely[0].place.code)) if likely else iter(())
    return all(character in rest for character in words)


def _ask_address(desk: Desk) -> Screen:
    return Screen(desk.say(_own(desk, "ask-address")))


def _take_address(desk: Desk, words: str) -> None:
    if len(words) > ADDRESS_LENGTH:
        raise NotUnderstood("hint-address")
    desk.talk.answers["address"] = " ".join(words.split())


def _ask_groups(desk: Desk) -> Screen:
    chosen = desk.talk.answers.get("chosen", [])
    buttons = [
        choice(desk, ("✔️ " if g in chosen else "") + desk.say.word("group", g), g)
        for g in Group
        if g not in STIGMATISING
    ]
    done = choice(desk, desk.say("groups-done"), "ok")
    return Screen(desk.say("ask-groups"), rows=(*listed(buttons, 2), (done,)))


def _take_groups(desk: Desk, words: str) -> None:
    """Each tap marks or unmarks, «done» ends. Stigmatising groups a coordinator enters."""
    chosen: list[str] = desk.talk.answers.setdefault("chosen", [])
    if words == "ok":
        desk.talk.answers["groups"] = chosen or [Group.OTHER_HARDSHIP]
    elif words in set(Group) - STIGMATISING:
        (chosen.remove if words in chosen else chosen.append)(words)
    else:
        raise NotUnderstood("press-or-human")


def _is_child_in_care(desk: Desk) -> bool:
    answers = desk.talk.answers
    if answers.get("bond") != Bond.GUARDIAN or "birth" not in answers:
        return False
    return age_on(date.fromisoformat(answers["birth"]), today(desk.now)) < CHILD_AGE


def _is_child_alone(desk: Desk) -> bool:
    answers = desk.talk.answers
    if answers.get("bond") or "birth" not in answers:
        return False
    return age_on(date.fromisoformat(answers["birth"]), today(desk.now)) < CHILD_AGE


def _not_alone(desk: Desk) -> Screen:
    """No file of a child that came by itself; the way to help stays open."""
    return screens.alone(desk.say)


def _ask_child_consent(desk: Desk) -> Screen:
    yes = choice(desk, desk.say("child-consent-yes"), "yes")
    return Screen(desk.say("ask-child-consent"), rows=((yes,),))


def _take_child_consent(desk: Desk, words: str) -> None:
    if words != "yes":
        raise NotUnderstood("press-or-human")
    desk.talk.answers["child_consent"] = True


def _known(desk: Desk) -> Person | None:
    """Whoever a proxy tells of and is registered already: asked then, not entered twice."""
    told = desk.talk.answers
    if not told.get("bond") or "place" not in told:
        return None
    born = date.fromisoformat(told["birth"])
    return known_person(desk.session, told["name"], born, told["place"])


def _is_new(desk: Desk) -> bool:
    return _known(desk) is None


def _ask_to_speak(desk: Desk, person: Person) -> Screen:
    """Their own yes, or the community's, and nothing about them until then."""
    bond = Bond(desk.talk.answers["bond"])
    speaking = Speaking(desk.who.person_id, person, bond)
    ask(desk.session, speaking, by=desk.actor, now=desk.now)
    desk.end()
    return Screen(desk.say("care-asked-now", name=person.name), rows=(ways_out(desk.say),))


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    if (known := _known(desk)) is not None:
        return _ask_to_speak(desk, known)
    person = register(
        desk.session,
        Registration(
            name=told["name"],
            birth_date=date.fromisoformat(told["birth"]),
            area_code=told["place"],
            groups=sensitive.agreed_groups(told),
            address=told["address"],
            bond=Bond(told["bond"]) if told["bond"] else None,
            child_consent=bool(told.get("child_consent")),
        ),
        by=desk.actor,
        now=desk.now,
    )
    sensitive.write_down(desk, person.id)
    desk.end()
    place = place_name(desk.session, person.area_code)
    text = desk.say("registered", name=person.name, place=place, code=person.home_code)
    welcome = Screen(text, keyboard=resident.keyboard(desk.say), fresh=True)
    desk.who = standing(desk.session, desk.who.chat_id) or desk.who
    if not told.get("words") or not talk.is_new(desk, told["words"]):
        desk.spare.append(groups.offer(desk, person.id))
        return welcome
    desk.spare.append(welcome)
    return talk.heard(desk, told["words"]).anew()


FORM = Form("register", (
    Step("bond", _ask_bond, _take_bond),
    Step("name", lambda desk: _ask(desk, "ask-name"), _take_name, typed=True, wary=True,
         fits=lambda _desk, words: told_name(words) != words),
    Step("birth", _ask_birth, _take_birth, typed=True, wary=True, fits=_tells_age),
    Step("with_guardian", _not_alone, _take_child_consent, needed=_is_child_alone),
    Step("child_consent", _ask_child_consent, _take_child_consent, needed=_is_child_in_care),
    Step("place", _ask_place, _take_place, typed=True, wary=True, fits=_names_place),
    Step("address", _ask_address, _take_address, typed=True, wary=True, needed=_is_new),
    Step("groups", _ask_groups, _take_groups, needed=_is_new),
    *sensitive.STEPS,
), _finish)  # fmt: skip
