"""Two independent libraries must find nothing amiss in what the sandbox answers."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot as AiogramBot
from aiogram import types as aio
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    KeyboardButton,
    ReplyKeyboardMarkup,
    Update,
)
from telegram.ext import (
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ExtBot,
)
from telegram.request import HTTPXRequest

from bot.sandbox.messenger import Messenger
from bot.sandbox.phone import Phone
from tests.sandbox.pictures import JPEG, PNG, VOICE


@pytest.fixture
async def ptb(messenger: Messenger, url: str) -> AsyncIterator[Bot]:
    request = HTTPXRequest(httpx_kwargs={"trust_env": False})
    bot: Bot = ExtBot(
        messenger.token,
        f"{url}/bot",
        f"{url}/file/bot",
        request=request,
        get_updates_request=request,
    )
    async with bot:
        yield bot


async def test_aiogram_decodes_every_kind_of_incoming_message(
    aiogram: AiogramBot, li: Phone
) -> None:
    ids = [
        li.send("我要理发 /help @somebody_here"),
        li.send_photo(PNG, "楼道的灯坏了"),
        li.send_voice(VOICE, 4),
        li.send_location(30.25, 120.16),
        li.send_location(30.25, 120.16, live=True),
        li.send_location(30.25, 120.16, forwarded=True),
        li.send_contact(),
        li.send_contact(own=False),
        li.send_sticker(),
        li.send_document(b"%PDF", "证明.pdf", "application/pdf"),
    ]
    ids.append(li.forward(ids[0]))
    li.edit(ids[0], "我要修脚")
    li.block()
    li.unblock()

    updates = await aiogram.get_updates()

    assert [one.message.message_id for one in updates if one.message] == ids
    assert [one.event_type for one in updates[-3:]] == [
        "edited_message", "my_chat_member", "my_chat_member",
    ]  # fmt: skip
    first, picture, voice, place, live, passed_on, own, other = (one.message for one in updates[:8])
    assert [entity.type for entity in first.entities] == ["bot_command", "mention"]
    assert picture.photo[-1].width == 120
    assert picture.caption == "楼道的灯坏了"
    assert voice.voice.duration == 4
    assert (place.location.latitude, live.location.live_period) == (30.25, 900)
    assert passed_on.forward_origin.type == "hidden_user"
    assert (own.contact.user_id, other.contact.user_id) == (101, None)


async def test_aiogram_decodes_every_answer_to_a_sending_method(
    aiogram: AiogramBot, li: Phone
) -> None:
    chat = li.id
    text = await aiogram.send_message(chat, "<b>您好</b>", parse_mode="HTML")
    photo = await aiogram.send_photo(chat, aio.BufferedInputFile(JPEG, "a.jpg"), caption="图")
    voice = await aiogram.send_voice(chat, aio.BufferedInputFile(VOICE, "a.ogg"), duration=3)
    paper = await aiogram.send_document(chat, aio.BufferedInputFile(b"x,y", "名单.csv"))
    again = await aiogram.send_photo(chat, photo.photo[-1].file_id)
    place = await aiogram.send_location(chat, 30.2, 120.1)
    person = await aiogram.send_contact(chat, "+861000000", "王师傅")
    copied = await aiogram.copy_message(chat, chat, text.message_id)
    passed = await aiogram.forward_message(chat, chat, text.message_id)
    renamed = await aiogram.edit_message_text("好", chat_id=chat, message_id=text.message_id)
    caption = await aiogram.edit_message_caption(
        chat_id=chat, message_id=photo.message_id, caption="新图"
    )

    assert [one.type for one in text.entities] == ["bold"]
    assert (paper.document.file_name, voice.voice.duration) == ("名单.csv", 3)
    assert again.photo[-1].file_unique_id == photo.photo[-1].file_unique_id
    assert (place.location.latitude, person.contact.first_name) == (30.2, "王师傅")
    assert passed.forward_origin.sender_user.is_bot
    assert li.message(copied.message_id).text == "您好"
    assert (renamed.text, caption.caption) == ("好", "新图")
    assert renamed.edit_date is not None
    assert await aiogram.delete_messages(chat, [copied.message_id, passed.message_id])
    assert li.messenger.violations == []


async def test_aiogram_decodes_every_answer_about_the_bot(aiogram: AiogramBot, li: Phone) -> None:
    me = await aiogram.get_me()
    chat = await aiogram.get_chat(li.id)
    scope = aio.BotCommandScopeChat(chat_id=li.id)
    await aiogram.set_my_commands([aio.BotCommand(command="help", description="帮助")])
    await aiogram.set_my_commands([aio.BotCommand(command="mine", description="我的")], scope)

    assert me.is_bot
    assert chat.first_name == "李奶奶"
    assert [one.command for one in await aiogram.get_my_commands()] == ["help"]
    assert [one["command"] for one in li.commands] == ["mine"]
    assert await aiogram.delete_my_commands(scope)
    assert [one["command"] for one in li.commands] == ["help"]
    assert await aiogram.set_my_name("点菜助手")
    assert (await aiogram.get_my_name()).name == "点菜助手"
    assert await aiogram.set_my_description("办事")
    assert (await aiogram.get_my_description()).description == "办事"
    assert (await aiogram.get_my_short_description()).short_description == ""
    assert (await aiogram.get_webhook_info()).pending_update_count == 0
    assert await aiogram.delete_webhook()
    assert await aiogram.send_chat_action(li.id, "typing")


async def test_what_a_person_sends_can_be_downloaded_by_both(
    aiogram: AiogramBot, ptb: Bot, li: Phone
) -> None:
    li.send_voice(VOICE, 2)
    file_id = li.last.voice
    assert file_id is not None

    first = await aiogram.download(file_id)
    second = await (await ptb.get_file(file_id)).download_as_bytearray()

    assert first is not None
    assert first.read() == bytes(second) == VOICE


async def test_ptb_sends_files_keyboards_and_scopes_without_a_violation(
    ptb: Bot, li: Phone
) -> None:
    keys = ReplyKeyboardMarkup(
        [[KeyboardButton("📍 发位置", request_location=True)], ["📞 找人工"]],
        is_persistent=True, resize_keyboard=True, input_field_placeholder="点一下就行",
    )  # fmt: skip
    await ptb.send_photo(li.id, InputFile(PNG, "a.png"), caption="<i>图</i>", parse_mode="HTML")
    await ptb.send_document(li.id, b"1,2", filename="a.csv")
    await ptb.send_message(li.id, "请选", reply_markup=keys, disable_notification=True)
    await ptb.set_my_commands([BotCommand("help", "帮助")], BotCommandScopeChat(li.id), "zh")

    assert li.keys == ["📍 发位置", "📞 找人工"]
    assert li.keyboard is not None
    assert li.messenger.violations == []


async def test_a_ptb_application_talks_by_polling(messenger: Messenger, url: str) -> None:
    async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        rows = [[InlineKeyboardButton("就要这个", callback_data="v1:ok")]]
        await update.message.reply_text("请看", reply_markup=InlineKeyboardMarkup(rows))

    async def press(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        await update.callback_query.answer("收到")
        await update.callback_query.edit_message_text("办好了")
        done.set()

    done = asyncio.Event()
    requests = [HTTPXRequest(httpx_kwargs={"trust_env": False}) for _ in range(2)]
    app = (
        ApplicationBuilder().token(messenger.token).base_url(f"{url}/bot")
        .request(requests[0]).get_updates_request(requests[1]).build()
    )  # fmt: skip
    app.add_handlers([CommandHandler("start", start), CallbackQueryHandler(press)])
    phone = messenger.phone(7, "王伯伯")
    async with app:
        await app.start()
        await app.updater.start_polling()
        phone.send("/start")
        await messenger.until(lambda: bool(phone.buttons))
        phone.press_label("就要这个")
        await asyncio.wait_for(done.wait(), 10)
        await app.updater.stop()
        await app.stop()

    assert (phone.last.text, phone.last.edited, phone.buttons) == ("办好了", True, [])
    assert (phone.toasts, phone.spinning) == (["收到"], 0)
    assert (phone.taps, phone.typed) == (1, 1)
    assert messenger.violations == []
