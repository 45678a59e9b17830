"""`python -m tests.crash [--long]`: 72 kills and 3,024 requests, or 207 and 10,350."""

import asyncio
import shutil
import sys
import tempfile
from pathlib import Path

from tests.bench.stage import template
from tests.crash.harness import torment


def main(*, long: bool) -> int:
    kills, requests = (207, 10_350) if long else (72, 3_024)
    with tempfile.TemporaryDirectory(prefix="diancai-crash-") as name:
        database = Path(name) / "town.db"
        shutil.copy(template(Path(name) / "template.db"), database)
        verdict = asyncio.run(torment(f"sqlite:///{database}", kills=kills, requests=requests))
    print(*verdict.lines(), sep="\n")
    lost = verdict.lost_updates + verdict.lost_orders + verdict.lost_confirmations
    return 1 if lost or verdict.double_orders or verdict.unfinished else 0


if __name__ == "__main__":
    sys.exit(main(long="--long" in sys.argv))
