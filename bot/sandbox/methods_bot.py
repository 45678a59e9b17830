"""Methods about the bot itself: who it is, its commands, its webhook, files and chats."""

from datetime import timedelta

from bot.sandbox.errors import Json, bad, misuse, too_many
from bot.sandbox.files import DOWNLOAD_MOST
from bot.sandbox.messenger import Messenger
from bot.sandbox.methods import Told, api, reader_of
from bot.sandbox.profile import DEFAULT
from bot.sandbox.records import Person

_SETTLING = timedelta(minutes=10)
"""After a start `close` has to wait (Bot API, close)."""


@api("getMe")
def get_me(messenger: Messenger, _params: Json) -> Json:
    """The bot, with what it is allowed to do."""
    abilities = (
        "can_read_all_group_messages", "supports_inline_queries", "can_connect_to_business",
        "has_main_web_app", "has_topics_enabled", "allows_users_to_create_topics",
        "can_manage_bots", "supports_guest_queries", "supports_join_request_queries",
    )  # fmt: skip
    return messenger.bot_user() | {"can_join_groups": True} | dict.fromkeys(abilities, False)


@api("logOut")
def log_out(messenger: Messenger, _params: Json) -> bool:
    """Leave this server: nothing but errors from here on."""
    messenger.logged_out = True
    return True


@api("close")
def close(messenger: Messenger, _params: Json) -> bool:
    """Make ready to move to another server."""
    settled = messenger.born + _SETTLING
    if messenger.clock() < settled:
        raise too_many(int((settled - messenger.clock()).total_seconds()) + 1)
    return True


@api("getFile")
def get_file(messenger: Messenger, params: Json) -> Json:
    """Where to download a file, up to 20 MB."""
    stored = messenger.files.get(params["file_id"])
    if stored is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if len(stored.content) > DOWNLOAD_MOST:
        raise bad("file is too big")
    return stored.base() | {"file_path": stored.path}


@api("getChat")
def get_chat(messenger: Messenger, params: Json) -> Json:
    """All that is known of a private chat."""
    person = reader_of(messenger, params)
    gifts = (
        "unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription",
        "gifts_from_channels",
    )  # fmt: skip
    return person.chat() | {
        "accent_color_id": person.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }


@api("leaveChat")
def leave_chat(messenger: Messenger, params: Json) -> bool:
    """Out of a group; a private chat cannot be left."""
    chat = reader_of(messenger, params)
    if not chat.group:
        raise bad("chat member status can't be changed in private chats")
    bot = Person(messenger.bot_id, messenger.profile.names.get("", ""), "")
    messenger.hear_group(bot, chat, joined=False)
    return True


@api("setMyCommands")
def set_my_commands(messenger: Messenger, params: Json) -> bool:
    """The list for one scope and language."""
    names = [one["command"] for one in params["commands"]]
    if len(set(names)) < len(names):
        raise misuse("BOT_COMMAND_INVALID")
    messenger.profile.set_commands(*_where(messenger, params), params["commands"])
    return True


@api("deleteMyCommands")
def delete_my_commands(messenger: Messenger, params: Json) -> bool:
    """The next wider scope shows again."""
    messenger.profile.set_commands(*_where(messenger, params), [])
    return True


@api("getMyCommands")
def get_my_commands(messenger: Messenger, params: Json) -> list[Json]:
    """What was set for exactly this scope and language."""
    return messenger.profile.commands_in(*_where(messenger, params))


def _where(messenger: Messenger, params: Json) -> tuple[Json, str]:
    scope = params.get("scope", DEFAULT)
    if "chat_id" in scope:
        person = reader_of(messenger, {"chat_id": _chat_number(scope["chat_id"])})
        scope = scope | {"chat_id": person.id}
    return scope, params.get("language_code", "")


def _chat_number(chat: object) -> object:
    return int(chat) if isinstance(chat, str) and chat.lstrip("-").isdigit() else chat


def _text_pair(name: str, field: str, key: str) -> None:
    """The setter and the getter of one text of the profile, by language."""

    def set_text(messenger: Messenger, params: Json) -> bool:
        texts: dict[str, str] = getattr(messenger.profile, field)
        language, text = params.get("language_code", ""), params.get(key, "")
        if text:
            texts[language] = text
        elif language or key != "name":  # a bot cannot be without any name
            texts.pop(language, None)
        return True

    def get_text(messenger: Messenger, params: Json) -> Json:
        texts: dict[str, str] = getattr(messenger.profile, field)
        return {key: texts.get(params.get("language_code", ""), texts.get("", ""))}

    api(f"set{name}")(set_text)
    api(f"get{name}")(get_text)


_text_pair("MyName", "names", "name")
_text_pair("MyDescription", "descriptions", "description")
_text_pair("MyShortDescription", "shorts", "short_description")


@api("setWebhook")
def set_webhook(messenger: Messenger, params: Json) -> Told:
    """Bring updates to an address of this machine; an empty one ends it."""
    url, webhook = params["url"], messenger.webhook
    secret, most = params.get("secret_token", ""), params.get("max_connections", 40)
    messenger.updates.allow(params.get("allowed_updates"))
    if params.get("drop_pending_updates"):
        messenger.updates.drop()
    if url == webhook.url and (not url or (secret, most) == (webhook.secret, webhook.most)):
        return Told(True, "Webhook is already set" if url else "Webhook is already deleted")
    webhook.set(url, secret, min(max(most, 1), 100))
    if url:
        messenger.updates.abort()
    return Told(True, "Webhook was set" if url else "Webhook was deleted")


@api("deleteWebhook")
def delete_webhook(messenger: Messenger, params: Json) -> Told:
    """Back to asking."""
    return set_webhook(messenger, params | {"url": ""})  # type: ignore[no-any-return]


@api("getWebhookInfo")
def get_webhook_info(messenger: Messenger, _params: Json) -> Json:
    """Where updates go, how many wait and what went wrong last."""
    webhook = messenger.webhook
    info: Json = {
        "url": webhook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(messenger.updates),
    }
    if webhook.url:
        info |= {"max_connections": webhook.most, "ip_address": "127.0.0.1"}
    if webhook.error_at is not None:
        info["last_error_date"] = int(webhook.error_at.timestamp())
        info["last_error_message"] = webhook.error
    if messenger.updates.allowed is not None:
        info["allowed_updates"] = sorted(messenger.updates.allowed)
    return info
