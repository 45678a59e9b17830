"""Buttons of projects: the three parties, and whoever evaluates them."""

from handlers.coordinator import excluding
from handlers.guard import Route
from handlers.presses import evaluations, openness, projects
from handlers.presses import money as money_presses
from handlers.presses import satisfaction as scores
from handlers.presses import tenders as tender_presses
from handlers.presses.codec import Press
from handlers.projects import (
    applying,
    card,
    evaluating,
    money,
    objecting,
    payments,
    publishing,
    rectifying,
    reporting,
    reversals,
    satisfaction,
    scoring,
    tenders,
    terms,
)
from handlers.screens.staff import DESK, EVALUATORS, MANAGERS, OVERSEERS, SUPERVISORS
from models.words import Role

PRESSES: dict[type[Press], Route] = {
    projects.Projects: Route(card.show, OVERSEERS),
    projects.SeeProject: Route(card.see, OVERSEERS),
    openness.Reports: Route(reporting.kinds, (*SUPERVISORS, *EVALUATORS)),
    openness.MakeReport: Route(reporting.make, (*SUPERVISORS, *EVALUATORS)),
    openness.SeeProposed: Route(publishing.see, SUPERVISORS),
    openness.Publish: Route(publishing.publish, SUPERVISORS),
    # calls, and what is applied for
    tender_presses.Tenders: Route(tenders.show, OVERSEERS),
    tender_presses.SeeTender: Route(tenders.see, OVERSEERS),
    tender_presses.NewTender: Route(tenders.begin, SUPERVISORS),
    tender_presses.DrawAgain: Route(tenders.draw_again, SUPERVISORS),
    tender_presses.OpenScores: Route(tenders.open_scores, SUPERVISORS),
    tender_presses.Decide: Route(tenders.decide, SUPERVISORS),
    tender_presses.Apply: Route(terms.begin, MANAGERS),
    tender_presses.SeeApplication: Route(applying.see, (*MANAGERS, *SUPERVISORS)),
    tender_presses.PickFor: Route(applying.pick_for, MANAGERS),
    tender_presses.Pick: Route(applying.pick, MANAGERS),
    tender_presses.SayNeeds: Route(applying.say_needs, MANAGERS),
    tender_presses.ChangeTerms: Route(terms.change_terms, MANAGERS),
    tender_presses.HandIn: Route(applying.hand_in, MANAGERS),
    tender_presses.AskTakeBack: Route(applying.ask_take_back, MANAGERS),
    tender_presses.TakeBack: Route(applying.take_back, MANAGERS),
    # the sheets of evaluators
    tender_presses.Sheets: Route(scoring.show, EVALUATORS),
    tender_presses.SeeSheet: Route(scoring.see, EVALUATORS),
    tender_presses.AskPoints: Route(scoring.ask_points, EVALUATORS),
    tender_presses.GivePoints: Route(scoring.give_points, EVALUATORS),
    tender_presses.SealSheet: Route(scoring.seal, EVALUATORS),
    tender_presses.AskNotMe: Route(scoring.ask_not_me, EVALUATORS),
    tender_presses.NotMe: Route(scoring.not_me, EVALUATORS),
    # satisfaction
    scores.ProjectScore: Route(satisfaction.of_project, OVERSEERS),
    scores.Ranking: Route(satisfaction.ranking, satisfaction.SEES_ALL),
    scores.HouseScore: Route(satisfaction.of_house, satisfaction.SEES_ALL),
    scores.AskExclude: Route(excluding.ask, DESK),
    scores.ExcludeFor: Route(excluding.exclude, DESK),
    scores.Exclusions: Route(excluding.several, DESK),
    scores.SeeExclusion: Route(excluding.see, DESK),
    scores.DecideExclusion: Route(excluding.decide, DESK),
    # money
    money_presses.Money: Route(money.show, OVERSEERS),
    money_presses.Behind: Route(money.visits_of, OVERSEERS),
    money_presses.PaidVisits: Route(money.paid_visits, OVERSEERS),
    money_presses.OpenPaid: Route(money.open_paid, OVERSEERS),
    money_presses.AskDoubt: Route(reversals.ask_doubt, DESK),
    money_presses.Doubt: Route(reversals.doubt, DESK),
    money_presses.SeePayment: Route(payments.see, OVERSEERS),
    money_presses.Make: Route(payments.make, (Role.COORDINATOR,)),
    money_presses.Approve: Route(payments.approve, (Role.SUPERVISOR,)),
    money_presses.AskRefuse: Route(payments.ask_refuse, (Role.SUPERVISOR,)),
    money_presses.Refuse: Route(payments.refuse, (Role.SUPERVISOR,)),
    money_presses.Pay: Route(payments.begin_pay, (Role.SUPERVISOR,)),
    money_presses.SayReturned: Route(payments.say_returned, MANAGERS),
    money_presses.NotReceived: Route(payments.not_received, SUPERVISORS),
    money_presses.Reversals: Route(reversals.show, OVERSEERS),
    money_presses.SeeReversal: Route(reversals.see, OVERSEERS),
    money_presses.DecideReversal: Route(reversals.decide, SUPERVISORS),
    money_presses.AskSpeak: Route(reversals.begin, MANAGERS),
    # evaluations
    evaluations.Evaluations: Route(evaluating.show, OVERSEERS),
    evaluations.SeeEvaluation: Route(evaluating.see, OVERSEERS),
    evaluations.BeginEvaluation: Route(evaluating.begin, SUPERVISORS),
    evaluations.Speak: Route(evaluating.speak, OVERSEERS),
    evaluations.StepDown: Route(evaluating.step_down, EVALUATORS),
    evaluations.DrawThirdParty: Route(evaluating.draw, SUPERVISORS),
    evaluations.PassEvaluation: Route(evaluating.passes, SUPERVISORS),
    evaluations.AskRectify: Route(rectifying.begin, SUPERVISORS),
    evaluations.PutRight: Route(rectifying.put_right, MANAGERS),
    evaluations.ConfirmPoint: Route(rectifying.confirm, DESK),
    evaluations.NotPutRight: Route(rectifying.not_yet, DESK),
    evaluations.AskObjection: Route(objecting.begin, MANAGERS),
    evaluations.AnswerObjection: Route(objecting.begin_answer, SUPERVISORS),
}
