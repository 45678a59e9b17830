"""A group told outside its form, and a photo of which nobody said what it shows."""

from handlers.context import Desk
from handlers.presses.certifying import DeclareGroup, SeeGroups
from handlers.resident import groups
from handlers.resident.confiding import confide
from handlers.screens import common
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.screen import Screen
from models.operations.declaring import Shown, declare
from models.reads.claims import ClaimCard, claim_cards
from models.reads.standing import in_care
from models.rules.ages import possible
from models.rules.hours import today
from models.rules.understanding.belonging import told_group, wants_to_show
from models.tables.people import Person

NO_PAPER = "no"


def said(desk: Desk, words: str) -> Screen | None:
    """«我是低保户» declares it, or shows how it stands; «我要发证件照片» shows where to."""
    if not desk.who.registered or desk.talk.flow:
        return None
    me = desk.session.get_one(Person, desk.who.person_id)
    if (group := told_group(words)) is not None:
        known = {claim.group for claim in claim_cards(desk.session, me.id, now=desk.now)}
        able = possible(group, me.birth_date, today(desk.now), about=me.birth_about)
        if group not in known and able:
            return groups.ask(DeclareGroup(me.id, group), desk)
        return groups.see(SeeGroups(me.id), desk)
    if wants_to_show(words):
        desk.spare.append(Screen(desk.say("groups-how-to-show")))
        return groups.see(SeeGroups(me.id), desk)
    return None


def photo(desk: Desk) -> Screen | None:
    """A bare picture from whoever has a group that waits: is it the certificate?"""
    if desk.talk.flow or desk.given.text or not _waiting(desk):
        return None
    desk.begin(FORM.name, file=desk.given.file_id)
    return FORM.go_on(desk)


def _waiting(desk: Desk) -> list[ClaimCard]:
    """Declared, and nothing shown for it yet; one's own, and of those one speaks for."""
    people = [desk.who.person_id, *in_care(desk.session, desk.who.person_id, now=desk.now)]
    claims = [c for one in people for c in claim_cards(desk.session, one, now=desk.now)]
    return [c for c in claims if c.stage == "declared" and not c.evidence and not c.quiet]


def _ask(desk: Desk) -> Screen:
    say = desk.say
    buttons = [
        choice(desk, say("picture-of", group=_named(desk, claim)), str(claim.id))
        for claim in _waiting(desk)
    ]
    other = choice(desk, say("picture-other"), NO_PAPER)
    return Screen(say("picture-ask"), rows=listed([*buttons, other]))


def _named(desk: Desk, claim: ClaimCard) -> str:
    """With the name, where it is somebody else's."""
    group = desk.say.word("group", claim.group)
    return group if claim.person_id == desk.who.person_id else f"{claim.person} · {group}"


def _take(desk: Desk, words: str) -> None:
    if words not in {NO_PAPER, *(str(claim.id) for claim in _waiting(desk))}:
        raise NotUnderstood("press-or-human")
    desk.talk.answers["of"] = words


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    desk.end()
    claim = next((c for c in _waiting(desk) if str(c.id) == told["of"]), None)
    if claim is None:
        confide(desk, "photo", file_id=told["file"])
        return common.plain(desk.say, "photo-kept")
    person = desk.session.get_one(Person, claim.person_id)
    declare(desk.session, person, claim.group, by=desk.actor, now=desk.now,
            shown=Shown(told["file"]))  # fmt: skip
    desk.spare.append(Screen(desk.say("groups-sent")))
    return groups.see(SeeGroups(person.id), desk)


FORM = Form("picture", (Step("of", _ask, _take),), _finish)
