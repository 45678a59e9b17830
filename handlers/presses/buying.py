"""Buttons about what to buy next year. `fund` in whole yuan; 0: none was told."""

from handlers.presses.codec import Press, press


@press("9gm")
class Proposal(Press):
    area: str
    fund: int


@press("9gn")
class ProposalFile(Press):
    area: str
    fund: int


@press("9go")
class SeeLine(Press):
    area: str
    fund: int
    county: str
    service: str


@press("9gp")
class AskFund(Press):
    area: str
