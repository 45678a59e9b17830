"""A Bot API in a process of its own, fast enough never to be what is measured.

It hands out updates `r0`, `r1`, … (in closed loop: so many at a time unanswered; in open loop: so
many a second), takes messages, and notes when each came. The answer to `r17` must begin with that
word. When all is answered, or time is over, it prints one line of JSON and ends.
"""

import argparse
import asyncio
import contextlib
import time
from itertools import pairwise
from typing import Any
from urllib.parse import parse_qs

import orjson

FIRST_CHAT = 100_000
BOT = {"id": 1, "is_bot": True, "first_name": "b", "username": "bench_bot"}
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
ME = BOT | {"can_join_groups": False, "can_read_all_group_messages": False}
ME["supports_inline_queries"] = False


class Load:
    """Which updates there are, and what became of them."""

    def __init__(self, wishes: argparse.Namespace) -> None:
        self.wishes = wishes
        self.made_at: list[float] = []
        self.came_at: dict[int, float] = {}
        self.messages: list[tuple[float, int]] = []
        self.first_poll: float | None = None
        self.confirmed = self.polls = 0
        self.twice = self.out_of_order = 0
        self.last_of_chat: dict[int, int] = {}
        self.waiting: list[tuple[Line, asyncio.TimerHandle]] = []
        self.polled, self.done = asyncio.Event(), asyncio.Event()

    def make(self, count: int) -> None:
        now = time.perf_counter()
        for _ in range(min(count, self.wishes.updates - len(self.made_at))):
            self.made_at.append(now)
        while self.waiting and len(self.made_at) > self.confirmed:
            line, timer = self.waiting.pop()
            timer.cancel()
            line.answer_updates()

    def update(self, number: int) -> dict[str, Any]:
        chat = FIRST_CHAT + number % self.wishes.chats
        person = {"id": chat, "is_bot": False, "first_name": "Anna", "language_code": "zh-hans"}
        return {
            "update_id": number + 1,
            "message": {
                "message_id": number + 1,
                "date": int(time.time()),
                "chat": {"id": chat, "type": "private", "first_name": "Anna"},
                "from": person,
                "text": f"r{number}",
            },
        }

    def take(self, chat: int, text: str) -> None:
        """A message has come."""
        now = time.perf_counter()
        self.messages.append((now, chat))
        word = text.partition(" ")[0]
        if self.wishes.updates and word[:1] == "r":
            number = int(word[1:])
            if number in self.came_at:
                self.twice += 1
            else:
                self.came_at[number] = now
                self.out_of_order += number < self.last_of_chat.get(chat, -1)
                self.last_of_chat[chat] = number
            if self.wishes.in_flight:
                self.make(1)
        if len(self.messages) >= self.wishes.messages:
            self.done.set()

    async def drive(self) -> None:
        """Open loop: updates come whether or not the earlier ones were answered."""
        await self.polled.wait()
        print(orjson.dumps({"first_poll": self.first_poll}).decode(), flush=True)
        if not self.wishes.updates:
            return
        if self.wishes.in_flight:
            self.make(self.wishes.in_flight)
            return
        began = time.perf_counter()
        while len(self.made_at) < self.wishes.updates:
            wanted = int((time.perf_counter() - began) * self.wishes.rate) + 1
            self.make(wanted - len(self.made_at))
            await asyncio.sleep(0.002)

    def report(self) -> dict[str, Any]:
        late = sorted(self.came_at[n] - self.made_at[n] for n in self.came_at)
        times = [at for at, _ in self.messages]
        by_chat: dict[int, list[float]] = {}
        for at, chat in self.messages:
            by_chat.setdefault(chat, []).append(at)
        gaps = [b - a for all_ in by_chat.values() for a, b in pairwise(all_)]
        began = (self.made_at or times or [0.0])[0]
        return {
            "messages": len(times),
            "seconds": times[-1] - began if times else 0.0,
            "paced_seconds": times[-1] - times[0] if times else 0.0,
            "p50_ms": late[len(late) // 2] * 1000 if late else None,
            "p99_ms": late[int(len(late) * 0.99)] * 1000 if late else None,
            "backlog": len(self.made_at) - len(self.came_at),
            "twice": self.twice,
            "out_of_order": self.out_of_order,
            "closest_ms": min(gaps, default=0.0) * 1000,
        }


class Line(asyncio.Protocol):
    """One connection: HTTP/1.1 with a length, one request after another."""

    def __init__(self, load: Load) -> None:
        self.load, self.buffer = load, b""
        self.wire: Any = None
        self.offset, self.limit = 0, 100

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.wire = transport

    def connection_lost(self, _error: Exception | None) -> None:
        """Whoever asked is gone; what it was not told it will ask again."""
        for line, timer in self.load.waiting:
            if line is self:
                timer.cancel()
        self.load.waiting = [one for one in self.load.waiting if one[0] is not self]

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while (end := self.buffer.find(b"\r\n\r\n")) >= 0:
            head = self.buffer[:end].lower()
            at = head.find(b"content-length:")
            length = int(head[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0
            if len(self.buffer) < end + 4 + length:
                return
            path = self.buffer.split(b" ", 2)[1]
            body = self.buffer[end + 4 : end + 4 + length]
            self.buffer = self.buffer[end + 4 + length :]
            self.serve(path.rsplit(b"/", 1)[-1].decode().lower(), body)

    def serve(self, method: str, body: bytes) -> None:
        fields = _fields(body)
        if method == "getupdates":
            self.poll(fields)
        elif method in {"sendmessage", "editmessagetext"}:
            chat = int(fields["chat_id"])
            self.load.take(chat, str(fields["text"]))
            chat_json = {"id": chat, "type": "private", "first_name": "Anna"}
            sent = {
                "message_id": len(self.load.messages),
                "date": 1,
                "chat": chat_json,
                "from": BOT,
            }
            self.answer(sent | {"text": "ok"}, self.load.wishes.delay)
        else:
            self.answer(ME if method == "getme" else True, 0)

    def poll(self, fields: dict[str, Any]) -> None:
        if self.load.first_poll is None:
            self.load.first_poll = time.time()
            self.load.polled.set()
        self.load.polls += 1
        self.offset = int(fields.get("offset") or 0)
        self.limit = int(fields.get("limit") or 100)
        self.load.confirmed = max(self.load.confirmed, self.offset - 1)
        if len(self.load.made_at) > self.load.confirmed:
            self.answer_updates()
            return
        wait = float(fields.get("timeout") or 0)
        timer = asyncio.get_running_loop().call_later(wait, self.give_up)
        self.load.waiting.append((self, timer))

    def give_up(self) -> None:
        self.load.waiting = [one for one in self.load.waiting if one[0] is not self]
        self.answer([], 0)

    def answer_updates(self) -> None:
        first = self.load.confirmed
        last = min(first + self.limit, len(self.load.made_at))
        self.answer([self.load.update(n) for n in range(first, last)], 0)

    def answer(self, result: Any, delay: float) -> None:
        body = orjson.dumps({"ok": True, "result": result})
        whole = HEAD % len(body) + body
        if delay:
            asyncio.get_running_loop().call_later(delay, self.wire.write, whole)
        else:
            self.wire.write(whole)


def _fields(body: bytes) -> dict[str, Any]:
    if body[:1] == b"{":
        fields: dict[str, Any] = orjson.loads(body)
        return fields
    return {k: v[0] for k, v in parse_qs(body.decode()).items()}


async def main(wishes: argparse.Namespace) -> None:
    load = Load(wishes)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Line(load), "127.0.0.1", 0)
    print(orjson.dumps({"port": server.sockets[0].getsockname()[1]}).decode(), flush=True)
    driving = asyncio.create_task(load.drive())
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(load.done.wait(), wishes.patience)
    driving.cancel()
    print(orjson.dumps(load.report()).decode(), flush=True)


if __name__ == "__main__":
    reader = argparse.ArgumentParser()
    reader.add_argument("--updates", type=int, default=0)
    reader.add_argument("--messages", type=int, default=2**62, help="end after so many")
    reader.add_argument("--chats", type=int, default=1000)
    reader.add_argument("--in-flight", type=int, default=0, help="closed loop; else --rate")
    reader.add_argument("--rate", type=float, default=300)
    reader.add_argument("--delay", type=float, default=0, help="seconds before a message's answer")
    reader.add_argument("--patience", type=float, default=120, help="seconds")
    try:
        import uvloop

        uvloop.run(main(reader.parse_args()))
    except ImportError:
        asyncio.run(main(reader.parse_args()))
