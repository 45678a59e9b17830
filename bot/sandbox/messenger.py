"""One bot, and everybody who talks to it, each with a phone of their own."""

from collections.abc import Iterable

from bot.sandbox.exchange import TOKEN, Exchange
from bot.sandbox.phone import Phone
from bot.sandbox.records import Person
from bot.sandbox.stage import CastMember

__all__ = ["TOKEN", "Messenger"]


class Messenger(Exchange):
    """The exchange with its phone book."""

    def phone(self, user_id: int, first_name: str = "", language_code: str = "zh-hans") -> Phone:
        """The phone of a person; a new person if the id is new."""
        person = self.people.get(user_id)
        if person is None:
            person = Person(user_id, first_name or f"用户{user_id}", language_code)
            # 100 is no prefix of a Chinese mobile network: these numbers ring nowhere
            person.number = f"+86100{user_id % 100_000_000:08d}"
            self.people[user_id] = person
        return Phone(self, person)

    def known_phone(self, user_id: int, cast: Iterable[CastMember]) -> Phone | None:
        """The phone of somebody who is here or in the cast; None for a stranger."""
        if user_id in self.people:
            return self.phone(user_id)
        names = [member.name for member in cast if member.user_id == user_id]
        return self.phone(user_id, names[0]) if names else None

    def acquaint(self, cast: Iterable[CastMember]) -> None:
        """These people have long known the bot: it may write to them before they say a word."""
        for member in cast:
            self.phone(member.user_id, member.name).person.started = True
