"""A phone can do what a real one can, and no more."""

from typing import Any

import pytest

from bot.sandbox.messenger import Messenger
from bot.sandbox.phone import Impossible, Phone
from bot.sandbox.stage import CastMember
from tests.sandbox.pictures import PNG, VOICE
from tests.sandbox.wire import Call, Hands, Refusal

PLACE = {"keyboard": [[{"text": "📍 发位置", "request_location": True}]]}
NUMBER = {"keyboard": [[{"text": "📞 发号码", "request_contact": True}], [{"text": "回家"}]]}


def inline(label: str, data: str) -> dict[str, object]:
    return {"inline_keyboard": [[{"text": label, "callback_data": data}]]}


def newest(messenger: Messenger) -> dict[str, Any]:
    """The body of the newest update."""
    return messenger.updates.pending()[-1].body


async def test_a_label_means_the_newest_inline_button_before_the_reply_keyboard(
    call: Call, li: Phone
) -> None:
    await call("sendMessage", chat_id=li.id, text="旧", reply_markup=inline("回家", "old"))
    await call("sendMessage", chat_id=li.id, text="菜单", reply_markup=NUMBER)
    await call("sendMessage", chat_id=li.id, text="新", reply_markup=inline("回家", "new"))
    li.press_label("回家")
    assert newest(li.messenger)["data"] == "new"

    await call("deleteMessage", chat_id=li.id, message_id=li.last.id)
    li.press_label("回家")
    assert newest(li.messenger)["data"] == "old"

    li.press_key("回家")
    assert newest(li.messenger)["text"] == "回家"
    assert (li.taps, li.typed) == (3, 1)


async def test_a_button_that_is_not_there_cannot_be_pressed(call: Call, li: Phone) -> None:
    sent = await call("sendMessage", chat_id=li.id, text="选", reply_markup=inline("甲", "a"))
    number = sent["message_id"]
    await call("editMessageReplyMarkup", chat_id=li.id, message_id=number,
               reply_markup=inline("乙", "b"))  # fmt: skip
    with pytest.raises(Impossible):
        li.press(number, "a")
    with pytest.raises(Impossible, match="乙"):
        li.press_label("甲")
    with pytest.raises(LookupError):
        li.press(99, "a")

    li.press(number, "a", stale=True)  # the tap was under way while the bot edited

    assert newest(li.messenger)["data"] == "a"
    assert li.taps == 1


async def test_keys_that_ask_send_the_own_number_and_place(call: Call, li: Phone) -> None:
    await call("sendMessage", chat_id=li.id, text="号码?", reply_markup=NUMBER)
    li.press_label("📞 发号码")
    contact = newest(li.messenger)["contact"]
    await call("sendMessage", chat_id=li.id, text="位置?", reply_markup=PLACE)
    with pytest.raises(Impossible):
        li.press_label("📍 发位置")
    li.person.here = (30.25, 120.16)
    li.press_label("📍 发位置")

    assert contact == {
        "phone_number": "+8610000000101", "first_name": "李奶奶", "user_id": li.id,
    }  # fmt: skip
    assert newest(li.messenger)["location"] == {
        "latitude": 30.25, "longitude": 120.16, "horizontal_accuracy": 20.0,
    }  # fmt: skip
    assert (li.taps, li.typed) == (2, 1)


async def test_the_reply_keyboard_stays_until_it_is_replaced_or_removed(
    call: Call, li: Phone
) -> None:
    await call("sendMessage", chat_id=li.id, text="一", reply_markup=NUMBER)
    await call("sendMessage", chat_id=li.id, text="二", reply_markup=inline("甲", "a"))
    assert li.keys == ["📞 发号码", "回家"]
    await call("sendMessage", chat_id=li.id, text="三", reply_markup=PLACE)
    assert li.keys == ["📍 发位置"]
    await call("sendMessage", chat_id=li.id, text="四", reply_markup={"remove_keyboard": True})
    assert li.keyboard is None
    once = {"keyboard": [[{"text": "好"}]], "one_time_keyboard": True}
    await call("sendMessage", chat_id=li.id, text="五", reply_markup=once)
    li.press_label("好")
    assert li.keyboard is None


async def test_a_shared_contact_makes_a_person_known_but_not_reachable(
    call: Call, li: Phone
) -> None:
    wang = li.messenger.phone(7, "王伯伯")
    li.send_contact(of=wang)
    with pytest.raises(Refusal) as refusal:
        await call("sendMessage", chat_id=wang.id, text="您好")

    assert newest(li.messenger)["contact"]["user_id"] == wang.id
    assert (refusal.value.status, refusal.value.text) == (
        403, "Forbidden: bot can't initiate conversation with a user",
    )  # fmt: skip


async def test_the_bot_may_write_first_to_those_who_have_long_known_it(
    call: Call, messenger: Messenger
) -> None:
    messenger.acquaint([CastMember(102, "王师傅", "服务员", "worker")])
    await call("sendMessage", chat_id=102, text="明早有单")

    assert messenger.phone(102).last.text == "明早有单"


def test_who_has_blocked_the_bot_can_do_nothing_but_unblock(li: Phone) -> None:
    li.block()
    li.block()
    for deed in (
        lambda: li.send("在吗"),
        lambda: li.send_photo(PNG),
        lambda: li.send_voice(VOICE, 1),
        lambda: li.send_location(1, 1),
        lambda: li.press(1, "x", stale=True),
        lambda: li.edit(1, "x"),
    ):
        with pytest.raises(Impossible):
            deed()
    li.unblock()

    states = [one.body["new_chat_member"]["status"] for one in li.messenger.updates.pending()]
    assert states == ["kicked", "member"]
    assert (li.taps, li.typed) == (0, 1)


def test_people_edit_their_own_words_for_two_days(li: Phone, hands: Hands) -> None:
    written = li.send("理发")
    li.edit(written, "修脚")
    assert (li.last.text, li.last.edited) == ("修脚", True)
    place = li.send_location(1, 1)
    with pytest.raises(Impossible):
        li.edit(place, "x")
    hands.forward(hours=48, seconds=1)
    with pytest.raises(Impossible):
        li.edit(written, "x")


def test_only_a_live_location_moves(li: Phone) -> None:
    still, live = li.send_location(1, 1), li.send_location(1, 1, live=True)
    li.move(live, 2, 2)
    with pytest.raises(Impossible):
        li.move(still, 2, 2)

    update = li.messenger.updates.pending()[-1]
    assert update.kind == "edited_message"
    assert update.body["location"]["latitude"] == 2
    assert update.body["location"]["live_period"] == 900


def test_clients_send_neither_nothing_nor_too_much(li: Phone) -> None:
    for text in ("", "  \n", "字" * 4097):
        with pytest.raises(Impossible):
            li.send(text)

    assert li.send("字" * 4096)


def test_a_reset_forgets_people_but_not_the_profile(li: Phone) -> None:
    li.send("一")
    li.messenger.profile.names[""] = "点菜"
    li.messenger.reset()

    assert li.messenger.people == {}
    assert len(li.messenger.updates) == 0
    assert li.messenger.profile.names[""] == "点菜"


async def test_commands_come_from_the_nearest_scope_and_language(call: Call, li: Phone) -> None:
    async def offer(name: str, **where: object) -> None:
        await call("setMyCommands", commands=[{"command": name, "description": "x"}], **where)

    shown = []
    await offer("default")
    shown.append(li.commands[0]["command"])
    await offer("chinese", language_code="zh")
    shown.append(li.commands[0]["command"])
    await offer("private", scope={"type": "all_private_chats"})
    shown.append(li.commands[0]["command"])
    await offer("chat", scope={"type": "chat", "chat_id": li.id})
    shown.append(li.commands[0]["command"])
    await call("deleteMyCommands", scope={"type": "chat", "chat_id": li.id})
    shown.append(li.commands[0]["command"])

    assert shown == ["default", "chinese", "private", "chat", "private"]


async def test_a_protected_or_replying_message_says_so(call: Call, li: Phone) -> None:
    asked = li.send("几点来?")
    sent = await call(
        "sendMessage", chat_id=li.id, text="三点", reply_parameters={"message_id": asked},
        protect_content=True,
    )  # fmt: skip

    assert sent["reply_to_message"]["text"] == "几点来?"
    assert sent["has_protected_content"] is True


async def test_waiting_for_a_phone_ends_when_it_shows_the_thing_or_in_time(
    call: Call, li: Phone
) -> None:
    await call("sendMessage", chat_id=li.id, text="到了")
    await li.messenger.until(lambda: li.last.text == "到了")
    with pytest.raises(TimeoutError):
        await li.messenger.until(lambda: li.last.text == "从不", seconds=0.01)
