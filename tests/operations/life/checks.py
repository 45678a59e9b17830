"""Visits that were drawn by lot are looked into, in the chat and by telephone."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from models.base import change, table
from models.operations import checking
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.people import Account
from models.tables.visits import Visit
from tests.operations.life.frame import Frame, pick

SAID = st.sampled_from([("yes", "done", "good"), ("yes", "not", "bad"), ("no",), ("unsure",), ()])
"""What the home says, one after the other; nothing: nobody answers the telephone either."""


class Checks(Frame):
    @rule(n=pick, said=SAID, chats=st.booleans(), waits=st.booleans())
    def a_visit_is_looked_into(
        self, n: int, said: tuple[str, ...], chats: bool, waits: bool
    ) -> None:
        with self.act() as session:
            check = self.some(session, SpotCheck, n, status=CheckStatus.DRAWN)
            if check is None:
                return
            change(session, Account, table(Account).c.chat_id > 0, reachable=chats)
            checking.ask(session, check.id, now=self.now)
            change(session, Account, table(Account).c.chat_id > 0, reachable=True)
            if waits or not said:
                checking.call(session, check.id, now=self.now)
            visit = session.get_one(Visit, check.visit_id)
            home = check.status is CheckStatus.ASKED
            by = self.who(session, visit.person_id) if home else self.desk(session, n)
            for word in said:
                told = {"seen": check.version, "by": by, "now": self.now}
                checking.say(session, check.id, word, **told)
            while check.status is CheckStatus.CALLING:
                checking.nobody_answers(session, check.id, seen=check.version, by=by, now=self.now)
