"""The name under which a process holds messages: it tells the next one here who is dead."""

import hashlib
import os
import platform
import secrets


def claimant() -> str:
    """Machine, process and a random part; at most 32 characters."""
    return f"{_machine()}-{os.getpid()}-{secrets.token_hex(4)}"


def is_dead(name: str) -> bool:
    """Whether that process ran on this machine and is no more. In doubt it lives.

    Our own number under another name is an earlier life of ours (the first process of a container
    always has the same one).
    """
    machine, _, rest = name.partition("-")
    number = rest.partition("-")[0]
    if machine != _machine() or not number.isdigit():
        return False
    if int(number) == os.getpid():
        return True
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def _machine() -> str:
    return hashlib.sha256(platform.node().encode()).hexdigest()[:8]
