"""The whole counter on one screen: which button, which command, which key leads where."""

from collections.abc import Callable

from handlers.context import Desk
from handlers.coordinator import (
    answering,
    appeals,
    cases,
    certifying,
    correcting,
    importing,
    minors,
    queues,
    residents,
    rules,
    vouching,
)
from handlers.coordinator import inviting as desk_inviting
from handlers.coordinator import orders as desk_orders
from handlers.coordinator import pairs as desk_pairs
from handlers.coordinator import twins as desk_twins
from handlers.guard import Route
from handlers.manager import absences, day, hours, papers, workers
from handlers.presses import alarming as alarming_presses
from handlers.presses import (
    appealing,
    assisting,
    common,
    coordinator,
    manager,
    pairs,
    relay,
    resident,
    ruling,
    staff,
    twins,
    worker,
)
from handlers.presses import caring as caring_presses
from handlers.presses import certifying as certificates
from handlers.presses import importing as sheets
from handlers.presses import privacy as privacy_presses
from handlers.presses import young as young_presses
from handlers.presses.codec import Press
from handlers.resident import (
    alarming,
    aside,
    assisted,
    caring,
    entering,
    groups,
    home,
    invited,
    mydata,
    ordering,
    orders,
    privacy,
    rating,
    registration,
    roles,
    settings,
    talk,
    telling,
    why,
    young,
)
from handlers.resident import pairs as resident_pairs
from handlers.resident import relay as resident_relay
from handlers.screens.staff import APPOINTING, DESK, MANAGERS, STAFF, WORKERS
from handlers.ui.form import Form
from handlers.ui.screen import Screen
from handlers.worker import offers, visits
from handlers.worker import pairs as worker_pairs
from handlers.worker import relay as worker_relay
from handlers.worker import words as worker_words

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
    resident.Aside: Route(aside.decide),
    resident.Meant: Route(talk.meant),
    resident.Menu: Route(talk.menu),
    resident.MyOrders: Route(orders.my_orders),
    resident.SeeOrder: Route(orders.see),
    resident.ChangeTime: Route(orders.change_time),
    resident.OtherDays: Route(orders.other_days),
    resident.NewDay: Route(orders.new_day),
    resident.NewTime: Route(orders.new_time),
    resident.AskCancel: Route(orders.ask_cancel),
    resident.CancelOrder: Route(orders.cancel),
    resident.Rate: Route(rating.give),
    resident.RateWords: Route(rating.ask_words),
    resident.Settings: Route(settings.show),
    resident.ElderMode: Route(settings.elder_mode),
    resident.ChangeAddress: Route(settings.change_address),
    # residents at the desk, and their homes' cards
    assisting.FindPerson: Route(residents.ask, DESK),
    coordinator.OpenPerson: Route(residents.open_one, DESK),
    assisting.OrderFor: Route(assisted.order_for, DESK),
    assisting.EnterPerson: Route(entering.begin, DESK),
    assisting.AskAgreed: Route(residents.ask_agreed, DESK),
    assisting.AgreedInPerson: Route(residents.agreed, DESK),
    assisting.RateFor: Route(residents.rate_for, DESK),
    # somebody entered twice
    twins.Compare: Route(desk_twins.compare, DESK),
    twins.AreOne: Route(desk_twins.join, DESK),
    twins.AreTwo: Route(desk_twins.leave, DESK),
    assisting.DoneFor: Route(residents.done_for, DESK),
    assisting.JoinHome: Route(residents.join_home, DESK),
    assisting.HomeCard: Route(assisted.see_card),
    assisting.IssueCard: Route(assisted.issue_card),
    # those who speak for others, and those they speak for
    caring_presses.Cares: Route(caring.show),
    caring_presses.SeeCare: Route(caring.see),
    caring_presses.GiveNumber: Route(caring.give_number),
    caring_presses.TypeNumber: Route(caring.type_number),
    caring_presses.AgreeCare: Route(caring.agree),
    caring_presses.LimitCare: Route(caring.limit),
    caring_presses.EndCare: Route(caring.end),
    caring_presses.Veto: Route(caring.veto),
    caring_presses.VetoForGood: Route(caring.veto_for_good),
    # refusals, and another look at them
    appealing.Why: Route(why.show),
    appealing.AppealThis: Route(why.begin_appeal),
    appealing.AnswerAppeal: Route(appeals.begin_answer, DESK),
    # the policy desk
    ruling.Rules: Route(rules.show, DESK),
    ruling.RulesOf: Route(rules.of_class, DESK),
    ruling.ChangeRule: Route(rules.change, DESK),
    # two who speak to each other, and two who are kept apart
    pairs.NotThisWorker: Route(resident_pairs.avoid),
    pairs.NotThisHome: Route(worker_pairs.avoid, WORKERS),
    relay.TellWorker: Route(resident_relay.begin),
    relay.TellHome: Route(worker_relay.begin, WORKERS),
    relay.ReportRelay: Route(resident_relay.report),
    pairs.MeetAgain: Route(desk_pairs.meet_again, DESK),
    # children who come by themselves
    young_presses.ChildRules: Route(young.rules),
    young_presses.Understood: Route(young.understood),
    young_presses.HurtsMe: Route(young.hurts_me),
    young_presses.WantVisit: Route(young.want_visit),
    young_presses.AskGrownUp: Route(young.ask_grown_up),
    young_presses.GrownUp: Route(young.grown_up),
    # whom a danger is about
    alarming_presses.ItIs: Route(alarming.it_is),
    alarming_presses.GoOn: Route(lambda press, desk: telling.go_on(press, desk, FORMS)),
    alarming_presses.AnswerCase: Route(answering.begin, DESK),
    # social workers
    worker.TakeOffer: Route(offers.take, WORKERS),
    worker.PassOffer: Route(offers.pass_on, WORKERS),
    worker.DeclineOffer: Route(offers.decline, WORKERS),
    worker.Today: Route(visits.show_day, WORKERS),
    worker.SeeVisit: Route(visits.see, WORKERS),
    worker.SeePhoto: Route(visits.photo, WORKERS),
    worker.Finish: Route(visits.finish, WORKERS),
    worker.NobodyHome: Route(visits.nobody_home, WORKERS),
    worker.AskCannotCome: Route(visits.ask_cannot, WORKERS),
    worker.CannotCome: Route(visits.cannot_come, WORKERS),
    worker.Danger: Route(visits.danger, WORKERS),
    # coordinators, and the supervisors above them
    coordinator.Queues: Route(queues.show, DESK),
    coordinator.OpenQueue: Route(queues.open_one, DESK),
    coordinator.OpenTask: Route(cases.open_one, DESK),
    coordinator.TakeTask: Route(cases.take, DESK),
    coordinator.TakeOver: Route(cases.take_over, DESK),
    coordinator.CloseTask: Route(cases.ask_reason, DESK),
    coordinator.TaskHistory: Route(cases.history, DESK),
    coordinator.ByHand: Route(cases.by_hand, DESK),
    coordinator.Certify: Route(certifying.certify, DESK),
    coordinator.NotFitting: Route(certifying.not_fitting, DESK),
    coordinator.RefuseClaim: Route(certifying.refuse, DESK),
    # certification
    certificates.SeeGroups: Route(groups.see),
    certificates.DeclareGroup: Route(groups.ask),
    certificates.AskUntil: Route(certifying.ask_until, DESK),
    certificates.CertifyUntil: Route(certifying.certify_until, DESK),
    certificates.AskWhat: Route(certifying.ask_what, DESK),
    certificates.AskFor: Route(certifying.ask_for, DESK),
    certificates.SeeEvidence: Route(certifying.evidence, DESK),
    certificates.AskRevoke: Route(certifying.ask_revoke, DESK),
    certificates.Revoke: Route(certifying.revoke, DESK),
    certificates.AskVouch: Route(vouching.ask, DESK),
    certificates.Vouch: Route(vouching.vouch, DESK),
    certificates.AskGroup: Route(vouching.ask_group, DESK),
    certificates.DeclareFor: Route(vouching.declare, DESK),
    # orders at the desk
    coordinator.OpenOrder: Route(desk_orders.open_one, DESK),
    coordinator.OrderHistory: Route(desk_orders.history, DESK),
    coordinator.Weigh: Route(desk_orders.weigh, DESK),
    coordinator.Dispatch: Route(desk_orders.dispatch, DESK),
    coordinator.AskLabel: Route(correcting.ask, DESK),
    coordinator.Relabel: Route(correcting.keep, DESK),
    # managers of an organisation
    manager.Team: Route(workers.show, MANAGERS),
    manager.SeeWorker: Route(workers.see, MANAGERS),
    manager.Skills: Route(workers.skills, MANAGERS),
    manager.SetSkill: Route(workers.set_skill, MANAGERS),
    manager.Places: Route(workers.places, MANAGERS),
    manager.SetPlace: Route(workers.set_place, MANAGERS),
    manager.Hours: Route(hours.show, MANAGERS),
    manager.SetDay: Route(hours.set_day, MANAGERS),
    manager.AskTimes: Route(hours.ask_times, MANAGERS),
    manager.AskAbsent: Route(absences.ask, MANAGERS),
    manager.Present: Route(absences.present, MANAGERS),
    manager.AskPaper: Route(papers.ask, MANAGERS),
    manager.VisitsToday: Route(day.visits, MANAGERS),
    manager.Incoming: Route(day.incoming, MANAGERS),
    # posts: whoever holds one, and whoever gives them
    staff.MyPosts: Route(roles.show),
    staff.AskLeave: Route(roles.ask_leave),
    staff.Leave: Route(roles.leave),
    staff.Staffing: Route(desk_inviting.show, APPOINTING),
    staff.InviteAs: Route(desk_inviting.invite_as, APPOINTING),
    staff.InviteAt: Route(desk_inviting.invite_at, APPOINTING),
    staff.InviteNow: Route(desk_inviting.invite_now, APPOINTING),
    staff.ItIsThem: Route(desk_inviting.it_is_them, APPOINTING),
    staff.NotThem: Route(desk_inviting.not_them, APPOINTING),
    staff.Revoke: Route(desk_inviting.revoke, APPOINTING),
    staff.SeePost: Route(desk_inviting.see_post, APPOINTING),
    staff.Dismiss: Route(desk_inviting.dismiss, APPOINTING),
    # lists of offices
    sheets.ChooseSheet: Route(importing.choose, APPOINTING),
    sheets.TakeIn: Route(importing.take, APPOINTING),
    sheets.DropSheet: Route(importing.drop, APPOINTING),
    # privacy
    privacy_presses.Privacy: Route(privacy.show),
    privacy_presses.MyData: Route(mydata.show),
    privacy_presses.TakeCopy: Route(mydata.take_copy),
    privacy_presses.AskCorrect: Route(mydata.ask_correct),
    privacy_presses.CorrectThis: Route(mydata.correct_this),
    privacy_presses.Consents: Route(privacy.consents),
    privacy_presses.TakeBack: Route(privacy.take_back),
    privacy_presses.GiveConsent: Route(privacy.give),
    privacy_presses.DeclineConsent: Route(privacy.decline),
    privacy_presses.AskDelete: Route(privacy.ask_delete),
    privacy_presses.OpenMinor: Route(minors.open_for, DESK),
    privacy_presses.DeleteMe: Route(privacy.delete),
}


def _only(route: Route) -> Callable[[Desk], Screen]:
    """The same door for a command or a key: words are as easily forged as buttons."""
    return lambda desk: route(None, desk)


COMMANDS: dict[str, Callable[[Desk], Screen]] = {
    "start": home.start,
    "help": home.how_to,
    "cancel": home.start,
    "order": ordering.begin,
    "orders": lambda desk: orders.my_orders(None, desk),
    "settings": lambda desk: settings.show(None, desk),
    "today": _only(Route(visits.show_day, WORKERS)),
    "rules": _only(Route(rules.show, DESK)),
    "queue": _only(Route(queues.show, DESK)),
    # managers
    "team": _only(Route(workers.show, MANAGERS)),
    "visits": _only(Route(day.visits, MANAGERS)),
    "resident": _only(Route(residents.ask, DESK)),
    # posts
    "roles": lambda desk: roles.show(None, desk),
    "invite": _only(Route(desk_inviting.show, APPOINTING)),
    "import": _only(Route(lambda _press, desk: importing.begin(desk), APPOINTING)),
    # privacy
    "privacy": lambda desk: privacy.show(None, desk),
    **dict.fromkeys(("mydata", "我的数据"), lambda desk: mydata.show(None, desk)),
}

KEYS: dict[str, Callable[[Desk], Screen]] = {
    "key-order": ordering.begin,
    "key-orders": lambda desk: orders.my_orders(None, desk),
    "key-child-rules": lambda desk: young.rules(None, desk),
    "key-human": lambda desk: home.ask_human(common.AskHuman(0), desk),
    "key-settings": lambda desk: settings.show(None, desk),
    "key-arrive": _only(Route(worker_words.how_to, WORKERS)),
    "key-today": _only(Route(visits.show_day, WORKERS)),
    "key-queue": _only(Route(queues.show, DESK)),
    "key-find": _only(Route(desk_orders.how_to_find, DESK)),
    # managers
    "key-team": _only(Route(workers.show, MANAGERS)),
    "key-visits": _only(Route(day.visits, MANAGERS)),
    "key-incoming": _only(Route(day.incoming, MANAGERS)),
    # posts
    "key-invite": _only(Route(desk_inviting.show, APPOINTING)),
    # privacy
    "key-privacy": lambda desk: privacy.show(None, desk),
    "key-mydata": lambda desk: mydata.show(None, desk),
    **{f"key-as-{role}": roles.change_to(role) for role in STAFF},
}
"""The large keys, by the name of their word: they work in every language at any time."""

FORMS: dict[str, Form] = {
    form.name: form
    for form in (
        registration.FORM,
        ordering.FORM,
        alarming.FORM,
        answering.FORM,
        young.FORM,
        rating.FORM,
        settings.FORM,
        invited.FORM,
        caring.FORM,
        residents.FORM,
        entering.FORM,
        residents.HOME_FORM,
        worker_words.FORM,
        resident_relay.FORM,
        worker_relay.FORM,
        cases.FORM,
        hours.FORM,
        absences.FORM,
        papers.FORM,
        mydata.FORM,
        why.FORM,
        appeals.FORM,
        rules.FORM,
        groups.FORM,
        certifying.FORM,
    )
}
