"""People whose sentences were never trained on are understood as well as is claimed."""

from pathlib import Path

from models.rules.understanding.services import LABELS
from models.rules.understanding.training.corpus import EXAM, SAMPLE, Sentence, sentences
from models.rules.understanding.training.exam import examine
from models.rules.understanding.training.figures import Judged, figures


def test_no_sentence_of_the_exam_is_trained_on() -> None:
    trained = {one.text for one in sentences()}
    exam = [*sentences(EXAM), *sentences(SAMPLE)]
    assert len(exam) > 1000
    assert [one.text for one in exam if one.text in trained] == []


def test_every_label_of_a_sentence_exists() -> None:
    used = {label for one in (*sentences(), *sentences(EXAM)) for label in one.labels}
    assert used == set(LABELS)


def test_the_exam_is_passed_no_worse_than_it_was() -> None:
    found = examine()
    assert found.first >= 0.83
    assert found.three >= 0.95
    assert found.recall >= 0.87
    assert found.false_alarms <= 0.03


def test_the_sample_is_understood_as_wanted_of_unseen_messages() -> None:
    found = examine(SAMPLE)
    assert found.first >= 0.89
    assert found.three >= 0.97
    assert found.recall >= 0.99
    assert found.false_alarms <= 0.02


def test_a_second_label_is_right_too_and_an_alarm_over_it_is_not_false() -> None:
    beaten = Sentence("他打我,我要离婚", ("legal_aid", "emergency"), 0)
    calm = Sentence("擦窗户", ("housekeeping",), 1)
    order = ("emergency", "legal_aid", "mediation")
    alarmed = figures([Judged(beaten, order, alarmed=True), Judged(calm, order, alarmed=False)])
    assert (alarmed.first, alarmed.three, alarmed.false_alarms) == (0.5, 0.5, 0.0)
    assert alarmed.confused == (("housekeeping", "emergency", 1),)


def test_json_lines_are_examined_as_well(tmp_path: Path) -> None:
    file = tmp_path / "said.jsonl"
    file.write_text('{"text": "想请人打扫屋子", "labels": ["housekeeping"]}\n', "utf-8")
    assert examine(file).per_label == {"housekeeping": (1, 1.0)}
