"""Buttons of whoever runs an organisation."""

from handlers.guard import Route
from handlers.manager import absences, board, day, hours, house, papers, placing, planning, workers
from handlers.manager import house_papers as own_papers
from handlers.manager import tongues as colleague_tongues
from handlers.presses import board as board_presses
from handlers.presses import house_papers as paper_presses
from handlers.presses import manager
from handlers.presses import placing as place_presses
from handlers.presses import planning as day_plans
from handlers.presses import tongues as tongue_presses
from handlers.presses import wished as wished_presses
from handlers.presses.codec import Press
from handlers.screens.staff import MANAGERS

PRESSES: dict[type[Press], Route] = {
    # what organisations show of their qualification
    paper_presses.HousePapers: Route(own_papers.show, MANAGERS),
    paper_presses.ShowPaper: Route(own_papers.begin, MANAGERS),
    # its workers, their papers and their hours
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
    # a day's plan
    day_plans.PlanDay: Route(planning.want, MANAGERS),
    day_plans.SeeChanges: Route(planning.see, MANAGERS),
    day_plans.AcceptPlan: Route(planning.accept, MANAGERS),
    day_plans.DropPlan: Route(planning.drop, MANAGERS),
}
