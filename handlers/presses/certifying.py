"""Buttons about groups: the resident's own card, and what the desk decides beside yes and no."""

from handlers.presses.codec import Press, press


@press("1a")
class SeeGroups(Press):
    """身份: the groups of a person, their state, and what can be done."""

    person_id: int


@press("1b")
class DeclareGroup(Press):
    """For another term, again, or with what was asked for; an empty `group` asks which."""

    person_id: int
    group: str


@press("1l")
class TakeOff(Press):
    """Of a group that was declared by mistake, as long as nobody has decided on it."""

    claim_id: int
    version: int


@press("1c")
class AskUntil(Press):
    """«Certified until …»: asks for the day."""

    claim_id: int
    version: int
    task_id: int


@press("1d")
class CertifyUntil(Press):
    """So many months from today; 0 asks for a written day."""

    claim_id: int
    version: int
    task_id: int
    months: int


@press("1e")
class AskWhat(Press):
    """«Not yet»: asks what is still wanted."""

    claim_id: int
    version: int
    task_id: int


@press("1f")
class AskFor(Press):
    claim_id: int
    version: int
    task_id: int
    wanted: str


@press("1g")
class SeeEvidence(Press):
    """The case with the picture of this certificate."""

    task_id: int
    claim_id: int


@press("1h")
class AskVouch(Press):
    """«It cannot wait»: shows what one's own name stands for."""

    order_id: int


@press("1i")
class Vouch(Press):
    order_id: int
    version: int


@press("1j")
class AskGroup(Press):
    """The desk enters a group for the person of a case: asks which."""

    task_id: int


@press("1k")
class DeclareFor(Press):
    task_id: int
    group: str


@press("8b")
class AskRevoke(Press):
    """A certificate that counts is taken back: asks why."""

    claim_id: int
    version: int


@press("8c")
class Revoke(Press):
    claim_id: int
    version: int
    why: str
