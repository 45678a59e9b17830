"""Projects before the three parties: a list, a card, and what each party owes."""

from datetime import date

from handlers.presses.common import Home
from handlers.presses.contracts import SeeContract
from handlers.presses.money import SeePayment, SeeReversal
from handlers.presses.projects import Projects, SeeProject
from handlers.presses.tenders import Tenders
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from handlers.ui.yuan import yuan
from models.reads.projects import ProjectCard
from models.tables.duties import Duty
from models.tables.providers import Project, ProjectStatus
from models.words import DutyStep, Party

PAGE = 8
"""Projects on one screen."""
MONTHLY = (DutyStep.SETTLE, DutyStep.OFFICE, DutyStep.WAGES, DutyStep.PUBLISH)
"""Owed for a month; its number tells which, as in 202611."""
MARKS = {ProjectStatus.APPROVED: "✍️", ProjectStatus.IN_CONTRACT: "📊", ProjectStatus.SUSPENDED: "⏸"}


def several(say: Say, found: list[Project], page: int) -> Screen:
    page = min(max(page, 0), max(len(found) - 1, 0) // PAGE)
    here = found[page * PAGE : (page + 1) * PAGE]
    buttons = [
        Button(f"{MARKS.get(one.status, '📁')} {one.name} {one.starts_on.year}", SeeProject(one.id))
        for one in here
    ]
    turn = [Button(say("page-back"), Projects(page - 1))] if page else []
    if len(found) > (page + 1) * PAGE:
        turn.append(Button(say("page-on"), Projects(page + 1)))
    text = say("projects", count=len(found)) if found else say("projects-none")
    doors = (Button(say("tenders-door"), Tenders()), Button(say("home"), Home()))
    return Screen(text, rows=(*listed(buttons), *listed(turn, 2), doors))


def one(say: Say, card: ProjectCard, owed: list[Duty], on: date, doors: list[Button]) -> Screen:
    lines = [
        say(
            "project",
            name=card.name,
            house=card.house,
            place=card.place or say("project-everywhere"),
            state=_state(say, card, on),
            since=say.birthday(card.starts_on),
            until=say.birthday(card.ends_on),
            budget=yuan(card.budget_fen),
            visit=yuan(card.visit_fen),
            visits=card.visits_a_month,
        ),
        *duties(say, owed, on),
    ]
    back = (Button(say("projects-back"), Projects(0)), Button(say("home"), Home()))
    return Screen("\n".join(lines), rows=(*listed(doors, 2), back))


def _state(say: Say, card: ProjectCard, on: date) -> str:
    """A contract that is signed and has not begun is not carried out yet."""
    if card.status is ProjectStatus.IN_CONTRACT and card.starts_on > on:
        return say("project-begins")
    return say.word("project-to", card.status)


def duties(say: Say, owed: list[Duty], on: date) -> list[str]:
    """What is owed, by whom and until when; what is late says by how many days."""
    return [say("duties"), *(duty_line(say, one, on) for one in owed)] if owed else []


def duty_line(say: Say, duty: Duty, on: date) -> str:
    step = step_word(say, duty)
    party = say.word("party", duty.owed_by)
    if on > duty.due_on:
        return say("duty-late", party=party, step=step, days=(on - duty.due_on).days)
    return say("duty-due", party=party, step=step, until=say.birthday(duty.due_on))


def step_word(say: Say, duty: Duty) -> str:
    """What is owed, and for which month where it is owed for one."""
    if duty.step is DutyStep.SIGN and not duty.thing_id:
        return say("step-draft")
    step = say.word("step", duty.step)
    if duty.step in MONTHLY and duty.thing_id:
        return say("duty-month", month=duty.thing_id % 100, step=step)
    return step


def owes(say: Say, card: ProjectCard, duty: Duty, on: date) -> Screen:
    """To whoever owes it, or hears that it is late."""
    text = "\n".join([say("duty-told", name=card.name, house=card.house), duty_line(say, duty, on)])
    leads = Button(say("project-open"), SeeProject(card.id))
    if duty.step is DutyStep.SIGN:
        leads = Button(say("contract-open"), SeeContract(card.id))
    if duty.step is DutyStep.REVERSE:
        leads = Button(say("reversal-open"), SeeReversal(duty.thing_id))
    if duty.step is DutyStep.RECEIVE or (duty.step, duty.owed_by) == (DutyStep.PAY, Party.PROVIDER):
        leads = Button(say("sheet-open"), SeePayment(duty.thing_id))
    return Screen(text, rows=((leads,),))
