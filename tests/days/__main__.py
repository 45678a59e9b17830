"""What a simulated town came to: `python -m tests.days --days 1000 --seed 7 [--json FILE]`."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from tests.days.life import Days
from tests.days.tally import lines


def main(
    days: int = 20,
    seed: int = 7,
    residents: int = 60,
    workers: int = 16,
    out: Annotated[Path | None, typer.Option("--json")] = None,
) -> None:
    with TemporaryDirectory(prefix="diancai-days-") as folder:
        lived = Days(Path(folder) / "town.db", seed=seed, residents=residents, workers=workers)
        for day in range(days):
            lived.one_day()
            if (day + 1) % 50 == 0:
                print(f"day {day + 1}: {lived.clock.steps} steps", flush=True)
        told = lived.tally()
    for line in lines(told):
        print(line)
    if out is not None:
        out.write_text(json.dumps(told, indent=1, ensure_ascii=False), "utf-8")
    raise typer.Exit(code=bool(told["broken"]))


if __name__ == "__main__":
    typer.run(main)
