"""申请: whoever runs an organisation writes an application, and hands it in."""

from dataclasses import replace

from handlers.context import Desk
from handlers.presses.tenders import (
    AskTakeBack,
    HandIn,
    Pick,
    PickFor,
    SayNeeds,
    SeeApplication,
    SeeTender,
    TakeBack,
)
from handlers.projects import tenders
from handlers.screens import applying as screens
from handlers.ui.form import Form, NotUnderstood, Step, choice
from handlers.ui.questions import in_words
from handlers.ui.screen import Screen
from models.errors import NotAllowed, Stale
from models.operations import applying, tendering
from models.operations.applying import GOALS, NEEDS, NotTaken
from models.reads.applications import ApplicationCard, application_card, points_of
from models.reads.appointments import managed
from models.reads.catalogue import dishes
from models.reads.places import with_parts
from models.tables.providers import ProjectStatus
from models.tables.tenders import Tender
from models.words import Group

NO_GOALS = "-"


def see(press: SeeApplication, desk: Desk) -> Screen:
    """One's own; or, handed in, that of an organisation to whoever answers for the call."""
    card = _card(desk, press.project_id)
    told = points_of(desk.session, card.project_id)
    if card.provider_id in managed(desk.actor):
        return screens.card(desk.say, card, screens.scores(desk.say, card, *told))
    tendering.fresh_tender(desk.session, card.tender_id, by=desk.actor, now=desk.now)
    if card.status is ProjectStatus.DRAFTED:
        raise NotAllowed(act="see", object_type="project", object_id=card.project_id)
    return screens.seen(desk.say, card, *screens.scores(desk.say, card, *told))


def pick_for(press: PickFor, desk: Desk) -> Screen:
    card = draft_of(desk, press.project_id)
    if press.kind not in screens.PICKED:
        raise Stale
    chosen = {str(one) for one in getattr(card, press.kind)}
    return screens.pick(desk.say, card, press.kind, _offered(desk, card, press.kind), chosen)


def pick(press: Pick, desk: Desk) -> Screen:
    """Taken if it was not, left out if it was."""
    card = draft_of(desk, press.project_id)
    if press.kind not in screens.PICKED or press.what not in dict(_offered(desk, card, press.kind)):
        raise Stale
    told = tuple(str(one) for one in getattr(card, press.kind))
    kept = tuple(one for one in told if one != press.what)
    chosen = kept if len(kept) < len(told) else (*told, press.what)
    named = tuple(map(Group, chosen)) if press.kind == "groups" else chosen
    _revise(desk, card, **{press.kind: named})
    return pick_for(PickFor(press.project_id, press.kind), desk)


def hand_in(press: HandIn, desk: Desk) -> Screen:
    """Taken, or every reason why not."""
    try:
        applying.submit(
            desk.session, press.project_id, seen=press.version, by=desk.actor, now=desk.now
        )
    except NotTaken as no:
        return screens.not_taken(desk.say, _card(desk, press.project_id), no.obstacles)
    desk.spare.append(Screen(desk.say("handed-in")))
    return see(SeeApplication(press.project_id), desk)


def ask_take_back(press: AskTakeBack, desk: Desk) -> Screen:
    applying.fresh_application(desk.session, press.project_id, by=desk.actor, now=desk.now)
    return screens.ask_take_back(desk.say, _card(desk, press.project_id))


def take_back(press: TakeBack, desk: Desk) -> Screen:
    applying.withdraw(
        desk.session, press.project_id, seen=press.version, by=desk.actor, now=desk.now
    )
    card = _card(desk, press.project_id)
    desk.spare.append(Screen(desk.say("taken-back")))
    return tenders.see(SeeTender(card.tender_id), desk)


def say_needs(press: SayNeeds, desk: Desk) -> Screen:
    desk.begin(FORM.name, project=draft_of(desk, press.project_id).project_id)
    return FORM.go_on(desk)


def _card(desk: Desk, project_id: int) -> ApplicationCard:
    card = application_card(desk.session, project_id)
    if card is None:
        raise NotAllowed(act="represent", object_type="project", object_id=project_id)
    return card


def draft_of(desk: Desk, project_id: int) -> ApplicationCard:
    """One's own, while it can still be changed."""
    applying.fresh_application(desk.session, project_id, by=desk.actor, now=desk.now)
    card = _card(desk, project_id)
    if card.status is not ProjectStatus.DRAFTED:
        raise Stale(now=card.status)
    return card


def _offered(desk: Desk, card: ApplicationCard, kind: str) -> list[tuple[str, str]]:
    if kind == "services":
        return [(one.code, desk.say.word("service", one.code)) for one in dishes(desk.session)]
    if kind == "groups":
        return [(str(one), desk.say.word("group", one)) for one in Group]
    tender = desk.session.get_one(Tender, card.tender_id)
    return with_parts(desk.session, tender.area_code)


def _revise(desk: Desk, card: ApplicationCard, **told: object) -> None:
    bid = replace(card, **told)  # type: ignore[arg-type]
    applying.revise(
        desk.session, card.project_id, bid, seen=card.version, by=desk.actor, now=desk.now
    )


def _ask_goals(desk: Desk) -> Screen:
    without = choice(desk, desk.say("goals-none"), NO_GOALS)
    return Screen(desk.say("goals-ask"), rows=((without,),))


def _take_goals(desk: Desk, words: str) -> None:
    if not words.strip():
        raise NotUnderstood("goals-ask")
    desk.talk.answers["goals"] = "" if words == NO_GOALS else words.strip()[:GOALS]


def _finish_needs(desk: Desk) -> Screen:
    told = desk.talk.answers
    card = draft_of(desk, told["project"])
    _revise(desk, card, needs=told["needs"], goals=told["goals"])
    desk.end()
    return see(SeeApplication(card.project_id), desk)


FORM = Form("apply-needs", (
    in_words("needs", "needs-ask", NEEDS),
    Step("goals", _ask_goals, _take_goals, typed=True),
), _finish_needs)  # fmt: skip
