"""📢 征集: every call for projects, and a supervisor who opens one and brings it to its end."""

from datetime import date, timedelta

from handlers.context import Desk
from handlers.presses.tenders import Decide, DrawAgain, NewTender, OpenScores, SeeTender, Tenders
from handlers.screens import tenders as screens
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.questions import agreed, asks, in_words
from handlers.ui.screen import Screen
from handlers.ui.sums import take_sum
from handlers.ui.yuan import yuan
from models.errors import NotAllowed
from models.operations import tendering
from models.operations.tendering import Call
from models.reads.applications import applications, empty_seats, own_applications, waiting_for
from models.reads.appointments import houses_of, managed
from models.reads.catalogue import figures
from models.reads.places import place_name, with_parts
from models.reads.tenders import calls, supervised, supervisors_over, tender_card
from models.rules.birth import read_birth
from models.rules.hours import today
from models.rules.shifts import read_day
from models.tables.tenders import Tender, TenderStatus

COUNTY_DIGITS = 6
OPEN_DAYS = (14, 30)
SCORE_DAYS = (10, 20)
"""After the last day for handing in."""
SOURCE = 120


def show(_press: Tenders | None, desk: Desk) -> Screen:
    return screens.several(desk.say, calls(desk.session), calls=bool(supervised(desk.actor)))


def see(press: SeeTender, desk: Desk) -> Screen:
    """As whoever answers for it, as an organisation that may apply, or as anybody."""
    tender = desk.session.get(Tender, press.tender_id)
    if tender is None:
        raise NotAllowed(act="see", object_type="tender", object_id=press.tender_id)
    card = tender_card(desk.session, tender)
    if desk.who.person_id in supervisors_over(desk.session, tender):
        return _for_supervisor(desk, tender)
    if mine := managed(desk.actor):
        own = own_applications(desk.session, mine, tender.id)
        return screens.for_house(desk.say, card, houses_of(desk.session, mine), own)
    return screens.one(desk.say, card)


def draw_again(press: DrawAgain, desk: Desk) -> Screen:
    tender = tendering.draw_again(
        desk.session, press.tender_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return _for_supervisor(desk, tender)


def open_scores(press: OpenScores, desk: Desk) -> Screen:
    tender = tendering.open_scores(
        desk.session, press.tender_id, seen=press.version, by=desk.actor, now=desk.now
    )
    return _for_supervisor(desk, tender)


def decide(press: Decide, desk: Desk) -> Screen:
    tender = tendering.decide(
        desk.session,
        press.tender_id,
        seen=press.version,
        read=press.read,
        by=desk.actor,
        now=desk.now,
    )
    return _for_supervisor(desk, tender)


def _for_supervisor(desk: Desk, tender: Tender) -> Screen:
    card, on = tender_card(desk.session, tender), today(desk.now)
    applied = applications(desk.session, tender.id)
    if tender.status is TenderStatus.OPENED:
        proposed = tendering.proposal(desk.session, tender, now=desk.now)
        read = tendering.spelled(proposed)
        return screens.to_decide(desk.say, card, applied, proposed, read)
    seats = empty_seats(desk.session, tender.id, figures(desk.session, on)["reviewers"])
    waits = screens.Waits(waiting_for(desk.session, tender.id), seats, on > tender.scores_by)
    return screens.for_supervisor(desk.say, card, applied, waits)


def begin(_press: NewTender, desk: Desk) -> Screen:
    """Where, how much, until when, and on whose word."""
    places = _places(desk)
    desk.begin(FORM.name, **({"place": places[0][0]} if len(places) == 1 else {}))
    return FORM.go_on(desk)


def _places(desk: Desk) -> list[tuple[str, str]]:
    """One's own places; below a prefecture each county too."""
    found: dict[str, str] = {}
    for code in supervised(desk.actor):
        here = with_parts(desk.session, code)
        found |= dict(here[:1] if len(code) >= COUNTY_DIGITS else here)
    return list(found.items())


def _ask_place(desk: Desk) -> Screen:
    buttons = [choice(desk, name, code) for code, name in _places(desk)]
    return Screen(desk.say("tender-ask-place"), rows=listed(buttons, 2))


def _take_place(desk: Desk, words: str) -> None:
    if words not in dict(_places(desk)):
        raise NotUnderstood("press-or-human")
    desk.talk.answers["place"] = words


def _take_fund(desk: Desk, words: str) -> None:
    desk.talk.answers["fund"] = take_sum(words, tendering.MOST_FEN)


def _ask_closes(desk: Desk) -> Screen:
    return _days(desk, "tender-ask-closes", today(desk.now), OPEN_DAYS)


def _take_closes(desk: Desk, words: str) -> None:
    desk.talk.answers["closes"] = day_from(desk, words, today(desk.now)).isoformat()


def _ask_scores(desk: Desk) -> Screen:
    return _days(desk, "tender-ask-scores", _told(desk, "closes"), SCORE_DAYS)


def _take_scores(desk: Desk, words: str) -> None:
    after = _told(desk, "closes") + timedelta(days=1)
    desk.talk.answers["scores"] = day_from(desk, words, after).isoformat()


def _days(desk: Desk, name: str, since: date, after: tuple[int, ...]) -> Screen:
    days = [since + timedelta(days=n) for n in after]
    buttons = [choice(desk, desk.say.birthday(day), day.isoformat()) for day in days]
    return Screen(desk.say(name), rows=listed(buttons))


def day_from(desk: Desk, words: str, first: date) -> date:
    """A day as a button has it or as people write it, from `first` on."""
    on = today(desk.now)
    day = read_day(words, on) or read_birth(words, on)
    if day is None:
        raise NotUnderstood("hint-day")
    if day < first:
        raise NotUnderstood("day-too-early", day=desk.say.birthday(first))
    return day


def _told(desk: Desk, key: str) -> date:
    return date.fromisoformat(desk.talk.answers[key])


def _ask_sure(desk: Desk) -> Screen:
    told = desk.talk.answers
    text = desk.say(
        "tender-sure",
        place=place_name(desk.session, told["place"]),
        fund=yuan(told["fund"]),
        closes=desk.say.birthday(_told(desk, "closes")),
        scores=desk.say.birthday(_told(desk, "scores")),
        source=told["source"],
    )
    return Screen(text, rows=((choice(desk, desk.say("tender-sure-yes"), "yes"),),))


def _finish(desk: Desk) -> Screen:
    told = desk.talk.answers
    call = Call(
        area_code=told["place"],
        fund_fen=told["fund"],
        closes_on=_told(desk, "closes"),
        scores_by=_told(desk, "scores"),
        source=told["source"],
    )
    tender = tendering.open_tender(desk.session, call, by=desk.actor, now=desk.now)
    desk.end()
    return _for_supervisor(desk, tender)


FORM = Form("tender", (
    Step("place", _ask_place, _take_place),
    Step("fund", asks("tender-ask-fund"), _take_fund, typed=True),
    Step("closes", _ask_closes, _take_closes, typed=True),
    Step("scores", _ask_scores, _take_scores, typed=True),
    in_words("source", "tender-ask-source", SOURCE),
    Step("sure", _ask_sure, agreed("sure")),
), _finish)  # fmt: skip
