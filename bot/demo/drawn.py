"""抽查: the spot checks of the year behind, drawn by the rule of the house."""

import hashlib
from collections import defaultdict
from datetime import date, datetime, time, timedelta
from random import Random

from bot.demo.annals import Annals
from bot.demo.folk import Town
from models.agenda import DueKind
from models.operations.calling_back import ASKED_AT, SECRET
from models.rules.hours import at, today
from models.rules.lottery import drawn_places, hour_after, line_of
from models.tables.callbacks import Draw
from models.tables.checks import CheckStatus, Lot, SpotCheck
from models.tables.orders import Order
from models.tables.people import Account
from models.tables.visits import Visit
from models.words import Came, How, Outcome

FACES = (5,) * 8 + (3, 1)
"""Of ten who are asked so many are content. A believable spread, not a figure."""
AT_LEAST = timedelta(hours=3)
"""So long ago somebody was asked, or is still to be."""
CALLS = timedelta(days=4)
"""Whoever has no chat and was to be asked since then has not been telephoned yet."""

Planned = tuple[DueKind, int, datetime]


class Lottery:
    """Every visit of the past gets its lot; those that were drawn were asked about."""

    def __init__(self, town: Town, annals: Annals, chance: Random) -> None:
        self.town, self.annals, self.chance = town, annals, chance
        self.planned: list[Planned] = []
        """What is still to happen."""
        self._orders = {order.id: order for order in annals.all(Order)}
        self._chats = {account.person_id for account in annals.all(Account)}

    def hold(self) -> None:
        months: dict[date, list[Visit]] = defaultdict(list)
        for visit in self.annals.all(Visit):
            if visit.finished_at is not None:
                months[today(visit.finished_at).replace(day=1)].append(visit)
        for month, visits in sorted(months.items()):
            self._month(month, sorted(visits, key=_ended))

    def _month(self, month: date, visits: list[Visit]) -> None:
        seed = self.chance.randbytes(32).hex()
        number, over = month.year * 100 + month.month, (month + timedelta(days=32)).replace(day=1)
        self.annals.put(Draw(month=month, seed=seed))
        sealed = hashlib.sha256(seed.encode()).hexdigest()
        self.annals.note("draw_begun", ("draw", number), _ended(visits[0]), sealed=sealed)
        ends, shown = at(over, ASKED_AT), at(over + SECRET, ASKED_AT)
        if shown <= self.annals.now:
            self.annals.note("draw_shown", ("draw", number), shown, seed=seed)
        else:
            self.planned.append((DueKind.SHOW_DRAW, number, shown))
        if ends > self.annals.now:
            self.planned.append((DueKind.END_DRAW, number, ends))
        lines: dict[str, list[Visit]] = defaultdict(list)
        for visit in visits:
            lines[line_of(visit.worker_id, visit.project_id)].append(visit)
        for line, theirs in lines.items():
            self._line(month, line, theirs, bytes.fromhex(seed), ends)

    def _line(
        self, month: date, line: str, visits: list[Visit], seed: bytes, ends: datetime
    ) -> None:
        over = ends <= self.annals.now
        drawn = drawn_places(seed, line, len(visits), over=over)
        for place, visit in enumerate(visits):
            lot = Lot(visit_id=visit.id, month=month, line=line, place=place, drawn=place in drawn)
            self.annals.put(lot)
            if not lot.drawn:
                continue
            at_once = place in drawn_places(seed, line, place + 1, over=False)
            self._look_into(visit, seed, _ended(visit) if at_once else ends)

    def _look_into(self, visit: Visit, seed: bytes, drawn_at: datetime) -> None:
        check = SpotCheck(visit_id=visit.id, changed_at=drawn_at)
        self.annals.begin(check, None, drawn_at)
        days, hour = hour_after(seed, visit.id)
        asked = at(today(drawn_at) + timedelta(days=days), time(hour))
        if asked + AT_LEAST > self.annals.now:
            self.planned.append((DueKind.ASK_CHECK, check.id, asked))
            return
        speaker = self._orders[visit.order_id].placed_by
        by, how, state = speaker, How.SELF, CheckStatus.ASKED
        if speaker != visit.person_id:
            how = How.PROXY
        if speaker not in self._chats:
            by, how = self.town.warden(self._orders[visit.order_id].area_code), How.ASSISTED
            state = CheckStatus.CALLING
        self.annals.move(check, state, None, asked)
        if state is CheckStatus.CALLING and asked + CALLS > self.annals.now:
            return
        said = asked + timedelta(minutes=self.chance.randint(5, 170))
        stars = self.chance.choice(FACES)
        self.annals.move(
            check,
            CheckStatus.ANSWERED,
            by,
            said,
            came=Came.YES,
            outcome=Outcome.DONE if stars > 1 else Outcome.PARTLY,
            stars=stars,
            how=how,
            by_id=by,
        )


def _ended(visit: Visit) -> datetime:
    return visit.finished_at or visit.end
