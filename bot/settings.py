"""What the outside world decides, read once at the door and passed down."""

import re
from datetime import timedelta
from typing import Annotated, Self

from pydantic import (
    BeforeValidator,
    Field,
    HttpUrl,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from models.words import Language

PREFIX = "DIANCAI_"
TELEGRAM = "https://api.telegram.org"
TOKEN_FORM = re.compile(r"\d+:[A-Za-z0-9_-]{35,}")
SECRET_FORM = re.compile(r"[A-Za-z0-9_-]{32,256}")
"""Bot API, setWebhook.secret_token allows 1-256 of these; below 32 it could be guessed."""
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
OFFSET_FORM = re.compile(r"([+-]?)(\d{1,6})([dhm])")
OFFSET_UNIT = {"d": timedelta(days=1), "h": timedelta(hours=1), "m": timedelta(minutes=1)}


class WrongSetting(Exception):  # noqa: N818 - a sentence for the operator, not an accident
    """One clear line: which setting, and what is wrong with it."""


def read_offset(value: object) -> object:
    """`26h`, `90m`, `2d`, `-3h`; raises ValueError for any other string."""
    if not isinstance(value, str):
        return value
    match = OFFSET_FORM.fullmatch(value.strip())
    if match is None:
        raise ValueError("a length of time like 26h, 90m, 2d or -3h is wanted")
    sign, count, unit = match.groups()
    return OFFSET_UNIT[unit] * int(count) * (-1 if sign == "-" else 1)


class Settings(BaseSettings):
    """Every setting, by its environment variable with the prefix `DIANCAI_`."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, env_ignore_empty=True)

    token: SecretStr | None = None
    """Bot token; without one the sandbox opens."""
    api_url: HttpUrl = HttpUrl(TELEGRAM)
    """Base of the Bot API; any compatible server works."""
    database_url: str = "sqlite:///diancai.db"
    webhook_url: HttpUrl | None = None
    """Where Telegram reaches us; without one the house polls."""
    webhook_secret: SecretStr | None = None
    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=0, le=65535)
    clock_offset: Annotated[timedelta, BeforeValidator(read_offset)] = timedelta(0)
    """Moves the clock of the house, and the dates of messages likewise."""
    public_url: HttpUrl | None = None
    """Where telephones reach us to read a calendar; without one it is handed out as a file only."""
    transcribe_url: HttpUrl | None = None
    """An OpenAI-compatible server that turns voice notes into words; without one people listen."""
    transcribe_key: SecretStr | None = None
    language: Language = Language.ZH
    """The language of people who have not chosen one."""

    @field_validator("token")
    @classmethod
    def _a_token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not TOKEN_FORM.fullmatch(value.get_secret_value()):
            raise ValueError("not of the form 123456:ABC… that @BotFather gives")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _a_secret(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not SECRET_FORM.fullmatch(value.get_secret_value()):
            raise ValueError("at least 32 of the letters A-Z a-z 0-9 _ - are wanted")
        return value

    @field_validator("database_url")
    @classmethod
    def _a_database(cls, value: str) -> str:
        try:
            url = make_url(value)
        except ArgumentError:
            raise ValueError("not an SQLAlchemy address like sqlite:///diancai.db") from None
        if url.get_backend_name() not in {"sqlite", "postgresql"}:
            raise ValueError("SQLite or PostgreSQL is wanted")
        if url.drivername == "postgresql":
            url = url.set(drivername="postgresql+psycopg")
        return url.render_as_string(hide_password=False)

    @field_validator("public_url")
    @classmethod
    def _a_public_address(cls, value: HttpUrl | None) -> HttpUrl | None:
        if value is not None and value.scheme != "https" and value.host not in LOOPBACK:
            raise ValueError(
                "https is wanted: whoever reads the address on its way reads the visits"
            )
        return value

    @model_validator(mode="after")
    def _a_whole_webhook(self) -> Self:
        if (self.webhook_url is None) != (self.webhook_secret is None):
            raise ValueError("WEBHOOK_URL and WEBHOOK_SECRET are wanted together or not at all")
        if self.webhook_url is not None and self.webhook_url.scheme != "https" and self.is_telegram:
            raise ValueError("WEBHOOK_URL: Telegram calls https addresses only")
        return self

    @property
    def is_telegram(self) -> bool:
        return str(self.api_url).startswith(TELEGRAM)

    @property
    def public(self) -> str:
        """The public address without its last slash; empty where there is none."""
        return "" if self.public_url is None else str(self.public_url).rstrip("/")

    @property
    def api(self) -> str:
        """The base without its last slash, ready for `/bot<token>/<method>`."""
        return str(self.api_url).rstrip("/")


def read_settings() -> Settings:
    """The settings of this process. Raises WrongSetting, whose text never repeats a value."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        name = PREFIX + "_".join(str(part) for part in first["loc"]).upper()
        raise WrongSetting(f"{name.rstrip('_')}: {first['msg']}") from None
