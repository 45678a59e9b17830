"""Posts: given down the ladder and inside one's bounds, changed over, given up, taken away."""

import re
from typing import Any

import pytest
from sqlmodel import Session

from bot.sandbox.phone import Phone
from handlers.commands import OF_ROLE
from handlers.presses.staff import InviteNow, ItIsThem, Revoke
from models.base import add
from models.operations.inviting import VALID_FOR
from models.tables.people import Account, Person
from models.tables.roles import Grant
from models.words import Role
from tests import stage
from tests.journeys.conftest import Town
from tests.journeys.scenes import (
    DESK,
    RESIDENT,
    WORKER,
    acts,
    bubble_with,
    cast,
    forge,
    someone,
)
from tests.stage import LONG_AGO, Someone

BOSS, HEAD, GUEST, STRANGER = 3002, 4001, 4002, 4003


def post(session: Session, role: Role, chat_id: int, **bounds: Any) -> Someone:
    """Somebody with a post, in a chat of their own."""
    person = add(session, Person(name=f"{role}{chat_id}", area_code=stage.PLACE))
    facts: dict[str, Any] = {"person_id": person.id, "opened_at": LONG_AGO, "language": "zh"}
    add(session, Account(chat_id=chat_id, **facts))
    add(session, Grant(person_id=person.id, role=role, granted_at=LONG_AGO, **bounds))
    return someone(session, chat_id)


def ladder(session: Session) -> None:
    """The usual cast, a supervisor of everywhere and a manager of the one organisation."""
    cast(session)
    post(session, Role.SUPERVISOR, BOSS)
    post(session, Role.MANAGER, HEAD, provider_id=1)


async def at_work(town: Town, chat_id: int) -> Phone:
    phone = town.phone(chat_id)
    await town.says(phone, "/start")
    return phone


def payload_on(phone: Phone) -> str:
    """The secret in the newest link on that telephone."""
    found = re.search(r"\?start=(inv_\S+)", bubble_with(phone, "?start=").text)
    assert found is not None
    return found[1]


async def opens(town: Town, chat_id: int, payload: str, name: str) -> Phone:
    """Somebody new opens the link and says who they are."""
    phone = town.phone(chat_id, "apple")
    await town.says(phone, f"/start {payload}")
    await town.presses(phone, "中文")
    await town.says(phone, name)
    return phone


def roles_of(town: Town, chat_id: int) -> list[Role]:
    return [held.role for held in town.look(lambda s: someone(s, chat_id)).actor.held]


def commands(town: Town, chat_id: int) -> list[str]:
    """What the messenger would list for that chat alone."""
    scope = {"type": "chat", "chat_id": chat_id}
    return [one["command"] for one in town.messenger.profile.commands_in(scope, "")]


async def test_the_ladder_is_climbed_down_from_the_chat(town: Town) -> None:
    town.look(ladder)
    boss = await at_work(town, BOSS)
    await town.presses(boss, "✉️ 邀请")
    await town.presses(boss, "➕ 协调员")
    await town.presses(boss, "青海")
    await town.presses(boss, "西宁")
    await town.presses(boss, "城东")
    await town.presses(boss, "就是这里")
    guest = await opens(town, GUEST, payload_on(boss), "星辉")
    assert "等对方同意" in guest.last.text
    assert roles_of(town, GUEST) == []
    assert "星辉" in boss.last.text
    assert "没留电话" in boss.last.text
    await town.presses(boss, "✅ 是我请的人")
    assert roles_of(town, GUEST) == [Role.COORDINATOR]
    assert "星辉，您好" in guest.last.text
    assert guest.keys == ["📥 待办", "🔎 查单", "📊 项目", "✉️ 邀请", "🙋 找人帮忙"]
    assert "queue" in commands(town, GUEST)

    await town.presses(guest, "✉️ 邀请")
    assert [b for b in guest.buttons if b.startswith("➕")] == ["➕ 机构负责人"]
    await town.presses(guest, "➕ 机构负责人")
    head = await opens(town, 4004, payload_on(guest), "兰心")
    await town.presses(guest, "✅ 是我请的人")
    await town.presses(head, "✉️ 邀请")
    await town.presses(head, "➕ 社工")
    worker = await opens(town, 4005, payload_on(head), "小马")
    await town.presses(head, "✅ 是我请的人")
    assert roles_of(town, 4005) == [Role.WORKER]
    assert "📍 我到了" in worker.keys


HERE, ELSEWHERE = "630102", "630103"
REFUSED = [
    (BOSS, InviteNow(Role.SUPERVISOR, 0, "")),
    (BOSS, InviteNow(Role.WORKER, 1, "")),
    (BOSS, InviteNow(Role.COORDINATOR, 1, HERE)),
    (DESK, InviteNow(Role.SUPERVISOR, 0, HERE)),
    (DESK, InviteNow(Role.COORDINATOR, 0, HERE)),
    (DESK, InviteNow(Role.EVALUATOR, 0, HERE)),
    (DESK, InviteNow(Role.WORKER, 1, "")),
    (DESK, InviteNow(Role.MANAGER, 2, "")),
    (DESK, InviteNow(Role.MANAGER, 0, "")),
    (HEAD, InviteNow(Role.MANAGER, 1, "")),
    (HEAD, InviteNow(Role.WORKER, 2, "")),
    (HEAD, InviteNow(Role.COORDINATOR, 0, HERE)),
    (HEAD, InviteNow(Role.EVALUATOR, 0, "")),
    (WORKER, InviteNow(Role.WORKER, 1, "")),
    (RESIDENT, InviteNow(Role.WORKER, 1, "")),
    (STRANGER, InviteNow(Role.EVALUATOR, 0, "")),
]


@pytest.mark.parametrize(("who", "press"), REFUSED, ids=str)
async def test_nobody_gives_what_is_not_below_them_or_lies_elsewhere(
    town: Town, who: int, press: InviteNow
) -> None:
    def scene(session: Session) -> None:
        ladder(session)
        stage.provider(session, "FERN", place=ELSEWHERE)
        post(session, Role.EVALUATOR, STRANGER)

    town.look(scene)
    phone = await at_work(town, who)
    assert "办不了" in await forge(town, phone, press.pack())
    assert not any("?start=" in bubble.text for bubble in phone.heard)
    assert acts(town)[-1] == "refused:not-allowed"


async def invited(town: Town) -> tuple[Phone, str]:
    """A manager with a link for a worker."""
    town.look(ladder)
    head = await at_work(town, HEAD)
    await town.presses(head, "✉️ 邀请")
    await town.presses(head, "➕ 社工")
    return head, payload_on(head)


async def test_a_forwarded_link_gives_a_stranger_nothing(town: Town) -> None:
    head, link = await invited(town)
    stranger = await opens(town, STRANGER, link, "路人")
    assert stranger.keys == []
    assert "办不了" in await town.says(stranger, "/today")
    assert "路人" in head.last.text
    await town.presses(head, "✖️ 不是我请的人")
    assert roles_of(town, STRANGER) == []
    assert "没有确认" in stranger.last.text
    late = await forge(town, head, ItIsThem(1).pack())
    assert "邀请" in late or "您好" in late
    assert roles_of(town, STRANGER) == []
    assert "已经用过" in await town.says(town.phone(GUEST), f"/start {link}")


async def test_only_the_inviter_says_who_it_is_and_in_time(town: Town) -> None:
    head, link = await invited(town)
    await opens(town, GUEST, link, "小马")
    desk = await at_work(town, DESK)
    town.look(lambda s: post(s, Role.MANAGER, STRANGER, provider_id=1))
    colleague = await at_work(town, STRANGER)
    for other in (desk, colleague):
        assert "办不了" in await forge(town, other, ItIsThem(1).pack())
        assert "办不了" in await forge(town, other, Revoke(1).pack())
    assert "办不了" in await forge(town, town.phone(GUEST), ItIsThem(1).pack())
    await town.until(town.clock.now() + VALID_FOR)
    await town.presses(head, "✅ 是我请的人")
    assert roles_of(town, GUEST) == []


async def test_an_invitation_is_taken_back_while_nobody_has_it(town: Town) -> None:
    head, link = await invited(town)
    await town.presses(head, "✉️ 邀请")
    await town.presses(head, "✖️ 收回")
    assert not [b for b in head.buttons if "收回" in b]
    assert "已经用过" in await town.says(town.phone(GUEST), f"/start {link}")
    await forge(town, head, Revoke(1).pack())
    assert acts(town).count("revoke") == 1


async def test_nobody_appoints_themselves(town: Town) -> None:
    head, link = await invited(town)
    assert "已经用过" in await town.says(head, f"/start {link}")


async def test_the_same_post_given_twice_is_written_once(town: Town) -> None:
    head, link = await invited(town)
    await opens(town, GUEST, link, "小马")
    await town.presses(head, "✅ 是我请的人")
    await town.presses(head, "✉️ 邀请")
    await town.presses(head, "➕ 社工")
    await town.says(town.phone(GUEST), f"/start {payload_on(head)}")
    await town.presses(head, "✅ 是我请的人")
    assert roles_of(town, GUEST) == [Role.WORKER]
    assert acts(town).count("grant") == 1


async def test_whoever_evaluates_works_for_no_organisation(town: Town) -> None:
    town.look(ladder)
    boss, worker = await at_work(town, BOSS), await at_work(town, WORKER)
    await town.presses(boss, "✉️ 邀请")
    await town.presses(boss, "➕ 评估员")
    await town.presses(boss, "就是这里")
    await town.says(worker, f"/start {payload_on(boss)}")
    assert "不能同时" in await town.presses(boss, "✅ 是我请的人")
    assert roles_of(town, WORKER) == [Role.WORKER]


async def test_with_two_posts_one_tap_changes_over(town: Town) -> None:
    def both(session: Session) -> None:
        _, worker, _ = cast(session)
        more = {"role": Role.COORDINATOR, "area_code": HERE, "granted_at": LONG_AGO}
        add(session, Grant(person_id=worker.person_id, **more))

    town.look(both)
    phone = await at_work(town, WORKER)
    assert phone.keys[0] == "📥 待办"
    await town.presses(phone, "🔄 换成社工")
    assert phone.keys[0] == "📍 我到了"
    assert phone.keys[-1] == "🔄 换成协调员"
    assert "today" in commands(town, WORKER)
    assert "queue" not in commands(town, WORKER)
    assert "没有要办的事" in await town.says(phone, "/queue")
    await town.presses(phone, "🔄 换成协调员")
    assert "queue" in commands(town, WORKER)
    assert "办不了" in await town.says(phone, "🔄 换成监督方")


@pytest.mark.parametrize(
    ("role", "wanted"),
    [
        (Role.SUPERVISOR, {"projects", "tenders", "open"}),
        (Role.COORDINATOR, {"projects", "tenders", "open"}),
        (Role.MANAGER, {"projects", "tenders", "open"}),
        (Role.EVALUATOR, {"projects", "tenders", "reviews", "method", "open"}),
    ],
)
async def test_the_menu_and_the_help_of_a_post_lead_to_every_room_of_projects(
    town: Town, role: Role, wanted: set[str]
) -> None:
    assert wanted <= set(OF_ROLE[role])
    town.look(lambda s: post(s, role, 4040))
    told = await town.says(await at_work(town, 4040), "/help")
    assert all(f"/{one}" in told for one in wanted)
    if role is Role.SUPERVISOR:
        assert all(word in told for word in ("钱花到哪里", "抽查电话", "报告"))
