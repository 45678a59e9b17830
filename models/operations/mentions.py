"""Somebody who is gone may stand in what others sent, got or are just typing: it goes as well."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, ColumnElement, Text, cast, null, or_, select
from sqlmodel import Session

from models.base import change, table
from models.tables.messaging import Dialogue, Inbox, InboxStatus, Outbox, OutboxStatus
from models.tables.orders import Order
from models.tables.pairs import Relay
from models.tables.people import GroupClaim, Person
from models.tables.proofs import Picture
from models.tables.visits import Visit

SHORTEST = 2
"""Signs; a shorter word would be found in everything."""

_inbox, _outbox, _dialogue = table(Inbox).c, table(Outbox).c, table(Dialogue).c


def names_of(session: Session, person_id: int) -> tuple[str, ...]:
    """By what somebody is known in the messages of others: name, telephone, door, pictures."""
    person, order, claim = session.get_one(Person, person_id), table(Order).c, table(GroupClaim).c
    picture, visit, relay = table(Picture).c, table(Visit).c, table(Relay).c
    photos = session.scalars(select(order.photo).where(order.person_id == person_id))
    papers = session.scalars(select(claim.evidence).where(claim.person_id == person_id))
    works = select(picture.file_id).join(table(Visit), visit.id == picture.visit_id)
    shown = session.scalars(works.where(visit.person_id == person_id))
    theirs = or_(relay.said_by == person_id, visit.person_id == person_id)
    passed = select(relay.file_id).join(table(Visit), visit.id == relay.visit_id).where(theirs)
    relayed = session.scalars(passed)
    found = {person.name, person.phone, person.address, *photos, *papers, *shown, *relayed}
    return tuple(sorted(word for word in found if word and len(word) >= SHORTEST))


def forget_mentions(session: Session, named: Iterable[str]) -> None:
    """Messages that were answered or sent lose their content, half-finished forms their answers;
    what still waits to be answered or sent goes its way and ends with its own figure.
    """
    for word in named:
        answered = (_inbox.status != InboxStatus.NEW) & _says(_inbox.body, word)
        change(session, Inbox, answered, body="")
        sent = (_outbox.status != OutboxStatus.WAITING) & _says(_outbox.screen, word)
        change(session, Outbox, sent, screen=null())
        asked = _says(_dialogue.answers, word)
        change(session, Dialogue, asked, flow="", step="", answers={})


def _says(column: Column[Any], word: str) -> ColumnElement[bool]:
    """As it is, or as JSON spells it."""
    spelled = json.dumps(word)[1:-1]
    text = cast(column, Text)
    return or_(text.contains(word, autoescape=True), text.contains(spelled, autoescape=True))
