"""Workers and residents with their cases."""

from hypothesis import strategies as st
from hypothesis.stateful import rule
from sqlmodel import Session

from models.operations import casefiles
from models.reads.standing import actor_of
from models.tables.casefiles import CaseFile, CaseStatus, Reached
from models.tables.visits import Visit
from tests.operations.life.frame import Frame, pick


class Cases(Frame):
    @rule(n=pick, yes=st.booleans(), steps=st.integers(1, 4))
    def a_case_goes_on(self, n: int, yes: bool, steps: int) -> None:
        for what in ("open", "answer", "end", "close")[:steps]:
            self.work_on_a_case(n, yes=yes, what=what)

    def work_on_a_case(self, n: int, *, yes: bool, what: str) -> None:
        with self.act() as session:
            if what == "open":
                self._open(session, n)
            elif what == "answer" and (case := self.some(session, CaseFile, n, status="asked")):
                by = actor_of(session, case.person_id)
                casefiles.agree(session, case.id, seen=case.version, yes=yes, by=by, now=self.now)
            elif what == "end" and (case := self.some(session, CaseFile, n, status="open")):
                self._go_on(session, case)
            elif what == "close" and (case := self.some(session, CaseFile, n, status="ending")):
                by = actor_of(session, case.person_id)
                casefiles.close(session, case.id, "好多了", by=by, now=self.now)

    def _open(self, session: Session, n: int) -> None:
        if visit := self.some(session, Visit, n):
            by = self.worker_of(session, visit)
            case = casefiles.open_file(session, visit.id, "每天走一圈", by=by, now=self.now)
            assert case.status is CaseStatus.ASKED

    def _go_on(self, session: Session, case: CaseFile) -> None:
        by = actor_of(session, case.carer_id)
        casefiles.write(session, case.id, "心里话", by=by, now=self.now)
        version = casefiles.add_step(session, case.id, "走", by=by, now=self.now).version
        met = Reached.MET
        casefiles.end(session, case.id, seen=version, reached=met, by=by, now=self.now)
