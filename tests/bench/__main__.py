"""`python -m tests.bench [rounds]`: runs both sides in turn and prints one table."""

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import orjson
from rich.console import Console
from rich.table import Table

from tests.bench.stage import CHATS, fresh, template

ROUNDS = 3
ORDERS_OURS, ORDERS_THEIRS = 3000, 300
DRAIN_OURS, DRAIN_THEIRS = 3000, 500
ROOT = Path(__file__).parents[2]

numbers = count()


@dataclass
class Run:
    """One side before one fake API."""

    report: dict[str, Any]
    cpu_us: float
    """CPU of the side under test after its start, microseconds a message."""
    start_s: float
    """From the birth of its process to its first question for updates."""
    rss_mb: float

    @property
    def a_second(self) -> float:
        return float(self.report["messages"] / self.report["seconds"])


def python(*words: object) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", *map(str, words)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


def run(side: str, load: dict[str, Any], words: list[object], *, pause: float = 0) -> Run:
    """Start the API, then the side; wait for the API's report; end the side."""
    flags = [part for key, value in load.items() for part in (f"--{key}", value)]
    api = python("tests.bench.fake_api", *flags)
    assert api.stdout is not None
    port = orjson.loads(api.stdout.readline())["port"]
    born = time.time()
    under_test = python(f"tests.bench.{side}", "--api", f"http://127.0.0.1:{port}", *words)
    polled, rss, used_before = born, 0.0, 0.0
    report: dict[str, Any] = {}
    for line in api.stdout:
        report = orjson.loads(line)
        if "first_poll" in report:
            polled, used_before = report["first_poll"], _cpu_s(under_test.pid)
            time.sleep(pause)
            rss = _rss_mb(under_test.pid)
    used = _cpu_s(under_test.pid) - used_before
    under_test.send_signal(signal.SIGTERM)
    for process in (api, under_test):
        process.wait()
        assert process.stdout is not None
        process.stdout.close()
    return Run(report, used * 1e6 / max(1, report["messages"]), polled - born, rss)


def _cpu_s(pid: int) -> float:
    """Seconds of CPU, of user and system, in steps of a clock tick."""
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _rss_mb(pid: int) -> float:
    words = Path(f"/proc/{pid}/status").read_text("utf-8").split("VmRSS:")[1].split()
    return int(words[0]) / 1024


def orders(folder: Path, side: str, total: int) -> Run:
    load = {"updates": total, "messages": total, "chats": CHATS, "in-flight": 256}
    return run(side, load, ["--database", fresh(folder, next(numbers))])


def drain(folder: Path, side: str, total: int) -> Run:
    load = {"messages": total, "delay": 0.05}
    if side == "reference":
        return run(side, load, ["--drain", total])
    return run(side, load, ["--database", fresh(folder, next(numbers)), "--owed", total])


def burst(folder: Path) -> Run:
    load = {"updates": 6000, "messages": 6000, "chats": CHATS, "rate": 300, "delay": 0.05}
    load |= {"patience": 40}
    return run("ours", load, ["--database", fresh(folder, next(numbers)), "--paced"])


def pace(folder: Path) -> Run:
    load = {"messages": 400, "delay": 0.05, "patience": 60}
    words = ["--database", fresh(folder, next(numbers)), "--owed", 400, "--paced"]
    return run("ours", load, words)


def rest(folder: Path) -> Run:
    load = {"messages": 1, "patience": 4}
    return run("ours", load, ["--database", fresh(folder, next(numbers))], pause=2)


def middle(values: list[float]) -> float:
    return statistics.median(values)


def main(rounds: int) -> None:
    table = Table(title=f"medians of {rounds} interleaved rounds", title_justify="left")
    for heading in ("figure", "reference", "ours", "ratio", "wanted"):
        table.add_column(heading, justify="left" if heading == "figure" else "right")
    with tempfile.TemporaryDirectory(prefix="diancai-bench-") as name:
        folder = Path(name)
        template(folder / "template.db")
        pairs, drains, bursts, paces, rests = [], [], [], [], []
        for _ in range(rounds):
            pairs.append(
                (orders(folder, "reference", ORDERS_THEIRS), orders(folder, "ours", ORDERS_OURS))
            )
            drains.append(
                (drain(folder, "reference", DRAIN_THEIRS), drain(folder, "ours", DRAIN_OURS))
            )
            bursts.append(burst(folder))
            rests.append(rest(folder))
        paces.append(pace(folder))
    _compare(table, "orders a second, end to end", pairs, ">= 4, aim 8")
    table.add_row(
        "CPU of an order, microseconds",
        f"{middle([theirs.cpu_us for theirs, _ in pairs]):.0f}",
        f"{middle([ours.cpu_us for _, ours in pairs]):.0f}",
        "",
        "",
    )
    _compare(table, "outbox drain a second, API 50 ms", drains, ">= 6")
    _one(table, "burst 300/s for 20 s: p50 ms", [b.report["p50_ms"] for b in bursts], "")
    _one(table, "burst: p99 ms to sendMessage", [b.report["p99_ms"] for b in bursts], "<= 50")
    _one(table, "burst: backlog at the end", [b.report["backlog"] for b in bursts], "0")
    _one(table, "burst: out of order in a chat", [b.report["out_of_order"] for b in bursts], "0")
    _one(table, "burst: sent twice", [b.report["twice"] for b in bursts], "0")
    held = [(p.report["messages"] - 1) / p.report["paced_seconds"] for p in paces]
    _one(table, "broadcast pace a second", held, "25 +- 2 %", digits=2)
    _one(
        table,
        "broadcast: closest in one chat, ms",
        [p.report["closest_ms"] for p in paces],
        ">= 1000",
    )
    _one(table, "cold start to first poll, s", [r.start_s for r in rests], "", digits=2)
    _one(table, "memory at rest, MB", [r.rss_mb for r in rests], "")
    Console(width=110).print(table)


def _compare(table: Table, name: str, pairs: list[tuple[Run, Run]], wanted: str) -> None:
    ratios = [ours.a_second / theirs.a_second for theirs, ours in pairs]
    table.add_row(
        name,
        f"{middle([theirs.a_second for theirs, _ in pairs]):.0f}",
        f"{middle([ours.a_second for _, ours in pairs]):.0f}",
        f"{middle(ratios):.1f}",
        wanted,
    )


def _one(table: Table, name: str, values: list[float], wanted: str, digits: int = 1) -> None:
    table.add_row(name, "", f"{middle(values):.{digits}f}", "", wanted)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
