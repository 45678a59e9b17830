"""Buttons of residents, of those who speak for them, and of everybody."""

from handlers.coordinator import answering, appeals, minors
from handlers.coordinator import pairs as desk_pairs
from handlers.coordinator import recovering as desk_recovering
from handlers.guard import Route
from handlers.presses import alarming as alarming_presses
from handlers.presses import along as on_the_way
from handlers.presses import (
    answers,
    appealing,
    common,
    homes,
    pairs,
    pictures,
    proofs,
    relay,
    resident,
)
from handlers.presses import calendars as calendar_presses
from handlers.presses import caring as caring_presses
from handlers.presses import casefiles as case_presses
from handlers.presses import checks as check_presses
from handlers.presses import directory as house_list
from handlers.presses import gone as gone_presses
from handlers.presses import openness as open_months
from handlers.presses import picking as picking_presses
from handlers.presses import plans as plans_presses
from handlers.presses import privacy as privacy_presses
from handlers.presses import tongues as tongue_presses
from handlers.presses import wished as wished_presses
from handlers.presses import young as young_presses
from handlers.presses.codec import Press
from handlers.resident import (
    alarming,
    along,
    aside,
    by_word,
    calendars,
    calling_back,
    caring,
    casefiles,
    changing,
    checks,
    directory,
    gone,
    home,
    home_place,
    mydata,
    opened,
    ordering,
    orders,
    picking,
    plan_dates,
    preferences,
    privacy,
    rating,
    recovering,
    registration,
    settings,
    talk,
    telling,
    until,
    why,
    young,
)
from handlers.resident import pairs as resident_pairs
from handlers.resident import relay as resident_relay
from handlers.routes.forms import FORMS
from handlers.screens.staff import DESK, WORKERS
from handlers.worker import pairs as worker_pairs
from handlers.worker import relay as worker_relay
from handlers.worker import unread

PRESSES: dict[type[Press], Route] = {
    check_presses.SayCheck: Route(checks.answer),
    # who serves here
    open_months.OpenMonth: Route(opened.show),
    open_months.SetNews: Route(opened.set_news),
    house_list.Directory: Route(directory.show),
    house_list.SeeListed: Route(directory.see),
    house_list.Method: Route(directory.method),
    # everybody
    common.Home: Route(home.go_home),
    common.Cancel: Route(home.go_home),
    common.AskHuman: Route(home.ask_human),
    # residents and their proxies
    resident.ChooseLanguage: Route(home.choose_language),
    resident.AskLanguage: Route(home.ask_language),
    resident.Agree: Route(home.agree),
    resident.Disagree: Route(home.disagree),
    resident.RegisterMe: Route(registration.register_me),
    resident.CareForSomeone: Route(registration.care_for),
    resident.OrderThis: Route(ordering.order_this),
    resident.Aside: Route(aside.decide),
    resident.Meant: Route(talk.meant),
    resident.Menu: Route(talk.menu),
    resident.SeeOrder: Route(orders.see),
    resident.ChangeTime: Route(orders.change_time),
    picking_presses.ChooseWorker: Route(picking.show),
    picking_presses.TakeWorker: Route(picking.take),
    picking_presses.KeepWorker: Route(picking.keep),
    picking_presses.LetGo: Route(picking.let_go),
    resident.OtherDays: Route(orders.other_days),
    resident.NewDay: Route(orders.new_day),
    resident.NewTime: Route(changing.new_time),
    plans_presses.ChangeDate: Route(changing.only_this),
    plans_presses.ChangeAll: Route(changing.from_now_on),
    plans_presses.Pause: Route(changing.rest),
    plans_presses.ComeAgain: Route(changing.come_again),
    plans_presses.WaitOn: Route(changing.wait_on),
    plans_presses.UntilWhen: Route(until.begin),
    plans_presses.EndOn: Route(until.end_on),
    gone_presses.Gone: Route(gone.yes),
    gone_presses.AskGone: Route(gone.ask_desk, DESK),
    gone_presses.NotGone: Route(gone.no),
    plans_presses.SeeDates: Route(plan_dates.show),
    plans_presses.SeeDate: Route(plan_dates.see),
    plans_presses.SkipDate: Route(plan_dates.leave_out),
    plans_presses.MoveDate: Route(plan_dates.move),
    plans_presses.WhichOrder: Route(by_word.this_one),
    plans_presses.AllOrders: Route(by_word.all_of_them),
    resident.AskCancel: Route(orders.ask_cancel),
    resident.CancelOrder: Route(orders.cancel),
    resident.Rate: Route(rating.give),
    resident.RateWords: Route(rating.ask_words),
    # a worker who is late by far
    on_the_way.Noted: Route(along.noted),
    on_the_way.WaitForThem: Route(along.wait),
    on_the_way.AtHome: Route(along.at_home),
    on_the_way.SendAnother: Route(along.another),
    # how it was, and what becomes of it
    pictures.SeeWork: Route(rating.see_work),
    answers.SayDone: Route(rating.say_done),
    answers.OnceMore: Route(rating.again),
    answers.AskStars: Route(rating.ask_stars),
    answers.ChangeRating: Route(rating.ask_change),
    answers.RateAgain: Route(rating.give_again),
    answers.Solved: Route(recovering.solved),
    answers.NotYet: Route(recovering.not_yet),
    answers.Reopen: Route(recovering.reopen),
    answers.Override: Route(desk_recovering.begin_override, DESK),
    resident.Settings: Route(settings.show),
    resident.SettingsOf: Route(settings.show_person),
    resident.ElderMode: Route(settings.elder_mode),
    resident.ChangeAddress: Route(settings.change_address),
    tongue_presses.SeeWishes: Route(preferences.show),
    tongue_presses.LikeTongue: Route(preferences.like),
    wished_presses.WantSex: Route(preferences.want),
    homes.HomePlace: Route(home_place.begin),
    # one's own visits in the telephone's calendar
    calendar_presses.CalendarFile: Route(calendars.file),
    calendar_presses.NewFeed: Route(calendars.new_feed),
    calendar_presses.DropFeed: Route(calendars.drop_feed),
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
    # a case of one's own
    case_presses.SeeCase: Route(casefiles.see),
    case_presses.AgreeCase: Route(casefiles.agree),
    case_presses.LastWords: Route(casefiles.ask_words),
    case_presses.LetGoOn: Route(casefiles.let_go_on),
    # refusals, and another look at them
    appealing.Why: Route(why.show),
    appealing.AppealThis: Route(why.begin_appeal),
    appealing.AnswerAppeal: Route(appeals.begin_answer, DESK),
    # visits that were drawn
    proofs.SayBack: Route(calling_back.answer),
    # two who speak to each other, and two who are kept apart
    pairs.NotThisWorker: Route(resident_pairs.avoid),
    pairs.NotThisHome: Route(worker_pairs.avoid, WORKERS),
    relay.TellWorker: Route(resident_relay.begin),
    relay.TellHome: Route(worker_relay.begin, WORKERS),
    relay.CarryWords: Route(unread.carry, WORKERS),
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
