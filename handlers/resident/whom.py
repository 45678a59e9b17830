"""🙋 A woman or a man, said while ordering what is done to the body."""

from handlers.context import Desk
from handlers.presses.wished import WantSex
from handlers.resident import choosing
from handlers.ui.form import choice
from handlers.ui.screen import Button, Screen
from models.operations import wishing
from models.operations.tongues import ANY
from models.rules.hours import today
from models.rules.matching import CLOSE
from models.rules.understanding.wished import sex_said
from models.words import Sex

ALONE = 12
"""Characters: so few hold nothing but the wish."""


def line(desk: Desk) -> str:
    """Who alone will come; nothing where anybody may."""
    sex = _wished(desk)
    return desk.say("confirm-wish", sex=desk.say.word("sex", sex)) if sex else ""


def row(desk: Desk) -> tuple[tuple[Button, ...], ...]:
    """The wish to add, or the one to take back."""
    if desk.talk.answers["service"] not in CLOSE:
        return ()
    if _wished(desk):
        return ((choice(desk, desk.say("sex-any-do"), ANY),),)
    names = {sex: desk.say.word("sex", sex) for sex in Sex}
    add = {sex: desk.say("confirm-wish-add", sex=name) for sex, name in names.items()}
    return (tuple(choice(desk, label, sex) for sex, label in add.items()),)


def take(desk: Desk, words: str) -> bool:
    """Whether it was such a wish; a time at which nobody of these is free is asked again."""
    answers = desk.talk.answers
    if words not in {*Sex, ANY} or answers["service"] not in CLOSE:
        return False
    wishing.want_sex(desk.session, answers["person"], words, by=desk.actor, now=desk.now)
    if "start" in answers:
        start = desk.moment(answers["start"])
        if start not in choosing.times(desk).starts(today(start)):
            answers.pop("start")
            answers |= {"wish": start.isoformat(), "missed": True}
    return True


def hear(desk: Desk, words: str) -> bool:
    """«要个女的», typed where times are offered or shown; or a time."""
    if (sex := sex_said(words)) is None or len(words) > ALONE:
        return choosing.hear_time(desk, words)
    said = desk.talk.answers.get("said", "")
    desk.talk.answers["said"] = f"{said} {words}".strip()[:500]
    say_back(desk, sex)
    return True


def say_back(desk: Desk, sex: Sex) -> None:
    """The wish is theirs from now on, and told; a tap lifts it."""
    answers = desk.talk.answers
    if not take(desk, sex):
        wishing.want_sex(desk.session, answers["person"], sex, by=desk.actor, now=desk.now)
    name = "sex-heard" if answers["service"] in CLOSE else "sex-heard-else"
    lift = Button(desk.say("sex-any-do"), WantSex(answers["person"], ANY))
    text = desk.say(name, sex=desk.say.word("sex", sex))
    desk.spare.append(Screen(text, rows=((lift,),)))


def ask_start(desk: Desk) -> Screen:
    """The times; where there is none for this wish alone, why, and the tap that lifts it."""
    screen, sex = choosing.ask_start(desk), _wished(desk)
    if sex is None or choosing.times(desk).days():
        return screen
    told = desk.say("no-times-wish", sex=desk.say.word("sex", sex))
    lift = choice(desk, desk.say("sex-any-do"), ANY)
    return Screen(f"{told}\n{screen.text}", rows=((lift,), *screen.rows))


def take_start(desk: Desk, words: str) -> None:
    if not take(desk, words):
        choosing.take_start(desk, words)


def _wished(desk: Desk) -> Sex | None:
    answers = desk.talk.answers
    return wishing.wished(desk.session, answers["person"], answers["service"])
