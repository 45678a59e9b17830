"""What the page may ask, and what it is shown."""

import base64
from typing import Any

import httpx
import pytest

from bot.sandbox.messenger import Messenger
from tests.sandbox.pictures import PNG, VOICE
from tests.sandbox.town import Town

BUTTON = {"inline_keyboard": [[{"text": "好", "callback_data": "v1:ok"}]]}
KEYS = {"keyboard": [[{"text": "回家"}]], "input_field_placeholder": "点一下"}


async def act(page: httpx.AsyncClient, kind: str, user: int = 101, **fields: Any) -> httpx.Response:
    return await page.post("/sandbox/act", json={"user": user, "kind": kind, **fields})


async def chat(page: httpx.AsyncClient, user: int = 101) -> Any:
    return (await page.get(f"/sandbox/chat/{user}")).json()


async def bot(page: httpx.AsyncClient, messenger: Messenger, method: str, **params: Any) -> Any:
    answer = await page.post(f"/bot{messenger.token}/{method}", json=params)
    assert answer.is_success, answer.text
    return answer.json()["result"]


async def test_the_state_shows_clock_bot_and_cast(page: httpx.AsyncClient, town: Town) -> None:
    town.busy = 3
    state = (await page.get("/sandbox/state")).json()

    assert state["clock"] == "2026-11-25T06:30:00+00:00"
    assert state["bot"] == {"name": "点菜", "username": "diancai_sandbox_bot"}
    assert state["busy"] == 3
    assert state["cast"][0] == {
        "id": 101, "name": "李奶奶", "role": "居民", "role_en": "resident",
        "hint": "点菜试试", "hint_en": "Order something", "unread": 0,
    }  # fmt: skip


async def test_every_deed_of_a_thumb_reaches_the_chat(
    page: httpx.AsyncClient, messenger: Messenger
) -> None:
    blob = base64.b64encode(PNG).decode()
    sound = base64.b64encode(VOICE).decode()
    for kind, fields in (
        ("text", {"text": "/start"}),
        ("photo", {"blob": blob}),
        ("voice", {"blob": sound, "seconds": 2.6}),
        ("document", {"blob": blob, "name": "居民.xlsx", "mime": "application/x"}),
        ("location", {"lat": 30.25, "lon": 120.16}),
        ("contact", {}),
        ("sticker", {}),
        ("edit", {"message": 1, "text": "你好"}),
        ("forward", {"message": 1}),
    ):
        assert (await act(page, kind, **fields)).json() == {"ok": True}
    shown = await chat(page)
    first, photo, voice, paper, place, contact, sticker, passed = shown["messages"]

    assert (first["text"], first["edited"], first["from_bot"]) == ("你好", True, False)
    assert (await page.get(photo["photo"])).content == PNG
    assert voice["voice"]["seconds"] == 3
    assert (await page.get(voice["voice"]["url"])).content == VOICE
    assert paper["document"]["name"] == "居民.xlsx"
    assert (await page.get(paper["document"]["url"])).content == PNG
    assert place["location"] == {"lat": 30.25, "lon": 120.16}
    assert contact["contact"]["user_id"] == 101
    assert (sticker["sticker"], passed["text"]) == ("👍", "你好")
    assert len(messenger.updates) == 9
    assert messenger.phone(101).typed == 8


async def test_buttons_keyboards_toasts_and_unread_show(
    page: httpx.AsyncClient, messenger: Messenger
) -> None:
    await act(page, "text", text="/start")
    await bot(page, messenger, "sendMessage", chat_id=101, text="菜单", reply_markup=KEYS)
    sent = await bot(
        page, messenger, "sendMessage", chat_id=101, text="<b>1</b>\n&lt;2", parse_mode="HTML",
        reply_markup=BUTTON,
    )  # fmt: skip
    unread = [one["unread"] for one in (await page.get("/sandbox/state")).json()["cast"]]
    shown = await chat(page)
    read = (await page.get("/sandbox/state")).json()["cast"][0]["unread"]
    await act(page, "press", message=sent["message_id"], data="v1:ok")
    query = messenger.updates.pending()[-1].body["id"]
    await bot(page, messenger, "answerCallbackQuery", callback_query_id=query, text="收到")
    await act(page, "text", text="回家")

    assert (unread, read) == ([2, 0], 0)
    assert shown["keyboard"] == {
        "rows": [[{"text": "回家", "request_contact": False, "request_location": False}]],
        "placeholder": "点一下",
    }
    assert shown["messages"][-1]["html"] == "<b>1</b><br>&lt;2"
    assert shown["messages"][-1]["inline"] == [[{"text": "好", "data": "v1:ok"}]]
    assert (await chat(page))["toast"] == "收到"
    assert (messenger.phone(101).taps, messenger.phone(101).typed) == (2, 1)


async def test_blocking_shows_and_ends(page: httpx.AsyncClient) -> None:
    await act(page, "block")
    assert (await chat(page))["blocked"] is True
    refused = await act(page, "text", text="在吗")
    assert refused.status_code == 400
    assert "blocked" in refused.json()["error"]
    await act(page, "unblock")
    assert (await chat(page))["blocked"] is False


@pytest.mark.parametrize(
    "order",
    [
        {"user": 999, "kind": "text", "text": "x"},
        {"user": 101, "kind": "dance"},
        {"user": 101, "kind": "text"},
        {"user": 101, "kind": "text", "text": 5},
        {"user": 101, "kind": "press", "message": 5, "data": "x"},
        {"user": 101, "kind": "photo", "blob": "no base64!"},
        {"user": 101, "kind": "photo", "blob": base64.b64encode(b"GIF89a").decode()},
        {"user": 101, "kind": "location", "lat": 91, "lon": 0},
        {"user": [1], "kind": "text", "text": "x"},
        {"kind": "text", "text": "x"},
        [],
    ],
)
async def test_what_cannot_be_done_is_a_sentence(page: httpx.AsyncClient, order: Any) -> None:
    answer = await page.post("/sandbox/act", json=order)

    assert answer.status_code == 400
    assert answer.json()["error"]


async def test_the_clock_goes_forward_only(page: httpx.AsyncClient) -> None:
    for minutes in (0, -5, 1.5, "10", True, 10**9):
        assert (await page.post("/sandbox/clock", json={"minutes": minutes})).status_code == 400
    state = (await page.post("/sandbox/clock", json={"minutes": 90})).json()

    assert state["clock"] == "2026-11-25T08:00:00+00:00"


async def test_a_newcomer_joins_and_a_reset_sends_them_away(page: httpx.AsyncClient) -> None:
    joined = (await page.post("/sandbox/person", json={"name": " 赵大爷 "})).json()
    assert (joined["cast"][-1]["name"], joined["cast"][-1]["id"]) == ("赵大爷", joined["id"])
    assert (await page.post("/sandbox/person", json={"name": " "})).status_code == 400
    assert (await chat(page, joined["id"]))["messages"] == []
    reset = (await page.post("/sandbox/reset")).json()

    assert [one["name"] for one in reset["cast"]] == ["李奶奶", "王师傅"]
