"""Lists of offices, taken in by whoever answers for them: coordinators, supervisors, managers."""

from handlers.context import Desk
from handlers.presses.importing import ChooseSheet, DropSheet, TakeIn
from handlers.screens import common
from handlers.screens import importing as screens
from handlers.ui.screen import Screen
from models.errors import NotAllowed, Stale
from models.operations import importing
from models.operations.importing import Right
from models.tables.uploads import SheetKind

FLOW = "import"
FILE_MOST = 20 << 20
"""Bytes that a bot can fetch (Bot API, getFile)."""


def begin(desk: Desk) -> Screen:
    """`/import`: which list, where there is a choice."""
    mine = importing.rights(desk.actor)
    if not mine:
        raise NotAllowed(act="import", object_type="upload", object_id=0)
    return _awaited(desk, mine[0]) if len(mine) == 1 else screens.choice(desk.say, mine)


def choose(press: ChooseSheet, desk: Desk) -> Screen:
    if press.kind not in set(SheetKind):
        raise Stale
    return _awaited(desk, Right(SheetKind(press.kind), press.provider_id or None))


def _awaited(desk: Desk, right: Right) -> Screen:
    importing.must_be_allowed(desk.actor, right)
    desk.begin(FLOW, kind=right.kind, provider_id=right.provider_id)
    desk.keep()
    return screens.template(desk.say, right.kind)


def sent(desk: Desk) -> Screen | None:
    """The list itself; None where no list is waited for."""
    if desk.talk.flow != FLOW:
        return None
    if desk.given.file_bytes > FILE_MOST or not desk.given.file_id:
        return common.plain(desk.say, "fault-file-too-large", told="")
    answers = desk.talk.answers
    right = Right(SheetKind(answers["kind"]), answers["provider_id"])
    importing.keep(
        desk.session, right, desk.who.chat_id, desk.given.file_id, by=desk.actor, now=desk.now
    )
    return Screen(desk.say("import-reading", file=desk.given.file_name or "—"))


def take(press: TakeIn, desk: Desk) -> Screen:
    """«Take all in»."""
    importing.want(desk.session, press.upload_id, by=desk.actor, now=desk.now)
    desk.end()
    return Screen(desk.say("import-taking"))


def drop(press: DropSheet, desk: Desk) -> Screen:
    importing.drop(desk.session, press.upload_id, by=desk.actor)
    desk.end()
    return common.plain(desk.say, "import-dropped")
