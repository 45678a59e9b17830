"""How long what is kept: dated figures with a source, changed without a release."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum

YEAR = timedelta(days=365.25)


class Keep(StrEnum):
    """A figure in days for each kind of words; older ones are erased at night."""

    INBOX = "keep_inbox_days"  # what people sent, once it was answered
    DEAD = "keep_dead_days"  # what could not be answered; a human being looked at it
    OUTBOX = "keep_outbox_days"  # what we wrote to them
    DRAFT = "keep_draft_days"  # a form left half-finished
    VOICE = "keep_voice_days"  # words of a voice note; sounds and pictures passed on
    WORDS = "keep_words_days"  # notes, photos, places, closed cases, answers to a visit
    PAPERS = "keep_papers_days"  # a picture: of a certificate once decided about, of work
    IDLE = "keep_idle_days"  # somebody who looked in and never told who they are


class Law(StrEnum):
    """A figure in years for what no deletion takes away."""

    EVIDENCE = "keep_evidence_years"  # numbers, days and money of visits; never words
    REPORT = "keep_report_years"  # a disclosure of harm


def edges(figures: Mapping[str, int], now: datetime) -> dict[Keep | Law, datetime]:
    """Older than this moment: to be erased tonight."""
    days: dict[Keep | Law, datetime] = {k: now - timedelta(days=figures[k]) for k in Keep}
    return days | {law: now - figures[law] * YEAR for law in Law}
