"""How fast we may speak. Pure: the time comes in (seconds of any steady clock), a wait goes out.

Figures: about one message a second to one chat (short bursts pass) and about thirty a second in
all for broadcasts (Telegram, Bots FAQ, "My bot is hitting limits"). Real limits are unpublished,
so `retry_after` has the last word: for its chat first, for everybody once several chats hear it.
Answers to what a person just did do not wait in the line of broadcasts.
"""

from collections.abc import Hashable
from dataclasses import dataclass

EVERYBODY_AFTER = 3  # chats that were told to wait ...
WITHIN = 10.0  # ... in so many seconds mean that the whole bot is meant


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds between messages: to one chat, and of all notices together."""

    chat: float = 1.0
    burst: int = 3
    """Answers to one chat that may follow each other at once. Notices never burst."""
    notices: float = 1 / 25


class Limiter:
    """Remembers, per chat and for all notices, the moment from which the next one is due.

    That one number per chat is a token bucket ("virtual scheduling"): a message may be early by
    `burst - 1` intervals, and pushes the moment on by one interval.
    """

    def __init__(self, pace: Pace | None = None) -> None:
        self.pace = pace or Pace()
        self._due: dict[Hashable, float] = {}
        self._notices_due = 0.0
        self._held: dict[Hashable, float] = {}
        self._told: dict[Hashable, float] = {}
        self._all_held = 0.0

    def wait(self, chat: Hashable, *, answer: bool, now: float) -> float:
        """Seconds until this chat may be spoken to; 0 means now. Nothing is taken yet."""
        early = (self.pace.burst - 1) * self.pace.chat if answer else 0.0
        moments = [self._due.get(chat, 0.0) - early, self._held.get(chat, 0.0), self._all_held]
        if not answer:
            moments.append(self._notices_due)
        return max(0.0, max(moments) - now)

    def notices_wait(self, now: float) -> float:
        """Seconds until any notice may leave."""
        return max(0.0, max(self._notices_due, self._all_held) - now)

    def take(self, chat: Hashable, *, answer: bool, now: float) -> None:
        """One message leaves now."""
        self._due[chat] = max(now, self._due.get(chat, 0.0)) + self.pace.chat
        if not answer:
            # Half an interval of lateness is made up for, so that a tardy timer costs no pace.
            behind = now - self.pace.notices / 2
            self._notices_due = max(self._notices_due, behind) + self.pace.notices
        if len(self._due) > 10_000:
            self._forget(now)

    def flood(self, chat: Hashable, seconds: float, *, now: float) -> None:
        """Telegram said 429: this chat waits, and everybody once several chats were told so."""
        self._held[chat] = now + seconds
        self._told = {c: at for c, at in self._told.items() if at > now - WITHIN} | {chat: now}
        if len(self._told) >= EVERYBODY_AFTER:
            self._all_held = max(self._all_held, now + seconds)

    def _forget(self, now: float) -> None:
        self._due = {chat: due for chat, due in self._due.items() if due > now}
        self._held = {chat: until for chat, until in self._held.items() if until > now}
