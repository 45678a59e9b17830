"""Buttons of those who work here: the desk, workers, managers, whoever gives posts."""

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
from handlers.manager import absences, board, day, hours, house, papers, placing, planning, workers
from handlers.manager import house_papers as own_papers
from handlers.manager import tongues as colleague_tongues
from handlers.presses import along as on_the_way
from handlers.presses import assisting, coordinator, manager, ruling, staff, twins, worker
from handlers.presses import board as board_presses
from handlers.presses import casefiles as case_files
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
from handlers.presses import planning as day_plans
from handlers.presses import proofs as proof_presses
from handlers.presses import ratings as own
from handlers.presses import suspending as halts
from handlers.presses import tiers as tier_presses
from handlers.presses import tongues as tongue_presses
from handlers.presses import wished as wished_presses
from handlers.presses.codec import Press
from handlers.resident import assisted, entering, groups, roles
from handlers.screens.staff import APPOINTING, DESK, MANAGERS, SUPERVISORS, WORKERS
from handlers.worker import along as own_way
from handlers.worker import (
    away,
    casefiles,
    explaining,
    later,
    objecting,
    offers,
    pictures,
    ratings,
    visits,
    workday,
)
from handlers.worker import tongues as own_tongues

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
    worker.TakeOffer: Route(offers.take, WORKERS),
    worker.PassOffer: Route(offers.pass_on, WORKERS),
    worker.DeclineOffer: Route(offers.decline, WORKERS),
    worker.Today: Route(workday.today, WORKERS),
    own.MyRatings: Route(ratings.show, WORKERS),
    own.DisputeThis: Route(ratings.begin, WORKERS),
    own.AnswerDispute: Route(disputes.begin, DESK),
    worker.SeeVisit: Route(visits.see, WORKERS),
    worker.SeePhoto: Route(visits.photo, WORKERS),
    worker.Finish: Route(visits.finish, WORKERS),
    worker.NobodyHome: Route(visits.nobody_home, WORKERS),
    worker.AskCannotCome: Route(visits.ask_cannot, WORKERS),
    worker.CannotCome: Route(visits.cannot_come, WORKERS),
    worker.Danger: Route(visits.danger, WORKERS),
    # on the way
    on_the_way.SetOut: Route(own_way.set_out, WORKERS),
    on_the_way.NotedAtWork: Route(own_way.noted, WORKERS),
    on_the_way.AskLate: Route(own_way.ask_late, WORKERS),
    on_the_way.Late: Route(own_way.late, WORKERS),
    # visits that are looked at before they are paid
    proof_presses.AskLater: Route(later.begin, WORKERS),
    proof_presses.Explain: Route(explaining.begin, WORKERS),
    proof_presses.AskNotReal: Route(proofs.ask_not_real, DESK),
    proof_presses.SettleProof: Route(proofs.decide, DESK),
    picture_presses.NoPicture: Route(pictures.none, WORKERS),
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
    halts.ObjectTo: Route(objecting.begin, (*WORKERS, *MANAGERS)),
    halts.Halt: Route(suspending.halt, APPOINTING),
    day_presses.Resume: Route(suspending.resume, APPOINTING),
    # visits that were drawn for a look
    check_presses.Checks: Route(checks.show, SUPERVISORS),
    check_presses.NobodyAnswers: Route(checks.nobody, SUPERVISORS),
    # what organisations show of their qualification
    paper_presses.HousePapers: Route(own_papers.show, MANAGERS),
    paper_presses.ShowPaper: Route(own_papers.begin, MANAGERS),
    paper_presses.LookAtPaper: Route(house_papers.look, SUPERVISORS),
    paper_presses.AcceptPaper: Route(house_papers.accept, SUPERVISORS),
    paper_presses.TurnDownPaper: Route(house_papers.turn_down, SUPERVISORS),
    # days off
    day_presses.AskAway: Route(away.ask, WORKERS),
    day_presses.Away: Route(away.take, WORKERS),
    # a day, and the days of two weeks
    day_presses.Week: Route(workday.week, WORKERS),
    day_presses.SeeDay: Route(workday.see, WORKERS),
    day_presses.ShowWay: Route(visits.show_way, WORKERS),
    # what they speak
    tongue_presses.MyTongues: Route(own_tongues.show, WORKERS),
    tongue_presses.SpeakMine: Route(own_tongues.turn, WORKERS),
    # a person's case
    case_files.CaseAt: Route(casefiles.at, WORKERS),
    case_files.KeepCase: Route(casefiles.keep, WORKERS),
    case_files.AddStep: Route(casefiles.ask_step, WORKERS),
    case_files.Tick: Route(casefiles.tick, WORKERS),
    case_files.WriteNote: Route(casefiles.ask_note, WORKERS),
    case_files.ReadNotes: Route(casefiles.read_notes, WORKERS),
    case_files.AskEnd: Route(casefiles.ask_end, WORKERS),
    case_files.EndCase: Route(casefiles.end, WORKERS),
    case_files.AskOver: Route(casefiles.ask_over, WORKERS),
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
    # managers of an organisation
    manager.Team: Route(workers.show, MANAGERS),
    manager.SeeWorker: Route(workers.see, MANAGERS),
    manager.Skills: Route(workers.skills, MANAGERS),
    manager.SetSkill: Route(workers.set_skill, MANAGERS),
    manager.Places: Route(workers.places, MANAGERS),
    manager.SetPlace: Route(workers.set_place, MANAGERS),
    tongue_presses.Tongues: Route(colleague_tongues.show, MANAGERS),
    tongue_presses.SetTongue: Route(colleague_tongues.turn, MANAGERS),
    wished_presses.AskSex: Route(workers.ask_sex, MANAGERS),
    wished_presses.SetSex: Route(workers.set_sex, MANAGERS),
    manager.Hours: Route(hours.show, MANAGERS),
    manager.SetDay: Route(hours.set_day, MANAGERS),
    manager.AskTimes: Route(hours.ask_times, MANAGERS),
    manager.AskAbsent: Route(absences.ask, MANAGERS),
    manager.Present: Route(absences.present, MANAGERS),
    manager.AskPaper: Route(papers.ask, MANAGERS),
    board_presses.Board: Route(board.show, MANAGERS),
    board_presses.OwnHouses: Route(house.show, MANAGERS),
    board_presses.SetMayAssign: Route(house.set_may_assign, MANAGERS),
    manager.VisitsToday: Route(day.visits, MANAGERS),
    manager.Incoming: Route(day.incoming, MANAGERS),
    # what nobody takes
    place_presses.OwnOrder: Route(placing.show, MANAGERS),
    place_presses.SendOwn: Route(placing.send, MANAGERS),
    place_presses.PassUp: Route(placing.pass_up, MANAGERS),
    place_presses.HandUp: Route(placing.hand_up, DESK),
    # a day's plan
    day_plans.PlanDay: Route(planning.want, MANAGERS),
    day_plans.SeeChanges: Route(planning.see, MANAGERS),
    day_plans.AcceptPlan: Route(planning.accept, MANAGERS),
    day_plans.DropPlan: Route(planning.drop, MANAGERS),
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
