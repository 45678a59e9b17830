"""What the messenger refuses, and in which words."""

from typing import Any

import pytest

from bot.sandbox.messenger import Messenger
from bot.sandbox.phone import Phone
from tests.sandbox.wire import Call, Hands, Refusal


def inline(*labels: str, **more: Any) -> dict[str, Any]:
    action = more or {"callback_data": "x"}
    return {"inline_keyboard": [[{"text": label, **action}] for label in labels]}


MISUSES = [
    ({"text": ""}, "message text is empty"),
    ({"text": " \n "}, "message text is empty"),
    ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
    ({"text": "字" * 4097}, "message is too long"),
    ({"text": "字" * 10923}, "text is too long"),
    ({"text": "x", "parse_mode": "Html5"}, "unsupported parse_mode"),
    ({"text": "x", "shout": True}, 'parameter "shout" is unknown to sendMessage'),
    (
        {"text": "<b>x", "parse_mode": "HTML"},
        "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    (
        {"text": "好<x>y</x>", "parse_mode": "HTML"},
        'can\'t parse entities: Unsupported start tag "x" at byte offset 3',
    ),
    (
        {"text": "x", "reply_markup": inline("b", callback_data="菜" * 22)},
        "BUTTON_DATA_INVALID",
    ),
    ({"text": "x", "reply_markup": inline("b", callback_data="")}, "BUTTON_DATA_INVALID"),
    ({"text": "x", "reply_markup": inline("b", url="not a url")}, "BUTTON_URL_INVALID"),
    (
        {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "b"}]]}},
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (
        {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "b", "pay": True}] * 9]}},
        "reply markup is too long",
    ),
    (
        {"text": "x", "reply_markup": inline("b", callback_data="x", pay=True)},
        "can't parse inline keyboard button: a button does one thing, not callback_data and pay",
    ),
    ({"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    ({"text": "x", "chat_id": ""}, "chat_id is empty"),
    ({"text": "x", "disable_notification": "perhaps"}, None),
    ({"text": "x", "reply_markup": {"keyboard": [["plain"]]}}, None),
    ({"text": "x", "message_thread_id": "one"}, None),
]


@pytest.mark.parametrize(("params", "words"), MISUSES)
async def test_a_wrong_message_is_refused_and_recorded(
    call: Call, li: Phone, params: dict[str, Any], words: str | None
) -> None:
    with pytest.raises(Refusal) as refusal:
        await call("sendMessage", **{"chat_id": li.id, **params})

    assert refusal.value.status == 400
    assert words is None or refusal.value.text == f"Bad Request: {words}"
    assert [one.method for one in li.messenger.violations] == ["sendMessage"]
    assert li.heard == []


async def test_a_text_of_exactly_4096_points_after_parsing_passes(call: Call, li: Phone) -> None:
    sent = await call(
        "sendMessage", chat_id=li.id, text="<b>" + "𠮷" * 4096 + "</b>", parse_mode="HTML"
    )

    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 8192}]


async def test_what_only_the_state_forbids_is_no_violation(call: Call, li: Phone) -> None:
    li.messenger.phone(5, "从未写过")
    refusals = [
        ("sendMessage", {"chat_id": 999, "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": 5, "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": "@nobody", "text": "x"}, "chat not found"),
        ("editMessageText", {"chat_id": li.id, "message_id": 99, "text": "x"},
         "message to edit not found"),
        ("deleteMessage", {"chat_id": li.id, "message_id": 99}, "message to delete not found"),
        ("copyMessage", {"chat_id": li.id, "from_chat_id": li.id, "message_id": 99},
         "message to copy not found"),
        ("forwardMessage", {"chat_id": li.id, "from_chat_id": li.id, "message_id": 99},
         "message to forward not found"),
        ("sendMessage", {"chat_id": li.id, "text": "x", "reply_parameters": {"message_id": 99}},
         "message to be replied not found"),
        ("getFile", {"file_id": "no"}, "wrong file_id or the file is temporarily unavailable"),
    ]  # fmt: skip
    for method, params, words in refusals:
        with pytest.raises(Refusal) as refusal:
            await call(method, **params)
        assert (refusal.value.status, refusal.value.text) == (400, f"Bad Request: {words}")
    assert li.messenger.violations == []


async def test_an_unknown_method_and_one_not_spoken_are_told_apart(call: Call, li: Phone) -> None:
    with pytest.raises(Refusal) as unknown:
        await call("sendTelepathy", chat_id=li.id)
    with pytest.raises(Refusal) as unspoken:
        await call("sendDice", chat_id=li.id)

    assert (unknown.value.status, unknown.value.text) == (404, "Not Found: method not found")
    assert unspoken.value.status == 501
    assert len(li.messenger.violations) == 2


async def test_a_person_who_blocked_the_bot_is_out_of_reach_until_they_unblock(
    call: Call, li: Phone
) -> None:
    li.block()
    with pytest.raises(Refusal) as refusal:
        await call("sendMessage", chat_id=li.id, text="在吗")
    li.unblock()

    assert (refusal.value.status, refusal.value.text) == (
        403, "Forbidden: bot was blocked by the user",
    )  # fmt: skip
    assert await call("sendMessage", chat_id=li.id, text="在吗")


async def test_a_press_is_answered_within_150_seconds_or_never(
    call: Call, li: Phone, hands: Hands
) -> None:
    sent = await call("sendMessage", chat_id=li.id, text="请选", reply_markup=inline("甲"))
    first = li.press(sent["message_id"], "x")
    second = li.press(sent["message_id"], "x")
    hands.forward(seconds=150)
    await call("answerCallbackQuery", callback_query_id=first, text="好", show_alert=True)
    hands.forward(seconds=1)
    for query in (second, "12345"):
        with pytest.raises(Refusal) as refusal:
            await call("answerCallbackQuery", callback_query_id=query)
        assert refusal.value.text == (
            "Bad Request: query is too old and response timeout expired or query ID is invalid"
        )

    assert (li.toasts, li.spinning) == (["好"], 1)


async def test_an_answer_to_a_press_has_200_characters_at_most(call: Call, li: Phone) -> None:
    sent = await call("sendMessage", chat_id=li.id, text="请选", reply_markup=inline("甲"))
    query = li.press(sent["message_id"], "x")
    with pytest.raises(Refusal):
        await call("answerCallbackQuery", callback_query_id=query, text="字" * 201)
    await call("answerCallbackQuery", callback_query_id=query, text="字" * 200)

    assert len(li.messenger.violations) == 1


async def test_commands_keep_to_their_alphabet_and_length(call: Call, li: Phone) -> None:
    for command, description, words in (
        ("Help", "x", "BOT_COMMAND_INVALID"),
        ("a" * 33, "x", "command length must not exceed 32"),
        ("", "x", "command must be non-empty"),
        ("help", "", "command description must be non-empty"),
    ):
        with pytest.raises(Refusal, match=f"Bad Request: {words}"):
            await call("setMyCommands", commands=[{"command": command, "description": description}])


async def test_only_the_token_of_the_bot_opens(call: Call, messenger: Messenger, http: Any) -> None:
    wrong = await http.get(f"/bot{messenger.token[:-1]}x/getMe")
    malformed = await http.get("/bot12:ab/getMe")
    file = await http.get(f"/file/bot{messenger.token[:-1]}x/photos/file_0.jpg")

    assert (wrong.status_code, wrong.json()["description"]) == (401, "Unauthorized")
    assert malformed.json()["description"] == "Unauthorized: invalid token specified"
    assert file.status_code == 401
    await call("logOut")
    with pytest.raises(Refusal, match="Logged out"):
        await call("getMe")


async def test_close_waits_for_ten_minutes(call: Call, hands: Hands) -> None:
    with pytest.raises(Refusal) as refusal:
        await call("close")
    assert refusal.value.status == 429
    assert refusal.value.headers["retry-after"] == "601"
    assert refusal.value.body["parameters"] == {"retry_after": 601}
    hands.forward(minutes=10)
    assert await call("close") is True


async def test_private_chats_cannot_be_left(call: Call, li: Phone) -> None:
    with pytest.raises(Refusal, match="can't be changed in private chats"):
        await call("leaveChat", chat_id=li.id)
