"""Both languages say the same things, with the same blanks, and each thing once."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from handlers.ui.say import voice
from models.words import Language

TEXTS = Path(__file__).parent.parent / "handlers" / "texts"


def entries(language: str) -> list[ast.Message]:
    parser = FluentParser()
    found: list[ast.Message] = []
    for path in sorted((TEXTS / language).glob("*.ftl")):
        body = parser.parse(path.read_text("utf-8")).body
        assert not [entry for entry in body if isinstance(entry, ast.Junk)], path
        found += [entry for entry in body if isinstance(entry, ast.Message)]
    return found


def test_every_text_stands_in_both_languages_with_the_same_blanks() -> None:
    told = {language: {m.id.name: variables(m) for m in entries(language)} for language in Language}
    assert told[Language.ZH] == told[Language.EN]


@pytest.mark.parametrize("language", list(Language))
def test_no_text_is_written_twice(language: Language) -> None:
    names = [message.id.name for message in entries(language)]
    assert sorted(set(names)) == sorted(names)


def test_chinese_sentences_are_set_with_chinese_punctuation() -> None:
    """Of half width between two Chinese words a comma is hardly to be seen at their size."""
    half = re.compile(r"[\u4e00-\u9fff」}] ?[,:;?!()]|[,:;?!()] ?[\u4e00-\u9fff「]")
    typed = ("hello-words", "help-me-words")  # lists of what people write, cut at their commas
    for path in sorted((TEXTS / Language.ZH).glob("*.ftl")):
        told = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
        assert [one for one in told if half.search(one) and not one.startswith(typed)] == [], path


def test_a_half_said_sentence_never_leaves_the_house() -> None:
    with pytest.raises(LookupError):
        voice(Language.ZH)("order-line", service="家政保洁")


def test_an_unknown_text_is_an_accident_and_no_blank_line() -> None:
    with pytest.raises(LookupError):
        voice(Language.EN)("no-such-text")


def variables(message: ast.Message) -> frozenset[str]:
    found: set[str] = set()

    def walk(node: object) -> None:
        if isinstance(node, ast.VariableReference):
            found.add(node.id.name)
        for value in vars(node).values() if isinstance(node, ast.BaseNode) else ():
            for child in value if isinstance(value, list) else [value]:
                walk(child)

    walk(message)
    return frozenset(found)
