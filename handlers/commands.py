"""The list of commands in the messenger's menu. Who may do what is asked elsewhere."""

from typing import Any

from handlers.ui.say import voice
from models.words import Language

LISTED = ("start", "order", "orders", "settings", "help")
CODES = {Language.ZH: None, Language.EN: "en"}
"""Chinese is shown to everybody whose messenger speaks no English."""


def menus() -> list[dict[str, Any]]:
    """Parameters of `setMyCommands`, one for each language."""
    return [_menu(language, code) for language, code in CODES.items()]


def _menu(language: Language, code: str | None) -> dict[str, Any]:
    say = voice(language)
    commands = [{"command": name, "description": say(f"command-{name}")} for name in LISTED]
    return {"commands": commands} | ({"language_code": code} if code else {})
