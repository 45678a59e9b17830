"""Logs for machines, on stderr: numbers of rows and kinds of events, never a person's words."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

TOKEN = re.compile(r"bot\d+:[^/\s\"']+")
CALENDAR = re.compile(r"(?<=/calendar/)[A-Za-z0-9_-]+")
SILENT = ("telegram.ext.Application", "telegram.request.BaseRequest", "telegram.Bot")
"""They print whole updates and answers even at ERROR; the lanes report the same accident by id."""

Event = MutableMapping[str, Any]


def redact(text: str) -> str:
    """The text without a bot token and a calendar's secret, wherever one stands in an address."""
    return CALENDAR.sub("<secret>", TOKEN.sub("bot<token>", text))


class Redacted(logging.Filter):
    """The last door for libraries that print addresses, and accidents with all their words."""

    def filter(self, record: logging.LogRecord) -> bool:
        told = redact(record.getMessage())
        if record.name == "asyncio":  # its second line quotes the accident
            told = told.partition("\n")[0]
        if record.exc_info and record.exc_info[1] is not None:
            told = f"{told} ({where(record.exc_info[1])})"
        record.msg, record.args = told, None
        record.exc_info = record.exc_text = None
        return True


def _redact_event(_logger: Any, _name: str, event: Event) -> Event:
    return {k: redact(v) if isinstance(v, str) else v for k, v in event.items()}


def where(error: BaseException) -> str:
    """Kind and place of an accident. Its message may quote a person's words, so it stays out."""
    trace, line = error.__traceback__, ""
    while trace is not None:
        code = trace.tb_frame.f_code
        line = f" at {code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return type(error).__name__ + line


def set_up(level: int = logging.INFO) -> None:
    """One JSON line per event of ours; libraries speak from WARNING on, and never a token.

    At INFO httpx prints addresses with the token, and others every tick.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(Redacted())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], format="%(message)s", force=True)
    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # a tick left out is no news
    for name in SILENT:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _redact_event,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
