"""What one chat brings beyond all measure is stored and not served: the others do not wait for it.

Far above the pace at which a person is still answered (models/rules/pace.py), so that nothing is
left out that would have had an effect. In memory: another process counts for itself.
"""

from datetime import datetime

from models.rules.pace import PACES, Bucket, Deed, draw, full

CHATS = 10_000
"""Buckets kept; beyond it those that are full again are forgotten."""


class Sluice:
    """One bucket a chat."""

    def __init__(self) -> None:
        self._buckets: dict[int, Bucket] = {}

    def lets(self, chat_id: int, now: datetime) -> bool:
        """Whether one more of this chat is to be served."""
        if len(self._buckets) > CHATS:
            per = PACES[Deed.BRINGING].per
            self._buckets = {c: b for c, b in self._buckets.items() if now - b.at < per}
        before = self._buckets.get(chat_id) or full(Deed.BRINGING, now)
        self._buckets[chat_id] = after = draw(before, Deed.BRINGING, now)
        return not after.over
