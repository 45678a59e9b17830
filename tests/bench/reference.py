"""The other side: python-telegram-bot with its defaults, SQLModel AsyncSession on aiosqlite.

The usual design, written as its documentation shows it: polling, one update after another, a
session per update, the ORM for every row, `reply_text` for the answer. The same reads (account,
person, rights, claims, consents, visits of the month) and the same rows (order, its number's
counter, audit link, due row, outbox row), SQLite in WAL mode with synchronous=FULL. It keeps no
inbox and never marks a message as sent, so it writes less than we do.
"""

import argparse
import asyncio
import logging
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlmodel import col, func, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from models.agenda import DueKind
from models.audit import GENESIS, link
from models.reads.catalogue import COUNTED
from models.rules.eligibility import Claim, Facts, Right, judge
from models.rules.hours import month_of, today
from models.rules.numbers import order_number
from models.tables.areas import Area
from models.tables.catalogue import Entitlement, Service
from models.tables.messaging import Due, Lane, Outbox
from models.tables.orders import Counter, Order, OrderStatus
from models.tables.people import Account, ClaimStatus, Consent, GroupClaim, Person
from models.tables.records import AuditRow
from models.tables.visits import Visit
from models.words import Purpose
from tests.bench.stage import SERVICE, TOKEN, next_tuesday_ten

START = next_tuesday_ten()


async def facts_of(session: AsyncSession, person: Person) -> Facts:
    first, following = month_of(START)
    claims = await session.exec(select(GroupClaim).where(GroupClaim.person_id == person.id))
    consents = await session.exec(
        select(Consent).where(Consent.person_id == person.id, col(Consent.withdrawn_at).is_(None))
    )
    visits = await session.exec(
        select(func.count())
        .select_from(Visit)
        .where(
            Visit.person_id == person.id,
            Visit.start >= first,
            Visit.start < following,
            col(Visit.status).in_(COUNTED),
        )
    )
    purposes = {consent.purpose for consent in consents}
    return Facts(
        area_in_pilot=await session.get(Area, person.area_code) is not None,
        claims=[
            Claim(c.group, c.status is ClaimStatus.CERTIFIED, c.valid_until)
            for c in claims
            if c.status is not ClaimStatus.REFUSED
        ],
        born=person.birth_date,
        consented=Purpose.SERVICE in purposes,
        guardian_consented=Purpose.CHILD in purposes,
        visits_this_month=visits.one(),
    )


async def place(session: AsyncSession, chat_id: int, text: str) -> str:
    now, on = datetime.now(UTC), today(START)
    account = await session.get_one(Account, chat_id)
    person = await session.get_one(Person, account.person_id)
    service = (await session.exec(select(Service).where(Service.code == SERVICE))).one()
    rights = await session.exec(
        select(Entitlement).where(
            Entitlement.service_class == service.service_class,
            Entitlement.valid_from <= on,
            or_(col(Entitlement.valid_until).is_(None), col(Entitlement.valid_until) >= on),
        )
    )
    allowed = [Right(r.group, r.visits_a_month) for r in rights]
    if not judge(await facts_of(session, person), allowed, on).entitled:
        raise PermissionError
    counter = await session.get(Counter, today(now)) or Counter(day=today(now), last=0)
    counter.last += 1
    session.add(counter)
    order = Order(
        number=order_number(today(now), counter.last),
        person_id=person.id,
        placed_by=person.id,
        service_code=service.code,
        area_code=person.area_code or "",
        start=START,
        minutes=service.minutes,
        status=OrderStatus.PLACING,
        placed_at=now,
        changed_at=now,
    )
    session.add(order)
    await session.flush()
    await record(session, order, person, now)
    session.add(Due(kind=DueKind.PLACE_ORDER, object_id=order.id, due_at=now))
    screen: dict[str, Any] = {"text": f"{text} {order.number}"}
    session.add(Outbox(chat_id=chat_id, kind="screen", screen=screen, lane=Lane.REPLY, due_at=now))
    await session.commit()
    return f"{text} {order.number}"


async def record(session: AsyncSession, order: Order, person: Person, now: datetime) -> None:
    newest = select(AuditRow).order_by(col(AuditRow.seq).desc()).limit(1)
    tail = (await session.exec(newest)).first()
    row = AuditRow(
        seq=tail.seq + 1 if tail else 1,
        at=now,
        actor_id=person.id,
        act="begin",
        object_type="order",
        object_id=order.id,
        facts={"to": order.status},
        hash="",
    )
    row.hash = link(tail.hash if tail else GENESIS, row)
    session.add(row)


def open_async(path: str) -> AsyncEngine:
    engine = create_async_engine(f"sqlite+aiosqlite:///{path}")

    @event.listens_for(engine.sync_engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    return engine


def main(wishes: argparse.Namespace) -> None:
    engine = open_async(wishes.database)
    keys = [[InlineKeyboardButton(word, callback_data=f"see:{word}")] for word in "abc"]

    async def order(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        assert message is not None
        assert message.text is not None
        async with AsyncSession(engine, expire_on_commit=False) as session:
            answer = await place(session, message.chat_id, message.text)
        await message.reply_text(answer, reply_markup=InlineKeyboardMarkup(keys))

    builder = Application.builder().token(TOKEN).base_url(f"{wishes.api}/bot")
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, order))
    application.run_polling()


async def drain(wishes: argparse.Namespace) -> None:
    """The default HTTP client, so many messages with 64 under way."""
    application = Application.builder().token(TOKEN).base_url(f"{wishes.api}/bot").build()
    numbers = iter(range(wishes.drain))

    async def send() -> None:
        for number in numbers:
            await application.bot.send_message(1000 + number, "news")

    async with application.bot:
        await asyncio.gather(*(send() for _ in range(64)), return_exceptions=True)


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    reader = argparse.ArgumentParser()
    reader.add_argument("--api", required=True)
    reader.add_argument("--database", default="")
    reader.add_argument("--drain", type=int, default=0)
    chosen = reader.parse_args()
    if chosen.drain:
        asyncio.run(drain(chosen))
    else:
        main(chosen)
