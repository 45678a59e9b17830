"""Where somebody lives: the community by its name or step by step, then the door."""

from handlers.context import Desk
from handlers.resident.children import own_question
from handlers.ui.form import NotUnderstood, choice, listed
from handlers.ui.screen import Screen
from models.reads.places import place_index, place_name
from models.rules.unsure import unsure

PLACES_SHOWN = 6
NAMED = 76
"""Points from which a street or a county was named whole: its communities are shown."""
ADDRESS_LENGTH = 100
NO_NUMBER, LATER = "?", "later"


def ask_place(desk: Desk) -> Screen:
    """First by its name; then the found ones to choose from, or down the steps from the county."""
    answers = desk.talk.answers
    if "under" in answers:
        return _browse(desk)
    browse = choice(desk, desk.say("place-browse"), ">")
    if found := answers.get("found"):
        buttons = [choice(desk, place_name(desk.session, code), code) for code in found]
        return Screen(desk.say("ask-place-which"), rows=listed([*buttons, browse]))
    return Screen(desk.say(own_question(desk, "ask-place")), rows=((browse,),))


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


def take_place(desk: Desk, words: str) -> None:
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


def names_place(desk: Desk, words: str) -> bool:
    """Nothing but the name of a community, long or short: its office is no wish for an office."""
    index = place_index(desk.session)
    likely = index.find(words, limit=1)
    rest = iter(index.full_name(likely[0].place.code)) if likely else iter(())
    return all(character in rest for character in words)


def ask_address(desk: Desk) -> Screen:
    """Whoever knows no number may tell how to find the door; or nothing, and is asked by a human
    being.
    """
    if desk.talk.answers.get("no_number"):
        later = choice(desk, desk.say("address-later"), LATER)
        return Screen(desk.say("ask-landmark"), rows=((later,),))
    no_number = choice(desk, desk.say("address-none"), NO_NUMBER)
    return Screen(desk.say(own_question(desk, "ask-address")), rows=((no_number,),))


def take_address(desk: Desk, words: str) -> None:
    """«不知道» is no door, neither typed nor pressed."""
    if words == NO_NUMBER or unsure(words):
        if not desk.talk.answers.get("no_number"):
            desk.talk.answers["no_number"] = True
            return
        words = LATER
    if words == LATER:
        desk.talk.answers["address"] = ""
        return
    if len(words) > ADDRESS_LENGTH:
        raise NotUnderstood("hint-address")
    desk.talk.answers["address"] = " ".join(words.split())
