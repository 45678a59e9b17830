"""身份 as the resident's side sees it: groups, state, what to do; never a stigmatising one."""

from collections.abc import Sequence

from handlers.presses.certifying import DeclareGroup, SeeGroups, TakeOff
from handlers.screens.certifying import full_day, stage
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.claims import UNDECIDED, ClaimCard
from models.rules.desks import desk_for
from models.tables.people import Wanted
from models.words import STIGMATISING, Group

DEEDS = {
    "declared": "show",
    "asked": "answer",
    "ending": "renew",
    "renewing": "show",
    "expired": "again",
    "refused": "again",
}
"""What the button beside a group does, by its stage."""


def card(say: Say, person_id: int, name: str, claims: Sequence[ClaimCard]) -> Screen:
    """A line and perhaps a button for each group; and one more group."""
    open_ones = [c for c in claims if not c.quiet and c.stage != "withdrawn"]
    told = [
        say("claim-line", group=say.word("group", claim.group), stage=stage(say, claim))
        for claim in open_ones
    ]
    buttons = [b for claim in open_ones for b in _buttons(say, claim)]
    if to_add(claims):
        buttons.append(Button(say("groups-add"), DeclareGroup(person_id, "")))
    text = "\n".join([say("groups-title", name=name), *(told or [say("groups-none")])])
    return Screen(text, rows=(*listed(buttons), ways_out(say)))


def to_add(claims: Sequence[ClaimCard]) -> list[Group]:
    """Groups that may be said in the chat and have not been said yet."""
    known = {claim.group for claim in claims if claim.stage != "withdrawn"}
    return [group for group in Group if group not in STIGMATISING | known]


def please(say: Say, claim: ClaimCard, phone: str) -> str:
    """What is asked for, as one sentence; of a paper which one, to whom, where and when."""
    if claim.wanted is None:
        return ""
    if claim.wanted is not Wanted.PAPER:
        return say.word("please", claim.wanted)
    there = desk_for("other", claim.area_code)
    return say(
        "please-paper",
        paper=claim.paper or say.word("wanted", claim.wanted),
        desk=there.desk[say.language],
        address=there.address or say("gov-ask-phone"),
        hours=there.hours or say("gov-ask-phone"),
        phone=phone,
    )


def _buttons(say: Say, claim: ClaimCard) -> list[Button]:
    """What can be done about it; and off with it, as long as nobody has decided."""
    sent = claim.stage == "declared" and claim.evidence is not None
    found = [_button(say, claim)] if claim.stage in DEEDS and not sent else []
    if claim.stage in UNDECIDED:
        label = say("group-take-off", group=say.word("group", claim.group))
        found.append(Button(label, TakeOff(claim.id, claim.version)))
    return found


def _button(say: Say, claim: ClaimCard) -> Button:
    deed = "brought" if claim.wanted is Wanted.PAPER else DEEDS[claim.stage]
    label = say(f"groups-{deed}", group=say.word("group", claim.group))
    return Button(label, DeclareGroup(claim.person_id, claim.group))


def news(say: Say, name: str, claim: ClaimCard, phone: str) -> Screen:
    """What became of a group: which, why, what to do, and the way to a human being."""
    text = say(
        f"news-{name}",
        person=claim.person,
        group=say.word("group", claim.group),
        until=full_day(say, claim.valid_until),
        why=say.word("why", claim.refused_for) if claim.refused_for else "",
        todo=say.word("todo", claim.refused_for) if claim.refused_for else "",
        wanted=please(say, claim, phone),
        phone=phone,
    )
    buttons = [_button(say, claim)] if claim.stage in DEEDS else []
    see = Button(say("groups-see"), SeeGroups(claim.person_id))
    return Screen(text, rows=(*listed([*buttons, see]), ways_out(say)))
