"""An office's list: sent to the chat, weighed whole, taken in whole or not at all."""

import io
from datetime import date
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import select
from sqlmodel import Session

from bot.sandbox.phone import Phone
from bot.sheets_out import XLSX, written
from models.base import add, table
from models.errors import NotEntitled
from models.operations.employing import employ
from models.operations.ordering import Wish, place_order
from models.reads.standing import HOUSE as HOUSE_ITSELF
from models.tables.orders import OrderStatus
from models.tables.people import Account, ClaimStatus, Consent, GroupClaim, Person
from models.tables.providers import (
    Project,
    Provider,
    Qualification,
    Worker,
    WorkerHours,
    WorkerSkill,
)
from models.tables.roles import Grant
from models.tables.uploads import Upload, UploadStatus
from models.words import Group, Purpose, Role, TaskKind
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import DESK, acts, forge, someone, staged, tasks
from tests.stage import LONG_AGO, NOON, TUESDAY_TEN

HEADS = ["姓名*", "出生日期*", "村居*", "住址", "电话", "服务对象类别*", "已认证至", "身份证号"]
GOOD = ["祁秀英", "1950-02-03", "东关大街街道北关社区", "3号楼", "0971-1234567",
        "居家老年人、低保", "2027-06-30", "630102195002031234"]  # fmt: skip
OTHER = ["马成", "1944年5月6日", stage.PLACE, "", "", "残疾", "", ""]


def book(*rows: list[str], name: str = "x.xlsx") -> bytes:
    return written({"name": name, "pages": [{"title": "页", "rows": [list(r) for r in rows]}]})[2]


def grant(town: Town, role: Role, *, area: str = "", provider: int | None = None) -> None:
    """The desk gets one more role."""
    who = town.look(lambda s: someone(s, DESK).person_id)
    row = Grant(person_id=who, role=role, area_code=area, provider_id=provider, granted_at=LONG_AGO)
    town.look(lambda s: add(s, row))


async def sends(town: Town, desk: Phone, content: bytes, name: str = "名单.xlsx") -> str:
    desk.send_document(content, name, XLSX)
    await town.settle()
    return desk.last.text


async def asked(town: Town) -> Phone:
    """A coordinator who has been asked for a list of residents."""
    _, _, desk = await staged(town)
    await town.says(desk, "/import")
    return desk


def people(town: Town) -> dict[str, Person]:
    return town.look(lambda s: {p.name: p for p in s.scalars(select(Person))})


def rows(town: Town, kind: Any, **values: Any) -> list[Any]:
    """Rows with these values."""
    return town.look(lambda s: list(s.scalars(select(kind).filter_by(**values))))


def listed(town: Town, desk: Phone) -> list[tuple[object, ...]]:
    """The rows of the document under the newest message."""
    stored = desk.messenger.files.get(desk.last.document or "")
    assert stored is not None
    sheet = load_workbook(io.BytesIO(stored.content)).worksheets[0]
    return list(sheet.iter_rows(values_only=True))


async def test_a_coordinator_fills_in_the_template_and_takes_all_in_with_one_press(
    town: Town,
) -> None:
    desk = await asked(town)
    heads = listed(town, desk)[0]
    assert heads == ("姓名*", "出生日期*", "村居*", "住址", "电话", "服务对象类别*", "已认证至")
    told = await sends(town, desk, book(HEADS, GOOD, OTHER))
    assert "2 行，没有不对的地方" in told
    assert "1 人按表认证，1 人等第一次点单" in told
    assert "身份证号" in told
    assert "祁秀英" not in people(town)

    assert "一共 2 行" in await town.presses(desk, "全部导入")
    new = people(town)["祁秀英"]
    assert (new.birth_date, new.area_code) == (date(1950, 2, 3), stage.PLACE)
    assert new.home_code
    claims = town.look(
        lambda s: {
            (c.group, c.status, c.valid_until)
            for c in s.scalars(select(GroupClaim).where(table(GroupClaim).c.person_id == new.id))
        }
    )
    assert claims == {
        (Group.ELDERLY_AT_HOME, ClaimStatus.CERTIFIED, date(2027, 6, 30)),
        (Group.LOW_INCOME, ClaimStatus.CERTIFIED, date(2027, 6, 30)),
    }
    assert acts(town).count("import:residents") == 1
    dumped = town.look(lambda s: str(s.execute(select(Person)).all()))
    assert "630102195002031234" not in dumped


async def test_every_fault_is_named_with_its_row_and_column_and_nothing_is_taken(
    town: Town,
) -> None:
    desk = await asked(town)
    before = len(people(town))
    wrong = ["马成2", "1948.13.1", "乌有社区", "", "123", "残疾,宇航员", "2020-01-01"]
    told = await sends(town, desk, book(["某某社区居民登记表"], HEADS, GOOD, wrong, GOOD))
    assert "有 7 处不对，一条也没有导入" in told
    assert "• 第 4 行 出生日期：看不懂这个日期「1948.13.1」" in told
    assert {row[:2] for row in listed(town, desk)[1:]} == {
        (4, "姓名"), (4, "出生日期"), (4, "村居"), (4, "电话"), (4, "服务对象类别"),
        (4, "已认证至"), (5, "姓名"),
    }  # fmt: skip
    assert "宇航员" in str(listed(town, desk))
    assert len(people(town)) == before
    assert "没有不对" in await sends(town, desk, book(HEADS, GOOD))


async def test_a_text_file_of_an_old_office_is_read_and_known_residents_are_twins(
    town: Town,
) -> None:
    desk = await asked(town)
    known = ["杨大珍", "1948年3月1日", "北关社区居委会", "", "", "老年人"]
    content = book(HEADS, known, name="x.csv").decode("utf-8-sig").encode("gb18030")
    told = await sends(town, desk, content, "名单.csv")
    assert "第 2 行 姓名：已经有了「杨大珍」" in told


async def test_a_place_outside_ones_own_is_refused_row_by_row(town: Town) -> None:
    desk = await asked(town)
    elsewhere = [*GOOD[:2], "630104001002", *GOOD[3:]]
    assert "不归您管的地方" in await sends(town, desk, book(HEADS, elsewhere))


async def test_nobody_on_a_list_is_taken_to_have_agreed_and_the_first_order_asks_the_desk(
    town: Town,
) -> None:
    desk = await asked(town)
    await sends(town, desk, book(HEADS, OTHER))
    await town.presses(desk, "全部导入")
    person = people(town)["马成"].id

    def order(session: Session) -> OrderStatus:
        wish = Wish(person, "housekeeping", TUESDAY_TEN)
        return place_order(session, wish, by=HOUSE_ITSELF, now=NOON).status

    with pytest.raises(NotEntitled):
        town.look(order)
    yes = Consent(person_id=person, given_by=person, purpose=Purpose.SERVICE, given_at=NOON)
    town.look(lambda s: add(s, yes))
    assert town.look(order) is OrderStatus.SUBMITTED
    assert [task.person_id for task in tasks(town, TaskKind.CERTIFY)] == [person]


async def test_nobody_presses_for_another_twice_too_late_or_without_the_role(town: Town) -> None:
    old, worker, desk = await staged(town)
    for stranger in (old, worker):
        assert "办不了" in await town.says(stranger, "/import")
        assert "办不了" in await forge(town, stranger, "7k:residents:0")
    assert "办不了" in await forge(town, desk, "7k:organisations:0")
    assert "办不了" in await forge(town, desk, "7k:workers:1")
    await town.says(desk, "/import")
    await sends(town, desk, book(HEADS, GOOD))
    upload = town.look(lambda s: s.scalars(select(Upload)).one())
    town.look(lambda s: stage.coordinator(s, "别的协调员", chat_id=3002))
    colleague = town.phone(3002)
    await town.says(colleague, "/start")
    for stranger in (old, colleague):
        assert "办不了" in await forge(town, stranger, f"7t:{upload.id}")
    assert "祁秀英" not in people(town)
    await town.presses(desk, "全部导入")
    await forge(town, desk, f"7t:{upload.id}")
    await forge(town, desk, f"7d:{upload.id}")
    assert list(people(town)).count("祁秀英") == 1
    assert acts(town).count("import:residents") == 1

    await town.says(desk, "/import")
    await sends(town, desk, book(HEADS, OTHER))
    await town.later(hours=25)
    await town.presses(desk, "全部导入")
    assert "马成" not in people(town)


async def test_whoever_has_lost_the_role_meanwhile_takes_nothing_in(town: Town) -> None:
    desk = await asked(town)
    await sends(town, desk, book(HEADS, GOOD))
    who = town.look(lambda s: someone(s, DESK).person_id)
    grants = table(Grant)
    town.look(
        lambda s: s.connection().execute(
            grants.update().where(grants.c.person_id == who).values(revoked_at=NOON)
        )
    )
    await forge(town, desk, f"7t:{town.look(lambda s: s.scalars(select(Upload.id)).one())}")
    assert "祁秀英" not in people(town)


async def test_what_changed_since_it_was_weighed_is_not_taken_in(town: Town) -> None:
    desk = await asked(town)
    await sends(town, desk, book(HEADS, GOOD))
    kept = town.messenger.files.get(town.look(lambda s: s.scalars(select(Upload.file_id)).one()))
    assert kept is not None
    object.__setattr__(kept, "content", book(HEADS, GOOD, OTHER))
    assert "不一样了" in await town.presses(desk, "全部导入")
    assert "祁秀英" not in people(town)


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"PK\x03\x04", "打不开"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".xls"), (b"a,b\n", "列名")],
)
async def test_a_file_that_is_no_list_is_answered_kindly(
    town: Town, content: bytes, told: str
) -> None:
    desk = await asked(town)
    assert told in await sends(town, desk, content)
    assert town.look(lambda s: s.scalars(select(Upload.status)).all()) == [UploadStatus.FAULTY]


HOUSE = ["NEW1", "新来社工站", "公益慈善类", "3A", "", "2024-03-01", "2026-01-15", "2026-01-15",
         "2026-01-15", "2026-05-20", "2026-01-15", "居家支持", "城东区", "家政保洁、生活照料",
         "全部", "20万", "80", "200", "2026-01-01", "2027-12-31"]  # fmt: skip


async def test_a_supervisor_takes_in_organisations_with_their_contracts(town: Town) -> None:
    _, _, desk = await staged(town)
    grant(town, Role.SUPERVISOR)
    await town.says(desk, "/import")
    await town.presses(desk, "机构和项目")
    heads = [str(head) for head in listed(town, desk)[0]]
    second = [*HOUSE[:11], "另一个项目", *HOUSE[12:]]
    otherwise = [HOUSE[0], "别的名字", *HOUSE[2:11], "第三个项目", *HOUSE[12:]]
    assert "和第 2 行写的不一样" in await sends(town, desk, book(heads, HOUSE, otherwise))
    dear = [*HOUSE[:15], "300000.01", *HOUSE[16:]]
    assert "超过了 300,000 元" in await sends(town, desk, book(heads, dear))
    assert "没有不对" in await sends(town, desk, book(heads, HOUSE, second))
    await town.presses(desk, "全部导入")

    house = rows(town, Provider, code="NEW1")[0]
    assert (house.rating, house.kind) == (3, "charity")
    assert len(rows(town, Qualification, provider_id=house.id)) == 6
    projects = rows(town, Project, provider_id=house.id)
    assert [(p.name, p.budget_fen, p.visit_fen) for p in projects] == [
        ("居家支持", 20_000_000, 8_000), ("另一个项目", 20_000_000, 8_000),
    ]  # fmt: skip
    await town.says(desk, "/import")
    await town.presses(desk, "机构和项目")
    assert "已经有了「居家支持」" in await sends(town, desk, book(heads, HOUSE))


async def test_a_manager_takes_in_workers_who_are_asked_nothing_before_they_come(
    town: Town,
) -> None:
    _, _, desk = await staged(town)
    provider = town.look(lambda s: s.scalars(select(Provider.id)).first())
    grant(town, Role.MANAGER, provider=provider)
    await town.says(desk, "/import")
    await town.presses(desk, "社工名单")
    heads = [str(head) for head in listed(town, desk)[0]]
    row = ["马春", "13800000009", "北关社区", "2028-06-30", "2027-09-01", "家政保洁、生活照料",
           "周一至周三 9:00-17:00；周六 9:00-12:00"]  # fmt: skip
    bad = [*row[:6], "周三至周一 9:00-17:00"]
    assert "看不懂这个时间" in await sends(town, desk, book(heads, bad))
    await sends(town, desk, book(heads, row))
    await town.presses(desk, "全部导入")
    hired = rows(town, Worker, person_id=people(town)["马春"].id)[0]
    assert (hired.provider_id, hired.active) == (provider, False)
    hours = {(one.weekday, one.opens) for one in rows(town, WorkerHours, worker_id=hired.id)}
    assert hours == {(0, 540), (1, 540), (2, 540), (5, 540)}
    assert len(rows(town, WorkerSkill, worker_id=hired.id)) == 2

    def comes(session: Session, name: str, chat_id: int) -> int:
        person = add(session, Person(name=name))
        add(session, Account(chat_id=chat_id, person_id=person.id, opened_at=NOON))
        employ(session, person.id, provider or 0, "")
        return person.id

    other = town.look(lambda s: comes(s, "别人", 7001))
    assert rows(town, Worker, person_id=other)[0].id != hired.id
    person = town.look(lambda s: comes(s, "马春", 7002))
    joined = rows(town, Worker, person_id=person)
    assert [(one.id, one.active) for one in joined] == [(hired.id, True)]
    assert [p.phone for p in rows(town, Person, name="马春")] == ["13800000009"]
