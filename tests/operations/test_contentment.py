"""What is told of an organisation counts what stands: live stars, last words, no false visit."""

from datetime import timedelta

from sqlmodel import Session

from models.base import add
from models.db import Database
from models.reads.contentment import of_providers
from models.reads.directory import houses_for, listed
from models.tables.proofs import Hold, HoldStatus
from models.tables.visits import Answer, Rating, Visit, VisitStatus
from models.words import Oddity, Outcome
from tests import stage
from tests.stage import NOON, PLACE

LATER = NOON + timedelta(days=1)


def visited(session: Session, who: stage.Someone, project: stage.Project, worker: int) -> Visit:
    order = stage.order_of(session, who, "daily_care")
    facts = {"start": NOON - timedelta(hours=2), "end": NOON - timedelta(hours=1)}
    times = {"busy_from": facts["start"], "busy_until": facts["end"], "finished_at": facts["end"]}
    return add(
        session,
        Visit(
            order_id=order.id,
            person_id=who.person_id,
            worker_id=worker,
            carer_id=worker,
            project_id=project.id,
            occurrence=1,
            status=VisitStatus.CLOSED,
            changed_at=NOON,
            **facts,
            **times,
        ),
    )


def test_the_last_stars_and_the_last_words_count_and_a_false_visit_does_not(db: Database) -> None:
    with db.begin() as session:
        project = stage.provider(session)
        worker = stage.worker(session, project, hours=(0, 1))
        homes = [stage.resident(session, chat_id=1100 + n) for n in range(4)]
        visits = [visited(session, one, project, worker.worker_id) for one in homes]
        by = {"rated_by": homes[0].person_id, "rated_at": NOON}
        add(session, Rating(visit_id=visits[0].id, stars=1, live=False, **by))
        add(session, Rating(visit_id=visits[0].id, stars=5, **by))
        add(session, Rating(visit_id=visits[1].id, stars=5, **by))
        for outcome in (Outcome.DONE, Outcome.NOT):
            told = {"visit_id": visits[1].id, "by_id": homes[1].person_id, "at": NOON}
            add(session, Answer(outcome=outcome, **told))
        add(session, Rating(visit_id=visits[2].id, stars=5, **by))
        upheld = {"status": HoldStatus.UPHELD, "opened_at": NOON, "changed_at": NOON}
        add(session, Hold(visit_id=visits[2].id, oddity=Oddity.TOO_SHORT, **upheld))
        house = project.provider_id
        score = of_providers(session, {house}, NOON - timedelta(days=9), LATER)[house]
        assert (score.visits, score.served, score.voices) == (3, 3, 2)
        assert score.mean == 5_000
        assert (score.worst, score.best) == (3_333, 6_667)
        before = of_providers(session, {house}, NOON - timedelta(days=9), NOON - timedelta(days=1))
        assert before[house].visits == 0


def test_the_list_of_a_place_names_who_has_a_contract_there_today(db: Database) -> None:
    with db.begin() as session:
        here, far = stage.provider(session), stage.provider(session, "FAR", place="630121")
        assert [n for n, _ in houses_for(session, PLACE, now=NOON)] == [here.provider_id]
        assert len(houses_for(session, "", now=NOON)) == 2
        one = listed(session, far.provider_id, now=NOON)
        assert one is not None
        assert one.qualified
        assert one.rating == 3
        over = NOON + timedelta(days=800)
        assert listed(session, far.provider_id, now=over) is None
