"""Posts that are left, rights that end, and what is said against a decision."""

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule
from sqlalchemy import select

from models import agenda
from models.agenda import DueKind
from models.base import table
from models.operations import appealing, calling_off, dispatching, house_papers, inviting, leaving
from models.reads.standing import HOUSE
from models.rules.hours import today
from models.rules.ranks import Post
from models.tables.catalogue import Entitlement
from models.tables.orders import Order, OrderStatus
from models.tables.people import GroupClaim
from models.tables.providers import Provider
from models.tables.roles import Grant
from models.words import Requirement
from tests import stage
from tests.operations.life.frame import Frame, pick

ANSWERS = st.sampled_from(["", "upheld", "changed"])
"""Nobody has answered the appeal yet; it changed nothing; it changed what was decided."""


class Rights(Frame):
    @rule(n=pick, back=st.sampled_from([True, True, False]))
    def leave_a_post(self, n: int, back: bool) -> None:
        """Somebody leaves, and is soon invited again: who left before, if anybody did."""
        with self.act() as session:
            if held := self.some(session, Grant, n, revoked_at=None):
                by = self.who(session, held.person_id)
                leaving.leave(session, held.id, by=by, now=self.now)
        with self.act() as session:
            ended = self.some(session, Grant, n) if back else None
            if ended is not None and ended.revoked_at is not None:
                wanted = Post(ended.role, ended.provider_id, ended.area_code)
                link = inviting.invite_to(session, wanted, by=HOUSE, now=self.now)
                by = self.who(session, ended.person_id)
                inviting.redeem(session, link, by=by, now=self.now)

    @rule(need=st.sampled_from(Requirement), said=st.sampled_from(["good", "no", "no longer"]))
    def a_paper_is_looked_at(self, need: Requirement, said: str) -> None:
        """An organisation shows one; what was not true is shown again at once, and true."""
        why = {"no": "unreadable", "no longer": "not_true"}.get(said)
        with self.act() as session:
            house = session.scalars(select(Provider.id)).first() or 0
            evidence = house_papers.Evidence(need, "x", today(self.now))
            act = {"by": HOUSE, "now": self.now}
            paper = house_papers.show(session, house, evidence, **act)
            if said != "no":
                paper = house_papers.accept(session, paper.id, seen=paper.version, **act)
            if why:
                house_papers.turn_down(session, paper.id, why, seen=paper.version, **act)
                paper = house_papers.show(session, house, evidence, **act)
                house_papers.accept(session, paper.id, seen=paper.version, **act)

    @rule(n=pick, waiting=st.booleans(), expires=st.booleans(), then=ANSWERS)
    def lose_the_right(self, n: int, waiting: bool, expires: bool, then: str) -> None:
        """While somebody is looked for the certificate runs out, or the rule ends for a day."""
        if waiting:
            self.wait_in_vain(n)
        yesterday = today(self.now) - timedelta(days=1)
        right, claim = table(Entitlement), table(GroupClaim)
        with self.act() as session:
            status = OrderStatus.WAITING if waiting else OrderStatus.PLACING
            if (order := self.some(session, Order, n, status=status)) is None:
                return
            calling_off.lapse_offers(session, order, now=self.now)
            if expires:
                mine = (claim.c.person_id == order.person_id) & claim.c.valid_until.is_not(None)
                session.execute(claim.update().where(mine).values(valid_until=yesterday))
            else:
                session.execute(right.update().values(valid_until=yesterday))
            session.expire_all()
            dispatching.find_worker(session, order.id, now=self.now)
            session.execute(right.update().values(valid_until=None))
            if order.status in (OrderStatus.PLACING, OrderStatus.WAITING):
                agenda.plan(session, DueKind.PLACE_ORDER, order.id, self.now)
        self.appeal(n, then)

    @rule(n=pick)
    def wait_in_vain(self, n: int) -> None:
        """Everybody who is asked says no."""
        with self.act() as session:
            order = self.some(session, Order, n, status=OrderStatus.PLACING)
            while order and (offer := stage.open_offer(session, order)):
                frame: dict[str, Any] = {"seen": offer.version, "now": self.now}
                by = self.worker_of(session, offer)
                dispatching.decline_offer(session, offer.id, reason="ill", by=by, **frame)
                dispatching.find_worker(session, order.id, now=self.now)

    @rule(n=pick, answer=ANSWERS)
    def appeal(self, n: int, answer: str) -> None:
        with self.act() as session:
            if order := self.some(session, Order, n, status=OrderStatus.REFUSED):
                by = self.who(session, order.placed_by)
                row = appealing.appeal(session, "o", order.id, "不对", by=by, now=self.now)
                if answer:
                    frame = {"seen": row.version, "by": self.desk(session, n), "now": self.now}
                    changed = answer == "changed"
                    appealing.answer(session, row.id, changed=changed, words="看过了", **frame)
