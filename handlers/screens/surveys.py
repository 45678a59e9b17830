"""问需求 on the screen: up to three of some dishes; after the day, what everybody chose."""

from handlers.presses.common import Home
from handlers.presses.surveys import AS_BEFORE, Choose, DropSurvey, SeeSurvey, SendVote, Surveys
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.surveys import Results
from models.rules.demand import MOST_CHOICES
from models.tables.demand import Survey, SurveyStatus

ON, OFF = "✅", "▫️"


def several(say: Say, surveys: list[Survey]) -> Screen:
    buttons = [Button(f"{_mark(one)} {one.question}", SeeSurvey(one.id)) for one in surveys]
    text = say("surveys-of-place") if surveys else say("surveys-none")
    return Screen(text, rows=(*listed(buttons), (Button(say("home"), Home()),)))


def for_whom(say: Say, survey: Survey, whom: list[tuple[int, str]]) -> Screen:
    """Themselves, or a child in their care."""
    buttons = [Button(name, Choose(survey.id, person_id, AS_BEFORE)) for person_id, name in whom]
    text = f"{_head(say, survey)}\n{say('survey-whom')}"
    return Screen(text, rows=(*listed(buttons), (Button(say("survey-later"), Home()),)))


def choose(say: Say, survey: Survey, whom: tuple[int, str], chosen: int) -> Screen:
    """`whom`: number and name, empty where they choose for themselves; `chosen` has a bit for each
    dish. One more than three is not offered.
    """
    number, name = whom
    full = chosen.bit_count() >= MOST_CHOICES
    buttons = []
    for bit, code in enumerate(survey.options):
        on = chosen >> bit & 1
        wanted = chosen if full and not on else chosen ^ 1 << bit
        mark = ON if on else OFF
        press = Choose(survey.id, number, wanted)
        buttons.append(Button(f"{mark} {say.word('service', code)}", press))
    lines = [_head(say, survey), say("survey-choose", most=min(MOST_CHOICES, len(survey.options)))]
    if name:
        lines.insert(1, say("survey-for", name=name))
    send = ((Button(say("survey-send"), SendVote(survey.id, number, chosen)),),) if chosen else ()
    rows = (*listed(buttons), *send, (Button(say("survey-later"), Home()),))
    return Screen("\n".join(lines), rows=rows)


def thanks(say: Say, survey: Survey) -> Screen:
    text = say("survey-thanks", day=say.day(survey.closes_on))
    return Screen(text, rows=((Button(say("home"), Home()),),))


def open_still(say: Say, survey: Survey, *, may_drop: bool) -> Screen:
    """Before its day, for whoever has nothing to choose there."""
    dishes = say("comma").join(say.word("service", code) for code in survey.options)
    text = f"{_head(say, survey)}\n{dishes}\n{say('survey-wait', day=say.day(survey.closes_on))}"
    drop = ((Button(say("survey-drop"), DropSurvey(survey.id, survey.version)),),)
    return Screen(text, rows=(*(drop if may_drop else ()), _back(say)))


def over(say: Say, survey: Survey, found: Results, least: int) -> Screen:
    """What came of it, for everybody."""
    voters = _people(say, found.voters, least)
    lines = [_head(say, survey), say("survey-voters", people=voters)]
    if found.voters is not None:
        lines += [f"· {say.word('service', code)} {_people(say, count, least)}"
                  for code, count in found.counts]  # fmt: skip
    if found.assisted:
        lines.append(say("survey-assisted", count=found.assisted))
    return Screen("\n".join(lines), rows=(_back(say),))


def _people(say: Say, count: int | None, least: int) -> str:
    return say("few-people", least=least) if count is None else say("people", count=count)


def _head(say: Say, survey: Survey) -> str:
    return say("survey", question=survey.question)


def _mark(survey: Survey) -> str:
    return "🗳" if survey.status is SurveyStatus.OPEN else "📊"


def _back(say: Say) -> tuple[Button, ...]:
    return (Button(say("surveys"), Surveys()), Button(say("home"), Home()))
