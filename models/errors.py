"""Refusals: answers, not accidents. A code picks the sentence, facts fill its blanks."""

from typing import ClassVar


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """The desk says no: `code` picks the sentence in texts, `facts` fill its blanks."""

    code: ClassVar[str] = "refused"

    def __init__(self, **facts: object) -> None:
        super().__init__(self.code, facts)
        self.facts = facts


class Stale(Refused):
    """The thing has moved on since this button was drawn."""

    code = "stale"


class NotAllowed(Refused):
    """This person may not do this to this thing. Never tells whether the thing exists."""

    code = "not-allowed"


class NotEntitled(Refused):
    """The government does not pay for this; `reasons` names every obstacle."""

    code = "not-entitled"


class NotJudged(Refused):
    """Money of a visit waits for this case: whether the visit counts has to be said first."""

    code = "not-judged"


class NotReported(Refused):
    """A case of abuse is closed only once the police or the authorities have been told."""

    code = "not-reported"


class NoSuchTime(Refused):
    """Nobody is free at the time asked for any more."""

    code = "no-such-time"


class Vetoed(Refused):
    """The person served has said no to this from this proxy; now they order it themselves."""

    code = "vetoed"


class NotUrgent(Refused):
    """This order can wait for the certificate; nobody vouches for it."""

    code = "not-urgent"


class NoSuchDay(Refused):
    """Nothing can be certified until that day: it is over, or too far away."""

    code = "no-such-day"


class AlreadyAsked(Refused):
    """This worker has it on their screen and may still answer: asking again would lapse that."""

    code = "already-asked"


class LastHands(Refused):
    """It lies with the last who can have it: they place it, move it, or tell the resident why."""

    code = "last-hands"


class WrongCode(Refused):
    """The home code does not belong to this visit."""

    code = "wrong-code"


class InvitationSpent(Refused):
    """The invitation is unknown, used or expired: one answer for all three."""

    code = "invitation-spent"


class RolesContradict(Refused):
    """Nobody evaluates an organisation and works for one."""

    code = "roles-contradict"


class IllegalMove(Exception):  # noqa: N818 - named like the rule it breaks
    """A programming error: the table of moves does not know this step."""
