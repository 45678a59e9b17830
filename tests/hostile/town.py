"""One town in which everybody does everything, and every word that they say is a canary."""

from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.counter import serve
from handlers.presses.common import AskHuman
from handlers.presses.coordinator import Relabel
from handlers.presses.handing import AskNote
from handlers.ui.given import Given
from models.base import add, table
from models.operations.certifying import refuse
from models.operations.declaring import declare
from models.operations.helping import take_task
from models.operations.shifting import hand_over
from models.reads.standing import actor_of
from models.tables.desk import Task
from models.tables.messaging import Outbox
from models.tables.papers import Paper
from models.tables.people import Person
from models.tables.voices import VoiceNote
from models.words import Group
from tests import stage
from tests.hostile import canaries as c
from tests.hostile.cast import cast, disputed, evaluated, spoken_for, under_contract
from tests.journeys.conftest import Town
from tests.journeys.scenes import arrived, forge, someone, tasks
from tests.journeys.test_cases import PNG
from tests.journeys.test_importing import HEADS, book, sends
from tests.stage import NOON, PLACE, TUESDAY_TEN

COMMANDS = ("/start", "/orders", "/settings", "/mydata", "/privacy", "/roles", "/today", "/queue",
            "/team", "/visits", "/rules", "/resident", "/invite", "/import")  # fmt: skip


async def lived(town: Town) -> dict[int, Phone]:
    """Order, visit, words passed on, group, harm, help, appeal, list."""
    town.look(cast)
    phones = {chat: town.phone(chat, name) for chat, name in c.EVERYBODY.items()}
    for phone in phones.values():
        await town.says(phone, "/start")
    await _order(town, phones)
    await _pass_words_on(town, phones)
    await _show_a_certificate(town, phones)
    await _tell(town, phones)
    await _take_in_a_list(town, phones[c.DESK])
    await _visit(town, phones)
    await _work_on_a_case(town, phones[c.OLD], phones[c.WORKER])
    await _appeal(town, phones)
    town.look(lambda session: disputed(session, town.clock.now() + timedelta(days=9)))
    await _show_a_paper(town, phones[c.MANAGER])
    await _sign_a_contract(town, phones)
    town.look(lambda session: evaluated(session, town.clock.now()))
    town.look(lambda session: spoken_for(session, town.clock.now()))
    await town.later(minutes=30)
    return phones


async def _sign_a_contract(town: Town, phones: dict[int, Phone]) -> None:
    """Drawn up, spoken against, seen by whoever evaluates; a volunteer of what holds before."""
    town.look(under_contract)
    for chat, answers in (
        (c.DESK, ("📜 合同", "📜 起草合同", "!鹬鸟巷旧粮站二楼", "!0", "!0",
                  *["不定这一项"] * 6, "✅ 交给三方签")),
        (c.MANAGER, ("📜 合同", "✏️ 有意见", "!鸺鹠场地漏雨")),
        (c.EVALUATOR, ("📜 合同", "📎 看全文")),
    ):  # fmt: skip
        await _walk(town, phones[chat], "新来的项目", answers)
    added = ("📈 指标", "🙋 志愿者", "➕ 新来的", "!鹩哥小燕", "📆 今天")
    await _walk(town, phones[c.MANAGER], "日常支持", added)
    await _walk(town, phones[c.DESK], "日常支持", ("📈 指标", "👀 核对"))


async def _walk(town: Town, phone: Phone, project: str, doing: tuple[str, ...]) -> None:
    await town.says(phone, "/projects")
    await town.presses(phone, project)
    for one in doing:
        if one.startswith("!"):
            await town.says(phone, one[1:])
        else:
            await town.presses(phone, one)


async def _show_a_paper(town: Town, manager: Phone) -> None:
    await town.says(manager, "/start")
    await town.presses(manager, "👥 社工")
    await town.presses(manager, "📄 资质")
    await town.presses(manager, "📷 交：固定场所")
    await town.says(manager, "鹮羽档案柜第三格")
    await town.says(manager, "2026年3月1日")
    await town.presses(manager, "没写到期")


async def _order(town: Town, phones: dict[int, Phone]) -> None:
    old = phones[c.OLD]
    await town.says(old, "想找人打扫卫生 明天上午十点")
    if "家政保洁" in old.last.buttons:
        await town.presses(old, "家政保洁")
    await town.presses(old, "加一句话")
    await town.says(old, "鹧鸪带个梯子来")
    await town.presses(old, "就这样")
    await town.presses(phones[c.WORKER], "接单")


async def _pass_words_on(town: Town, phones: dict[int, Phone]) -> None:
    old, worker = phones[c.OLD], phones[c.WORKER]
    await town.says(old, "/orders")
    await town.presses(old, "家政保洁")
    await town.presses(old, "给社工捎句话")
    await town.says(old, "鹭鸶门铃是坏的")
    await town.presses(worker, "回一句")
    await town.says(worker, "鸊鷉路上堵着呢")


async def _show_a_certificate(town: Town, phones: dict[int, Phone]) -> None:
    old, desk = phones[c.OLD], phones[c.DESK]
    await town.says(old, "/settings")
    await town.presses(old, "👤")
    await town.presses(old, "身份")
    await town.presses(old, "再加一类")
    await town.presses(old, "残疾人")
    if any("同意" in label for label in old.labels):
        await town.presses(old, "✅ 同意")
    old.send_photo(PNG, "鸬鹚残疾证四四一一")
    await town.settle()
    for label in ("📂 打开", "看这一类：残疾人", "还要材料", "要纸质材料"):
        if label != "看这一类：残疾人" or label in "".join(desk.labels):
            await town.presses(desk, label)
    await town.says(desk, "鸫鸟那张旧户口页")


async def _tell(town: Town, phones: dict[int, Phone]) -> None:
    """A child of harm, an old woman of what she wants, somebody into a telephone."""
    await town.says(phones[c.CHILD], "爷爷打我鸨羽掉了")
    await town.says(phones[c.OLD], "鸲鹆那件事想说说")
    await forge(town, phones[c.OLD], AskHuman(0).pack())
    task = next(one for one in tasks(town) if "鸲鹆" in one.about)
    await forge(town, phones[c.DESK], Relabel(task.id, 0, "counselling").pack())
    await forge(town, phones[c.DESK], AskNote(task.id).pack())
    await town.says(phones[c.DESK], "鸫雀已经问过楼长")
    desk, above = (town.look(lambda s, chat=chat: someone(s, chat)) for chat in (c.DESK, c.ABOVE))
    told = {"by": desk.actor, "now": town.clock.now()}
    town.look(lambda s: take_task(s, task.id, seen=s.get_one(Task, task.id).version, **told))
    town.look(lambda s: hand_over(s, above.person_id, "鵟羽那家的钥匙在抽屉里", **told))
    note = VoiceNote(chat_id=c.OLD, file_id="x", said_at=NOON, due_at=NOON + timedelta(days=9))
    kept = town.look(lambda s: add(s, note))
    transcribed = town.house.desk.counter.transcribed
    assert transcribed is not None
    town.look(lambda s: transcribed(s, kept, "鹪鹩我说了什么", town.clock.now()))
    await town.later(seconds=1)


async def _take_in_a_list(town: Town, desk: Phone) -> None:
    """One row is right, one has a day that there never was; then only the right one."""
    right = ["鹞子平", "1950-02-03", PLACE, "3号楼", "0971-1234567", "居家老年人", "2027-06-30"]
    wrong = ["鹞子平", "1950-02-31", "", "", "", "", ""]
    for rows in ((right, wrong), (right,)):
        await town.says(desk, "/import")
        await sends(town, desk, book(HEADS[:7], *rows))
    await town.presses(desk, "导入")


async def _visit(town: Town, phones: dict[int, Phone]) -> None:
    await arrived(town, phones[c.WORKER], TUESDAY_TEN)
    await town.says(phones[c.WORKER], "7391")
    await town.presses(phones[c.WORKER], "都做完了")
    await town.later(seconds=1)
    await town.presses(phones[c.WORKER], "说一句")
    await town.says(phones[c.WORKER], "鹎鸟叫我先走")
    await town.later(minutes=30)
    await town.presses(phones[c.OLD], "做完了")
    await town.presses(phones[c.OLD], "⭐")
    await town.presses(phones[c.OLD], "说一句")
    await town.says(phones[c.OLD], "鹳雀来得太晚了")


async def _work_on_a_case(town: Town, old: Phone, worker: Phone) -> None:
    """From the worker's goal to the person's last word, with a note that is nobody else's."""
    await town.presses(worker, "📒 个案")
    await town.says(worker, "鹌鹑自己会量血压")
    await town.presses(old, "👌 好")
    await town.presses(worker, "➕ 加一步")
    await town.says(worker, "鸻鸟先学会开机")
    await town.presses(worker, "✏️ 记一笔")
    await town.says(worker, "鹬蚌心里话没对人说")
    await town.presses(worker, "📖 看笔记")
    await town.presses(worker, "返回")
    await town.presses(worker, "🏁 结案")
    await town.presses(worker, "✅ 做到了")
    await town.presses(old, "💬 说一句")
    await town.says(old, "鸳鸯心里亮堂多了")


async def _appeal(town: Town, phones: dict[int, Phone]) -> None:
    def turned_down(session: Session) -> None:
        old = someone(session, c.OLD)
        declare(session, session.get_one(Person, old.person_id), Group.LOW_INCOME, by=old.actor,
                now=town.clock.now())  # fmt: skip
        claim = next(
            one for one in stage.claims(session, old.person_id) if one.group is Group.LOW_INCOME
        )
        desk = actor_of(session, someone(session, c.DESK).person_id)
        refuse(session, claim.id, seen=claim.version, reason="papers", by=desk,
               now=town.clock.now())  # fmt: skip

    town.look(turned_down)
    await town.later(seconds=1)
    await town.presses(phones[c.OLD], "为什么？")
    await town.presses(phones[c.OLD], "我要申诉")
    await town.says(phones[c.OLD], "鹈鹕我明明符合的")
    await town.presses(phones[c.ABOVE], "打开")
    await town.presses(phones[c.ABOVE], "维持")
    await town.says(phones[c.ABOVE], "鸬鸟核对过了确实不符")


def overheard(session: Session, chat_id: int, given: Given, now: datetime) -> str:
    """All that the house would show in answer: texts, buttons and files. Nothing of it stays."""
    here = session.connection().begin_nested()
    outbox, paper = table(Outbox).c, table(Paper).c
    last = session.scalar(select(func.max(outbox.id))) or 0
    serve(session, given, now=now)
    session.flush()
    new = (outbox.id > last) & (outbox.chat_id == chat_id)
    screens = [str(screen) for screen in session.scalars(select(outbox.screen).where(new))]
    files = session.scalars(select(paper.content).where(paper.outbox_id > last))
    told = "\n".join([*screens, *(content.decode("utf-8", "replace") for content in files)])
    here.rollback()
    session.expire_all()
    return told
