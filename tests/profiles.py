"""How hard hypothesis looks: `house` in every run, `long` before a release.

    pytest tests/operations --hypothesis-profile=long

`house` tries the same examples every time, so that a red build is never chance.
"""

from hypothesis import HealthCheck, settings

SLOW_IS_FINE = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]

settings.register_profile(
    "house", deadline=None, derandomize=True, database=None, suppress_health_check=SLOW_IS_FINE
)
settings.register_profile(
    "long",
    deadline=None,
    max_examples=5_000,
    stateful_step_count=100,
    suppress_health_check=SLOW_IS_FINE,
    print_blob=True,
)
if settings.get_current_profile_name() in {"default", "ci"}:
    settings.load_profile("house")


def looking_hard() -> bool:
    return settings.get_current_profile_name() == "long"
