"""Consents taken back, people who go, files that are opened, words that are passed on."""

from datetime import date
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from models.operations import (
    assisting,
    casework,
    consenting,
    expiring,
    forgetting,
    gone,
    joining,
    minors,
    pacing,
    papers,
    relaying,
    tidying,
)
from models.reads.slots import is_minor
from models.reads.standing import in_care, standing
from models.rules.hours import today
from models.rules.pace import Deed
from models.tables.desk import Task
from models.tables.orders import Order
from models.tables.pairs import Relay
from models.tables.people import Account, Person
from models.tables.visits import Visit
from models.words import Group, Purpose, RelayKind
from tests.operations.life.frame import Frame, pick
from tests.stage import PLACE

HOME_CODE = "4827"
"""Of every home in this town."""
HALF = 6
"""Half of what `pick` draws."""
PURPOSES = (Purpose.SERVICE, *Purpose)
ACTS = (
    "take_a_consent_back",
    "take_a_consent_back",
    "go",
    "a_worker_without_a_post_goes",
    "open_a_file",
    "pass_a_word_on",
    "hurry",
    "night_falls",
    "be_taken_for_dead",
)


class Privacy(Frame):
    @rule(n=pick, which=pick, act=st.sampled_from(ACTS))
    def keep_to_themselves(self, n: int, which: int, act: str) -> None:
        """One of these acts: together no more often than any other, so that the town lives on."""
        getattr(self, act)(n, which)

    def be_taken_for_dead(self, n: int, _which: int) -> None:
        """Their side says so; the desk finds that it is not so, and the town lives on."""
        with self.act() as session:
            account = session.get_one(Account, 101 + n % 3)
            by = self.who(session, account.person_id)
            gone.say_gone(session, account.person_id, by=by, now=self.now)
            gone.not_gone(session, account.person_id, by=self.desk(session, n), now=self.now)

    def take_a_consent_back(self, n: int, which: int) -> None:
        """One's own, or a charge's; perhaps given anew at once."""
        purpose = PURPOSES[which % len(PURPOSES)]
        again, charge = n < HALF, which % 2 == 0
        for deed in (consenting.withdraw, *([consenting.give] if again else ())):
            with self.act() as session:
                speaker = session.get_one(Account, 101 + n % 3).person_id
                cared = in_care(session, speaker, now=self.now) if charge else []
                person = cared[0] if cared else speaker
                deed(session, person, purpose, by=self.who(session, speaker), now=self.now)

    def go(self, n: int, which: int) -> None:
        """Somebody deletes their data, and the same telephone comes back as a newcomer's."""
        chat = 101 + n % 3
        with self.act() as session:
            person_id = session.get_one(Account, chat).person_id
            by = self.who(session, person_id)
            forgetting.forget_me(session, person_id, by=by, now=self.now)
        with self.act() as session:
            if standing(session, chat) is None:
                self._come_back(session, chat, whole=which % 2 == 0)

    def _come_back(self, session: Any, chat: int, *, whole: bool) -> None:
        who = joining.open_account(session, chat, "新来的", now=self.now)
        joining.agree(session, who, now=self.now)
        groups = (Group.ELDERLY_AT_HOME,) if whole else ()
        told = joining.Registration("赵新", date(1950, 1, 1), PLACE, groups, "1号楼")
        person = joining.register(session, told, by=who.actor, now=self.now)
        people = Person.__table__  # type: ignore[attr-defined]
        mine = people.c.id == person.id
        session.execute(people.update().where(mine).values(home_code=HOME_CODE))

    def a_worker_without_a_post_goes(self, n: int, _which: int) -> None:
        with self.act() as session:
            account = session.get(Account, 201 + n % 3)
            if account is None:
                return
            by = self.who(session, account.person_id)
            forgetting.forget_me(session, account.person_id, by=by, now=self.now)

    def open_a_file(self, n: int, which: int) -> None:
        """With a reason where it is a minor's, or without, which is refused."""
        reason, first = minors.SAID[which % len(minors.SAID)], which < HALF
        with self.act() as session:
            by = self.desk(session, n)
            kind, see = [
                (Task, casework.open_case),
                (Order, casework.open_order),
                (Person, assisting.open_person),
            ][n % 3]
            thing = self.some(session, kind, n)
            if thing is None:
                return
            whose = thing.id if isinstance(thing, Person) else thing.person_id
            person = session.get(Person, whose) if whose else None
            if first and person and is_minor(person.birth_date, today(self.now)):
                assisting.must_assist(session, person.id, by=by, now=self.now)
                minors.give_reason(session, person.id, reason, by=by, now=self.now)
            see(session, thing.id, by=by, now=self.now)

    def pass_a_word_on(self, n: int, which: int) -> None:
        side, kind = ("worker", "home", "report")[which % 3], list(RelayKind)[n % 3]
        file = None if kind is RelayKind.WORDS else "file-1"
        said = relaying.Said("打 13997110042,晚到十分钟", kind, file)
        with self.act() as session:
            visit, relay = self.some(session, Visit, n), self.some(session, Relay, n)
            if side == "report" and relay is not None:
                visit = session.get_one(Visit, relay.visit_id)
                placed = session.get_one(Order, visit.order_id).placed_by
                home = self.who(session, placed)
                by = home if relay.by_worker else self.worker_of(session, visit)
                relaying.report(session, relay.id, by=by, now=self.now)
            elif side == "home" and visit is not None:
                by = self.worker_of(session, visit)
                relaying.tell_home(session, visit.id, said, by=by, now=self.now)
            elif visit is not None:
                by = self.who(session, session.get_one(Order, visit.order_id).placed_by)
                relaying.tell_worker(session, visit.id, said, by=by, now=self.now)

    def hurry(self, n: int, which: int) -> None:
        deed = list(Deed)[which % len(Deed)]
        with self.act() as session:
            who = standing(session, 101 + n % 3)
            for _ in range(n if who else 0):
                pacing.too_fast(session, who, deed, now=self.now)

    def night_falls(self, _n: int, _which: int) -> None:
        with self.db.begin() as session:
            expiring.plan_ends(session, now=self.now)
            papers.plan_all_papers(session, now=self.now)
            tidying.tidy(session, now=self.now)
