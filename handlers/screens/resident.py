"""What residents and their proxies see. A frozen card in, a Screen out."""

from handlers.presses.assisting import HomeCard
from handlers.presses.caring import Cares, TypeNumber
from handlers.presses.certifying import SeeGroups
from handlers.presses.codec import Press
from handlers.presses.common import AskHuman
from handlers.presses.directory import Directory
from handlers.presses.homes import HomePlace
from handlers.presses.picking import ChooseWorker
from handlers.presses.plans import SeeDates
from handlers.presses.privacy import MyData, Privacy
from handlers.presses.relay import TellWorker
from handlers.presses.resident import (
    Agree,
    AskCancel,
    AskLanguage,
    CancelOrder,
    CareForSomeone,
    ChangeAddress,
    ChangeTime,
    ChooseLanguage,
    Disagree,
    ElderMode,
    OrderThis,
    RegisterMe,
    SeeOrder,
)
from handlers.presses.tongues import SeeWishes
from handlers.screens import answers
from handlers.screens.appealing import why_button
from handlers.screens.caring import hands
from handlers.screens.common import vouched, ways_out
from handlers.screens.plans import days_ahead, days_told, rest_acts, rests
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Ask, Button, Key, Screen
from models.reads.cards import OrderCard
from models.reads.people import PersonCard
from models.tables.orders import LOOKING, OrderStatus
from models.tables.visits import VisitStatus
from models.words import STIGMATISING, Closing, Language, Rhythm

CHANGEABLE = (OrderStatus.PLACING, OrderStatus.WAITING, OrderStatus.BOOKED, OrderStatus.SUBMITTED)


def keyboard(say: Say, *, young: bool = False) -> tuple[tuple[Key, ...], ...]:
    """The large keys, always in the same place; a child has its rules beneath them."""
    keys = (
        (Key(say("key-order")), Key(say("key-orders"))),
        (Key(say("key-human")), Key(say("key-settings"))),
    )
    return (*keys, (Key(say("key-child-rules")),)) if young else keys


def home_key(say: Say) -> Screen:
    """One key more over the others: it sends where the telephone is now."""
    here = (Key(say("home-place-key"), Ask.LOCATION),)
    return Screen(say("home-place-key-below"), keyboard=(here, *keyboard(say)))


def choose_language(say: Say) -> Screen:
    names = {Language.ZH: "中文", Language.EN: "English"}
    buttons = [Button(names[one], ChooseLanguage(one)) for one in Language]
    return Screen(say("language-ask"), rows=(tuple(buttons),))


def notice(say: Say, *, young: bool = False) -> Screen:
    """What we do with what they tell us, before the first question."""
    agree, no = Button(say("notice-agree"), Agree()), Button(say("notice-no"), Disagree())
    return Screen(
        say("child-notice" if young else "notice"),
        rows=((agree,), (no,), (Button(say("privacy-button"), Privacy()),)),
    )


def not_agreed(say: Say) -> Screen:
    """A no is an answer; help in danger and a human being need no yes."""
    agree = Button(say("notice-agree"), Agree())
    return Screen(say("not-agreed"), rows=((agree,), (Button(say("human"), AskHuman(0)),)))


def whom_to_register(say: Say) -> Screen:
    return Screen(
        say("welcome-whom"),
        rows=listed(
            [
                Button(say("whom-me"), RegisterMe()),
                Button(say("whom-other"), CareForSomeone()),
                Button(say("whom-number"), TypeNumber()),
            ]
        ),
    )


def home(say: Say, name: str, *, young: bool = False) -> Screen:
    hello = "child-hello" if young else "home-hello"
    return Screen(say(hello, name=name), keyboard=keyboard(say, young=young))


def order_list(say: Say, orders: list[OrderCard]) -> Screen:
    if not orders:
        return Screen(say("orders-none"), rows=(ways_out(say),))
    buttons = [Button(_line(say, order), SeeOrder(order.id)) for order in orders]
    return Screen(say("orders-title"), rows=(*listed(buttons), ways_out(say)))


def _line(say: Say, order: OrderCard) -> str:
    marks = {
        OrderStatus.BOOKED: "✅",
        OrderStatus.PLACING: "🔎",
        OrderStatus.WAITING: "⏳",
        OrderStatus.SUBMITTED: "📄",
        OrderStatus.RESTING: "⏸",
        OrderStatus.CLOSED: "☑️",
        OrderStatus.CANCELLED: "✖️",
        OrderStatus.REFUSED: "✖️",
    }
    words = say(
        "order-line", service=say.word("service", order.service), when=say.when(order.start)
    )
    missed = order.status in CHANGEABLE and order.visit_status is VisitStatus.MISSED
    return f"{'❗' if missed else marks[order.status]} {words}"


def order_card(say: Say, order: OrderCard, *, elder: bool = False) -> Screen:
    """State, who comes and when, what happens next."""
    text = say(
        "order-card",
        service=say.word("service", order.service),
        person=order.person,
        number=order.number,
        status=say.word("order-status", _stage(order)),
        when=say.when(order.start),
        rhythm=days_told(say, order.plan) + days_ahead(say, order.plan),
    )
    text += hands(say, order) + vouched(say, order.vouch) + "\n\n" + _what_next(say, order)
    return Screen(text, rows=(*_acts(say, order, elder=elder), ways_out(say, order.id)))


def _stage(order: OrderCard) -> str:
    """The order's status, or how far its visit has come; asked in vain is no answer."""
    if order.status is OrderStatus.CLOSED and order.closing is Closing.TIMEOUT:
        return "unanswered"
    if order.status is OrderStatus.BOOKED and order.visit_status in (
        VisitStatus.STARTED,
        VisitStatus.DONE,
    ):
        return str(order.visit_status)
    return str(order.status)


def _what_next(say: Say, order: OrderCard) -> str:
    stage = _stage(order)
    far = stage == "started" and order.far
    told = say(
        "order-next-far" if far else f"order-next-{stage}",
        worker=order.worker,
        provider=order.provider,
        code=order.code,
    )
    if order.expected:
        told += "\n" + say("order-expected", clock=say.clock(order.expected))
    if order.noted:
        told += "\n" + say("noted-by-worker", worker=order.worker)
    if order.ahead:
        told += "\n" + say("order-ahead", count=order.ahead)
    if stage == "booked" and order.provider_phone:
        told += "\n" + say("order-phone", phone=order.provider_phone)
    return told


def _acts(say: Say, order: OrderCard, *, elder: bool) -> tuple[tuple[Button, ...], ...]:
    if order.visit_status is VisitStatus.DONE and order.visit_id and not order.rated:
        return answers.next_question(say, order, elder=elder)
    if order.status is OrderStatus.REFUSED:
        return (why_button(say, "o", order.id),)
    if order.status is OrderStatus.RESTING:
        return rest_acts(say, order)
    if order.status in CHANGEABLE and order.visit_status is not VisitStatus.STARTED:
        change = (
            Button(say("order-change-time"), ChangeTime(order.id)),
            Button(say("order-cancel"), AskCancel(order.id)),
        )
        rows: list[tuple[Button, ...]] = [change]
        if order.status in LOOKING:
            rows.insert(0, (Button(say("pick-open"), ChooseWorker(order.id)),))
        if order.plan is not None:
            rows.append((Button(say("dates-button"), SeeDates(order.id)),))
        if order.visit_status is VisitStatus.BOOKED:
            rows.append((Button(say("relay-to-worker"), TellWorker(order.visit_id or 0)),))
        return tuple(rows)
    if order.status in (OrderStatus.CLOSED, OrderStatus.CANCELLED):
        again = (Button(say("order-again"), OrderThis(order.service)),)
        return (again, *answers.picture(say, order))
    return ()


def cancel_ask(say: Say, order: OrderCard, back: Press) -> Screen:
    """`back` leads to where it was asked from: the resident's own card, or the desk."""
    keep = Button(say("cancel-no"), back)
    if order.rhythm is Rhythm.ONCE:
        buttons = [Button(say("cancel-yes"), CancelOrder(order.id, 1)), keep]
    else:
        buttons = [
            Button(say("cancel-one"), CancelOrder(order.id, 0)),
            *rests(say, order.id),
            Button(say("cancel-all"), CancelOrder(order.id, 1)),
            keep,
        ]
    return Screen(say("cancel-ask"), rows=listed(buttons))


def offer_elder_mode(say: Say) -> Screen:
    """Whoever is old hears once that there is a simpler way."""
    return Screen(
        say("elder-offer"), rows=((Button(say("settings-elder-switch-on"), ElderMode(1)),),)
    )


def settings(say: Say, people: list[PersonCard], *, elder: bool, registered: bool) -> Screen:
    lines = [_person_line(say, person) for person in people]
    text = say("settings", elder=say("settings-elder-on" if elder else "settings-elder-off"))
    switch = "settings-elder-switch-off" if elder else "settings-elder-switch-on"
    buttons = [
        Button(say(switch), ElderMode(int(not elder))),
        Button(say("settings-language"), AskLanguage()),
    ]
    if not registered:
        buttons.append(Button(say("settings-register-me"), RegisterMe()))
    buttons += [
        Button(say("settings-cares"), Cares()),
        Button(say("settings-care"), CareForSomeone()),
        Button(say("mydata-button"), MyData(0)),
        Button(say("directory-back"), Directory(0)),
    ]
    buttons += [Button(say("settings-groups", name=p.name), SeeGroups(p.id)) for p in people]
    homes = [
        (
            Button(say("settings-address", name=p.name), ChangeAddress(p.id)),
            Button(say("settings-home-card", name=p.name), HomeCard(p.id)),
        )
        for p in people
    ]
    buttons += [Button(say("settings-home-place", name=p.name), HomePlace(p.id)) for p in people]
    buttons += [Button(say("settings-wishes", name=p.name), SeeWishes(p.id)) for p in people]
    return Screen("\n".join([text, *lines]), rows=(*listed(buttons), *homes, ways_out(say)))


def _person_line(say: Say, person: PersonCard) -> str:
    groups = [
        f"{say.word('group', group)} {say.word('claim', status)}"
        for group, status in person.groups
        if group not in STIGMATISING
    ]
    return say(
        "person-line",
        name=person.name,
        groups=say("comma").join(groups) or "—",
        code=person.home_code or "—",
    )
