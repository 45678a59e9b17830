"""The port to whatever turns a voice into words, and the one side of it that we bring: an
OpenAI-compatible endpoint, such as a local FunASR or whisper server.
"""

from typing import Protocol

import aiohttp

ENDPOINT = "/v1/audio/transcriptions"
MODEL = "whisper-1"
"""The name that the OpenAI API gives its model; local servers take any."""
PATIENCE = 30.0  # seconds for one note; the human being has it all the while


class NotHeard(Exception):  # noqa: N818 - an answer of the endpoint
    """No words: the endpoint failed, was too slow, or heard nothing."""


class Transcriber(Protocol):
    """Turns sound into words. Raises NotHeard."""

    async def words(self, sound: bytes) -> str: ...

    async def close(self) -> None: ...


class OpenAiTranscriber:
    """POST of the sound as a form; `url` is the server, with or without the path."""

    def __init__(self, url: str, key: str | None = None) -> None:
        bare = url.rstrip("/")
        self._url = bare if bare.endswith("/audio/transcriptions") else bare + ENDPOINT
        self._headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._session: aiohttp.ClientSession | None = None

    async def words(self, sound: bytes) -> str:
        form = aiohttp.FormData()
        form.add_field("file", sound, filename="voice.ogg", content_type="audio/ogg")
        form.add_field("model", MODEL)
        form.add_field("response_format", "json")
        if self._session is None:
            timeout = aiohttp.ClientTimeout(total=PATIENCE)
            self._session = aiohttp.ClientSession(timeout=timeout, trust_env=False)
        try:
            async with self._session.post(
                self._url, data=form, headers=self._headers, allow_redirects=False
            ) as answer:
                answer.raise_for_status()
                told = await answer.json(content_type=None)
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise NotHeard(type(error).__name__) from None  # its text may hold the key
        words = told.get("text") if isinstance(told, dict) else None
        if not isinstance(words, str) or not words.strip():
            raise NotHeard("no words")
        return words.strip()

    async def close(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    def __repr__(self) -> str:
        return "OpenAiTranscriber(<url>)"
