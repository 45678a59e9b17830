"""📒 个案: one card for whoever works on it, one for the person. Notes stand on the first alone."""

from handlers.presses.casefiles import (
    AddStep,
    AgreeCase,
    AskEnd,
    AskOver,
    EndCase,
    KeepCase,
    LastWords,
    LetGoOn,
    ReadNotes,
    SeeCase,
    Tick,
    WriteNote,
)
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.casefiles import CaseCard
from models.rules.hours import today
from models.tables.casefiles import CaseNote, CaseStatus, Reached

ON, OFF = "☑️", "▫️"
SHOWN = 10
"""Notes on one screen, the newest."""


def kept(say: Say, card: CaseCard, headline: str = "") -> Screen:
    """Goal, steps to tick, and what else may be done."""
    lines = [headline, say("case-of", person=card.person), say(f"case-is-{card.status}")]
    lines += [say("case-goal", goal=card.goal), *_steps(say, card)]
    if card.review_on is not None:
        lines.append(say("case-met", count=card.sessions, day=say.birthday(card.review_on)))
    if card.status is CaseStatus.CLOSED:
        told = card.closing_words
        lines.append(say("case-last-words", words=told) if told else say("case-no-last-words"))
    rows: tuple[tuple[Button, ...], ...] = ()
    if card.status is CaseStatus.OPEN:
        ticks = [Button(_line(say, words, done), Tick(n)) for n, words, done in card.steps]
        acts = [
            Button(say("case-add-step"), AddStep(card.id)),
            Button(say("case-write"), WriteNote(card.id)),
            Button(say("case-read"), ReadNotes(card.id)),
            Button(say("case-end"), AskEnd(card.id)),
        ]
        rows = (*listed(ticks), *listed(acts, 2))
    return Screen("\n".join(line for line in lines if line), rows=(*rows, ways_out(say)))


def notes(say: Say, card: CaseCard, written: list[CaseNote]) -> Screen:
    """For the eyes of whoever works on it."""
    lines = [say("case-notes" if written else "case-no-notes", person=card.person)]
    lines += [
        say("case-note-line", when=say.when(one.at), words=one.words) for one in written[:SHOWN]
    ]
    back = Button(say("back"), KeepCase(card.id))
    return Screen("\n".join(lines), rows=((back,), ways_out(say)))


def end_ask(say: Say, card: CaseCard) -> Screen:
    buttons = [
        Button(say(f"reached-{one}"), EndCase(card.id, card.version, one)) for one in Reached
    ]
    back = Button(say("back"), KeepCase(card.id))
    return Screen(say("case-end-ask", goal=card.goal), rows=(*listed(buttons), (back,)))


def seen(say: Say, card: CaseCard, headline: str = "") -> Screen:
    """What the person sees, and what is theirs to answer."""
    lines = [headline, say("case-yours", worker=card.carer), say(f"case-is-{card.status}")]
    lines += [say("case-goal", goal=card.goal), *_steps(say, card)]
    rows: tuple[tuple[Button, ...], ...] = ()
    if card.status is CaseStatus.ASKED:
        yes = Button(say("case-yes"), AgreeCase(card.id, card.version, 1))
        no = Button(say("case-no"), AgreeCase(card.id, card.version, 0))
        lines.append(say("case-ask"))
        rows = ((yes, no),)
    elif card.status is CaseStatus.ENDING:
        lines.append(say("case-how-was-it"))
        rows = ((Button(say("case-say"), LastWords(card.id)),),)
    return Screen("\n".join(line for line in lines if line), rows=(*rows, ways_out(say)))


def going_over(say: Say, card: CaseCard) -> Screen:
    """May the other one go on, and read what was noted?"""
    text = say("case-over-ask", before=card.carer, after=card.following)
    both = Button(say("case-over-notes"), LetGoOn(card.id, card.version, 1))
    anew = Button(say("case-over-anew"), LetGoOn(card.id, card.version, 0))
    return Screen(text, rows=((both,), (anew,), ways_out(say)))


def elsewhere(say: Say, visit_id: int, *, mine: bool) -> Screen:
    """Somebody else works on this person's case."""
    ask = Button(say("case-ask-over"), AskOver(visit_id))
    return Screen(say("case-elsewhere"), rows=(*(((ask,),) if mine else ()), ways_out(say)))


def button(say: Say, card: CaseCard) -> Button:
    """Among the orders of the person's side."""
    return Button(say("case-line", worker=card.carer, day=say.day(today(card.opened_at))),
                  SeeCase(card.id))  # fmt: skip


def _steps(say: Say, card: CaseCard) -> list[str]:
    return [_line(say, words, done) for _, words, done in card.steps]


def _line(say: Say, words: str, done: object) -> str:
    return say("case-step", mark=ON if done else OFF, words=words)
