"""The purchaser draws a contract up: a few questions, the text, and yes."""

from collections.abc import Callable

from handlers.context import Desk
from handlers.presses.contracts import OfferContract, SeeContract
from handlers.projects.contracts import see
from handlers.screens import contracts as screens
from handlers.ui.form import Form, NotUnderstood, Step, choice
from handlers.ui.screen import Screen
from handlers.ui.sums import take_sum
from models.access import Act
from models.operations import contracting
from models.operations.projects import fresh_project
from models.reads.applications import application_card
from models.reads.contracts import draft
from models.reads.terms import Terms, scope_of
from models.rules.indicators import Measure
from models.tables.providers import Project

NONE = "none"
LENGTH = 120
MOST_FEN = 100_000_000
"""A million yuan: no sum of one project is as large."""
MOST = 100_000
"""Of anything that is counted."""
HOUR = 60


def begin(press: OfferContract, desk: Desk) -> Screen:
    project = mine(desk, press.project_id)
    desk.begin(OFFER.name, project=project.id)
    return OFFER.go_on(desk)


def mine(desk: Desk, project_id: int) -> Project:
    """A project that this desk buys."""
    return fresh_project(desk.session, project_id, act=Act.PURCHASE, by=desk.actor, now=desk.now)


def _offered(desk: Desk) -> Terms:
    told = desk.talk.answers
    project = mine(desk, told["project"])
    return Terms(
        fen=project.budget_fen,
        visit_fen=project.visit_fen,
        valid_from=project.starts_on,
        premises=told["premises"],
        office_fen=told["office"],
        wages_fen=told["wages"],
        targets={one: told[one] for one in Measure if told[one]},
        scope=scope_of(desk.session, project),
    )


def _ask_premises(desk: Desk) -> Screen:
    without = choice(desk, desk.say("contract-no-premises"), NONE)
    return Screen(desk.say("contract-ask-premises"), rows=((without,),))


def _take_premises(desk: Desk, words: str) -> None:
    if not words.strip():
        raise NotUnderstood("contract-ask-premises")
    desk.talk.answers["premises"] = "" if words == NONE else words.strip()[:LENGTH]


def _money(key: str) -> Step:
    """A sum in yuan; it may be nothing."""

    def ask(desk: Desk) -> Screen:
        without = choice(desk, desk.say("contract-no-money"), "0")
        return Screen(desk.say(f"contract-ask-{key}"), rows=((without,),))

    def take(desk: Desk, words: str) -> None:
        desk.talk.answers[key] = take_sum(words, MOST_FEN, least=0)

    return Step(key, ask, take, typed=True)


def _target(measure: Measure) -> Step:
    """How many of these are to be reached; none is an answer too."""
    word = measure.replace("_", "-")

    def ask(desk: Desk) -> Screen:
        without = choice(desk, desk.say("contract-no-target"), "0")
        lines = [*_goals(desk), desk.say(f"contract-ask-{word}")]
        return Screen("\n".join(lines), rows=((without,),))

    def take(desk: Desk, words: str) -> None:
        desk.talk.answers[measure] = read_target(words, measure)

    return Step(measure, ask, take, typed=True)


def read_target(words: str, measure: Measure) -> int:
    """In the unit of the measure; 0 for none."""
    said = words.strip()
    if not said.isascii() or not said.isdecimal() or len(said) > len(str(MOST)):
        raise NotUnderstood("contract-hint-target")
    return min(int(said), MOST) * (HOUR if measure is Measure.HOURS_EACH else 1)


def _goals(desk: Desk) -> list[str]:
    """What the organisation applied with, for whoever turns it into indicators."""
    card = application_card(desk.session, desk.talk.answers["project"])
    return [desk.say("contract-goals", words=card.goals)] if card and card.goals else []


def _text(desk: Desk, terms: Terms) -> str:
    project = mine(desk, desk.talk.answers["project"])
    return screens.text(draft(desk.session, project, terms, now=desk.now))


def sure(terms: Callable[[Desk], Terms]) -> Step:
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
    return put(desk, contracting.offer, _offered(desk))


def put(desk: Desk, act: Callable[..., object], terms: Terms) -> Screen:
    """It lies before the three; the form is over."""
    project_id, text = desk.talk.answers["project"], _text(desk, terms)
    act(desk.session, project_id, terms, text, by=desk.actor, now=desk.now)
    desk.end()
    return see(SeeContract(project_id), desk)


OFFER = Form(
    "contract",
    (
        Step("premises", _ask_premises, _take_premises, typed=True),
        _money("office"),
        _money("wages"),
        *(_target(measure) for measure in Measure),
        sure(_offered),
    ),
    _finish,
)
