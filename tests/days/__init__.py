"""A town lives through its days: `python -m tests.days --days 1000 --seed 7`; minutes, no test."""
