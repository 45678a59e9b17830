"""Buttons about organisations that are brought up, rated and watched over."""

from handlers.coordinator import growing, training, violations
from handlers.guard import Route
from handlers.manager import growing as own
from handlers.presses import growing as presses
from handlers.presses.codec import Press
from handlers.screens.staff import MANAGERS, SUPERVISORS

PRESSES: dict[type[Press], Route] = {
    presses.OwnGrowth: Route(own.show, MANAGERS),
    presses.Growing: Route(growing.show, SUPERVISORS),
    presses.TakeUp: Route(growing.take_up, SUPERVISORS),
    presses.Advance: Route(growing.advance, SUPERVISORS),
    presses.GoAlong: Route(growing.go_along, SUPERVISORS),
    presses.GiveSupport: Route(growing.begin_support, SUPERVISORS),
    presses.RateHouse: Route(growing.begin_rating, SUPERVISORS),
    # sessions
    presses.Trainings: Route(training.show, SUPERVISORS),
    presses.PlanTraining: Route(training.begin, SUPERVISORS),
    presses.SeeTraining: Route(training.see, SUPERVISORS),
    presses.SetCame: Route(training.came, SUPERVISORS),
    presses.CallOff: Route(training.call_off, SUPERVISORS),
    # what is put on record
    presses.NoteViolation: Route(violations.begin, SUPERVISORS),
    presses.SeeViolation: Route(violations.see, SUPERVISORS),
    presses.DecideViolation: Route(violations.decide, SUPERVISORS),
}
