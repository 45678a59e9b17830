"""One small world in which every button has something to be pressed upon, and everybody stands.

The people are the columns of `permissions.csv`; the things are the blanks in its buttons.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from models.agenda import DueKind, drop
from models.base import add, table
from models.operations.arriving import Arrival
from models.operations.casework import dispatch_by_hand
from models.operations.contracting import digest as of_text
from models.operations.declaring import declare
from models.operations.dispatching import accept_offer
from models.operations.helping import open_task, take_task
from models.operations.joining import open_account
from models.operations.laddering import rise
from models.operations.publishing import digest
from models.operations.shifting import hand_over
from models.operations.visiting import check_in, check_out
from models.reads.standing import standing
from models.rules.hours import today
from models.rules.indicators import Measure
from models.tables.callbacks import CallBack
from models.tables.casefiles import CaseFile, CaseStatus, CaseStep
from models.tables.checks import CheckStatus, SpotCheck
from models.tables.contracts import Contract, ContractStatus, IndicatorEntry, Volunteer
from models.tables.dayplans import DayPlan, DayPlanStatus
from models.tables.days_off import DayOff
from models.tables.demand import Survey
from models.tables.desk import Task
from models.tables.disputes import Dispute
from models.tables.duties import Duty
from models.tables.evaluations import (
    Evaluation,
    EvaluationStatus,
    Objection,
    RectifyPoint,
    Seat,
)
from models.tables.exclusions import Exclusion
from models.tables.growing import Incubation, Topic, Training, Violation
from models.tables.likenesses import Likeness
from models.tables.orders import Order
from models.tables.payments import Payment, PaymentKind, PaymentStatus
from models.tables.people import Care, Person
from models.tables.proofs import Picture
from models.tables.providers import Project, ProjectStatus, Qualification
from models.tables.publications import Publication
from models.tables.roles import Grant
from models.tables.tenders import Application, Review, Tender, TenderStatus
from models.tables.visits import Rating, Visit, VisitStatus
from models.words import (
    Bond,
    DutyStep,
    EvaluationKind,
    Group,
    Party,
    Proof,
    Requirement,
    Rhythm,
    Role,
    TaskKind,
    Unreasonable,
    Voice,
)
from tests import stage
from tests.stage import LONG_AGO, NOON, Someone

MONTH_AGO = NOON - timedelta(days=30)
YESTERDAY = NOON - timedelta(days=1)
MORNING = NOON - timedelta(hours=2)
"""Ten o'clock of the same Monday."""
COUNTY, NEXT_COUNTY = "630102", "630103"
STANDERS = (
    "stranger", "resident", "proxy", "ended_proxy", "neighbour", "worker", "colleague",
    "other_worker", "ex_worker", "manager", "other_manager", "coordinator", "peer",
    "coordinator_elsewhere", "coordinator_kin", "supervisor", "evaluator",
)  # fmt: skip
MONTH = {
    "area": "630102", "month": 202611, "as_of": "2026-12-05T01:00:00+00:00", "orders": 9,
    "visits": 8, "people": 6, "spent_fen": 64_000, "services": {"daily_care": 8}, "other": 0,
    "content": None, "checks": None, "complaints": None, "waiting": {},
}  # fmt: skip
"""What everybody may know of a month."""
CHATS = {name: 7001 + number for number, name in enumerate(STANDERS)}

Things = dict[str, Any]


class World:
    """The people by name, and the numbers of the things by name."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.people: dict[str, Someone] = {}
        self.things: Things = {"later": int((NOON + timedelta(days=4)).timestamp()) // 60}
        self._cast()
        self._orders()
        self._desk()
        self._plans()

    def _cast(self) -> None:
        s, people = self.session, self.people
        people["stranger"] = self._newcomer("stranger")
        for name in ("resident", "proxy", "ended_proxy", "neighbour"):
            people[name] = stage.resident(s, chat_id=CHATS[name])
        served = people["resident"].person_id
        over = date(2026, 11, 22)
        for name, until in (("ended_proxy", over), ("proxy", None)):
            care = self._care(people[name], served, Bond.FAMILY, until)
        self.things |= {"care": care.id, "care_v": care.version}
        mine, theirs = (
            stage.provider(s, "LAN", place="6301", desk=COUNTY),
            stage.provider(s, "ZWEI"),
        )
        for name, project in (
            ("worker", mine), ("colleague", mine), ("other_worker", theirs), ("ex_worker", mine),
        ):  # fmt: skip
            people[name] = stage.worker(s, project, chat_id=CHATS[name])
        grants = stage.table(Grant)
        s.execute(
            grants.update()
            .where(grants.c.person_id == people["ex_worker"].person_id)
            .values(revoked_at=YESTERDAY)
        )
        self.things |= {"project": mine.id, "provider": mine.provider_id}
        self.things["worker"] = people["worker"].worker_id
        for name, role, where in (
            ("manager", Role.MANAGER, mine.provider_id),
            ("other_manager", Role.MANAGER, theirs.provider_id),
            ("coordinator", Role.COORDINATOR, COUNTY),
            ("peer", Role.COORDINATOR, COUNTY),
            ("coordinator_elsewhere", Role.COORDINATOR, NEXT_COUNTY),
            ("coordinator_kin", Role.COORDINATOR, COUNTY),
            ("supervisor", Role.SUPERVISOR, COUNTY),
            ("evaluator", Role.EVALUATOR, COUNTY),
        ):
            people[name] = self._posted(name, role, where)
        self._care(people["coordinator_kin"], served, Bond.FAMILY, None)
        for name in ("worker", "coordinator"):
            grants = stage.table(Grant).c
            mine_ = stage.select(grants.id).where(grants.person_id == people[name].person_id)
            self.things[f"{name}_grant"] = s.execute(mine_).scalar_one()

    def _newcomer(self, name: str) -> Someone:
        who = open_account(self.session, CHATS[name], name, now=LONG_AGO)
        return Someone(who.person_id, who.chat_id, who.actor)

    def _posted(self, name: str, role: Role, where: str | int) -> Someone:
        who = self._newcomer(name)
        place = {"area_code": where} if isinstance(where, str) else {"provider_id": where}
        add(
            self.session,
            Grant(person_id=who.person_id, role=role, granted_at=LONG_AGO, **place),
        )
        here = standing(self.session, who.chat_id)
        assert here is not None
        return Someone(who.person_id, who.chat_id, here.actor)

    def _care(self, proxy: Someone, person_id: int, bond: Bond, until: date | None) -> Care:
        return add(
            self.session,
            Care(
                proxy_id=proxy.person_id,
                person_id=person_id,
                bond=bond,
                since=LONG_AGO,
                until=until,
            ),
        )

    def _orders(self) -> None:
        """By the proxy for the resident: one offered, one booked, one under way, one to rate."""
        s, things, worker = self.session, self.things, self.people["worker"]
        placing = self._offered("housekeeping", NOON + timedelta(days=1, hours=-2), now=NOON)
        offer = stage.open_offer(s, placing)
        assert offer is not None
        booked = self._booked("humanistic_care", NOON + timedelta(days=2, hours=-2))
        started = self._booked("recreation", MORNING + timedelta(hours=1, minutes=30))
        door = Arrival(Proof.HOME_CODE, code="4827")
        check_in(s, started.id, door, by=worker.actor, now=started.start)
        done = self._booked("livelihood_relief", MORNING)
        seen = check_in(s, done.id, door, by=worker.actor, now=MORNING).version
        over = MORNING + timedelta(minutes=20)  # and that is less than half of an hour
        check_out(s, done.id, seen=seen, done="all", by=worker.actor, now=over)
        things |= {"placing": placing.id, "offer": offer.id, "offer_v": offer.version}
        for name, visit in (("booked", booked), ("started", started), ("done", done)):
            now = s.get_one(Visit, visit.id)
            things |= {name: now.order_id, f"{name}_visit": now.id, f"{name}_v": now.version}
        served = replace(self.people["proxy"], person_id=self.people["resident"].person_id)
        week = {"start": NOON + timedelta(days=7, hours=-2), "rhythm": Rhythm.WEEKLY}
        things["standing"] = stage.order_of(s, served, "daily_care", **week).id
        for name, who in (("person", "resident"), ("peer", "peer"), ("desk", "coordinator")):
            things[name] = self.people[who].person_id
        add(s, Picture(visit_id=done.id, file_id="f", file_unique="u", at=over))
        add(s, CallBack(visit_id=done.id, since=600, until=720, asked_at=NOON))
        facts = s.get_one(Visit, done.id).model_dump(exclude={"id"})
        untold = Visit(**facts | {"status": VisitStatus.MISSED, "order_id": placing.id})
        things["missed_visit"] = add(s, untold).id
        first = Rating(visit_id=done.id, rated_by=things["person"], stars=4, rated_at=over,
                       live=False)  # fmt: skip
        things["rating"] = add(s, first).id
        old = Visit(order_id=done.order_id, person_id=done.person_id, worker_id=done.worker_id,
                    carer_id=done.carer_id, project_id=done.project_id, occurrence=0,
                    start=LONG_AGO, end=MONTH_AGO, busy_from=LONG_AGO, busy_until=MONTH_AGO,
                    status=VisitStatus.CLOSED, finished_at=MONTH_AGO,
                    changed_at=MONTH_AGO)  # fmt: skip
        told = {"visit_id": add(s, old).id, "rated_by": things["person"], "stars": 1}
        for name, disputed in (("old_rating", False), ("disputed", True)):
            live = add(s, Rating(rated_at=MONTH_AGO, live=not disputed, **told))  # type: ignore[arg-type]
            things[name] = live.id
        asked = {"reason": Unreasonable.ABUSIVE, "asked_by": self.people["peer"].person_id}
        left_out = Exclusion(rating_id=first.id, place=1, changed_at=NOON, **asked)  # type: ignore[arg-type]
        things["exclusion"] = add(s, left_out).id
        case = open_task(s, TaskKind.DISPUTE, now=NOON, thing=done, about="rating disputed: x")
        drop(s, {DueKind.CALL_OUT}, case.id)
        row = Dispute(rating_id=things["disputed"], by_id=worker.person_id, task_id=case.id,
                      words="x", opened_at=NOON, changed_at=NOON)  # fmt: skip
        things["dispute"] = add(s, row).id
        recovery = open_task(s, TaskKind.RECOVERY, now=NOON, thing=done, about="1/5")
        drop(s, {DueKind.CALL_OUT}, recovery.id)
        things |= {"recovery": recovery.id, "recovery_v": recovery.version}
        unheard = {"person_id": self.people["resident"].person_id, "about": "1/5"}
        silent = open_task(s, TaskKind.RECOVERY, now=NOON, **unheard)
        drop(s, {DueKind.CALL_OUT}, silent.id)
        things["silent_recovery"] = silent.id

    def _offered(self, service: str, start: datetime, *, now: datetime = YESTERDAY) -> Order:
        s, desk = self.session, self.people["coordinator"]
        served = replace(self.people["proxy"], person_id=self.people["resident"].person_id)
        order = stage.order_of(s, served, service, start=start, now=now)
        dispatch_by_hand(
            s, order.id, self.things["worker"], self.things["project"], by=desk.actor, now=now
        )
        return s.get_one(Order, order.id)

    def _booked(self, service: str, start: datetime) -> Visit:
        offer = stage.open_offer(self.session, self._offered(service, start))
        assert offer is not None
        by = self.people["worker"].actor
        return accept_offer(self.session, offer.id, seen=offer.version, by=by, now=YESTERDAY)

    def _climbed(self) -> None:
        """Nobody took them: one lies with the organisation, one with the desk."""
        s, things = self.session, self.things
        served = replace(self.people["proxy"], person_id=self.people["resident"].person_id)
        for name, service, rungs in (("climbed", "legal_aid", 1), ("desked", "charity_relief", 2)):
            start = NOON + timedelta(days=3 + rungs, hours=-2)
            wanted = stage.order_of(s, served, service, start=start, now=NOON)
            for _ in range(rungs):
                rise(s, s.get_one(Order, wanted.id), now=NOON)
            things[name] = wanted.id
        mine = (table(Task).c.kind == TaskKind.PLACE) & (table(Task).c.order_id == things["desked"])
        task = s.scalars(select(Task).where(mine)).one()
        things |= {"place": task.id, "place_v": task.version}

    def _desk(self) -> None:
        """Cases of the resident: a group to certify, cries for help, one that a peer has taken."""
        s, things = self.session, self.things
        old = self.people["resident"]
        declare(s, s.get_one(Person, old.person_id), Group.DISABLED, by=old.actor, now=NOON)
        certify = open_task(s, TaskKind.CERTIFY, now=NOON, person_id=old.person_id)
        claim = next(c for c in stage.claims(s, old.person_id) if c.group is Group.DISABLED)
        urgent = open_task(
            s, TaskKind.EMERGENCY, now=NOON, person_id=old.person_id, about="fall: 摔倒了"
        )
        report = open_task(
            s, TaskKind.REPORT, now=NOON, person_id=old.person_id, about="elder_abuse: 打我"
        )
        taken = open_task(s, TaskKind.MESSAGE, now=NOON, person_id=old.person_id, about="想说句话")
        by = self.people["peer"].actor
        taken = take_task(s, taken.id, seen=taken.version, by=by, now=NOON)
        shift = hand_over(s, self.people["coordinator"].person_id, "", by=by, now=NOON)
        drop(s, {DueKind.HANDOVER}, shift.id)
        things["shift"] = shift.id
        things |= {"claim": claim.id, "claim_v": claim.version}
        held = next(c for c in stage.claims(s, old.person_id) if c.group is not Group.DISABLED)
        things |= {"held_claim": held.id, "held_claim_v": held.version}
        self._climbed()
        again = stage.resident(s, chat_id=None)
        pair = Likeness(first_id=old.person_id, second_id=again.person_id, found_at=NOON)
        things["twins"] = add(s, pair).id
        review = s.scalars(select(Task).where(table(Task).c.kind == TaskKind.REVIEW)).one()
        for name, task in (
            ("review", review), ("certify", certify), ("urgent", urgent), ("report", report),
            ("taken", taken),
        ):  # fmt: skip
            things |= {name: task.id, f"{name}_v": task.version}
            drop(s, {DueKind.CALL_OUT}, task.id)  # nobody is called while the table is walked

    def _plans(self) -> None:
        """A plan of tomorrow that the manager has before them; a day that a supervisor entered."""
        when = {"day": date(2026, 12, 9), "hours_row": 7, "at": NOON}
        row = add(self.session, DayOff(area_code=COUNTY, source="x", **when))
        self.things["dayoff"] = row.id
        plan = DayPlan(
            provider_id=self.things["provider"],
            day=date(2026, 11, 24),
            asked_by=self.people["manager"].person_id,
            status=DayPlanStatus.PROPOSED,
            due_at=NOON,
            changed_at=NOON,
        )
        plan = add(self.session, plan)
        self.things |= {"dayplan": plan.id, "dayplan_v": plan.version}
        for name, visit, status in (
            ("check", "done_visit", CheckStatus.ASKED),
            ("calling", "started_visit", CheckStatus.CALLING),
        ):
            told = {"visit_id": self.things[visit], "status": status, "changed_at": NOON}
            check = add(self.session, SpotCheck(**told))  # type: ignore[arg-type]
            self.things |= {name: check.id, f"{name}_v": check.version}
        paper = Qualification(
            provider_id=self.things["provider"],
            requirement=Requirement.FINANCE,
            evidence="x",
            shown_on=date(2026, 11, 1),
            changed_at=NOON,
        )
        paper = add(self.session, paper)
        survey = Survey(
            area_code=COUNTY,
            question="x",
            options=["legal_aid", "recreation"],
            opens_on=NOON.date(),
            closes_on=date(2026, 12, 1),
            opened_by=self.people["coordinator"].person_id,
            changed_at=NOON,
        )
        self.things["survey"] = add(self.session, survey).id
        self._brought_up()
        self.things |= {"paper": paper.id, "paper_v": paper.version}
        told = {"area_code": "630102", "month": 202611, "body": MONTH, "sha256": digest(MONTH)}
        row = add(self.session, Publication(**told, changed_at=NOON))  # type: ignore[arg-type]
        seen = {"publication_v": row.version, "publication_read": row.sha256[:8]}
        self.things |= {"publication": row.id, **seen}
        self._calls()
        self._cases()
        self._contracts()
        self._evaluations()

    def _contracts(self) -> None:
        """One that holds, and the next, which lies before the three; and what is owed under it."""
        project, by = self.things["project"], self.people["coordinator"].person_id
        told = {"project_id": project, "changed_at": NOON}
        for number, status in ((1, ContractStatus.IN_FORCE), (2, ContractStatus.OFFERED)):
            row = Contract(
                number=number,
                status=status,
                text="x",
                sha256=of_text("x"),
                valid_from=date(2026, 1, 1),
                fen=10_000_000,
                visit_fen=8_000,
                made_by=by,
                **told,  # type: ignore[arg-type]
            )
            self.things |= {"contract": add(self.session, row).id, "read": of_text("x")[:16]}
        one = Volunteer(project_id=project, name="王芳", joined_on=date(2026, 11, 1))
        self.things["volunteer"] = add(self.session, one).id
        did = {"measure": Measure.LECTURES, "on": date(2026, 11, 1), "amount": 1}
        entry = IndicatorEntry(entered_by=by, **told, **did)  # type: ignore[arg-type]
        self.things["entry"] = add(self.session, entry).id
        month = {"since": date(2026, 11, 1), "due_on": date(2026, 11, 30), "thing_id": 202611}
        wages = Duty(step=DutyStep.WAGES, owed_by=Party.PURCHASER, **told, **month)  # type: ignore[arg-type]
        self.things["duty"] = add(self.session, wages).id

    def _calls(self) -> None:
        """One that takes applications, with a draft; one whose only sheet is with the evaluator."""
        s, things = self.session, self.things
        for name, status in (("tender", TenderStatus.OPEN), ("reviewing", TenderStatus.REVIEWING)):
            days = (NOON - timedelta(days=3), NOON + timedelta(days=9), NOON + timedelta(days=20))
            told = dict(zip(("opens_on", "closes_on", "scores_by"), map(today, days), strict=True))
            call = Tender(area_code=COUNTY, fund_fen=50_000_000, source="x", seed="ab" * 32,
                          status=status, changed_at=NOON, **told)  # type: ignore[arg-type]  # fmt: skip
            things |= {name: add(s, call).id, f"{name}_v": call.version}
        for name, status, call_ in (
            ("draft", ProjectStatus.DRAFTED, "tender"),
            ("applied", ProjectStatus.SUBMITTED, "reviewing"),
        ):
            project = Project(provider_id=things["provider"], name=name, status=status,
                              area_code=COUNTY, budget_fen=10_000_000, visit_fen=8_000,
                              visits_a_month=10, starts_on=date(2027, 1, 1),
                              ends_on=date(2027, 12, 31), changed_at=NOON)  # fmt: skip
            things |= {name: add(s, project).id, f"{name}_v": project.version}
            handed = NOON if name == "applied" else None
            add(s, Application(project_id=project.id, tender_id=things[call_], needs="x",
                               submitted_at=handed, letter=0))  # fmt: skip
        judge = self.people["evaluator"].person_id
        sheet = add(s, Review(project_id=things["applied"], evaluator_id=judge, changed_at=NOON))
        things |= {"sheet": sheet.id, "sheet_v": sheet.version}
        self._payments()

    def _payments(self) -> None:
        """One for each of the three hands."""
        first, second = (self.people[name].person_id for name in ("coordinator", "peer"))
        for name, status, hands in (
            ("payment", PaymentStatus.PREPARED, {}),
            ("made", PaymentStatus.MADE, {"made_by": first}),
            ("approved", PaymentStatus.APPROVED, {"made_by": first, "approved_by": second}),
        ):
            told = {"project_id": self.things["project"], "kind": PaymentKind.ADVANCE, "fen": 100}
            row = add(self.session, Payment(status=status, changed_at=NOON, **told, **hands))
            self.things |= {name: row.id, f"{name}_v": row.version}

    def _brought_up(self) -> None:
        """The organisation is brought up, has a session, and a violation noted by another."""
        house, by = self.things["provider"], self.people["evaluator"].person_id
        rows = {
            "incubation": Incubation(provider_id=house, area_code=COUNTY, changed_at=NOON),
            "training": Training(area_code=COUNTY, on=NOON.date(), topic=Topic.FINANCE, place="x",
                                 host_id=by),
            "violation": Violation(provider_id=house, on=date(2026, 11, 1), what="x",
                                   entered_by=by, changed_at=NOON),
        }  # fmt: skip
        self.things |= {name: add(self.session, row).id for name, row in rows.items()}

    def _cases(self) -> None:
        """One under way, one that waits for a yes, one for a last word."""
        worker = self.people["worker"].person_id
        for name, whose, status in (
            ("casefile", "proxy", CaseStatus.OPEN),
            ("asked_case", "neighbour", CaseStatus.ASKED),
            ("ended_case", "ended_proxy", CaseStatus.ENDING),
        ):
            case = CaseFile(
                person_id=self.people[whose].person_id,
                carer_id=worker,
                notes_since=NOON,
                goal="每天走一圈",
                status=status,
                opened_at=NOON,
                changed_at=NOON,
            )
            case = add(self.session, case)
            self.things |= {name: case.id, f"{name}_v": case.version}
        step = CaseStep(case_id=self.things["casefile"], words="先走一半", changed_at=NOON)
        self.things["casestep"] = add(self.session, step).id

    def _evaluations(self) -> None:
        """One that is open, one with a point to tell of and one to look at, one that failed, and
        one against which the organisation holds something.
        """
        s, days = self.session, {"since": date(2026, 1, 1), "until": date(2026, 11, 23)}
        for name, status in (
            ("evaluation", EvaluationStatus.OPEN), ("rectified", EvaluationStatus.RECTIFY),
            ("failed", EvaluationStatus.FAILED), ("objected", EvaluationStatus.FAILED),
        ):  # fmt: skip
            row = Evaluation(
                project_id=self.things["project"],
                kind=EvaluationKind.MID,
                status=status,
                opened_at=NOON,
                changed_at=NOON,
                **days,
            )
            self.things[name] = add(s, row).id
        self.things["evaluation_v"] = 1
        final = Evaluation(
            project_id=self.things["project"],
            kind=EvaluationKind.FINAL,
            opened_at=NOON,
            changed_at=NOON,
            **days,
        )
        self.things["final"] = add(s, final).id
        judge = {"voice": Voice.THIRD, "person_id": self.people["evaluator"].person_id}
        add(s, Seat(evaluation_id=self.things["final"], at=NOON, **judge))  # type: ignore[arg-type]
        for told in (None, NOON):
            add(s, RectifyPoint(evaluation_id=self.things["rectified"], words="x", told_at=told))
        by = self.people["manager"].person_id
        when = {"opened_at": NOON, "changed_at": NOON}
        add(s, Objection(evaluation_id=self.things["objected"], asked_by=by, words="x", **when))
