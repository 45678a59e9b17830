"""Buttons of social workers: offers, visits, their days, and the cases they keep."""

from handlers.guard import Route
from handlers.presses import along as on_the_way
from handlers.presses import casefiles as case_files
from handlers.presses import day as day_presses
from handlers.presses import pictures as picture_presses
from handlers.presses import proofs as proof_presses
from handlers.presses import ratings as own
from handlers.presses import suspending as halts
from handlers.presses import tongues as tongue_presses
from handlers.presses import worker
from handlers.presses.codec import Press
from handlers.screens.staff import MANAGERS, WORKERS
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
    # social workers
    worker.TakeOffer: Route(offers.take, WORKERS),
    worker.PassOffer: Route(offers.pass_on, WORKERS),
    worker.DeclineOffer: Route(offers.decline, WORKERS),
    worker.Today: Route(workday.today, WORKERS),
    own.MyRatings: Route(ratings.show, WORKERS),
    own.DisputeThis: Route(ratings.begin, WORKERS),
    own.AskVisit: Route(ratings.ask_visit, WORKERS),
    own.DisputeVisit: Route(ratings.begin_visit, WORKERS),
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
    picture_presses.NoPicture: Route(pictures.none, WORKERS),
    # workers who are sent to nobody
    halts.ObjectTo: Route(objecting.begin, (*WORKERS, *MANAGERS)),
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
}
