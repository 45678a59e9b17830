"""What the outside world may decide, and how it hears that it was wrong."""

import os
from datetime import timedelta

import pytest

from bot.settings import WrongSetting, read_settings

TOKEN = "123456:" + "A" * 35


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [n for n in os.environ if n.startswith("DIANCAI_")]:
        monkeypatch.delenv(name)


def test_without_any_setting_the_sandbox_opens_on_a_file_beside_us() -> None:
    settings = read_settings()

    assert settings.token is None
    assert (settings.database_url, settings.host, settings.port) == (
        "sqlite:///diancai.db",
        "127.0.0.1",
        8080,
    )


@pytest.mark.parametrize(
    ("word", "hours"), [("26h", 26), ("90m", 1.5), ("2d", 48), ("-3h", -3), ("+1h", 1)]
)
def test_the_clock_is_moved_in_days_hours_and_minutes(
    monkeypatch: pytest.MonkeyPatch, word: str, hours: float
) -> None:
    monkeypatch.setenv("DIANCAI_CLOCK_OFFSET", word)

    assert read_settings().clock_offset == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TOKEN", "nonsense"),
        ("TOKEN", "123:short"),
        ("WEBHOOK_SECRET", "s" * 31),
        ("WEBHOOK_SECRET", "§" * 40),
        ("CLOCK_OFFSET", "tomorrow"),
        ("CLOCK_OFFSET", "26"),
        ("PORT", "99999"),
        ("PORT", "http"),
        ("LANGUAGE", "fr"),
        ("DATABASE_URL", "mysql://x"),
        ("DATABASE_URL", "no address"),
        ("API_URL", "ftp://x"),
        ("PUBLIC_URL", "http://diancai.example.org"),
    ],
)
def test_a_wrong_setting_is_named_in_one_line_that_does_not_repeat_it(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"DIANCAI_{name}", value)
    with pytest.raises(WrongSetting) as wrong:
        read_settings()

    line = str(wrong.value)
    assert line.startswith(f"DIANCAI_{name}: ")
    assert "\n" not in line
    if len(value) > 8:
        assert value not in line


def test_a_webhook_needs_both_its_address_and_its_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIANCAI_WEBHOOK_URL", "https://example.org/hook")
    with pytest.raises(WrongSetting):
        read_settings()
    monkeypatch.setenv("DIANCAI_WEBHOOK_SECRET", "s" * 32)
    assert read_settings().webhook_secret is not None


def test_telegram_calls_https_only_but_another_server_may_do_without(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DIANCAI_WEBHOOK_URL", "http://127.0.0.1/hook")
    monkeypatch.setenv("DIANCAI_WEBHOOK_SECRET", "s" * 32)
    with pytest.raises(WrongSetting):
        read_settings()
    monkeypatch.setenv("DIANCAI_API_URL", "http://127.0.0.1:8081")
    assert read_settings().api == "http://127.0.0.1:8081"


def test_secrets_do_not_print_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIANCAI_TOKEN", TOKEN)

    assert "AAAA" not in repr(read_settings())


def test_a_plain_postgresql_address_gets_the_driver_we_bring(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DIANCAI_DATABASE_URL", "postgresql://me:pass@host/town")

    assert read_settings().database_url == "postgresql+psycopg://me:pass@host/town"
