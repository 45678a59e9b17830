"""Residents and those who speak for them: consents, groups, care."""

from datetime import datetime, timedelta
from random import Random
from typing import Any

from bot.demo.annals import Annals
from bot.demo.days import born
from bot.demo.folk import Neighbour, Town, enter_person, give_chat
from models.rules.consents import needed_for_groups
from models.rules.eligibility import CHILD_AGE
from models.rules.hours import today
from models.tables.people import Care, ClaimStatus, Consent, GroupClaim, Person
from models.words import Bond, Group, Purpose


def enter_proxies(town: Town, annals: Annals, told: list[dict[str, Any]], *, now: datetime) -> None:
    """Family, guardians and cadres; nobody is served here."""
    for one in told:
        person = enter_person(town, annals, one)
        _agree(annals, person, person, Purpose.SERVICE, now - timedelta(days=400))


def enter_residents(
    town: Town, annals: Annals, told: list[dict[str, Any]], *, now: datetime, chance: Random
) -> None:
    """Everybody who is served, certified soon after they registered and once more since."""
    for one in told:
        _register(town, annals, one, now=now, chance=chance)


def _register(
    town: Town, annals: Annals, told: dict[str, Any], *, now: datetime, chance: Random
) -> None:
    since = now - timedelta(days=told["since"]) + timedelta(hours=chance.randrange(6))
    person = enter_person(
        town,
        annals,
        told,
        birth_date=born(told["age"], today(now), chance.randrange(20, 340)),
        address=told["address"],
        home_code=f"{chance.randrange(10_000):04d}",
        registered_at=since,
    )
    give_chat(annals, person, told, since - timedelta(minutes=8))
    speaker = town.people[told["proxy"]] if "proxy" in told else person
    for purpose in sorted({Purpose.SERVICE, Purpose.HEALTH, *needed_for_groups(told["groups"])}):
        _agree(annals, person, speaker, purpose, since)
    if speaker is not person:
        _entrust(annals, speaker, person, told, since)
    annals.say("register", person, speaker.id, since)
    for group in told["groups"]:
        _certify(town, annals, person, Group(group), since, speaker.id)
    town.neighbours[told["key"]] = Neighbour(
        row=person,
        groups=frozenset(told["groups"]),
        speaker_id=speaker.id,
        since=since + timedelta(days=2),
        faces_only=told.get("elder_mode", False),
        habits=told,
    )


def _entrust(
    annals: Annals, speaker: Person, person: Person, told: dict[str, Any], since: datetime
) -> None:
    bond = Bond(told.get("bond", Bond.CADRE))
    care = Care(proxy_id=speaker.id, person_id=person.id, bond=bond, since=since, changed_at=since)
    annals.begin(care, speaker.id, since)
    if told["age"] < CHILD_AGE:
        _agree(annals, person, speaker, Purpose.CHILD, since)


def _agree(annals: Annals, person: Person, by: Person, purpose: Purpose, at: datetime) -> None:
    row = Consent(person_id=person.id, given_by=by.id, purpose=purpose, given_at=at)
    annals.say("consent", annals.put(row), by.id, at, purpose=purpose)


def _certify(
    town: Town, annals: Annals, person: Person, group: Group, since: datetime, speaker_id: int
) -> None:
    """Declared, certified the next day; long ago means looked at once more, for another year."""
    claim = annals.begin(
        GroupClaim(person_id=person.id, group=group, changed_at=since), speaker_id, since
    )
    by, days = town.warden(person.area_code or ""), town.figure["certificate_days"]
    looked = since + timedelta(days=1, hours=2)
    until = today(looked) + timedelta(days=days)
    annals.move(claim, ClaimStatus.CERTIFIED, by, looked, valid_until=until)
    if until > today(annals.now) + timedelta(days=60):
        return
    again = annals.now - timedelta(days=50 - person.id % 20, hours=2)
    annals.move(claim, ClaimStatus.DECLARED, by, again, "a year is over")
    again += timedelta(minutes=5)
    until = today(again) + timedelta(days=days)
    annals.move(claim, ClaimStatus.CERTIFIED, by, again, valid_until=until)
