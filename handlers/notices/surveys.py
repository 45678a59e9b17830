"""News of surveys: a place is asked, and told what came of it."""

from handlers.notices.reader import Draw, Reader
from handlers.screens import surveys as screens
from handlers.ui.screen import Screen
from models.reads import surveys
from models.reads.catalogue import figures
from models.rules.hours import today
from models.tables.demand import Survey, SurveyStatus


def _asks(reader: Reader) -> Screen | None:
    """The question with its big buttons, while it is open; for whom, where there are several."""
    survey, on = reader.session.get(Survey, reader.object_id), today(reader.now)
    if survey is None or survey.status is not SurveyStatus.OPEN:
        return None
    whom = surveys.choosing(reader.session, survey, reader.who.person_id, on)
    if len(whom) > 1:
        return screens.for_whom(reader.say, survey, whom)
    if not whom:
        return None
    number, name = whom[0]
    own = number == reader.who.person_id
    return screens.choose(reader.say, survey, (number, "" if own else name), 0)


def _over(reader: Reader) -> Screen | None:
    survey = reader.session.get(Survey, reader.object_id)
    found = surveys.results(reader.session, survey, now=reader.now) if survey else None
    if survey is None or found is None:
        return None
    least = figures(reader.session, today(reader.now))["small_count"]
    return screens.over(reader.say, survey, found, least)


NOTICES: dict[str, Draw] = {"survey-asks": _asks, "survey-over": _over}
