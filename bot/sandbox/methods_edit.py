"""Methods that change or remove what the bot wrote, and answer taps."""

from datetime import timedelta

from bot.sandbox.errors import Json, bad, misuse
from bot.sandbox.keyboards import checked
from bot.sandbox.messenger import Messenger
from bot.sandbox.methods import addressee, api, caption_of, post_in, text_of
from bot.sandbox.records import Person, Post, Toast
from bot.sandbox.updates import PRESS_LIFE

DELETABLE = timedelta(hours=48)
"""How long a message can be deleted (Bot API, deleteMessage)."""
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)
_MEDIA = ("photo", "voice", "document")


def _to_edit(messenger: Messenger, params: Json) -> tuple[Person, Post]:
    if "inline_message_id" in params:
        raise bad("message to edit not found")  # inline mode is off
    person = addressee(messenger, params)
    post = post_in(person, params.get("message_id"), "message to edit")
    if not post.editable:
        raise bad("message can't be edited")
    return person, post


def _change(messenger: Messenger, person: Person, post: Post, content: Json, params: Json) -> Json:
    """Put new content and keyboard in place; an edit without keyboard takes the old one away."""
    markup = checked(params.get("reply_markup"))
    if content == post.content and markup == post.markup:
        raise bad(_SAME)
    if content != post.content:
        post.edited = messenger.clock()
    post.content, post.markup = content, markup
    messenger.events.chat(person.id)
    return messenger.message(person, post)


@api("editMessageText")
def edit_message_text(messenger: Messenger, params: Json) -> Json:
    """New words for a text message."""
    if "rich_message" in params:
        raise misuse("the sandbox does not show rich messages")
    content = text_of(params)
    person, post = _to_edit(messenger, params)
    if "text" not in post.content:
        raise bad("there is no text in the message to edit")
    return _change(messenger, person, post, content, params)


@api("editMessageCaption")
def edit_message_caption(messenger: Messenger, params: Json) -> Json:
    """New words under a picture, a voice note or a file."""
    caption = caption_of(params)
    person, post = _to_edit(messenger, params)
    if not any(kind in post.content for kind in _MEDIA):
        raise bad("there is no caption in the message to edit")
    kept = {key: part for key, part in post.content.items() if not key.startswith("caption")}
    return _change(messenger, person, post, kept | caption, params)


@api("editMessageReplyMarkup")
def edit_message_reply_markup(messenger: Messenger, params: Json) -> Json:
    """Other inline buttons under the same message."""
    person, post = _to_edit(messenger, params)
    return _change(messenger, person, post, post.content, params)


@api("deleteMessage")
def delete_message(messenger: Messenger, params: Json) -> bool:
    """Take a message away from both sides, within 48 hours."""
    person = addressee(messenger, params)
    post = post_in(person, params["message_id"], "message to delete")
    _delete(messenger, person, post)
    return True


@api("deleteMessages")
def delete_messages(messenger: Messenger, params: Json) -> bool:
    """Take several away; those that are not there are passed over."""
    person = addressee(messenger, params)
    for number in params["message_ids"]:
        if number in person.posts:
            _delete(messenger, person, person.posts[number])
    return True


def _delete(messenger: Messenger, person: Person, post: Post) -> None:
    if messenger.clock() - post.date > DELETABLE:
        raise bad("message can't be deleted for everyone")
    del person.posts[post.id]
    messenger.events.chat(person.id)


@api("answerCallbackQuery")
def answer_callback_query(messenger: Messenger, params: Json) -> bool:
    """Stop the turning of a tapped button, with or without words."""
    press = messenger.presses.get(params["callback_query_id"])
    now = messenger.clock()
    if press is None or now - press.date > PRESS_LIFE:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    if press.answered:
        return True  # the client has already shown the first answer
    press.answered = True
    text, alert = params.get("text", ""), params.get("show_alert", False)
    person = messenger.people.get(press.person)
    if person is not None:
        messenger.events.chat(person.id)
    if text and person is not None:
        person.toasts.append(Toast(text, alert, now))
        messenger.events.toast(person.id, text, alert=alert)
    return True
