"""`diancai understand`, as whoever extends the lexicon meets it."""

import json
from pathlib import Path

import pytest

from models.db import Database
from models.operations.correcting import correct_order
from models.rules.understanding.reading import read
from models.rules.understanding.services import LABELS
from tests import stage
from tests.bot.test_cli import diancai, town
from tests.stage import NOON

__all__ = ["town"]


def test_an_answer_says_what_counted_and_why(town: Path) -> None:
    code, out, _ = diancai("understand", "我妈85岁,北关社区的,明天下午三点想找人打扫")
    assert code == 0
    for word in ("housekeeping", "打扫", "下午3:00", "北关社区", "mother, 85 years", "sure:"):
        assert word in out


def test_danger_is_named_with_its_words(town: Path) -> None:
    out = diancai("understand", "我摔倒了起不来")[1]
    assert "alarm   fall: 摔倒" in out
    assert "danger comes first" in out


def test_a_time_with_two_readings_shows_what_would_be_asked(town: Path) -> None:
    assert "to ask: am_or_pm of 03:00, 15:00" in diancai("understand", "明天3点来打扫")[1]


def test_a_batch_answers_line_for_line_as_the_chat_would(town: Path, tmp_path: Path) -> None:
    said = ["评个理", "我摔倒了起不来", "想找人打扫"]
    file = tmp_path / "said.jsonl"
    file.write_text("".join(json.dumps({"text": text}) + "\n" for text in said), "utf-8")
    code, out, _ = diancai("understand", "--batch", str(file))
    answers = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [a["emergency"] for a in answers] == [False, True, False]
    for text, answer in zip(said, answers, strict=True):
        assert answer["labels"] == [g.label for g in read(text, stage.NOON).labels]
        assert sorted(answer["labels"]) == sorted(LABELS)


@pytest.mark.parametrize("bad", ["nonsense", "5", '{"words": "x"}', '{"text": 5}', '"text"'])
def test_a_bad_line_is_named_and_the_others_are_answered(
    town: Path, tmp_path: Path, bad: str
) -> None:
    file = tmp_path / "said.jsonl"
    file.write_text(f'{{"text": "评个理"}}\n{bad}\n{{"text": "想找人打扫"}}\n', "utf-8")
    code, out, err = diancai("understand", "--batch", str(file))
    first, second, third = (json.loads(line) for line in out.splitlines())
    assert code == 2
    assert err.startswith("line 2: ")
    assert "labels" not in second
    assert len(first["labels"]) == len(third["labels"]) == len(LABELS)


def test_bytes_that_are_no_text_are_a_bad_line_too(town: Path, tmp_path: Path) -> None:
    file = tmp_path / "said.jsonl"
    file.write_bytes(b'{"text": "\xff\xfe"}\n{"text": "ok"}\n')
    code, out, err = diancai("understand", "--batch", str(file))
    assert (code, err.count("\n"), len(out.splitlines())) == (2, 1, 2)


def test_a_file_that_is_not_there_is_one_line(town: Path) -> None:
    code, _, err = diancai("understand", "--batch", "/nowhere.jsonl")
    assert (code, err.count("\n")) == (2, 1)


def test_one_thing_at_a_time_is_asked(town: Path) -> None:
    assert diancai("understand")[0] == 2
    assert diancai("understand", "评个理", "--learn")[0] == 2


def test_learning_proposes_phrases_and_changes_nothing(town: Path) -> None:
    diancai("migrate")
    database = Database(f"sqlite:///{town}")
    with database.begin() as session:
        desk = stage.coordinator(session)
        who = stage.resident(session)
        stage.provider(session)
        for said in ("要用爬楼机带爷爷去透析", "爬楼机能不能接奶奶做康复"):
            order = stage.order_of(session, who, note=said)
            correct_order(session, order.id, "medical_rehab", by=desk.actor, now=NOON)
    database.close()
    lexicon = Path("models/seed/lexicon/services.toml")
    before = lexicon.read_bytes()
    code, out, _ = diancai("understand", "--learn")
    assert code == 0
    assert "@@ [medical_rehab] @@" in out
    assert "+weak: 爬楼机  # 2 of 2 corrected, 0 of " in out
    assert lexicon.read_bytes() == before
