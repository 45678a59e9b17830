"""The lists of commands in the messenger's menu, by role. Who may do what is asked elsewhere."""

from typing import Any

from sqlmodel import Session

from handlers.ui.say import voice
from models.reads.standing import standing
from models.words import Language, Role

LISTED = (
    "start",
    "order",
    "orders",
    "houses",
    "method",
    "survey",
    "open",
    "settings",
    "mydata",
    "privacy",
    "help",
)
"""Everybody's, until a role is held."""
AT_THE_DESK = (
    "start",
    "queue",
    "projects",
    "tenders",
    "open",
    "resident",
    "invite",
    "import",
    "roles",
    "settings",
    "help",
)
OF_ROLE: dict[Role, tuple[str, ...]] = {
    Role.WORKER: ("start", "today", "ratings", "roles", "settings", "help"),
    Role.MANAGER: (
        "start",
        "team",
        "visits",
        "projects",
        "tenders",
        "open",
        "invite",
        "import",
        "roles",
        "settings",
        "help",
    ),
    Role.COORDINATOR: AT_THE_DESK,
    Role.SUPERVISOR: (*AT_THE_DESK[:2], "calendar", *AT_THE_DESK[2:]),
    Role.EVALUATOR: (
        "start",
        "reviews",
        "projects",
        "tenders",
        "method",
        "open",
        "roles",
        "settings",
        "help",
    ),
}
CODES = {Language.ZH: None, Language.EN: "en"}
"""Chinese is shown to everybody whose messenger speaks no English."""


def menus() -> list[dict[str, Any]]:
    """Parameters of `setMyCommands`, one for each language: what a newcomer sees."""
    return [
        {"commands": _list(language, LISTED)} | ({"language_code": code} if code else {})
        for language, code in CODES.items()
    ]


def of_chat(session: Session, chat_id: int, language: Language) -> list[dict[str, str]]:
    """The commands of the role that is shown there; none for whoever holds no role."""
    who = standing(session, chat_id)
    if who is None or who.acting is None:
        return []
    return _list(who.language or language, OF_ROLE[who.acting])


def _list(language: Language, names: tuple[str, ...]) -> list[dict[str, str]]:
    say = voice(language)
    return [{"command": name, "description": say(f"command-{name}")} for name in names]
