"""What is said of a sheet that was read between transactions."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from handlers.screens import common
from handlers.screens import importing as screens
from handlers.ui.say import Say, voice
from handlers.ui.screen import Screen
from models import outbox
from models.reads.standing import standing
from models.rules.sheets.columns import Fault, Read
from models.tables.uploads import Upload
from models.words import Language


def weighed(
    session: Session,
    upload: Upload,
    found: Read,
    faults: Sequence[Fault],
    *,
    now: datetime,
    language: Language,
    edit: int | None = None,
) -> None:
    """Every fault, or the question whether all are to be taken in. `edit`: the bar's message."""
    say = _speaker(session, upload, language)
    if faults:
        if edit is not None:  # a document comes with a message of its own (Bot API)
            read = Screen(say("import-read", count=len(found.rows)))
            _post(session, upload, read, now, edit)
        _post(session, upload, screens.faulty(say, upload.kind, faults), now)
    else:
        _post(session, upload, screens.checked(say, upload, found), now, edit)


def taken(
    session: Session,
    upload: Upload,
    count: int,
    *,
    now: datetime,
    language: Language,
    edit: int | None = None,
) -> None:
    """All are in."""
    say = _speaker(session, upload, language)
    done = common.plain(say, "import-done", sheet=say(f"sheet-{upload.kind}"), count=count)
    _post(session, upload, done, now, edit)


def failed(
    session: Session, upload: Upload, code: str, *, now: datetime, language: Language
) -> None:
    """It could not be read, or may not be taken in any more."""
    say = _speaker(session, upload, language)
    _post(session, upload, screens.faulty(say, upload.kind, [Fault(0, "", code)]), now)


def progress(language: Language, done: int, total: int) -> Screen:
    return screens.progress(voice(language), done, total)


def _speaker(session: Session, upload: Upload, language: Language) -> Say:
    who = standing(session, upload.chat_id)
    return voice((who.language if who else None) or language)


def _post(
    session: Session, upload: Upload, screen: Screen, now: datetime, edit: int | None = None
) -> None:
    outbox.post_screen(session, upload.chat_id, screen.pack(), now=now, edit=edit)
