"""What Telegram says, in our four words."""

from typing import Any

import pytest
from telegram.error import NetworkError, TimedOut

from bot.channel import Later, Rejected, Telegram, Unreachable
from bot.packing import CAPTION_LIMIT
from bot.qr import drawn
from bot.transport import error_of

SCREEN = {"text": "<b>a &amp; b</b>", "inline": [[{"text": "go", "data": "go:1"}]]}


class Script:
    """An API that answers from a list; errors in it are raised."""

    def __init__(self, *answers: Any) -> None:
        self.answers, self.calls = list(answers), list[tuple[str, dict[str, Any]]]()

    async def call(self, method: str, fields: dict[str, Any], read_timeout: float = 0) -> Any:
        self.calls.append((method, fields))
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def upload(self, method: str, fields: dict[str, Any], files: dict[str, Any]) -> Any:
        return await self.call(method, fields | files)

    @property
    def methods(self) -> list[str]:
        return [method for method, _ in self.calls]


def telegram(script: Script) -> Telegram:
    return Telegram(script)  # type: ignore[arg-type]


def bad(said: str) -> Exception:
    return error_of(400, f"Bad Request: {said}", {})


SENT = {"message_id": 9}
PAPER = {"name": "居民.xlsx", "mime": "application/x", "shown": False, "content": b"PK"}


async def test_a_screen_with_buttons_redraws_its_card() -> None:
    script = Script(True)
    assert await telegram(script).show(5, SCREEN, 7) == 7
    assert script.methods == ["editMessageText"]
    assert script.calls[0][1]["reply_markup"] == {
        "inline_keyboard": [[{"text": "go", "callback_data": "go:1"}]]
    }


@pytest.mark.parametrize(
    "said",
    ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"],
)
async def test_a_card_that_cannot_be_redrawn_is_sent_anew(said: str) -> None:
    script = Script(bad(said), SENT)
    assert await telegram(script).show(5, SCREEN, 7) == 9
    assert script.methods == ["editMessageText", "sendMessage"]


async def test_a_card_that_looks_so_already_is_done() -> None:
    said = "message is not modified: specified new message content and reply markup are the same"
    assert await telegram(Script(bad(said))).show(5, SCREEN, 7) == 7


@pytest.mark.parametrize(
    "extra",
    [{"keyboard": []}, {"photo": "AgAC"}, {"voice": "AwAC"}, {"file": "BQAC"}, {"document": PAPER}],
)
async def test_what_only_a_new_message_can_carry_is_never_an_edit(extra: dict[str, Any]) -> None:
    script = Script(SENT)
    await telegram(script).show(5, {"text": "x"} | extra, 7)
    assert script.methods[0].startswith("send")


async def test_what_people_wrote_never_becomes_markup() -> None:
    script = Script(SENT)
    words = "<a href='https://example.org'>*1* & [2](tg://user?id=1)</a>"
    await telegram(script).show(5, {"text": words}, None)
    assert script.calls[0][1]["text"] == words
    assert "parse_mode" not in script.calls[0][1]


async def test_a_picture_that_cannot_be_sent_leaves_its_words() -> None:
    script = Script(bad("wrong file identifier/HTTP URL specified"), SENT)
    assert await telegram(script).show(5, {"text": "x", "photo": "gone"}, None) == 9
    assert script.methods == ["sendPhoto", "sendMessage"]


async def test_what_is_refused_as_plain_words_too_is_rejected() -> None:
    script = Script(bad("BUTTON_DATA_INVALID"), bad("BUTTON_DATA_INVALID"))
    with pytest.raises(Rejected):
        await telegram(script).show(5, SCREEN, None)


@pytest.mark.parametrize(
    "error",
    [
        error_of(403, "Forbidden: bot was blocked by the user", {}),
        error_of(403, "Forbidden: user is deactivated", {}),
        bad("chat not found"),
        error_of(400, "Bad Request: group upgraded", {"migrate_to_chat_id": -100}),
    ],
)
async def test_whoever_is_gone_is_unreachable(error: Exception) -> None:
    with pytest.raises(Unreachable):
        await telegram(Script(error)).show(5, SCREEN, None)


async def test_telegrams_own_seconds_are_obeyed() -> None:
    flood = error_of(429, "Too Many Requests: retry after 17", {"retry_after": 17})
    with pytest.raises(Later) as later:
        await telegram(Script(flood)).show(5, SCREEN, None)
    assert later.value.seconds == 17


@pytest.mark.parametrize(
    "error", [NetworkError("x"), TimedOut(), error_of(500, "Internal", {}), error_of(401, "", {})]
)
async def test_no_answer_means_later(error: Exception) -> None:
    with pytest.raises(Later) as later:
        await telegram(Script(error)).show(5, SCREEN, None)
    assert later.value.seconds is None


async def test_a_picture_too_wordy_for_its_caption_gives_way_to_the_words() -> None:
    words = "字" * (CAPTION_LIMIT + 1)
    script = Script(SENT, SENT)
    await telegram(script).show(5, {"text": words, "photo": "AgAC"}, None)
    await telegram(script).show(5, {"text": words[:-1], "photo": "AgAC"}, None)
    assert script.methods == ["sendMessage", "sendPhoto"]
    assert script.calls[1][1]["caption"] == words[:-1]


async def test_the_large_keyboard_asks_for_what_its_keys_say() -> None:
    keys = [[{"text": "here", "ask": "location"}, {"text": "hi", "ask": "text"}]]
    script = Script(SENT, SENT)
    await telegram(script).show(5, {"text": "x", "keyboard": keys}, None)
    await telegram(script).show(5, {"text": "x", "keyboard": []}, None)
    assert script.calls[0][1]["reply_markup"]["keyboard"] == [
        [{"text": "here", "request_location": True}, {"text": "hi"}]
    ]
    assert script.calls[1][1]["reply_markup"] == {"remove_keyboard": True}


@pytest.mark.parametrize("error", [bad("query is too old"), bad("other"), TimedOut()])
async def test_a_press_that_cannot_be_acknowledged_disturbs_nothing(error: Exception) -> None:
    await telegram(Script(error)).acknowledge("1", "toast")


async def test_a_file_of_the_house_is_sent_with_its_name_or_shown_where_it_is_one() -> None:
    script = Script(SENT, SENT, SENT)
    await telegram(script).show(5, {"text": "x", "document": PAPER}, None)
    await telegram(script).show(5, {"text": "x", "document": PAPER | {"shown": True}}, None)
    await telegram(script).show(5, {"text": "x", "file": "BQAC"}, None)
    assert script.methods == ["sendDocument", "sendPhoto", "sendDocument"]
    assert script.calls[0][1]["document"] == ("居民.xlsx", "application/x", b"PK")
    assert script.calls[2][1]["document"] == "BQAC"


async def test_a_link_to_the_bot_itself_is_completed_with_its_name_asked_once() -> None:
    script = Script({"username": "dc_bot"}, SENT, SENT)
    channel = telegram(script)
    button = [[{"text": "go", "start": "home_1"}]]
    await channel.show(5, {"text": "x", "inline": button, "link": "inv_2"}, None)
    await channel.show(5, {"text": "x", "qr": "home_1"}, None)
    assert script.methods == ["getMe", "sendMessage", "sendPhoto"]
    assert script.calls[1][1]["text"] == "x\n\nhttps://t.me/dc_bot?start=inv_2"
    assert script.calls[1][1]["reply_markup"]["inline_keyboard"] == [
        [{"text": "go", "url": "https://t.me/dc_bot?start=home_1"}]
    ]
    assert script.calls[2][1]["photo"] == (
        "code.png",
        "image/png",
        drawn("https://t.me/dc_bot?start=home_1"),
    )
