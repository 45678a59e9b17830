"""A file that nobody asked for is kept for a human being, as a picture is."""

from models.words import TaskKind
from tests.journeys.conftest import Town
from tests.journeys.scenes import staged, tasks


async def test_a_file_from_a_resident_reaches_the_desk_with_its_name(town: Town) -> None:
    old, _, desk = await staged(town)
    sent = old.send_document(b"%PDF-1.7 x", "残疾证.pdf", "application/pdf", "妈妈的证")
    await town.settle()
    assert "文件收到了" in old.last.text

    task = tasks(town, TaskKind.MESSAGE)[0]
    assert task.file_id == old.message(sent).document
    await town.presses(desk, "打开")
    assert desk.last.document == task.file_id
    assert "残疾证.\u2060pdf 妈妈的证" in desk.last.text


async def test_danger_in_the_words_under_a_file_is_heard(town: Town) -> None:
    old, _, _ = await staged(town)
    old.send_document(b"x", "a.txt", "text/plain", "我摔倒了起不来")
    await town.settle()
    assert "120" in old.heard[-1].text + old.heard[-2].text
    assert TaskKind.EMERGENCY in {t.kind for t in tasks(town)}
