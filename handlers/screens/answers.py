"""Was everything done, and how was it? What service, when and whom it is about stands above."""

from collections.abc import Callable
from datetime import datetime

from handlers.presses.answers import AskStars, ChangeRating, OnceMore, RateAgain, SayDone
from handlers.presses.codec import Press
from handlers.presses.common import AskHuman, Home
from handlers.presses.pairs import NotThisWorker
from handlers.presses.picking import KeepWorker
from handlers.presses.pictures import SeeWork
from handlers.presses.resident import ChangeTime, Rate, RateWords, SeeOrder
from handlers.screens.common import ways_out
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.cards import OrderCard
from models.rules.satisfaction import GOOD_STARS
from models.words import Outcome

Rows = tuple[tuple[Button, ...], ...]


def done_ask(say: Say, order: OrderCard, *, again: bool = False) -> Screen:
    """The first question, and the one reminder of it; what silence comes to is said there."""
    text = f"{_about(say, order)}\n{say('done-ask')}"
    if again:
        text += "\n" + say("done-ask-again")
    human = Button(say("human"), AskHuman(order.id))
    return Screen(text, rows=(*next_question(say, order, elder=False), (human,)))


def outcomes(say: Say, visit_id: int) -> Rows:
    return listed([Button(say(f"done-{one}"), SayDone(visit_id, one)) for one in Outcome])


def next_question(say: Say, order: OrderCard, *, elder: bool) -> Rows:
    """On the order's card: what has not been answered yet."""
    visit_id = order.visit_id or 0
    if order.said is None:
        return (*picture(say, order), *outcomes(say, visit_id))
    return marks(say, lambda stars: Rate(visit_id, stars), elder=elder)


def picture(say: Say, order: OrderCard) -> Rows:
    """What was done, to be looked at."""
    see = Button(say("picture-see"), SeeWork(order.visit_id or 0))
    return ((see,),) if order.picture else ()


def half_done(say: Say, order: OrderCard) -> Screen:
    visit_id = order.visit_id or 0
    more = Button(say("half-more"), OnceMore(visit_id))
    enough = Button(say("half-enough"), AskStars(visit_id))
    return Screen(f"{_about(say, order)}\n{say('half-ask')}", rows=listed([more, enough]))


def not_done(say: Say, order: OrderCard, call_by: datetime, *, elder: bool) -> Screen:
    """It is put right; nobody has to order again. Stars may follow, or not."""
    text = say("done-not-told", by=say.when(call_by))
    return Screen(text, rows=(*_stars(say, order, elder=elder), (Button(say("home"), Home()),)))


def coming_again(say: Say, order: OrderCard, again: OrderCard, *, elder: bool) -> Screen:
    """Who comes again and when, or that somebody is looked for; and then the stars."""
    name = "half-again" if again.worker else "half-looking"
    text = say(name, worker=again.worker, when=say.when(again.start), number=again.number)
    see = Button(say("order-see"), SeeOrder(again.id))
    text += "\n\n" + say("stars-ask", worker=order.worker)
    other = Button(say("order-change-time"), ChangeTime(again.id))
    return Screen(text, rows=(*_stars(say, order, elder=elder), (see, other)))


def rate_ask(say: Say, order: OrderCard, *, elder: bool, beside: bool = False) -> Screen:
    """What, who and when it is about; one tap. `beside`: by the desk, for whoever phoned."""
    ask = say("rate-ask-for", person=order.person) if beside else say("rate-ask")
    text = f"{_about(say, order)}\n{ask}"
    human = Button(say("human"), AskHuman(order.id))
    return Screen(text, rows=(*_stars(say, order, elder=elder), (human,)))


def change_ask(say: Say, order: OrderCard, rating_id: int, *, elder: bool) -> Screen:
    rows = marks(say, lambda stars: RateAgain(rating_id, stars), elder=elder)
    text = f"{_about(say, order)}\n{say('rate-change-ask')}"
    return Screen(text, rows=(*rows, ways_out(say, order.id)))


def _about(say: Say, order: OrderCard) -> str:
    service = say.word("service", order.service)
    return say("visit-about", worker=order.worker, service=service, when=say.when(order.start))


def _stars(say: Say, order: OrderCard, *, elder: bool) -> Rows:
    visit_id = order.visit_id or 0
    return marks(say, lambda stars: Rate(visit_id, stars), elder=elder)


def marks(say: Say, press: Callable[[int], Press], *, elder: bool = False) -> Rows:
    """Five stars, best first; 长辈版: three faces for five, three and one."""
    if elder:
        return tuple((Button(say(f"rate-face-{n}"), press(n)),) for n in (5, 3, 1))
    buttons = [Button("⭐" * n, press(n)) for n in (5, 4, 3, 2, 1)]
    return (tuple(buttons[:1]), tuple(buttons[1:3]), tuple(buttons[3:]))


def rated(say: Say, visit_id: int, stars_given: int, call_by: datetime | None) -> Screen:
    text = say("rate-thanks", stars=stars_given)
    if call_by is not None:
        text = say("rate-low", by=say.when(call_by))
    buttons = [
        Button(say("rate-words"), RateWords(visit_id)),
        Button(say("rate-change"), ChangeRating(visit_id)),
    ]
    if call_by is not None:
        buttons.append(Button(say("avoid-worker"), NotThisWorker(visit_id)))
    elif stars_given >= GOOD_STARS:
        buttons.insert(0, Button(say("keep"), KeepWorker(visit_id)))
    return Screen(text, rows=(*listed(buttons), (Button(say("home"), Home()),)))


def rated_for(say: Say, order: OrderCard, stars_given: int, by: str) -> Screen:
    """What the desk wrote down for whoever phoned."""
    service = say.word("service", order.service)
    text = say("news-rated-for", by=by, person=order.person, service=service,
               when=say.when(order.start), stars=stars_given)  # fmt: skip
    return Screen(text, rows=(ways_out(say, order.id),))
