"""Words that somebody will read carry their reader's name, before they go and after."""

from handlers.ui.say import Say


def question(say: Say, who: str, asked: str) -> str:
    """What is asked for, under the masked name of whoever reads it."""
    return f"{say('written-to', who=who)}\n{asked}"


def gone(say: Say, who: str, then: str) -> str:
    """That it went out, and to whom; then what comes of it."""
    return f"{say('sent-to', who=who)}\n{then}"
