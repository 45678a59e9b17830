"""今天 and 这一周: a worker's own visits in order of the clock."""

from dataclasses import replace
from datetime import timedelta

from handlers.context import Desk
from handlers.presses.day import SeeDay, Week
from handlers.presses.worker import Today
from handlers.screens import proofs, ratings, tongues
from handlers.screens import workday as screens
from handlers.ui.screen import Screen
from handlers.worker.away import day_of
from models.errors import Stale
from models.operations.telling_later import untold_by
from models.reads.workbench import visit_card
from models.reads.workday import loads, next_after, workday
from models.rules import hours

A_YEAR = timedelta(days=366)


def today(_press: Today | None, desk: Desk) -> Screen:
    """Today's visits, what is left to be shown, and the way to one's own stars."""
    me, on = desk.who.person_id, hours.today(desk.now)
    following = next_after(desk.session, me, on)
    screen = screens.day(desk.say, workday(desk.session, me, on), on, following)
    untold = [card for n in untold_by(desk.session, me, now=desk.now)
              if (card := visit_card(desk.session, n, now=desk.now))]  # fmt: skip
    *rows, ways_out = screen.rows
    own = (ratings.door(desk.say), tongues.door(desk.say))
    rows = [*proofs.later_rows(desk.say, untold), *rows, *own, ways_out]
    return replace(screen, rows=tuple(rows))


def see(press: SeeDay, desk: Desk) -> Screen:
    """Another day, of this worker alone; no further away than a year."""
    on, day = hours.today(desk.now), day_of(press.day)
    if abs(day - on) > A_YEAR:
        raise Stale
    return screens.day(desk.say, workday(desk.session, desk.who.person_id, day), on)


def week(_press: Week, desk: Desk) -> Screen:
    on = hours.today(desk.now)
    monday = on - timedelta(days=on.weekday())
    until = monday + timedelta(days=2 * screens.A_WEEK - 1)
    held = loads(desk.session, desk.who.person_id, monday, until)
    return screens.week(desk.say, monday, held)
