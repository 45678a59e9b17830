"""Buttons of the desk, of supervisors, and of whoever gives posts."""

from handlers.coordinator import (
    cases,
    certifying,
    checks,
    correcting,
    days_off,
    digest,
    disputes,
    handing,
    house_papers,
    houses,
    importing,
    proofs,
    queues,
    residents,
    rules,
    shifting,
    suspending,
    views,
    vouching,
)
from handlers.coordinator import inviting as desk_inviting
from handlers.coordinator import orders as desk_orders
from handlers.coordinator import tiers as desk_tiers
from handlers.coordinator import twins as desk_twins
from handlers.guard import Route
from handlers.manager import placing
from handlers.presses import assisting, coordinator, ruling, staff, twins
from handlers.presses import certifying as certificates
from handlers.presses import checks as check_presses
from handlers.presses import day as day_presses
from handlers.presses import days_off as day_off_presses
from handlers.presses import digest as digest_presses
from handlers.presses import handing as hands
from handlers.presses import house_papers as paper_presses
from handlers.presses import houses as house_presses
from handlers.presses import importing as sheets
from handlers.presses import pictures as picture_presses
from handlers.presses import placing as place_presses
from handlers.presses import proofs as proof_presses
from handlers.presses import ratings as own
from handlers.presses import suspending as halts
from handlers.presses import tiers as tier_presses
from handlers.presses.codec import Press
from handlers.resident import assisted, entering, groups, roles
from handlers.screens.staff import APPOINTING, DESK, SUPERVISORS

PRESSES: dict[type[Press], Route] = {
    # residents at the desk, and their homes' cards
    assisting.FindPerson: Route(residents.ask, DESK),
    coordinator.OpenPerson: Route(residents.open_one, DESK),
    assisting.OrderFor: Route(assisted.order_for, DESK),
    assisting.EnterPerson: Route(entering.begin, DESK),
    assisting.AskAgreed: Route(residents.ask_agreed, DESK),
    assisting.AgreedInPerson: Route(residents.agreed, DESK),
    assisting.RateFor: Route(residents.rate_for, DESK),
    # somebody entered twice
    twins.Compare: Route(desk_twins.compare, DESK),
    twins.AreOne: Route(desk_twins.join, DESK),
    twins.AreTwo: Route(desk_twins.leave, DESK),
    assisting.DoneFor: Route(residents.done_for, DESK),
    assisting.JoinHome: Route(residents.join_home, DESK),
    assisting.HomeCard: Route(assisted.see_card),
    assisting.IssueCard: Route(assisted.issue_card),
    # the policy desk
    ruling.Rules: Route(rules.show, DESK),
    ruling.RulesOf: Route(rules.of_class, DESK),
    ruling.ChangeRule: Route(rules.change, DESK),
    # social workers
    own.AnswerDispute: Route(disputes.begin, DESK),
    # visits that are looked at before they are paid
    proof_presses.AskNotReal: Route(proofs.ask_not_real, DESK),
    proof_presses.SettleProof: Route(proofs.decide, DESK),
    picture_presses.SeeForReview: Route(proofs.see, DESK),
    # the calendar
    day_off_presses.Days: Route(days_off.show, SUPERVISORS),
    day_off_presses.SetDay: Route(days_off.begin, SUPERVISORS),
    day_off_presses.UnsetDay: Route(days_off.unset, SUPERVISORS),
    # organisations out of service
    house_presses.Houses: Route(houses.show, SUPERVISORS),
    house_presses.SeeHouse: Route(houses.see, SUPERVISORS),
    house_presses.AskDisqualify: Route(houses.ask, SUPERVISORS),
    house_presses.Disqualify: Route(houses.disqualify, SUPERVISORS),
    house_presses.LiftBan: Route(houses.lift, SUPERVISORS),
    # workers who are sent to nobody
    halts.DeskWorkers: Route(suspending.show, DESK),
    halts.SeeDeskWorker: Route(suspending.see, DESK),
    day_presses.AskSuspend: Route(suspending.ask, APPOINTING),
    day_presses.Suspend: Route(suspending.ask_until, APPOINTING),
    halts.Halt: Route(suspending.halt, APPOINTING),
    day_presses.Resume: Route(suspending.resume, APPOINTING),
    # visits that were drawn for a look
    check_presses.Checks: Route(checks.show, SUPERVISORS),
    check_presses.NobodyAnswers: Route(checks.nobody, SUPERVISORS),
    check_presses.TellCheck: Route(checks.tell, SUPERVISORS),
    # what organisations show of their qualification
    paper_presses.LookAtPaper: Route(house_papers.look, SUPERVISORS),
    paper_presses.AcceptPaper: Route(house_papers.accept, SUPERVISORS),
    paper_presses.TurnDownPaper: Route(house_papers.turn_down, SUPERVISORS),
    # coordinators, and the supervisors above them
    coordinator.Queues: Route(queues.show, DESK),
    coordinator.OpenQueue: Route(queues.open_one, DESK),
    coordinator.OpenTask: Route(cases.open_one, DESK),
    coordinator.TakeTask: Route(cases.take, DESK),
    coordinator.TakeOver: Route(cases.take_over, DESK),
    coordinator.CloseTask: Route(cases.ask_reason, DESK),
    coordinator.TaskHistory: Route(cases.history, DESK),
    coordinator.ByHand: Route(cases.by_hand, DESK),
    coordinator.Certify: Route(certifying.certify, DESK),
    coordinator.NotFitting: Route(certifying.not_fitting, DESK),
    coordinator.RefuseClaim: Route(certifying.refuse, DESK),
    digest_presses.SetDigest: Route(digest.turn, DESK),
    # cases that change hands, rest, or get a note
    hands.AskAssign: Route(handing.ask, DESK),
    hands.Assign: Route(handing.assign, DESK),
    hands.AskView: Route(views.ask, DESK),
    hands.SetView: Route(views.choose, DESK),
    hands.AskShift: Route(shifting.begin, DESK),
    hands.TakeShift: Route(shifting.take, DESK),
    hands.AskAll: Route(handing.ask_all, DESK),
    hands.GiveAll: Route(handing.give_all, DESK),
    hands.AskSnooze: Route(handing.begin_rest, DESK),
    hands.AskNote: Route(handing.begin_note, DESK),
    hands.AwaitThem: Route(handing.await_them, DESK),
    hands.TakeUp: Route(handing.take_up, DESK),
    # certification
    certificates.SeeGroups: Route(groups.see),
    certificates.DeclareGroup: Route(groups.ask),
    certificates.TakeOff: Route(groups.take_off),
    certificates.AskUntil: Route(certifying.ask_until, DESK),
    certificates.CertifyUntil: Route(certifying.certify_until, DESK),
    certificates.AskWhat: Route(certifying.ask_what, DESK),
    certificates.AskFor: Route(certifying.ask_for, DESK),
    certificates.SeeEvidence: Route(certifying.evidence, DESK),
    certificates.AskRevoke: Route(certifying.ask_revoke, DESK),
    certificates.Revoke: Route(certifying.revoke, DESK),
    certificates.AskVouch: Route(vouching.ask, DESK),
    certificates.Vouch: Route(vouching.vouch, DESK),
    certificates.AskGroup: Route(vouching.ask_group, DESK),
    certificates.DeclareFor: Route(vouching.declare, DESK),
    # orders at the desk
    coordinator.OpenOrder: Route(desk_orders.open_one, DESK),
    coordinator.OrderHistory: Route(desk_orders.history, DESK),
    tier_presses.AskTier: Route(desk_tiers.ask, DESK),
    tier_presses.SetTier: Route(desk_tiers.choose, DESK),
    coordinator.Weigh: Route(desk_orders.weigh, DESK),
    coordinator.Dispatch: Route(desk_orders.dispatch, DESK),
    coordinator.AskLabel: Route(correcting.ask, DESK),
    coordinator.Relabel: Route(correcting.keep, DESK),
    # what nobody takes
    place_presses.HandUp: Route(placing.hand_up, DESK),
    # posts: whoever holds one, and whoever gives them
    staff.MyPosts: Route(roles.show),
    staff.AskLeave: Route(roles.ask_leave),
    staff.Leave: Route(roles.leave),
    staff.Staffing: Route(desk_inviting.show, APPOINTING),
    staff.InviteAs: Route(desk_inviting.invite_as, APPOINTING),
    staff.InviteAt: Route(desk_inviting.invite_at, APPOINTING),
    staff.InviteNow: Route(desk_inviting.invite_now, APPOINTING),
    staff.ItIsThem: Route(desk_inviting.it_is_them, APPOINTING),
    staff.NotThem: Route(desk_inviting.not_them, APPOINTING),
    staff.Revoke: Route(desk_inviting.revoke, APPOINTING),
    staff.SeePost: Route(desk_inviting.see_post, APPOINTING),
    staff.Dismiss: Route(desk_inviting.dismiss, APPOINTING),
    # lists of offices
    sheets.ChooseSheet: Route(importing.choose, APPOINTING),
    sheets.TakeIn: Route(importing.take, APPOINTING),
    sheets.DropSheet: Route(importing.drop, APPOINTING),
}
