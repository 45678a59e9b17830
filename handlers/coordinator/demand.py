"""🥢 点不到的菜: the desk of a place reads what its people wanted and could not get."""

from handlers.context import Desk
from handlers.presses.demand import EVERYWHERE, OFF_MENU, OWN, TWELVE_MONTHS, GapRows, Gaps, SeeGap
from handlers.screens import demand as screens
from handlers.screens.demand import Sees
from handlers.screens.staff import DESK
from handlers.ui.screen import Screen
from models.access import sees_demand
from models.errors import NotAllowed, Stale
from models.reads import demand
from models.reads.buying import twelve_months
from models.reads.catalogue import dish, figures
from models.reads.demand import Gap, Span
from models.reads.places import place_name, place_names
from models.rules.disclosure import hide
from models.rules.hours import today
from models.words import Role

YEARS_BACK = 5


def show(press: Gaps, desk: Desk) -> Screen:
    """Of one's own place, or of one of them."""
    year = press.year or today(desk.now).year
    if press.area == OWN:
        places = own_places(desk)
        if len(places) > 1:
            return screens.choose(desk.say, places, year)
        press = Gaps(places[0][0], year)
    press = Gaps(press.area, year)
    span = span_of(desk, press.area, press.year)
    found = demand.gaps(desk.session, span.area_code, span.since, span.until)
    name = name_of(desk, span.area_code)
    return screens.several(desk.say, name, press, found, _sees(desk, span.area_code))


def see(press: SeeGap, desk: Desk) -> Screen:
    span, gap = _gap(desk, press)
    sees = _sees(desk, span.area_code)
    places = hide(dict(demand.by_place(desk.session, span, gap.service)), sees.least)
    names = place_names(desk.session, places)
    parts = screens.Parts(
        list(hide({str(why): count for why, count in gap.why.items()}, sees.least).items()),
        [(names[code], count) for code, count in places.items()],
        list(hide(dict(demand.by_group(desk.session, span, gap.service)), sees.least).items()),
    )
    return screens.one(desk.say, press, gap, parts, sees)


def rows(press: GapRows, desk: Desk) -> Screen:
    """Who is behind a figure, without anybody's name: for supervisors."""
    if not _opens(desk, "" if press.area == EVERYWHERE else press.area):
        raise NotAllowed(act="see_demand", object_type="longing", object_id=0)
    span, gap = _gap(desk, SeeGap(press.area, press.year, press.service))
    page = min(max(press.page, 0), gap.wishes // screens.PAGE)
    found = demand.wanted(
        desk.session, span, gap.service, skip=page * screens.PAGE, limit=screens.PAGE + 1
    )
    return screens.of_gap(desk.say, GapRows(press.area, press.year, press.service, page), found)


def own_places(desk: Desk) -> list[tuple[str, str]]:
    """(code as it stands in a button, name) of the places that somebody answers for."""
    codes = sorted({held.area_code for held in desk.actor.held if held.role in DESK})
    return [(code or EVERYWHERE, name_of(desk, code)) for code in codes]


def name_of(desk: Desk, code: str) -> str:
    return place_name(desk.session, code) if code else desk.say("days-everywhere")


def span_of(desk: Desk, area: str, year: int) -> Span:
    """A year of a place, for whoever answers at a desk for it. Raises NotAllowed, Stale."""
    code, on = "" if area == EVERYWHERE else area, today(desk.now)
    year = year or on.year
    if not sees_demand(desk.actor, code):
        raise NotAllowed(act="see_demand", object_type="longing", object_id=0)
    if year == TWELVE_MONTHS:
        return twelve_months(code, on)
    if not on.year - YEARS_BACK <= year <= on.year:
        raise Stale
    return Span(
        code, on.replace(year=year, month=1, day=1), on.replace(year=year, month=12, day=31)
    )


def _sees(desk: Desk, code: str) -> Sees:
    """Whoever may open the rows is told every count."""
    if _opens(desk, code):
        return Sees(0, rows=True)
    return Sees(figures(desk.session, today(desk.now))["small_count"], rows=False)


def _opens(desk: Desk, code: str) -> bool:
    return desk.actor.holds(Role.SUPERVISOR, code)


def _gap(desk: Desk, press: SeeGap) -> tuple[Span, Gap]:
    """One line of the list. Raises Stale for a service that nobody missed."""
    span = span_of(desk, press.area, press.year)
    service = "" if press.service == OFF_MENU else press.service
    if service and dish(desk.session, service) is None:
        raise Stale
    found = demand.gaps(desk.session, span.area_code, span.since, span.until)
    gap = next((one for one in found if one.service == service), None)
    if gap is None:
        raise Stale
    return span, gap
