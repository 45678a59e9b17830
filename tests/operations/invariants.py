"""What holds after every act, whoever acted and however much time has passed."""

from typing import Any

from sqlmodel import Session

from models.operations.forgetting import NOBODY
from models.outbox import COMMANDS
from models.tables.decisions import Appeal
from models.tables.desk import Task
from models.tables.disputes import Dispute
from models.tables.messaging import Lane
from models.tables.orders import Offer, Order
from models.tables.people import Care, GroupClaim
from models.tables.proofs import Hold
from models.tables.visits import Visit
from tests.models.double_booking import OVERLAPS

NOTED = (
    "('rate', 'rate_words', 'answer', 'wrong_code', 'not_at_home', 'danger', 'read_file',"
    " 'keep_apart', 'pass_up', 'keep', 'let_go', 'meet_again', 'see_picture', 'settle', 'review',"
    " 'see_home', 'note', 'called_back', 'noted', 'waits')"
)
"""Acts that are written down about a thing without changing it."""
DUE = "SELECT 1 FROM due WHERE due.status = 'open' AND due.object_id"
TASK = "SELECT 1 FROM task t WHERE t.status <> 'closed' AND"
LATE = """EXISTS (SELECT 1 FROM ledgerline p WHERE p.visit_id = v.id AND p.account = 'spent'
    AND p.at <= t.opened_at)"""
DISPUTED = f"""EXISTS ({TASK} t.visit_id = v.id AND NOT {LATE}
    AND (t.kind IN ('complaint', 'recovery') OR t.kind = 'overdue' AND v.done_note = 'none'))"""
SETTLED = """EXISTS (SELECT 1 FROM audit a
    WHERE a.act = 'settle' AND a.object_type = 'visit' AND a.object_id = v.id)"""
HELD, FALSE = (
    f"EXISTS (SELECT 1 FROM hold h WHERE h.visit_id = v.id AND h.status = '{status}')"
    for status in ("held", "upheld")
)
ASKED = "EXISTS (SELECT 1 FROM callback b WHERE b.visit_id = v.id AND b.waits)"
HELD = f"({HELD} OR {ASKED})"
COUNTED = """COALESCE((SELECT CAST(a.facts AS TEXT) LIKE '%true%' FROM audit a
    WHERE a.act = 'settle' AND a.object_type = 'visit' AND a.object_id = v.id
    ORDER BY a.seq DESC LIMIT 1), FALSE)"""
"""What was said last: a case that was opened again is decided anew."""
AGAIN = f"{COUNTED} AND {DISPUTED}"
"""Paid before it was opened again, or still held for what is odd about it."""

CARELESS = {
    "an order waits for a certificate that nobody is asked for": f"""
        SELECT id FROM "order" o WHERE status = 'submitted'
        AND NOT EXISTS ({TASK} t.kind = 'certify' AND t.person_id = o.person_id)""",
    "nobody is asked, and nobody will be": f"""
        SELECT id FROM "order" o WHERE status = 'placing'
        AND NOT EXISTS ({DUE} = o.id AND due.kind = 'place_order')
        AND NOT EXISTS (SELECT 1 FROM offer f WHERE f.order_id = o.id AND f.status = 'open'
            AND EXISTS ({DUE} = f.id AND due.kind = 'lapse_offer'))""",
    "an order on a rung of the ladder would stay there": f"""
        SELECT id FROM "order" o WHERE status IN ('placing', 'waiting')
        AND stage IN ('manager', 'coordinator')
        AND NOT EXISTS ({DUE} = o.id AND due.kind = 'climb')""",
    "an order rests and nobody will ask whether it may go on": f"""
        SELECT id FROM "order" o WHERE status = 'resting'
        AND NOT EXISTS ({DUE} = o.id AND due.kind = 'ask_after')""",
    "a waiting order is forgotten": f"""
        SELECT id FROM "order" o WHERE status = 'waiting'
        AND NOT EXISTS ({DUE} = o.id AND due.kind = 'place_order')""",
    "a booked order has neither a visit to come nor one to be answered for": """
        SELECT id FROM "order" o WHERE status = 'booked' AND NOT EXISTS (
            SELECT 1 FROM visit v WHERE v.order_id = o.id AND (v.status IN ('booked', 'started')
            OR v.status = 'done' AND (o.rhythm = 'once' OR EXISTS (
                SELECT 1 FROM plan p WHERE p.order_id = o.id AND p.ends_on IS NOT NULL))))""",
    "a visit that begins or ends late would go unnoticed": f"""
        SELECT id FROM visit v WHERE status IN ('booked', 'started')
        AND NOT EXISTS ({DUE} = v.id AND due.kind IN ('miss_visit', 'check_overtime'))
        AND NOT EXISTS ({TASK} t.visit_id = v.id)""",
    "a visit is never closed": f"""
        SELECT id FROM visit v WHERE status = 'done'
        AND NOT EXISTS ({DUE} = v.id AND due.kind = 'close_visit')""",
    "a visit is held and nobody is asked to look at it": f"""
        SELECT id FROM hold WHERE status = 'held'
        AND NOT EXISTS ({TASK} t.kind = 'review' AND t.visit_id = hold.visit_id)""",
    "an answer of a home is awaited that nobody will ask for": f"""
        SELECT id FROM callback b WHERE waits
        AND NOT EXISTS ({TASK} t.kind = 'review' AND t.visit_id = b.visit_id)
        AND NOT EXISTS ({DUE} = b.visit_id AND due.kind IN ('call_back', 'call_back_ends'))""",
    "nobody is called about a task": f"""
        SELECT id FROM task t WHERE status <> 'closed'
        AND NOT (kind = 'emergency' AND status = 'taken')
        AND NOT EXISTS ({DUE} = t.id AND (due.kind IN ('call_out', 'snooze_ends')
            OR t.status = 'answered' AND due.kind = 'recovery_ends'))""",
}
CONFUSED = {
    "somebody who is gone is still looked for or visited": f"""
        SELECT o.id FROM "order" o JOIN person p ON p.id = o.person_id WHERE p.name = '{NOBODY}'
        AND o.status IN ('submitted', 'placing', 'waiting', 'resting')
        UNION ALL SELECT v.id FROM visit v JOIN person p ON p.id = v.person_id
        WHERE p.name = '{NOBODY}' AND v.status IN ('booked', 'started')""",
    "somebody is to come to whom nobody may be sent any more": """
        SELECT v.id FROM visit v WHERE v.status = 'booked' AND NOT EXISTS (
            SELECT 1 FROM consent c WHERE c.person_id = v.person_id AND c.purpose = 'service'
            AND c.withdrawn_at IS NULL)""",
    "somebody who has died is looked for, visited, or asked how it was": f"""
        SELECT o.id FROM "order" o JOIN person p ON p.id = o.person_id WHERE p.gone_at IS NOT NULL
        AND o.status IN ('submitted', 'placing', 'waiting', 'resting')
        UNION ALL SELECT v.id FROM visit v JOIN person p ON p.id = v.person_id
        WHERE v.status = 'booked' AND p.gone_at IS NOT NULL
        UNION ALL SELECT v.id FROM visit v JOIN person p ON p.id = v.person_id
        WHERE v.finished_at <= p.gone_at AND (v.status = 'done'
            OR EXISTS ({DUE} = v.id AND due.kind IN ('ask_answer', 'ask_rating', 'call_back')))""",
    "two live visits of one order": """
        SELECT order_id FROM visit WHERE status IN ('booked', 'started')
        GROUP BY order_id HAVING count(*) > 1""",
    "more open offers of one order than are made at once, or of two waves": """
        SELECT order_id FROM offer WHERE status = 'open' GROUP BY order_id
        HAVING min(wave) <> max(wave) OR count(*) > (
            SELECT max(value) FROM figure WHERE name = 'offers_at_once')""",
    "one who is asked for two visits at once, or for one while another is booked": """
        WITH wanted AS (SELECT f.id, w.person_id AS carer, f.start AS since,
            datetime(f.start, '+' || o.minutes || ' minutes') AS until
            FROM offer f JOIN "order" o ON o.id = f.order_id JOIN worker w ON w.id = f.worker_id
            WHERE f.status = 'open')
        SELECT a.id FROM wanted a JOIN wanted b ON a.id < b.id AND a.carer = b.carer
        AND a.since < b.until AND b.since < a.until
        UNION ALL SELECT a.id FROM wanted a JOIN visit v ON v.carer_id = a.carer
        AND v.status IN ('booked', 'started') AND a.since < v."end" AND v.start < a.until""",
    "two who are kept apart are brought together": """
        SELECT v.id FROM visit v JOIN avoid a ON a.person_id = v.person_id
        AND a.carer_id = v.carer_id AND a.lifted_at IS NULL WHERE v.status = 'booked'
        UNION ALL SELECT f.id FROM offer f JOIN "order" o ON o.id = f.order_id
        JOIN worker w ON w.id = f.worker_id JOIN avoid a ON a.person_id = o.person_id
        AND a.carer_id = w.person_id AND a.lifted_at IS NULL WHERE f.status = 'open'""",
    "an open offer for something else than the order wants": """
        SELECT f.id FROM offer f JOIN "order" o ON o.id = f.order_id WHERE f.status = 'open'
        AND (o.status <> 'placing' OR o.start <> f.start OR o.occurrence <> f.occurrence)""",
    "a live visit of an order that is not booked, or at another time": """
        SELECT v.id FROM visit v JOIN "order" o ON o.id = v.order_id
        WHERE v.status IN ('booked', 'started')
        AND (o.status <> 'booked' OR o.start <> v.start OR o.occurrence <> v.occurrence)""",
    "a rating of a visit that did not end": """
        SELECT r.id FROM rating r JOIN visit v ON v.id = r.visit_id WHERE v.status <> 'closed'""",
    "two live ratings of one visit": """
        SELECT visit_id FROM rating WHERE live GROUP BY visit_id HAVING count(*) > 1""",
    "more visits in a month than the right allows": """
        SELECT person_id FROM visit WHERE status IN ('booked', 'started', 'done', 'closed')
        AND NOT EXISTS (SELECT 1 FROM visit first WHERE first.again_id = visit.order_id)
        GROUP BY person_id, strftime('%Y-%m', start, '+8 hours')
        HAVING count(*) > (SELECT max(visits_a_month) FROM entitlement)""",
    "an order that comes again and again without its days, or days of one that comes once": """
        SELECT o.id FROM "order" o WHERE (o.rhythm <> 'once') <>
        EXISTS (SELECT 1 FROM plan p WHERE p.order_id = o.id)""",
    "a plan that stands for a day that is none of its own": """
        SELECT id FROM plan WHERE stands_for < anchor""",
    "a case rests that nobody has, or that is of danger": """
        SELECT id FROM task WHERE snoozed_until IS NOT NULL AND status <> 'closed'
        AND (owner_id IS NULL OR status <> 'taken' OR kind IN ('emergency', 'report'))""",
    "a case waits for the resident and will never be back": """
        SELECT id FROM task WHERE paused_at IS NOT NULL AND snoozed_until IS NULL
        AND status IN ('open', 'taken')""",
    "something failed when it fell due": """
        SELECT id FROM due WHERE attempts > 0""",
}
PRICE = """coalesce((SELECT c.visit_fen FROM contract c WHERE c.project_id = v.project_id
    AND c.status IN ('in_force', 'replaced') AND c.valid_from <= date(v.start, '+8 hours')
    ORDER BY c.number DESC LIMIT 1),
    (SELECT visit_fen FROM project WHERE project.id = v.project_id))"""
"""Of the version that holds on the day of a visit."""
MONEY = {
    "an entry that does not add up to nothing": """
        SELECT entry FROM ledgerline GROUP BY entry HAVING sum(fen) <> 0""",
    "a pot below nothing": """
        SELECT account FROM ledgerline WHERE account NOT IN ('budget', 'fund')
        GROUP BY project_id, account HAVING sum(fen) < 0""",
    "money held for a visit that needs none, or none for one that does": f"""
        SELECT v.id FROM visit v LEFT JOIN ledgerline l ON l.visit_id = v.id AND
        l.account IN ('held', 'disputed') WHERE NOT ({AGAIN})
        GROUP BY v.id, v.status HAVING coalesce(sum(l.fen), 0) <> CASE
            WHEN {FALSE} OR {SETTLED} AND NOT {COUNTED} THEN 0
            WHEN v.status IN ('done', 'closed') AND {HELD} OR NOT {SETTLED} AND
            (v.status IN ('booked', 'started', 'done') OR v.status = 'closed' AND {DISPUTED})
            THEN {PRICE} ELSE 0 END""",
    "money spent for a visit that did not happen, or not spent for one that did": f"""
        SELECT v.id FROM visit v LEFT JOIN ledgerline l ON l.visit_id = v.id AND l.account = 'spent'
        WHERE NOT ({AGAIN})
        GROUP BY v.id, v.status HAVING coalesce(sum(l.fen), 0) <> CASE
            WHEN {FALSE} OR {HELD} THEN 0
            WHEN {COUNTED} OR v.status = 'closed' AND NOT {SETTLED} AND NOT {DISPUTED}
            THEN {PRICE} ELSE 0 END""",
    "a visit that is disputed again is neither held for nor paid, or both": f"""
        SELECT v.id FROM visit v LEFT JOIN ledgerline l ON l.visit_id = v.id
        AND l.account IN ('held', 'disputed', 'spent') WHERE {AGAIN} AND NOT {FALSE}
        GROUP BY v.id, v.project_id HAVING coalesce(sum(l.fen), 0) <> {PRICE}""",
}


def trail(kind: type[Any]) -> dict[str, str]:
    """Every change of a thing is in the chain, and the chain tells its state."""
    name = str(kind.__tablename__)
    mine = f"a.object_type = '{name}' AND a.object_id = x.id"
    return {
        f"a version of {name} that is not one more than its changes": f"""
            SELECT id FROM "{name}" x WHERE version <> 1 + (SELECT count(*) FROM audit a
            WHERE {mine} AND a.act NOT IN {NOTED} AND a.act <> 'begin')""",
        f"a status of {name} that the chain does not know": f"""
            SELECT id FROM "{name}" x WHERE status <> coalesce((
                SELECT json_extract(a.facts, '$.to') FROM audit a WHERE {mine}
                AND a.act IN ('begin', 'move') ORDER BY a.seq DESC LIMIT 1), status)""",
    }


ALIVE = "a.status IN ('booked', 'started') AND b.status IN ('booked', 'started')"
OVERLAPPING = {
    f"two visits at once of one {whose}": f"""
        SELECT a.id FROM visit a JOIN visit b ON a.id < b.id WHERE {ALIVE} AND {overlap}"""
    for whose, overlap in OVERLAPS.items()
}
WAKING = {
    "a message at night, other than for danger": f"""
        SELECT kind FROM outbox WHERE lane > {Lane.EMERGENCY:d} AND kind <> '{COMMANDS}'
        AND strftime('%H:%M', due_at, '+8 hours') NOT BETWEEN '08:00' AND '20:29'"""
}
KINDS = (Order, Offer, Visit, Task, GroupClaim, Care, Appeal, Hold, Dispute)
TRAILS = {k: q for kind in KINDS for k, q in trail(kind).items()}
INVARIANTS = OVERLAPPING | CARELESS | CONFUSED | MONEY | WAKING | TRAILS
NIGHTLY = OVERLAPPING | CARELESS
"""Cheap enough to be asked every night of a thousand days."""


def breaches(session: Session, of: dict[str, str] = INVARIANTS) -> dict[str, list[Any]]:
    """Every invariant that does not hold, with the rows that break it; empty when all is well."""
    names, found = list(of), dict[str, list[Any]]()
    question = " UNION ALL ".join(
        f"SELECT {n} AS which, * FROM ({query})" for n, query in enumerate(of.values())
    )
    for which, row in session.connection().exec_driver_sql(question):
        found.setdefault(names[which], []).append(row)
    return found
