"""What goes wrong outside the house: a chat that is closed, a clock that is set back."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from models.operations import unreachable
from models.tables.people import Account
from tests.operations.life.frame import Frame, pick

CHATS = (101, 102, 103, 201, 202, 203, 301)


class Faults(Frame):
    @rule(n=pick, back=st.booleans())
    def a_chat_is_closed_or_opened(self, n: int, back: bool) -> None:
        chat = CHATS[n % len(CHATS)]
        with self.act() as session:
            if session.get(Account, chat) is None:
                return
            if back:
                unreachable.back(session, chat)
            else:
                unreachable.mark(session, chat, now=self.now, reason="blocked")

    @rule(minutes=st.sampled_from([1, 30]))
    def the_clock_is_set_back(self, minutes: int) -> None:
        self.now -= timedelta(minutes=minutes)
        self.sweep()
