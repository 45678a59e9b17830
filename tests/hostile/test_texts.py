"""Whatever people write, and wherever: it is delivered, and is nothing but words."""

from collections.abc import Iterator

import pytest

from handlers import routes
from handlers.resident import aside
from models.db import Database
from tests.hostile.fields import FIELDS
from tests.hostile.sheets import every_column
from tests.hostile.texts import run
from tests.hostile.wording import HOSTILE


def typed() -> Iterator[str]:
    for form in routes.FORMS.values():
        yield from (f"{form.name}.{step.key}" for step in form.steps if step.typed)


def test_every_question_that_is_typed_is_among_the_fields() -> None:
    assert set(typed()) == {name.split()[0] for name in FIELDS if "." in name}


def test_whatever_is_asked_about_can_be_answered() -> None:
    wary = {form.name for form in routes.FORMS.values() if any(step.wary for step in form.steps)}
    assert wary <= set(aside.FORMS)


def test_hostile_words_in_every_field_are_delivered_and_are_nothing_but_words(
    db: Database,
) -> None:
    heard = run(db, strings=88, seed=20261123, fixed=3)
    assert heard.faults == {}
    assert heard.taken > 20
    assert heard.sheets > 10


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_words_left_as_they_are_would_be_found(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.hostile.texts.HOSTILE", HOSTILE[:6])
    monkeypatch.setattr("tests.hostile.texts.GIVEN", {})
    monkeypatch.setattr("tests.hostile.texts.FIELDS", {"order.note": FIELDS["order.note"]})
    monkeypatch.setattr("handlers.ui.say.quiet", lambda words: words)
    monkeypatch.setattr("handlers.ui.given.plain", lambda words: words)
    assert {"marked", "hidden"} <= set(run(db, strings=0, seed=1, fixed=6).faults)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_hostile_words_in_every_cell_of_a_list_stay_words(db: Database) -> None:
    with db.begin() as session:
        opened = every_column(session, HOSTILE)
    assert opened.faults[:9] == []
    assert opened.kept > 10
