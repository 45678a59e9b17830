"""Buttons of contracts and of what is counted under them."""

from handlers.guard import Route
from handlers.presses import contracts as contract_presses
from handlers.presses import indicators as indicator_presses
from handlers.presses.codec import Press
from handlers.projects import amending, contracts, indicators, offering
from handlers.screens.staff import APPOINTING, DESK, MANAGERS, OVERSEERS

PRESSES: dict[type[Press], Route] = {
    contract_presses.SeeContract: Route(contracts.see, OVERSEERS),
    contract_presses.FullText: Route(contracts.read, OVERSEERS),
    contract_presses.Sign: Route(contracts.sign, APPOINTING),
    contract_presses.AskRemark: Route(contracts.begin, APPOINTING),
    contract_presses.OfferContract: Route(offering.begin, DESK),
    contract_presses.AmendContract: Route(amending.begin, DESK),
    contract_presses.WithdrawContract: Route(contracts.withdraw, DESK),
    contract_presses.Dues: Route(contracts.show_dues, OVERSEERS),
    contract_presses.Received: Route(contracts.received, MANAGERS),
    indicator_presses.Indicators: Route(indicators.show, OVERSEERS),
    indicator_presses.Volunteers: Route(indicators.people, MANAGERS),
    indicator_presses.AskNames: Route(indicators.begin_names, MANAGERS),
    indicator_presses.AskHours: Route(indicators.begin_hours, MANAGERS),
    indicator_presses.VolunteerLeft: Route(indicators.left, MANAGERS),
    indicator_presses.AskCount: Route(indicators.begin_count, MANAGERS),
    indicator_presses.Entries: Route(indicators.entries, DESK),
    indicator_presses.SeenAll: Route(indicators.seen_all, DESK),
    indicator_presses.SetAside: Route(indicators.set_aside, DESK),
}
