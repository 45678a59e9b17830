"""Buttons of a contract: read it, sign it, speak against it, change it; what is owed under it."""

from handlers.presses.codec import Press, press


@press("9ca")
class SeeContract(Press):
    project_id: int


@press("9cb")
class FullText(Press):
    contract_id: int


@press("9cc")
class Sign(Press):
    """For one of the three; `read` begins the digest of the text that was read."""

    contract_id: int
    party: str
    read: str


@press("9cd")
class AskRemark(Press):
    contract_id: int


@press("9ce")
class OfferContract(Press):
    project_id: int


@press("9cf")
class AmendContract(Press):
    project_id: int


@press("9cg")
class WithdrawContract(Press):
    contract_id: int
    version: int


@press("9ch")
class Dues(Press):
    """What the purchaser owes beside the price of the visits."""

    project_id: int


@press("9ci")
class Received(Press):
    duty_id: int
