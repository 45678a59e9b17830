"""What the bot tells of itself: names, descriptions and commands, by language and scope."""

from dataclasses import dataclass, field

from bot.sandbox.errors import Json

DEFAULT: Json = {"type": "default"}
_Key = tuple[str, int | None, str]
"""Scope, chat it is for, language («» for all)."""


@dataclass
class Profile:
    """Texts by language code; «» is the language of everyone else."""

    name: str
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    shorts: dict[str, str] = field(default_factory=dict)
    commands: dict[_Key, list[Json]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.names.setdefault("", self.name)

    def set_commands(self, scope: Json, language: str, commands: list[Json]) -> None:
        """An empty list removes what was there."""
        if commands:
            self.commands[_key(scope, language)] = commands
        else:
            self.commands.pop(_key(scope, language), None)

    def commands_in(self, scope: Json, language: str) -> list[Json]:
        """The list set for exactly this scope and language."""
        return self.commands.get(_key(scope, language), [])

    def commands_for(self, user_id: int, language: str) -> list[Json]:
        """What a person sees: the nearest scope wins, and in it their language.

        Order: Bot API, «Determining list of commands».
        """
        scopes = ({"type": "chat", "chat_id": user_id}, {"type": "all_private_chats"}, DEFAULT)
        for scope in scopes:
            for code in (language.partition("-")[0], ""):
                found = self.commands_in(scope, code)
                if found:
                    return found
        return []


def _key(scope: Json, language: str) -> _Key:
    chat = scope.get("chat_id")
    return scope["type"], int(chat) if chat is not None else None, language
