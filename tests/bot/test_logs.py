"""What must never be written down: tokens, and what people said."""

import io
import logging
import sys
from collections.abc import Iterator

import pytest
import structlog

from bot import logs

ADDRESS = "https://api.telegram.org/bot123456:" + "A" * 35 + "/getMe"


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    root, before = logging.getLogger(), logging.getLogger().handlers[:]
    levels = {n: logging.getLogger(n).level for n in (*logs.SILENT, "")}
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    logs.set_up()
    yield stream
    root.handlers[:] = before
    for name, level in levels.items():
        logging.getLogger(name or None).setLevel(level)
    structlog.reset_defaults()


def test_a_token_in_an_address_is_cut_out(written: io.StringIO) -> None:
    logging.getLogger("some.library").warning("GET %s", ADDRESS)
    structlog.get_logger().info("calling", url=ADDRESS)

    assert "AAAA" not in written.getvalue()
    assert written.getvalue().count("bot<token>") == 2


@pytest.mark.parametrize("name", ["httpx", "httpcore", "aiohttp.client", "telegram.ext"])
def test_libraries_that_print_addresses_are_quiet(written: io.StringIO, name: str) -> None:
    logging.getLogger(name).info("GET %s", ADDRESS)

    assert written.getvalue() == ""


def test_the_library_that_prints_whole_updates_is_silent(written: io.StringIO) -> None:
    logging.getLogger("telegram.ext.Application").critical("update %s", "my secret illness")
    logging.getLogger("telegram.request.BaseRequest").error("body %s", "my secret illness")

    assert written.getvalue() == ""


def test_an_accident_is_named_by_kind_and_place_not_by_its_words() -> None:
    with pytest.raises(ValueError, match="illness") as accident:
        int("my secret illness")

    assert logs.where(accident.value).startswith("ValueError at test_logs.py:")
