"""⭐ 满意 on the screen: never a share without its bounds and the people behind it, never a rank
where too few were heard.
"""

from datetime import date

from handlers.presses.directory import Method
from handlers.presses.projects import SeeProject
from handlers.presses.satisfaction import HouseScore, Ranking
from handlers.screens.common import ways_out
from handlers.screens.directory import known_on, percent
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.reckoned import CUTS
from models.reads.satisfaction import By
from models.rules.contentment import Score
from models.rules.two_roads import Satisfaction, ranked
from models.tables.providers import Project

PAGE = 8
"""Organisations on one screen."""


def of_project(say: Say, project: Project, told: Satisfaction, *, ranks: bool) -> Screen:
    """To those who buy it, watch over it and evaluate it."""
    text = "\n".join([say("satis-of", name=project.name), *lines(say, told)])
    more = (Button(say("satis-ranking"), Ranking(0)),) if ranks else ()
    rows = (*listed([_method(say), *more]), (_to_project(say, project.id),), ways_out(say))
    return Screen(text, rows=rows)


def own(say: Say, project: Project, told: Satisfaction, small: int) -> Screen:
    """To whoever runs the organisation: sums alone, and none of few."""
    text = [say("satis-own", name=project.name)]
    if told.said.voices < small:
        text.append(say("satis-own-few", small=small))
    else:
        text += [_people(say, told.said), _share(say, "satis-said", told.said), _hands(say, told)]
    rows = (*listed([_method(say)]), (_to_project(say, project.id),), ways_out(say))
    return Screen("\n".join(text), rows=rows)


def ranking(
    say: Say,
    houses: dict[int, str],
    told: dict[int, Satisfaction],
    page: int,
    known: date | None,
) -> Screen:
    """Best first by what is sure; those of whom too few were heard beneath, without a rank."""
    order = ranked(told)
    page = min(max(page, 0), max(len(order) - 1, 0) // PAGE)
    here = order[page * PAGE : (page + 1) * PAGE]
    text = [say("satis-nobody")]
    if order:
        text = [say("satis-houses", count=len(order)), known_on(say, known)]
    text += [_line(say, houses[one], rank, told[one]) for rank, one in here]
    buttons = [Button(f"⭐ {houses[one]}", HouseScore(one, By.SERVICE)) for _, one in here]
    turn = [Button(say("page-back"), Ranking(page - 1))] if page else []
    if len(order) > (page + 1) * PAGE:
        turn.append(Button(say("page-on"), Ranking(page + 1)))
    rows = (*listed(buttons), *listed(turn, 2), *listed([_method(say)]), ways_out(say))
    return Screen("\n".join(text), rows=rows)


def of_house(
    say: Say,
    house: tuple[int, str],
    told: Satisfaction,
    cut: tuple[str, dict[str, Satisfaction]],
    known: date | None,
) -> Screen:
    """Everything that is told of one of them, and its parts."""
    number, name = house
    by, parts = cut
    text = [say("satis-of-year", name=name), known_on(say, known), *lines(say, told)]
    text.append(say.word("satis-by", by))
    text += [_part(say, by, key, parts[key].said) for key in sorted(parts)]
    cuts = [Button(say.word("satis-by", one), HouseScore(number, one)) for one in CUTS if one != by]
    back = Button(say("satis-ranking"), Ranking(0))
    return Screen("\n".join(text), rows=(*listed([*cuts, _method(say), back]), ways_out(say)))


def lines(say: Say, told: Satisfaction) -> list[str]:
    """Both roads, what lies beside them, and what it is ranked by."""
    said, checked = told.said, told.checked
    text = [_people(say, said)]
    text.append(_share(say, "satis-said", said) if said.voices else say("satis-unsaid"))
    text.append(_share(say, "satis-checked", checked) if checked.voices else say("satis-unchecked"))
    if not said.voices:
        return [*text, _few(say, told)]
    if told.both:
        text.append(say("satis-both", both=told.both, agree=percent(told.agree)))
    if told.differs:
        text.append(say("satis-differs"))
    if said.enough:
        text.append(say("satis-silent", worst=percent(said.worst), best=percent(said.best)))
    text.append(_hands(say, told))
    if told.aside and not said.enough:
        text.append(say("satis-aside-few", count=told.aside))
    elif told.aside:
        raw, without = percent(told.raw.mean), percent(said.mean)
        text.append(say("satis-aside", count=told.aside, raw=raw, without=without))
    enough = say("satis-ranked", lowest=percent(told.lowest)) if told.enough else _few(say, told)
    return [*text, enough]


def _few(say: Say, told: Satisfaction) -> str:
    return say("satis-few", voices=told.said.voices, checked=told.checked.voices)


def _people(say: Say, said: Score) -> str:
    return say("satis-people", served=said.served, voices=said.voices, visits=said.visits,
               response=percent(said.response))  # fmt: skip


def _share(say: Say, name: str, one: Score) -> str:
    """Of fewer people than a figure takes, their number alone, as on the public page."""
    if not one.enough:
        return say(f"{name}-few", voices=one.voices)
    told = {"mean": one.mean, "low": one.low, "high": one.high}
    shares = {word: percent(share) for word, share in told.items()}
    return say(name, voices=one.voices, **shares)


def _hands(say: Say, told: Satisfaction) -> str:
    said = told.said
    shares = {"proxy": said.by_proxy, "assisted": said.assisted, "door": said.door}
    hands = {word: percent(share) for word, share in shares.items()}
    return say("satis-hands", partly=percent(said.partly), **hands)


def _line(say: Say, name: str, rank: int | None, told: Satisfaction) -> str:
    if rank is None:
        few = _few(say, told)
        return say("satis-line-few", name=name, few=few)
    said, checked = told.said, told.checked
    shares = {"low": said.low, "high": said.high, "clow": checked.low, "chigh": checked.high}
    line = say("satis-line", rank=rank, name=name, lowest=percent(told.lowest),
               **{word: percent(share) for word, share in shares.items()})  # fmt: skip
    return f"{line} ⚠️" if told.differs else line


def _part(say: Say, by: str, key: str, said: Score) -> str:
    """A part of an organisation; of few people their number alone."""
    kinds = {By.SERVICE: "service", By.GROUP: "group"}
    name = say.word(kinds[By(by)], key) if By(by) in kinds else key
    if not said.enough:
        return say("satis-part-few", name=name, voices=said.voices)
    return say("satis-part", name=name, voices=said.voices, mean=percent(said.mean),
               low=percent(said.low), high=percent(said.high))  # fmt: skip


def _method(say: Say) -> Button:
    return Button(say("method-button"), Method())


def _to_project(say: Say, project_id: int) -> Button:
    return Button(say("project-back"), SeeProject(project_id))
