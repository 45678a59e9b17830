"""The time of an order: asked, offered, tapped or typed."""

import re

from handlers.context import Desk
from handlers.resident import wishes
from handlers.resident.times import pick_times
from handlers.ui.form import NotUnderstood
from handlers.ui.screen import Screen
from models.errors import NoSuchTime
from models.reads.candidates import Ask
from models.reads.catalogue import dish
from models.reads.people import person_card
from models.reads.slots import Open, open_times
from models.rules.hours import local, today
from models.rules.understanding import reading
from models.rules.understanding.services import sure

AROUND = 6
"""Characters beside a time: more of them tell of another matter."""
_AHEAD, _MINUTES = re.compile("d[0-9]{1,3}"), re.compile("[0-9]{1,10}")


def times(desk: Desk) -> Open:
    """Who could come for what is being ordered."""
    answers = desk.talk.answers
    service, person = (
        dish(desk.session, answers["service"]),
        person_card(desk.session, answers["person"]),
    )
    if service is None or person is None:
        raise NotUnderstood("press-or-human")
    ask = Ask(person.id, service.code, person.area_code or "", desk.now, service.minutes)
    return open_times(desk.session, ask, service, now=desk.now)


def take_clear(desk: Desk, words: str) -> None:
    if not wishes.take(desk, words, times(desk)):
        raise NotUnderstood("press-or-human")


def hear_half(desk: Desk, words: str) -> bool:
    return wishes.take(desk, words, times(desk)) or hear_time(desk, words)


def hear_time(desk: Desk, words: str) -> bool:
    """A time typed where times are offered or shown: «后天下午三点», «改成周五»."""
    said = reading.read(words, local(desk.now))
    other = sure(said.labels) not in (None, desk.talk.answers.get("service"), "out_of_scope")
    if said.when is None or (other and len(words) > len(said.when.phrase) + AROUND):
        return False
    wishes.apply(desk, said.when, times(desk))
    return True


def ask_start(desk: Desk) -> Screen:
    return pick_times(desk, times(desk))


def take_start(desk: Desk, words: str) -> None:
    """`d3` shows the third day from now; whole minutes since 1970 are a beginning."""
    answers = desk.talk.answers
    if words == "d":
        answers["days"] = True
    elif _AHEAD.fullmatch(words):
        answers["ahead"] = int(words[1:])
    elif _MINUTES.fullmatch(words):
        answers["start"] = _existing(desk, int(words))
        for key in wishes.TIMES:
            if key != "start":
                answers.pop(key, None)
    else:
        raise NotUnderstood("press-or-human")


def _existing(desk: Desk, minutes: int) -> int:
    """The beginning, if it was ours to offer: somebody is free then, or nobody is at all."""
    open_, start = times(desk), desk.moment(minutes)
    if start not in open_.starts(today(start)) and (open_.days() or start <= desk.now):
        raise NoSuchTime(start=start)
    return minutes
