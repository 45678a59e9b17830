"""Buttons about what people could not get, and what a place says it needs."""

from handlers.coordinator import buying, demand, surveys
from handlers.guard import Route
from handlers.presses import buying as bought
from handlers.presses import demand as wanted
from handlers.presses import surveys as asked
from handlers.presses.codec import Press
from handlers.resident import longing
from handlers.resident import surveys as choosing
from handlers.screens.staff import DESK, SUPERVISORS

PRESSES: dict[type[Press], Route] = {
    wanted.Want: Route(longing.want),
    wanted.Wishes: Route(longing.show),
    wanted.Gaps: Route(demand.show, DESK),
    wanted.SeeGap: Route(demand.see, DESK),
    wanted.GapRows: Route(demand.rows, DESK),
    # what to buy
    bought.Proposal: Route(buying.show, SUPERVISORS),
    bought.ProposalFile: Route(buying.file, SUPERVISORS),
    bought.SeeLine: Route(buying.see, SUPERVISORS),
    bought.AskFund: Route(buying.begin, SUPERVISORS),
    # surveys
    asked.Surveys: Route(choosing.show),
    asked.SeeSurvey: Route(choosing.see),
    asked.Choose: Route(choosing.choose),
    asked.SendVote: Route(choosing.send),
    asked.VoteFor: Route(choosing.vote_for, DESK),
    asked.NewSurvey: Route(surveys.begin, DESK),
    asked.DropSurvey: Route(surveys.drop, DESK),
}
