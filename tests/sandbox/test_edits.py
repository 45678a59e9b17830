"""What can be changed or taken back, and for how long."""

from typing import Any

import pytest

from bot.sandbox.phone import Phone
from tests.sandbox.wire import Call, Hands, Refusal

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)


def inline(*labels: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": label, "callback_data": "x"}] for label in labels]}


def keys(*labels: str) -> dict[str, Any]:
    return {"keyboard": [[{"text": label}] for label in labels]}


async def test_a_message_with_a_reply_keyboard_can_never_be_edited(call: Call, li: Phone) -> None:
    for markup in (keys("菜单"), {"remove_keyboard": True}, {"force_reply": True}):
        sent = await call("sendMessage", chat_id=li.id, text="请选", reply_markup=markup)
        where = {"chat_id": li.id, "message_id": sent["message_id"]}
        with pytest.raises(Refusal, match="Bad Request: message can't be edited"):
            await call("editMessageText", **where, text="新")


async def test_an_edit_takes_only_an_inline_keyboard(call: Call, li: Phone) -> None:
    sent = await call("sendMessage", chat_id=li.id, text="请选")
    with pytest.raises(Refusal, match="Bad Request: inline keyboard expected"):
        await call(
            "editMessageText", chat_id=li.id, message_id=sent["message_id"], text="新",
            reply_markup=keys("菜单"),
        )  # fmt: skip


async def test_an_edit_must_change_something(call: Call, li: Phone) -> None:
    sent = await call("sendMessage", chat_id=li.id, text="请选", reply_markup=inline("甲"))
    where = {"chat_id": li.id, "message_id": sent["message_id"]}
    for method, same in (
        ("editMessageText", {"text": "请选", "reply_markup": inline("甲")}),
        ("editMessageReplyMarkup", {"reply_markup": inline("甲")}),
    ):
        with pytest.raises(Refusal) as refusal:
            await call(method, **where, **same)
        assert refusal.value.text == NOT_MODIFIED

    edited = await call("editMessageText", **where, text="请选")

    assert "reply_markup" not in edited
    assert li.buttons == []


async def test_neither_a_persons_words_nor_a_forward_can_be_edited(call: Call, li: Phone) -> None:
    sent = await call("sendMessage", chat_id=li.id, text="一")
    passed = await call(
        "forwardMessage", chat_id=li.id, from_chat_id=li.id, message_id=sent["message_id"]
    )
    for number in (li.messages[0].id, passed["message_id"]):
        with pytest.raises(Refusal, match="message can't be edited"):
            await call("editMessageText", chat_id=li.id, message_id=number, text="二")


async def test_a_message_is_deleted_within_48_hours_only(
    call: Call, li: Phone, hands: Hands
) -> None:
    old, fresh = [
        (await call("sendMessage", chat_id=li.id, text=text))["message_id"] for text in "一二"
    ]
    hands.forward(hours=48)
    assert await call("deleteMessage", chat_id=li.id, message_id=fresh)
    hands.forward(seconds=1)
    with pytest.raises(Refusal, match="message can't be deleted for everyone"):
        await call("deleteMessage", chat_id=li.id, message_id=old)

    assert [one.id for one in li.heard] == [old]
