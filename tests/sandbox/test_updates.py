"""Nothing is lost before it is confirmed, nothing comes after it is."""

import asyncio

import pytest

from bot.sandbox.messenger import Messenger
from bot.sandbox.phone import Phone
from tests.sandbox.wire import Call, Hands, Refusal, eventually

OTHER_POLL = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)


async def texts(call: Call, **params: object) -> list[str]:
    return [one["message"]["text"] for one in await call("getUpdates", **params)]


async def waiting(messenger: Messenger) -> None:
    """Until a long poll has begun to wait."""
    await eventually(lambda: messenger.updates._poll is not None)


async def test_updates_come_again_until_a_higher_offset_confirms_them(
    call: Call, li: Phone
) -> None:
    for text in "一二三":
        li.send(text)
    first = (await call("getUpdates"))[0]["update_id"]

    assert await texts(call) == ["一", "二", "三"]
    assert await texts(call, limit=2) == ["一", "二"]
    assert await texts(call, offset=first) == ["一", "二", "三"]
    assert await texts(call, offset=first + 1) == ["二", "三"]
    assert await texts(call) == ["二", "三"]
    assert await texts(call, offset=first + 3) == []
    assert await texts(call) == []


async def test_a_negative_offset_keeps_only_the_last_ones(call: Call, li: Phone) -> None:
    for text in "一二三":
        li.send(text)

    assert await texts(call, offset=-2) == ["二", "三"]
    assert await texts(call) == ["二", "三"]


async def test_an_offset_from_the_future_confirms_nothing(call: Call, li: Phone) -> None:
    li.send("一")
    first = (await call("getUpdates"))[0]["update_id"]

    assert await texts(call, offset=first + 100) == ["一"]


async def test_after_a_quiet_week_the_ids_jump(call: Call, li: Phone, hands: Hands) -> None:
    li.send("一")
    before = (await call("getUpdates"))[0]["update_id"]
    hands.forward(days=7)
    li.send("二")
    after = await call("getUpdates", offset=before + 1)

    assert [one["message"]["text"] for one in after] == ["二"]
    assert after[0]["update_id"] != before + 1


async def test_messages_wait_for_a_day_and_presses_for_150_seconds(
    call: Call, li: Phone, hands: Hands
) -> None:
    markup = {"inline_keyboard": [[{"text": "甲", "callback_data": "x"}]]}
    sent = await call("sendMessage", chat_id=li.id, text="请选", reply_markup=markup)
    li.send("一")
    li.press(sent["message_id"], "x")
    hands.forward(seconds=149)
    assert len(await call("getUpdates")) == 2
    hands.forward(seconds=1)
    assert await texts(call) == ["一"]
    hands.forward(hours=24)
    assert await texts(call) == []


async def test_a_long_poll_ends_with_the_first_update(call: Call, li: Phone) -> None:
    poll = asyncio.create_task(texts(call, timeout=50))
    await waiting(li.messenger)
    li.send("一")

    assert await asyncio.wait_for(poll, 5) == ["一"]


async def test_a_second_poller_ends_the_first_with_409(call: Call, li: Phone) -> None:
    first = asyncio.create_task(call("getUpdates", timeout=50))
    await waiting(li.messenger)
    second = asyncio.create_task(texts(call, timeout=50))
    with pytest.raises(Refusal) as refusal:
        await asyncio.wait_for(first, 5)
    li.send("一")

    assert (refusal.value.status, refusal.value.text) == (409, OTHER_POLL)
    assert await asyncio.wait_for(second, 5) == ["一"]
    assert li.messenger.violations == []


async def test_a_webhook_ends_a_poll_and_forbids_the_next(call: Call, li: Phone) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=50))
    await waiting(li.messenger)
    await call("setWebhook", url="http://127.0.0.1:1/hook")
    with pytest.raises(Refusal, match="Conflict: terminated by setWebhook request"):
        await asyncio.wait_for(poll, 5)
    with pytest.raises(Refusal) as refusal:
        await call("getUpdates")
    await call("deleteWebhook", drop_pending_updates=False)
    li.send("一")

    assert refusal.value.text == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    assert await texts(call) == ["一"]


async def test_kinds_are_chosen_when_an_update_is_made(call: Call, li: Phone) -> None:
    await call("getUpdates", allowed_updates=["message"])
    li.block()
    li.unblock()
    li.send("一")
    await call("getUpdates", allowed_updates=[])
    li.block()

    assert [sorted(one.keys() - {"update_id"}) for one in await call("getUpdates")] == [
        ["message"], ["my_chat_member"],
    ]  # fmt: skip


async def test_edits_and_presses_carry_what_the_bot_needs(call: Call, li: Phone) -> None:
    markup = {"inline_keyboard": [[{"text": "甲", "callback_data": "v1:菜"}]]}
    await call("sendMessage", chat_id=li.id, text="请选", reply_markup=markup)
    written = li.send("理发")
    li.edit(written, "修脚")
    query = li.press_label("甲")
    first, second, third = await call("getUpdates")

    assert first["message"]["text"] == "理发"
    assert (second["edited_message"]["text"], second["edited_message"]["message_id"]) == (
        "修脚", written,
    )  # fmt: skip
    pressed = third["callback_query"]
    assert (pressed["id"], pressed["data"], pressed["from"]["id"]) == (query, "v1:菜", li.id)
    assert pressed["message"]["reply_markup"] == markup
