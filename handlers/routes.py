"""The whole counter on one screen: which button, which command, which key leads where."""

from collections.abc import Callable

from handlers.context import Desk
from handlers.guard import Route
from handlers.presses import common, resident
from handlers.presses.codec import Press
from handlers.resident import home, ordering, orders, rating, registration, settings
from handlers.ui.form import Form
from handlers.ui.screen import Screen

PRESSES: dict[type[Press], Route] = {
    # everybody
    common.Home: Route(home.go_home),
    common.Cancel: Route(home.go_home),
    common.AskHuman: Route(home.ask_human),
    # residents and their proxies
    resident.ChooseLanguage: Route(home.choose_language),
    resident.AskLanguage: Route(home.ask_language),
    resident.Agree: Route(home.agree),
    resident.RegisterMe: Route(registration.register_me),
    resident.CareForSomeone: Route(registration.care_for),
    resident.OrderThis: Route(ordering.order_this),
    resident.MyOrders: Route(orders.my_orders),
    resident.SeeOrder: Route(orders.see),
    resident.ChangeTime: Route(orders.change_time),
    resident.NewDay: Route(orders.new_day),
    resident.NewTime: Route(orders.new_time),
    resident.AskCancel: Route(orders.ask_cancel),
    resident.CancelOrder: Route(orders.cancel),
    resident.Rate: Route(rating.give),
    resident.RateWords: Route(rating.ask_words),
    resident.Settings: Route(settings.show),
    resident.ElderMode: Route(settings.elder_mode),
    resident.ChangeAddress: Route(settings.change_address),
}

COMMANDS: dict[str, Callable[[Desk], Screen]] = {
    "start": home.start,
    "help": home.start,
    "cancel": home.start,
    "order": ordering.begin,
    "orders": lambda desk: orders.my_orders(None, desk),
    "settings": lambda desk: settings.show(None, desk),
}

KEYS: dict[str, Callable[[Desk], Screen]] = {
    "key-order": ordering.begin,
    "key-orders": lambda desk: orders.my_orders(None, desk),
    "key-human": lambda desk: home.ask_human(common.AskHuman(0), desk),
    "key-settings": lambda desk: settings.show(None, desk),
}
"""The large keys, by the name of their word: they work in every language at any time."""

FORMS: dict[str, Form] = {
    form.name: form for form in (registration.FORM, ordering.FORM, rating.FORM, settings.FORM)
}
