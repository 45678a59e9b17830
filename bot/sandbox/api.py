"""One request from parameters to answer: checked, counted, carried out."""

from typing import Any

from bot.sandbox import methods_bot, methods_edit, methods_send
from bot.sandbox.errors import ApiError, Json, Violation, conflict
from bot.sandbox.messenger import Messenger
from bot.sandbox.methods import Told, method
from bot.sandbox.spec import method_named, read_request

FAMILIES = (methods_send, methods_edit, methods_bot)
"""Importing them fills the table of methods."""
_WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


async def answer(messenger: Messenger, name: str, raw: Json) -> Json:
    """The JSON body of a successful answer; raises ApiError and records violations."""
    try:
        name = method_named(name)
        messenger.requests[name] += 1
        result = await _result(messenger, name, read_request(name, raw))
    except ApiError as error:
        if error.misuse:
            messenger.violations.append(Violation(name, error.description, raw))
        raise
    if isinstance(result, Told):
        return {"ok": True, "result": result.result, "description": result.description}
    return {"ok": True, "result": result}


async def _result(messenger: Messenger, name: str, params: Json) -> Any:
    if messenger.logged_out:
        raise ApiError(400, "Logged out")
    messenger.faults.count(name, params)
    if name == "getUpdates":
        return await _get_updates(messenger, params)
    return method(name)(messenger, params)


async def _get_updates(messenger: Messenger, params: Json) -> list[Json]:
    if messenger.webhook.url:
        raise conflict(_WEBHOOK_ACTIVE)
    updates = messenger.updates
    updates.allow(params.get("allowed_updates"))
    found = await updates.poll(
        params.get("offset", 0), params.get("limit", 100), params.get("timeout", 0)
    )
    return [update.json() for update in found]
