"""A worker's day, through the Bot API: the offer, the door, the end."""

from datetime import timedelta

from sqlmodel import Session

from handlers.presses.worker import Finish, SeeVisit, TakeOffer
from models.base import table
from models.operations.casework import dispatch_by_hand
from models.operations.inviting import invite
from models.reads.facts import marks_of
from models.rules.plain import JOINER
from models.tables.catalogue import Service
from models.tables.orders import Offer, OfferStatus, Order, OrderStatus
from models.tables.visits import VisitStatus
from models.words import Proof, Rhythm, Role, Side, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import (
    DESK,
    DOOR,
    acts,
    arrived,
    booked,
    bubble_with,
    employ,
    forge,
    ordered,
    someone,
    staged,
    tasks,
    visit_now,
)
from tests.stage import NOON, TUESDAY_TEN


async def test_a_whole_visit_is_three_taps_accept_place_done(town: Town) -> None:
    _, worker, _ = await staged(town)
    order = await ordered(town)
    before = worker.taps + worker.typed

    await town.presses(worker, "接单")
    await arrived(town, worker)
    await town.presses(worker, "都做完了")

    assert worker.taps + worker.typed - before == 3
    assert town.look(lambda s: s.get_one(Order, order.id)).status is OrderStatus.BOOKED
    visit = visit_now(town, 1)
    assert (visit.status, visit.proof) == (VisitStatus.DONE, Proof.LOCATION)
    came = town.look(lambda s: marks_of(s, visit.id))[Side.IN]
    assert (came.latitude, came.longitude) == DOOR
    assert visit.done_note == "all"


async def test_an_offer_names_neither_person_nor_door_and_the_acceptance_does(town: Town) -> None:
    _, worker, _ = await staged(town)
    await ordered(town, note="狗在院子里 <a href='http://x.example'>点这里</a>")
    offer = bubble_with(worker, "新任务").text
    assert "家政保洁" in offer
    assert "下午1:00 前" in offer
    for private in ("杨大珍", "501", "老人", "狗"):
        assert private not in offer

    await town.presses(worker, "接单")
    card = bubble_with(worker, "接好了").text
    for needed in ("杨大珍", "3号楼2单元501", "狗在院子里"):
        assert needed in card
    assert "4827" not in card
    assert "<a href='http://x.example'>点这里</a>" in card.replace(JOINER, "")
    assert not bubble_with(worker, "接好了").entities


async def test_a_no_is_two_taps_and_the_next_worker_is_asked(town: Town) -> None:
    def two(session: Session) -> None:
        project = stage.provider(session)
        stage.worker(session, project)
        stage.worker(session, project, "替班", chat_id=2002)
        stage.resident(session)

    old, first, _ = await staged(town, two)
    second = town.phone(2002)
    await town.says(second, "/start")
    await ordered(town)
    await town.presses(first, "接不了")
    await town.presses(first, "太远")
    await town.later(seconds=1)

    assert "知道了" in first.last.text
    assert "新任务" in second.last.text
    assert "正在问下一位" in old.last.text


async def test_the_home_code_opens_the_visit_and_a_wrong_one_is_written_down(town: Town) -> None:
    _, worker, _ = await staged(town)
    visit = await booked(town)
    await town.until(TUESDAY_TEN - timedelta(minutes=30))

    assert "暗号不对" in await town.says(worker, "1111")
    assert acts(town).count("wrong_code") == 1
    assert visit_now(town, visit.id).status is VisitStatus.BOOKED

    assert "签到好了" in await town.says(worker, "4 8 2 7")
    assert visit_now(town, visit.id).proof is Proof.HOME_CODE


async def test_whoever_guesses_five_times_is_checked_in_by_a_human_being_only(town: Town) -> None:
    _, worker, desk = await staged(town)
    visit = await booked(town)
    await town.until(TUESDAY_TEN)
    for guess in ("1111", "2222", "3333", "4444", "5555"):
        await town.says(worker, guess)

    assert "工作人员帮您签到" in await town.says(worker, "4827")
    worker.person.here = DOOR
    assert "工作人员帮您签到" in await town.presses(worker, "我到了")
    assert visit_now(town, visit.id).status is VisitStatus.BOOKED
    assert "上门出了问题" in desk.last.text
    await town.presses(desk, "打开")
    assert "暗号错了好几次" in desk.last.text
    await town.presses(desk, "替社工签到")
    assert visit_now(town, visit.id).proof is Proof.COORDINATOR


async def test_a_forwarded_a_live_or_a_chosen_place_shows_nothing(town: Town) -> None:
    _, worker, _ = await staged(town)
    visit = await booked(town)
    await town.until(TUESDAY_TEN)
    for how in ({"venue": "西宁人民公园"}, {"forwarded": True}, {"live": True}):
        sent = worker.send_location(*DOOR, **how)
        await town.settle()
        assert "现在的位置" in worker.last.text
    heard = len(worker.heard)
    worker.move(sent, 36.63, 101.79)
    await town.settle()
    assert len(worker.heard) == heard
    assert visit_now(town, visit.id).status is VisitStatus.BOOKED


async def test_a_place_told_long_ago_shows_nothing(town: Town) -> None:
    _, worker, _ = await staged(town)
    visit = await booked(town)
    await town.until(TUESDAY_TEN)
    town.clock.shift(-timedelta(minutes=6))
    worker.send_location(*DOOR)
    town.clock.shift(timedelta(minutes=6))
    await town.settle()
    assert "太久了" in worker.last.text
    assert visit_now(town, visit.id).status is VisitStatus.BOOKED


async def test_too_early_is_told_with_the_hour(town: Town) -> None:
    _, worker, _ = await staged(town)
    visit = await booked(town)
    worker.person.here = DOOR
    assert "11月24日 周二 上午10:00" in await town.presses(worker, "我到了")
    assert visit_now(town, visit.id).status is VisitStatus.BOOKED


async def test_near_two_doors_the_worker_is_asked_which(town: Town) -> None:
    def neighbours(session: Session) -> None:
        stage.worker(session, stage.provider(session))
        stage.resident(session)
        stage.resident(session, "马奶奶", chat_id=1002)
        short = table(Service).update().values(minutes=30)
        session.connection().execute(short)

    _, worker, _ = await staged(town, neighbours)
    first = await booked(town)
    second = await booked(town, chat_id=1002, start=TUESDAY_TEN + timedelta(hours=1))
    await town.until(TUESDAY_TEN + timedelta(minutes=20))
    worker.person.here = DOOR
    assert "哪一家" in await town.presses(worker, "我到了")
    await town.presses(worker, "马奶奶")
    assert visit_now(town, second.id).status is VisitStatus.STARTED
    assert visit_now(town, first.id).status is VisitStatus.BOOKED


async def test_today_lists_what_is_to_be_done_and_opens_it(town: Town) -> None:
    _, worker, _ = await staged(town)
    await booked(town, rhythm=Rhythm.HALF_MONTHLY)
    assert "11月24日 周二" in await town.presses(worker, "今天")
    assert "杨大珍" not in worker.last.text
    assert "杨大珍" in await town.presses(worker, "家政保洁")
    await arrived(town, worker)
    await town.presses(worker, "都做完了")
    assert "12月1日 周二 上午10:00" in bubble_with(worker, "您有一次上门").text


async def test_an_old_offer_button_shows_how_things_stand(town: Town) -> None:
    _, worker, _ = await staged(town)
    await ordered(town)
    card = bubble_with(worker, "新任务")
    await town.presses(worker, "接单")
    data = TakeOffer(1, 1).pack()
    worker.press(card.id, data, stale=True)
    await town.settle()

    assert "已经接了" in worker.message(card.id).text
    assert "情况已经变了" in worker.toasts[-1]
    assert town.look(lambda s: s.get_one(Offer, 1)).status is OfferStatus.ACCEPTED
    assert "refused:stale" in acts(town)


async def test_nobody_else_can_press_a_workers_buttons(town: Town) -> None:
    def strangers(session: Session) -> None:
        cast_of = stage.worker(session, stage.provider(session))
        assert cast_of.chat_id == 2001
        stage.worker(session, stage.provider(session, "ZWEI", place="630103"), "外人", chat_id=2009)
        stage.resident(session)
        stage.coordinator(session)

    old, _, desk = await staged(town, strangers)
    stranger = town.phone(2009)
    await town.says(stranger, "/start")
    visit = await booked(town)
    await town.until(TUESDAY_TEN)
    for phone in (old, desk, stranger):
        for press in (SeeVisit(visit.id), Finish(visit.id, visit.version, "all")):
            assert "办不了" in await forge(town, phone, press.pack())
            assert "杨大珍" not in phone.last.text
    assert visit_now(town, visit.id).status is VisitStatus.BOOKED
    assert acts(town).count("refused:not-allowed") == 6


async def test_a_worker_joins_by_invitation_and_says_their_name_once(town: Town) -> None:
    town.look(stage.provider)
    link = town.look(lambda s: invite(s, Role.WORKER, "LAN", "630102", now=NOON))
    phone = town.phone(2005, "apple")
    await town.says(phone, f"/start {link}")
    await town.presses(phone, "中文")
    assert "您叫什么名字" in phone.last.text
    assert "冶师傅，您好" in await town.says(phone, "冶师傅")
    assert phone.keys == ["📍 我到了", "📅 今天", "🙋 找人帮忙"]
    assert phone.keyboard is not None
    assert phone.keyboard[0][0]["request_location"]
    who = town.look(lambda s: someone(s, 2005))
    assert who.actor.holds_any(Role.WORKER)

    other = town.phone(2006, "pear")
    assert "已经用过" in await town.says(other, f"/start {link}")


async def test_a_resident_who_works_here_keeps_their_own_keys(town: Town) -> None:
    def both(session: Session) -> None:
        project = stage.provider(session)
        employ(session, stage.resident(session), project)

    town.look(both)
    phone = town.phone(1001)
    await town.says(phone, "/start")
    assert phone.keys[-2:] == ["🍲 点菜", "📋 我的订单"]
    assert phone.keys[0] == "📍 我到了"


async def test_a_worker_of_two_organisations_has_one_day(town: Town) -> None:
    def both(session: Session) -> None:
        anna = stage.worker(session, stage.provider(session))
        employ(session, anna, stage.provider(session, "ZWEI"))
        stage.resident(session)
        stage.coordinator(session)

    _, worker, _ = await staged(town, both)
    await booked(town)
    second = await ordered(town, start=TUESDAY_TEN + timedelta(hours=4))
    town.look(lambda s: dispatch_by_hand(s, second.id, 2, 2, by=someone(s, DESK).actor, now=NOON))
    await town.later(seconds=1)
    await town.presses(worker, "接单")
    assert {visit_now(town, n).worker_id for n in (1, 2)} == {1, 2}
    await town.says(worker, "/today")
    await town.presses(worker, "🗓 这一周")
    day = await town.presses(worker, "11月24日 周二")
    assert "上午10:00" in day
    assert "下午2:00" in day


async def test_a_visit_that_came_to_nothing_is_looked_into(town: Town) -> None:
    _, worker, desk = await staged(town)
    await booked(town)
    await arrived(town, worker)
    await town.presses(worker, "没做成")
    assert [t.about for t in tasks(town, TaskKind.OVERDUE)] == ["not done"]
    await town.presses(desk, "打开")
    assert "社工说没做成" in desk.last.text
