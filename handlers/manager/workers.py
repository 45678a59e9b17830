"""👥 社工: who works here, what they do, and where they go."""

from handlers.context import Desk
from handlers.presses.manager import Places, SeeWorker, SetPlace, SetSkill, Skills, Team
from handlers.presses.wished import AskSex, SetSex
from handlers.screens import manager as screens
from handlers.screens import wished
from handlers.screens.away import counted
from handlers.ui.screen import Screen
from models.operations import staffing, wishing
from models.operations.colleagues import fresh_worker
from models.operations.substituting import Saved
from models.reads import colleagues
from models.reads.appointments import managed, served
from models.reads.catalogue import dishes
from models.reads.colleagues import WorkerFile
from models.reads.places import place_index
from models.rules.hours import today
from models.rules.places import Place


def show(press: Team | None, desk: Desk) -> Screen:
    on = today(desk.now)
    everybody = colleagues.workers(desk.session, managed(desk.actor), on)
    page = min(max(press.page if press else 0, 0), len(everybody) // screens.PAGE)
    return screens.team(desk.say, everybody, page, on)


def see(press: SeeWorker, desk: Desk) -> Screen:
    return screens.worker(desk.say, file_of(desk, press.worker_id), today(desk.now))


def skills(press: Skills, desk: Desk) -> Screen:
    """The services of the contracts, and what the worker can do beyond them."""
    one = file_of(desk, press.worker_id)
    provider_id = fresh_worker(desk.session, one.id, by=desk.actor, now=desk.now).provider_id
    wanted = colleagues.contract_services(desk.session, provider_id, today(desk.now))
    codes = [dish.code for dish in dishes(desk.session) if dish.code in wanted | one.skills]
    return screens.skills(desk.say, one, codes)


def set_skill(press: SetSkill, desk: Desk) -> Screen:
    saved = staffing.set_skill(
        desk.session,
        press.worker_id,
        press.service,
        on=bool(press.on),
        by=desk.actor,
        now=desk.now,
    )
    tell(desk, saved)
    return skills(Skills(press.worker_id), desk)


def places(press: Places, desk: Desk) -> Screen:
    one = file_of(desk, press.worker_id)
    known = _places(desk, one)
    page = min(max(press.page, 0), len(known) // screens.PAGE)
    return screens.places(desk.say, one, known, page)


def set_place(press: SetPlace, desk: Desk) -> Screen:
    saved = staffing.set_area(
        desk.session, press.worker_id, press.area, on=bool(press.on), by=desk.actor, now=desk.now
    )
    tell(desk, saved)
    return places(Places(press.worker_id, press.page), desk)


def ask_sex(press: AskSex, desk: Desk) -> Screen:
    return wished.of_colleague(desk.say, file_of(desk, press.worker_id))


def set_sex(press: SetSex, desk: Desk) -> Screen:
    saved = wishing.set_sex(desk.session, press.worker_id, press.sex, by=desk.actor, now=desk.now)
    tell(desk, saved)
    return see(SeeWorker(press.worker_id), desk)


def tell(desk: Desk, saved: Saved) -> None:
    """What a change meant for visits that were booked; nothing where it touched none."""
    if saved.total:
        desk.spare.append(Screen(counted(desk.say, saved.total, saved.saved)))


def file_of(desk: Desk, worker_id: int) -> WorkerFile:
    """The colleague's file, for whoever manages them."""
    fresh_worker(desk.session, worker_id, by=desk.actor, now=desk.now)
    return colleagues.worker_file(desk.session, worker_id, today(desk.now))


def _places(desk: Desk, one: WorkerFile) -> list[Place]:
    """One step below each contract's place, or that place itself where nothing is below it."""
    index = place_index(desk.session)
    worker = fresh_worker(desk.session, one.id, by=desk.actor, now=desk.now)
    found: list[Place] = []
    for code in sorted(served(desk.session, worker.provider_id, today(desk.now))):
        found += index.children(code) or (index[code],)
    return found
