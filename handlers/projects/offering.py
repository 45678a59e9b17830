"""The purchaser draws a contract up, or changes one: a few questions, the text, and yes."""

from collections.abc import Callable
from datetime import date, timedelta

from handlers.context import Desk
from handlers.presses.contracts import AmendContract, OfferContract, SeeContract
from handlers.projects.contracts import see
from handlers.screens import contracts as screens
from handlers.ui.form import Form, NotUnderstood, Step, choice, listed
from handlers.ui.screen import Screen
from handlers.ui.yuan import read_yuan, yuan
from models.access import Act
from models.errors import Stale
from models.operations import contracting
from models.operations.projects import fresh_project
from models.reads.applications import application_card
from models.reads.contracts import Terms, draft, newest, terms_of
from models.rules.hours import today
from models.rules.indicators import Measure
from models.tables.contracts import ContractStatus
from models.tables.providers import Project

NONE = "none"
LENGTH = 120
MOST_FEN = 100_000_000
"""A million yuan: no sum of one project is as large."""
MOST = 100_000
"""Of anything that is counted."""
HOUR = 60


def begin(press: OfferContract, desk: Desk) -> Screen:
    project = _mine(desk, press.project_id)
    desk.begin(OFFER.name, project=project.id)
    return OFFER.go_on(desk)


def begin_amending(press: AmendContract, desk: Desk) -> Screen:
    project = _mine(desk, press.project_id)
    desk.begin(AMEND.name, project=project.id)
    _held(desk)
    return AMEND.go_on(desk)


def _mine(desk: Desk, project_id: int) -> Project:
    """A project that this desk buys."""
    return fresh_project(desk.session, project_id, act=Act.PURCHASE, by=desk.actor, now=desk.now)


def _held(desk: Desk) -> Terms:
    """What holds now. Raises Stale where nothing does."""
    project_id = desk.talk.answers["project"]
    contract = newest(desk.session, project_id, ContractStatus.IN_FORCE)
    if contract is None:
        raise Stale
    return terms_of(desk.session, contract)


def _offered(desk: Desk) -> Terms:
    told = desk.talk.answers
    project = _mine(desk, told["project"])
    return Terms(
        fen=project.budget_fen,
        visit_fen=project.visit_fen,
        valid_from=project.starts_on,
        premises=told["premises"],
        office_fen=told["office"],
        wages_fen=told["wages"],
        targets={one: told[one] for one in Measure if told[one]},
    )


def _amended(desk: Desk) -> Terms:
    told, held = desk.talk.answers, _held(desk)
    return Terms(
        fen=told["sum"],
        visit_fen=told["visit"],
        valid_from=date.fromisoformat(told["since"]),
        premises=held.premises,
        office_fen=held.office_fen,
        wages_fen=held.wages_fen,
        targets=held.targets,
    )


def _ask_premises(desk: Desk) -> Screen:
    without = choice(desk, desk.say("contract-no-premises"), NONE)
    return Screen(desk.say("contract-ask-premises"), rows=((without,),))


def _take_premises(desk: Desk, words: str) -> None:
    if not words.strip():
        raise NotUnderstood("contract-ask-premises")
    desk.talk.answers["premises"] = "" if words == NONE else words.strip()[:LENGTH]


def _money(key: str, *, none: bool = False) -> Step:
    """A sum in yuan; `none`: it may be nothing. In an amendment what holds may stay."""

    def ask(desk: Desk) -> Screen:
        if none:
            ready = choice(desk, desk.say("contract-no-money"), "0")
            return Screen(desk.say(f"contract-ask-{key}"), rows=((ready,),))
        held = _held(desk)
        now = yuan(held.fen if key == "sum" else held.visit_fen)
        stays = choice(desk, desk.say("contract-stays", sum=now), now)
        return Screen(desk.say(f"contract-ask-{key}", sum=now), rows=((stays,),))

    def take(desk: Desk, words: str) -> None:
        fen = read_yuan(words)
        if fen is None or fen > MOST_FEN or not (fen or none):
            raise NotUnderstood("contract-hint-sum")
        desk.talk.answers[key] = fen

    return Step(key, ask, take, typed=True)


def _target(measure: Measure) -> Step:
    """How many of these are to be reached; none is an answer too."""
    word = measure.replace("_", "-")

    def ask(desk: Desk) -> Screen:
        without = choice(desk, desk.say("contract-no-target"), "0")
        lines = [*_goals(desk), desk.say(f"contract-ask-{word}")]
        return Screen("\n".join(lines), rows=((without,),))

    def take(desk: Desk, words: str) -> None:
        said = words.strip()
        if not said.isascii() or not said.isdecimal() or len(said) > len(str(MOST)):
            raise NotUnderstood("contract-hint-target")
        unit = HOUR if measure is Measure.HOURS_EACH else 1
        desk.talk.answers[measure] = min(int(said), MOST) * unit

    return Step(measure, ask, take, typed=True)


def _goals(desk: Desk) -> list[str]:
    """What the organisation applied with, for whoever turns it into indicators."""
    card = application_card(desk.session, desk.talk.answers["project"])
    return [desk.say("contract-goals", words=card.goals)] if card and card.goals else []


def _firsts(desk: Desk) -> list[date]:
    """The first of the next two months."""
    following = (today(desk.now).replace(day=1) + timedelta(days=32)).replace(day=1)
    return [following, (following + timedelta(days=32)).replace(day=1)]


def _ask_since(desk: Desk) -> Screen:
    buttons = [choice(desk, desk.say.birthday(day), day.isoformat()) for day in _firsts(desk)]
    return Screen(desk.say("contract-ask-since"), rows=listed(buttons))


def _take_since(desk: Desk, words: str) -> None:
    if words not in {day.isoformat() for day in _firsts(desk)}:
        raise NotUnderstood("press-or-human")
    desk.talk.answers["since"] = words


def _text(desk: Desk, terms: Terms) -> str:
    project = _mine(desk, desk.talk.answers["project"])
    return screens.text(draft(desk.session, project, terms, now=desk.now))


def _sure(terms: Callable[[Desk], Terms]) -> Step:
    """The whole text before it goes to the other two."""

    def ask(desk: Desk) -> Screen:
        yes = choice(desk, desk.say("contract-sure-yes"), "yes")
        text = _text(desk, terms(desk)) + "\n\n" + desk.say("contract-sure")
        return Screen(text, rows=((yes,),))

    def take(desk: Desk, words: str) -> None:
        if words != "yes":
            raise NotUnderstood("press-or-human")
        desk.talk.answers["sure"] = True

    return Step("sure", ask, take)


def _finish(desk: Desk) -> Screen:
    return _put(desk, contracting.offer, _offered(desk))


def _finish_amending(desk: Desk) -> Screen:
    return _put(desk, contracting.amend, _amended(desk))


def _put(desk: Desk, act: Callable[..., object], terms: Terms) -> Screen:
    project_id, text = desk.talk.answers["project"], _text(desk, terms)
    act(desk.session, project_id, terms, text, by=desk.actor, now=desk.now)
    desk.end()
    return see(SeeContract(project_id), desk)


OFFER = Form(
    "contract",
    (
        Step("premises", _ask_premises, _take_premises, typed=True),
        _money("office", none=True),
        _money("wages", none=True),
        *(_target(measure) for measure in Measure),
        _sure(_offered),
    ),
    _finish,
)
AMEND = Form(
    "contract-change",
    (
        _money("sum"),
        _money("visit"),
        Step("since", _ask_since, _take_since),
        _sure(_amended),
    ),
    _finish_amending,
)
