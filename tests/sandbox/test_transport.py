"""The four ways to pass parameters, and files."""

import json
from typing import Any

import httpx
import pytest

from bot.sandbox.coercion import Upload
from bot.sandbox.errors import ApiError
from bot.sandbox.messenger import Messenger
from bot.sandbox.phone import Phone
from bot.sandbox.spec import METHODS, check_type, read_request
from tests.sandbox.pictures import JPEG, PNG, png
from tests.sandbox.wire import Call, Refusal

MARKUP = {"inline_keyboard": [[{"text": "好", "callback_data": "v1:ok"}]]}


async def test_query_form_multipart_and_json_mean_the_same(
    http: httpx.AsyncClient, messenger: Messenger, li: Phone
) -> None:
    url = f"/bot{messenger.token}/sendMessage"
    plain = {"chat_id": str(li.id), "text": "您好", "protect_content": "true"}
    flat = plain | {"reply_markup": json.dumps(MARKUP)}
    deep = {"chat_id": li.id, "text": "您好", "protect_content": True, "reply_markup": MARKUP}
    files = {name: (None, value) for name, value in flat.items()}

    answers = [
        await http.get(url, params=flat),
        await http.post(url, data=flat),
        await http.post(url, files=files),
        await http.post(url, json=deep),
        await http.post(url.replace("sendMessage", "SENDMESSAGE"), params=plain),
    ]

    results = [answer.json()["result"] for answer in answers]
    assert [result.pop("message_id") for result in results] == [2, 3, 4, 5, 6]
    assert results[1:4] == [results[0]] * 3
    assert results[0]["has_protected_content"] is True
    assert messenger.requests["sendMessage"] == 5


async def test_a_form_must_be_utf_8(http: httpx.AsyncClient, messenger: Messenger) -> None:
    url = f"/bot{messenger.token}/sendMessage"
    for body in (b"text=\xff", b"text=%FF"):
        answer = await http.post(url, content=body)
        assert answer.json()["description"] == "Bad Request: strings must be encoded in UTF-8"
    assert len(messenger.violations) == 2


async def test_a_file_comes_under_its_own_name_or_attached(
    http: httpx.AsyncClient, messenger: Messenger, li: Phone
) -> None:
    url = f"/bot{messenger.token}/sendPhoto"
    named = await http.post(url, data={"chat_id": li.id}, files={"photo": ("a.png", PNG)})
    attached = await http.post(
        url, data={"chat_id": li.id, "photo": "attach://f1"}, files={"f1": ("a.jpg", JPEG)}
    )

    sizes = [answer.json()["result"]["photo"][-1] for answer in (named, attached)]
    assert [(one["width"], one["height"]) for one in sizes] == [(120, 80), (48, 64)]
    file = messenger.files.get(sizes[0]["file_id"])
    assert file is not None
    assert file.content == PNG
    assert messenger.violations == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"GIF89a", "IMAGE_PROCESS_FAILED"),
        (b"", "file must be non-empty"),
        (png(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
    ],
)
async def test_a_picture_must_be_one(
    http: httpx.AsyncClient, messenger: Messenger, li: Phone, content: bytes, words: str
) -> None:
    answer = await http.post(
        f"/bot{messenger.token}/sendPhoto", data={"chat_id": li.id},
        files={"photo": ("a.png", content)},
    )  # fmt: skip

    assert answer.json()["description"] == f"Bad Request: {words}"


async def test_files_are_known_by_id_and_never_fetched_from_outside(call: Call, li: Phone) -> None:
    with pytest.raises(Refusal, match="wrong file identifier/HTTP URL specified"):
        await call("sendPhoto", chat_id=li.id, photo="AgAC")
    with pytest.raises(Refusal, match="failed to get HTTP URL content"):
        await call("sendPhoto", chat_id=li.id, photo="https://example.org/a.png")


async def test_a_file_beyond_20_mib_cannot_be_downloaded(call: Call, li: Phone) -> None:
    li.send_document(b"x" * (20 << 20), "a.bin", "application/zip")
    assert (await call("getFile", file_id=li.last.document))["file_size"] == 20 << 20
    li.send_document(b"x" * ((20 << 20) + 1), "b.bin", "application/zip")
    with pytest.raises(Refusal, match="Bad Request: file is too big"):
        await call("getFile", file_id=li.last.document)


def test_every_method_of_the_specification_has_a_checker() -> None:
    for method in METHODS.values():
        with pytest.raises(ApiError) as refusal:
            read_request(method, {"no_such_parameter": "1"})
        assert refusal.value.misuse


REFUSED: list[tuple[str, dict[str, Any]]] = [
    ("sendLocation", {"chat_id": "1", "latitude": "north", "longitude": "1"}),
    ("sendLocation", {"chat_id": "1", "latitude": "1", "longitude": "1", "live_period": "59"}),
    ("sendLocation", {"chat_id": "1", "latitude": "1", "longitude": "1", "heading": "361"}),
    ("sendChatAction", {"chat_id": "1", "action": "dance"}),
    ("deleteMessages", {"chat_id": "1", "message_ids": "[]"}),
    ("deleteMessages", {"chat_id": "1", "message_ids": json.dumps(list(range(101)))}),
    ("deleteMessages", {"chat_id": "1", "message_ids": '["1"]'}),
    ("setMyCommands", {"commands": "[]", "scope": '{"type": "planet"}'}),
    ("setMyCommands", {"commands": '[{"command": "a"}]'}),
    ("setWebhook", {"url": "", "secret_token": "with space"}),
    ("setWebhook", {"url": "", "secret_token": "a" * 257}),
    ("getUpdates", {"allowed_updates": '["gossip"]'}),
    ("sendPhoto", {"chat_id": "1", "photo": Upload("a", "b", b"c"), "caption": 5}),
    ("sendContact", {"chat_id": "1", "first_name": "x", "phone_number": "1", "vcard": "菜" * 683}),
]


@pytest.mark.parametrize(("method", "params"), REFUSED)
def test_types_ranges_and_spellings_are_held_to(method: str, params: dict[str, Any]) -> None:
    with pytest.raises(ApiError) as refusal:
        read_request(method, params)
    assert refusal.value.misuse


def test_figures_the_real_server_clamps_are_not_refused() -> None:
    assert read_request("getUpdates", {"limit": "0", "timeout": "90"}) == {
        "limit": 0,
        "timeout": 90,
    }
    endless = {"chat_id": "1", "latitude": "1", "longitude": "1", "live_period": "2147483647"}
    assert read_request("sendLocation", endless)["live_period"] == 2147483647


def test_an_answer_with_a_field_too_many_or_too_few_does_not_pass() -> None:
    user = {"id": 1, "is_bot": False, "first_name": "x"}
    check_type("User", user)
    for wrong in (user | {"age": 80}, {"id": 1, "is_bot": False}, user | {"id": "1"}):
        with pytest.raises(ApiError):
            check_type("User", wrong)
