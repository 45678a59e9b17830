"""The command line, as an operator meets it."""

import hashlib
import json
import logging
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
import structlog
from typer.testing import CliRunner

from bot.cli import app
from models.base import add
from models.db import Database
from models.reads.satisfaction import By
from models.rules.lottery import draw
from models.tables.reckoned import Reckoned
from tests import stage

ROOT = Path(__file__).parents[2]
TOKEN = "123456:" + "A" * 35


@pytest.fixture
def town(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    path = tmp_path / "town.db"
    monkeypatch.setenv("DIANCAI_DATABASE_URL", f"sqlite:///{path}")
    return path


def diancai(*words: str) -> tuple[int, str, str]:
    """Run it here; logging is left as it was."""
    before = logging.getLogger().handlers[:]
    try:
        done = CliRunner().invoke(app, list(words))
        return done.exit_code, done.stdout, done.stderr
    finally:
        logging.getLogger().handlers[:] = before
        structlog.reset_defaults()


def started(*words: str) -> "subprocess.Popen[str]":
    """Run it as the operator does, in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "bot", *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_wrong_setting_is_one_line_and_exit_code_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIANCAI_TOKEN", "my-secret-nonsense")
    run = started("run")
    out, err = run.communicate(timeout=60)

    assert run.returncode == 2
    assert out == ""
    assert err.startswith("DIANCAI_TOKEN: ")
    assert err.count("\n") == 1
    assert "my-secret-nonsense" not in err


def test_a_new_database_is_made_and_made_again_without_harm(town: Path) -> None:
    assert diancai("migrate")[0] == 0
    assert diancai("migrate")[0] == 0
    with sqlite3.connect(town) as database:
        assert database.execute("SELECT count(*) FROM service").fetchone()[0] == 17
    database.close()


def test_an_invitation_is_a_link_and_its_bare_payload_on_the_last_line(town: Path) -> None:
    diancai("migrate")
    code, out, _ = diancai("invite", "coordinator")

    payload = out.strip().splitlines()[-1]
    assert code == 0
    assert f"?start={payload}" in out
    with sqlite3.connect(town) as database:
        kept = str(database.execute("SELECT * FROM invitation").fetchall())
    database.close()
    assert payload not in kept


def test_an_invitation_to_nowhere_is_refused_with_a_reason(town: Path) -> None:
    diancai("migrate")
    code, _, err = diancai("invite", "worker", "--provider", "none-such")

    assert code == 2
    assert err.count("\n") == 1


def test_the_audit_chain_of_a_sound_database_is_whole(town: Path) -> None:
    diancai("migrate")
    diancai("invite", "coordinator")

    code, out, _ = diancai("audit", "verify")
    assert code == 0
    assert re.fullmatch(r"whole \d+:[0-9a-f]{64}\n", out)


def test_a_seal_kept_elsewhere_tells_a_chain_that_was_cut_or_written_anew(town: Path) -> None:
    diancai("migrate")
    diancai("invite", "coordinator")
    first = diancai("audit", "verify")[1].split()[1]
    diancai("invite", "supervisor")
    assert diancai("audit", "verify", "--seal", first)[0] == 0
    last = diancai("audit", "verify")[1].split()[1]
    seq = int(last.split(":")[0])

    with sqlite3.connect(town) as database:
        database.execute("DROP TRIGGER audit_no_delete")
        database.execute("DELETE FROM audit WHERE seq = ?", (seq,))
    database.close()
    assert diancai("audit", "verify")[0] == 0
    assert diancai("audit", "verify", "--seal", first)[0] == 0
    code, out, err = diancai("audit", "verify", "--seal", last)
    assert (code, out, err) == (1, "", f"broken at row {seq}\n")


@pytest.mark.parametrize("kept", ["7", "x:" + "a" * 64, "7:" + "a" * 63, "7:" + "g" * 64])
def test_what_is_no_seal_is_refused_in_one_line(town: Path, kept: str) -> None:
    code, out, err = diancai("audit", "verify", "--seal", kept)
    assert (code, out, err.count("\n")) == (2, "", 1)


def test_the_doctor_names_what_is_ill(town: Path) -> None:
    code, out, _ = diancai("doctor")
    assert code == 1
    assert "ILL migrations" in out
    diancai("migrate")
    well = diancai("doctor")[1]
    assert "ok  migrations" in well
    assert re.search(r"^ok  texts: zh (\d+), en \1$", well, re.MULTILINE)
    assert len(well.splitlines()) == 5


def test_the_calendar_tells_rows_of_holidays_with_the_weekends_in_them(town: Path) -> None:
    diancai("migrate")
    code, out, _ = diancai("calendar", "2026")
    assert code == 0
    assert "2026-10-01 … 2026-10-07  " in out


def test_help_names_every_command() -> None:
    out = CliRunner().invoke(app, ["--help"]).output

    for command in ("run", "migrate", "demo", "invite", "doctor", "audit"):
        assert command in out


def test_the_house_ends_within_ten_seconds_though_telegram_is_away(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIANCAI_TOKEN", TOKEN)
    monkeypatch.setenv("DIANCAI_API_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("DIANCAI_PORT", "0")
    run = started("run")
    assert run.stdout is not None
    assert run.stdout.readline().strip().endswith("/health")
    before = time.monotonic()
    run.send_signal(signal.SIGTERM)
    _, err = run.communicate(timeout=20)

    assert time.monotonic() - before < 10
    assert run.returncode == 0
    assert TOKEN not in err


def test_a_draw_is_repeated_from_its_file_and_a_change_is_named(tmp_path: Path) -> None:
    seed, file = "ab" * 32, tmp_path / "draw.json"
    visits = {"7/1": [11, 12, 13, 14]}
    told = {
        "seed": seed,
        "sealed": hashlib.sha256(seed.encode()).hexdigest(),
        "visits": visits,
        "vain": [],
        "drawn": draw(bytes.fromhex(seed), visits),
    }
    file.write_text(json.dumps(told), encoding="utf-8")
    again = ["lottery", "redraw", str(file)]
    assert diancai(*again)[:2] == (0, "the same 2 visits\n")
    assert diancai(*again, "--hash", told["sealed"])[0] == 0
    assert diancai(*again, "--hash", "0" * 64)[0] == 1
    file.write_text(json.dumps(told | {"drawn": told["drawn"][1:]}), encoding="utf-8")
    assert diancai(*again)[0] == 1
    file.write_text("[]", encoding="utf-8")
    assert diancai(*again)[0] == 2


def test_the_file_of_a_month_waits_for_its_seed(town: Path, tmp_path: Path) -> None:
    assert diancai("migrate")[0] == 0
    assert diancai("lottery", "file", "2026-13", str(tmp_path / "x"))[0] == 2
    assert diancai("lottery", "file", "2026-11", str(tmp_path / "x"))[0] == 1
    assert not (tmp_path / "x").exists()


def test_what_is_kept_of_a_midnight_is_held_against_every_visit(town: Path) -> None:
    assert diancai("migrate")[0] == 0
    code, _, err = diancai("reckoned", "verify")
    assert (code, "no midnight was reckoned yet" in err) == (1, True)
    day = date(2026, 11, 24)
    with closing(Database(f"sqlite:///{town}")) as database, database.begin() as session:
        stage.new_day(session, day)
    assert diancai("reckoned", "verify")[:2] == (0, f"the same on {day}\n")
    with closing(Database(f"sqlite:///{town}")) as database, database.begin() as session:
        house = stage.provider(session).provider_id
        add(session, Reckoned(day=day, way=By.PROVIDER, provider_id=house, told={"": {}}))
    code, _, err = diancai("reckoned", "verify")
    assert (code, f"provider of organisation {house} on {day}" in err) == (1, True)
