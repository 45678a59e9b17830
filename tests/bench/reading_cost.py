"""What reading costs a process that has not read yet: JSON on standard output.

python -m tests.bench.reading_cost
"""

import json
import resource
import statistics
import sys
import time
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

NOW = datetime(2026, 11, 21, 9, tzinfo=ZoneInfo("Asia/Shanghai"))


def cost(texts: list[str]) -> dict[str, float]:
    """Milliseconds to the first answer with all that is loaded for it, then of the others; MB."""
    before, started = _peak_mb(), time.perf_counter()
    from models.rules.understanding import reading  # its loading is timed too

    reading.read("想请人打扫屋子", NOW)
    first, taken = time.perf_counter() - started, []
    for text in texts:
        started = time.perf_counter()
        reading.read(text, NOW)
        taken.append(time.perf_counter() - started)
    return {
        "first ms": first * 1000,
        "median ms": statistics.median(taken) * 1000,
        "p99 ms": statistics.quantiles(taken, n=100)[98] * 1000,
        "added MB": _peak_mb() - before,
    }


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    place = Path(__file__).parents[2] / "models/rules/understanding/training/independent"
    lines = [line for file in sorted(place.rglob("*.txt")) for line in file.open(encoding="utf-8")]
    sys.stdout.write(json.dumps(cost([line.partition(" |")[0].strip() for line in lines])))
