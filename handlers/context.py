"""What a handler has at hand: who is speaking, what they gave, where the talk stands, the time."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlmodel import Session

from handlers.ui.given import Given
from handlers.ui.say import Say
from models.errors import Stale
from models.operations import talking
from models.operations.talking import Talk
from models.reads.standing import Actor, Standing

SAID = "said"
"""Not a form: words that wait until it is known what, or whom, they are for."""
YOUNG = "young"
"""The answer of no question: the day on which whoever writes said to be a child."""


@dataclass(slots=True)
class Desk:
    """One person at the counter, for the length of one answer."""

    session: Session
    now: datetime
    say: Say
    who: Standing
    given: Given
    talk: Talk
    feeds: bool = False
    """Whether telephones can reach this house to read a calendar."""
    spare: list[Any] = field(default_factory=list)
    """Screens to be sent beside the answer, in this order, before it."""

    @property
    def actor(self) -> Actor:
        return self.who.actor

    @staticmethod
    def moment(minutes: int) -> datetime:
        """Whole minutes since 1970, as they stand in a button, as a moment."""
        try:
            return datetime.fromtimestamp(minutes * 60, UTC)
        except (OverflowError, ValueError, OSError) as forged:
            raise Stale from forged

    @property
    def remembered(self) -> str:
        """The words that wait; empty if there are none."""
        return str(self.talk.answers.get("words", "")) if self.talk.flow == SAID else ""

    def remember(self, words: str) -> None:
        """What was said is kept while the person registers, or chooses what it meant."""
        self.begin(SAID, words=words[:500])
        self.keep()

    def begin(self, flow: str, **answers: Any) -> None:
        """Open a form; whatever stood half-finished is laid aside, but not who is speaking."""
        young = {YOUNG: self.talk.answers[YOUNG]} if YOUNG in self.talk.answers else {}
        self.talk.flow, self.talk.step, self.talk.answers = flow, "", young | answers

    def keep(self) -> None:
        """Write the talk down as it stands."""
        talking.remember(self.session, self.who.chat_id, self.talk, now=self.now)

    def end(self) -> None:
        """The form is finished or laid aside."""
        if self.talk.flow:
            self.begin("")
            self.keep()
