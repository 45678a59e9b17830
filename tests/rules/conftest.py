"""Properties are looked for in the way that the profile says."""

import tests.profiles  # noqa: F401 - registers and loads it
