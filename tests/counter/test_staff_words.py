"""Every code that a person who works here may meet has a word in each language."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import models.operations
from handlers.coordinator.cases import REASONS
from handlers.screens import certifying, queues, worker
from handlers.screens.cases import about
from handlers.screens.dispatching import _why, _word
from handlers.ui.say import bundle, voice
from models.lifecycle import MOVES
from models.rules.matching import Bar, Candidate, Need, Weights, fit
from models.rules.understanding.danger import Danger
from models.tables.orders import OfferStatus
from models.tables.visits import LIVE_VISIT, VisitStatus
from models.words import Done, Language, Sex
from tests.stage import NOON

EACH = pytest.mark.parametrize("language", list(Language))


def written(keyword: str) -> set[str]:
    """Every literal that an operation gives as `keyword=`."""
    folder = Path(models.operations.__file__).parent
    return {literal for path in folder.glob("*.py") for literal in _literals(path, keyword)}


def _literals(path: Path, keyword: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.keyword) and node.arg == keyword:
            value = node.value
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield value.value


@EACH
def test_every_reason_of_an_operation_has_a_word_in_the_history(language: Language) -> None:
    reasons = written("reason") | {*REASONS, "words", *worker.DECLINING, *certifying.NOT_FITTING}
    assert len(reasons) > 15
    assert [r for r in reasons - {""} if not _why(voice(language), r)] == []


@EACH
def test_every_task_of_an_operation_says_plainly_what_it_is_about(language: Language) -> None:
    abouts = written("about") | {"voice", "photo", "nobody_free", "unreachable", "blocked"}
    assert len(abouts) > 8
    say = voice(language)
    wordless = [a for a in abouts - {""} if not _word(say, "about", a)]
    assert wordless == []
    assert about(say, "not at home") == say("case-about", words=_word(say, "about", "not at home"))


@EACH
@pytest.mark.parametrize("danger", list(Danger))
def test_every_danger_is_named_above_the_words_that_were_said(
    language: Language, danger: Danger
) -> None:
    say = voice(language)
    named = say("comma").join(_word(say, "about", kind) for kind in (danger, Danger.FALL))
    assert about(say, f"{danger}, {Danger.FALL}: 快来人") == say(
        "case-about", words=f"{named}\n快来人"
    )


@EACH
def test_every_state_of_every_thing_has_a_word_in_the_history(language: Language) -> None:
    say = voice(language)
    wordless = [
        (kind.__tablename__, state)
        for kind, moves in MOVES.items()
        for state in moves
        if not _word(say, f"{kind.__tablename__}-to", state)
    ]
    assert wordless == []


@EACH
def test_every_bar_and_every_part_of_the_points_has_a_word(language: Language) -> None:
    say = voice(language)
    nobody = Candidate(1, 1, False, False, False, False, False, False, None, None, "", False,
                       True, own=True, apart=True, reachable=False, suspended=True,
                       asked_until=NOON)  # fmt: skip
    need = Need(frozenset(), True, True, "630102001001", NOON.date(), sex=Sex.WOMAN)
    weighed = fit(nobody, need, Weights(30, 15, 15, 15, 15, 10))
    assert set(weighed.bars) == set(Bar)
    assert all(say.word("bar", bar) for bar in weighed.bars)
    assert all(say.word("part", part) for part in weighed.parts)


@EACH
def test_every_queue_reason_and_stage_has_a_word(language: Language) -> None:
    say = voice(language)
    names = [
        *(f"queue-{name}" for name in queues.QUEUES),
        *(f"closing-{reason}" for reason in REASONS),
        *(f"not-fitting-{why}" for why in certifying.NOT_FITTING),
        *(f"decline-{why}" for why in worker.DECLINING),
        *(f"done-{done}" for done in Done),
        *(f"offer-over-{status}" for status in OfferStatus),
        *(f"visit-next-{status}" for status in VisitStatus),
    ]
    assert [name for name in names if not say.has(name)] == []


def test_both_languages_know_the_same_names() -> None:
    chinese, english = (set(bundle(language)._messages) for language in Language)
    assert chinese ^ english == set()


def test_a_visit_that_is_over_shows_no_door() -> None:
    over = set(VisitStatus) - set(LIVE_VISIT)
    for status in over:
        screen = worker.visit(voice(Language.ZH), visit_card(status))
        for private in ("杨大珍", "3号楼", "+86"):
            assert private not in screen.text
    shown = worker.visit(voice(Language.ZH), visit_card(VisitStatus.BOOKED)).text
    assert "3号楼" in shown


def visit_card(status: VisitStatus) -> worker.VisitCard:
    return worker.VisitCard(
        "北关社区", 1, 1, status, "261123-0001-6", "housekeeping", NOON, NOON, "", None,
        "杨大珍", "3号楼", "+8610000000001",
    )  # fmt: skip
