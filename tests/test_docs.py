"""What strangers read is true of the code: pictures of lifecycles, settings, families of tables."""

import re
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import SQLModel
from typer.main import get_command

from bot.cli import app
from bot.settings import PREFIX, Settings
from models.lifecycle import MOVES

ROOT = Path(__file__).parent.parent
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
READMES = ("README.md", "README.zh-CN.md")
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#]+)")


def drawn() -> dict[str, set[tuple[str, str]]]:
    """The moves in each picture of a lifecycle, by its English title."""
    pictures = re.findall(
        r"^### (\w+)[^\n]*\n\n```mermaid\nstateDiagram-v2\n(.*?)```",
        ARCHITECTURE,
        re.MULTILINE | re.DOTALL,
    )
    move = re.compile(r"^\s*(\w+) --> (\w+)", re.MULTILINE)
    return {title: set(move.findall(picture)) for title, picture in pictures}


TITLES = {"GroupClaim": "Claim"}
"""Where the picture is not called as the table is."""


@pytest.mark.parametrize(
    ("kind", "moves"), MOVES.items(), ids=lambda one: getattr(one, "__name__", "")
)
def test_each_lifecycle_is_drawn_move_for_move(
    kind: type, moves: dict[StrEnum, set[StrEnum]]
) -> None:
    wanted = {(str(old), str(new)) for old, olds in moves.items() for new in olds}
    assert drawn()[TITLES.get(kind.__name__, kind.__name__)] == wanted


def test_every_table_stands_in_its_family() -> None:
    named = set(re.findall(r"`(\w+)`", ARCHITECTURE.split("## Tables by family")[1]))
    assert set(SQLModel.metadata.tables) <= named


@pytest.mark.parametrize("name", READMES)
def test_every_setting_is_explained_in_both_languages(name: str) -> None:
    readme = (ROOT / name).read_text("utf-8")
    told = set(re.findall(rf"`{PREFIX}([A-Z_]+)`", readme))
    assert told == {field.upper() for field in Settings.model_fields}


@pytest.mark.parametrize("name", READMES)
def test_every_command_is_explained_in_both_languages(name: str) -> None:
    readme = (ROOT / name).read_text("utf-8")
    wanted = set(commands(get_command(app)))
    assert "audit verify" in wanted
    assert {command for command in wanted if f"`{command}" not in readme} == set()


def commands(group: Any, path: str = "") -> Iterator[str]:
    """`run`, `audit verify` … as they are typed."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, f"{path}{name} ")
        else:
            yield path + name


def test_every_alarm_is_explained_to_whoever_runs_the_house() -> None:
    sources = [path.read_text("utf-8") for path in (ROOT / "bot").rglob("*.py")]
    raised = {name for text in sources for name in re.findall(r'alarm\("(\w+)"', text)}
    told = (ROOT / "docs" / "operations.md").read_text("utf-8")
    assert raised
    assert raised - set(re.findall(r"`(\w+)`", told)) == set()


def test_every_dependency_has_a_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    wanted = [*project["dependencies"], *(line for extra in extras for line in extra)]
    names = {re.split(r"[^\w.-]", line)[0] for line in wanted}
    reasons = (ROOT / "docs" / "decisions.md").read_text("utf-8").split("## Why each")[1]
    told = ", ".join(re.findall(r"^\| ([^|]+) \|", reasons, re.MULTILINE)).split(", ")
    assert names - set(told) == set()


@pytest.mark.parametrize("page", [*READMES, *(f"docs/{p.name}" for p in ROOT.glob("docs/*.md"))])
def test_every_link_and_picture_leads_somewhere(page: str) -> None:
    where = ROOT / page
    for target in LINK.findall(where.read_text("utf-8")):
        assert (where.parent / target).exists(), f"{page} points at {target}"
