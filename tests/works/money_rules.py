"""M1 to M9: what holds of public money after every act, whoever acted, in whatever order."""

from sqlalchemy import text
from sqlmodel import Session

from models import replaying

PROMISED = "('budget', 'free', 'held', 'disputed', 'spent', 'returned')"
STANDING = "status IN ('made', 'approved', 'paid')"
OUT = "CASE kind WHEN 'recovery' THEN CASE status WHEN 'paid' THEN -fen ELSE 0 END ELSE fen END"
"""What goes to the organisation, less what came back."""
SPENT_FOR = """coalesce((SELECT sum(fen) FROM ledgerline l
    WHERE l.visit_id = v.id AND l.account = 'spent'), 0)"""
TAKEN_BACK = """EXISTS (SELECT 1 FROM reversal r
    WHERE r.visit_id = v.id AND r.status = 'agreed')"""
RULES = {
    "M1: an entry does not add up to nothing": """
        SELECT entry FROM ledgerline GROUP BY entry HAVING sum(fen) <> 0 OR count(*) <> 2""",
    "M2: what was promised and what was paid are mixed": f"""
        SELECT project_id FROM ledgerline WHERE account IN {PROMISED}
        GROUP BY project_id HAVING sum(fen) <> 0""",
    "M2: the budget is not the contract, or a pot is below nothing": """
        SELECT account FROM balance JOIN project p ON p.id = project_id
        WHERE account = 'budget' AND fen <> -p.budget_fen
        OR account NOT IN ('budget', 'fund') AND fen < 0""",
    "M3: more than one advance, or more than half of the contract": """
        SELECT project_id FROM payment JOIN project p ON p.id = project_id
        WHERE kind = 'advance' AND payment.status <> 'refused'
        GROUP BY project_id, budget_fen HAVING count(*) > 1 OR 2 * sum(fen) > budget_fen""",
    "M4: payments exceed the contract": f"""
        SELECT project_id FROM payment JOIN project p ON p.id = project_id
        WHERE payment.{STANDING} GROUP BY project_id, budget_fen
        HAVING sum({OUT.replace("status", "payment.status")}) > budget_fen""",
    "M4: what is kept for the end is paid before it": f"""
        SELECT project_id FROM payment JOIN project p ON p.id = project_id
        WHERE payment.{STANDING} AND NOT EXISTS (SELECT 1 FROM payment f
            WHERE f.project_id = p.id AND f.kind = 'final') GROUP BY project_id, budget_fen
        HAVING 100 * sum({OUT.replace("status", "payment.status")}) > 80 * budget_fen""",
    "M4: a contract is closed and not settled to the fen": """
        SELECT p.id FROM project p WHERE status = 'closed' AND 1 < (SELECT count(DISTINCT b) FROM (
            SELECT sum(CASE account WHEN 'fund' THEN -fen WHEN 'owed_back' THEN -fen ELSE fen END)
            AS b FROM balance WHERE project_id = p.id
            AND account IN ('spent', 'settled', 'fund', 'owed_back')
            GROUP BY replace(account, 'owed_back', 'fund')) x)""",
    "M5: a visit is paid that is not over, or not at the price that was spent for it": f"""
        SELECT v.id FROM paymentline n JOIN visit v ON v.id = n.visit_id
        JOIN payment y ON y.id = n.payment_id AND y.status = 'paid'
        WHERE v.status <> 'closed' OR n.fen <> {SPENT_FOR} AND NOT {TAKEN_BACK}""",
    "M5: a visit that was taken back is spent for, or paid": f"""
        SELECT v.id FROM visit v JOIN ledgerline l ON l.visit_id = v.id
        WHERE {TAKEN_BACK} AND l.account IN ('spent', 'settled')
        GROUP BY v.id, l.account HAVING sum(l.fen) <> 0""",
    "M5: a payment is not the sum of its visits": """
        SELECT id FROM payment WHERE kind IN ('period', 'final') AND fen + from_advance <>
        coalesce((SELECT sum(n.fen) FROM paymentline n WHERE n.payment_id = payment.id), 0)
        AND status <> 'refused'""",
    "M6: two hands are of one person, or one of the organisation": f"""
        SELECT id FROM payment WHERE {STANDING} AND (made_by = approved_by OR made_by = paid_by
        OR approved_by = paid_by OR EXISTS (SELECT 1 FROM "grant" g JOIN project p
            ON p.provider_id = g.provider_id WHERE p.id = payment.project_id
            AND g.person_id IN (made_by, approved_by, paid_by)))""",
    "M7: a visit cost another price than that of its contract": f"""
        SELECT v.id FROM visit v JOIN project p ON p.id = v.project_id
        WHERE {SPENT_FOR} NOT IN (SELECT 0 UNION SELECT p.visit_fen UNION SELECT c.visit_fen
            FROM contract c WHERE c.project_id = p.id AND c.status IN ('in_force', 'replaced'))""",
    "M6: a paid visit is taken back by one hand": """
        SELECT id FROM reversal WHERE proposed_by = decided_by
        OR status <> 'proposed' AND decided_by IS NULL""",
    "M9: a payment that names another, or a recovery neither an advance nor a visit": """
        SELECT id FROM payment y WHERE kind NOT IN ('recovery', 'again') AND reverses_id IS NOT NULL
        OR kind = 'again' AND reverses_id IS NULL
        OR kind = 'recovery' AND (reverses_id IS NULL) <> EXISTS (
            SELECT 1 FROM ledgerline l WHERE l.entry = 'overpaid:payment:' || y.id)""",
    "M9: an advance that comes back twice": """
        SELECT reverses_id FROM payment WHERE reverses_id IS NOT NULL AND status <> 'refused'
        GROUP BY reverses_id HAVING count(*) > 1""",
}


def breaches(session: Session) -> list[str]:
    """Every rule that is broken now."""
    found = [
        f"{rule}: {row[0]}"
        for rule, query in RULES.items()
        for row in session.connection().execute(text(query))
    ]
    differs = replaying.first_difference(session)
    return [*found, *([f"M8: {differs}"] if differs else [])]


def unexplained(session: Session) -> int:
    """Fen in pots that no line tells of, and fen paid that no payment tells of."""
    pots = """SELECT coalesce(sum(abs(fen - coalesce((SELECT sum(l.fen) FROM ledgerline l
        WHERE l.project_id = b.project_id AND l.account = b.account), 0))), 0) FROM balance b"""
    paid = f"""SELECT coalesce(sum(abs(b.fen + coalesce((SELECT sum({OUT}) FROM payment
        WHERE project_id = b.project_id AND status = 'paid'), 0))), 0)
        FROM balance b WHERE account = 'fund'"""
    read = session.connection().execute
    return int(read(text(pots)).scalar_one()) + int(read(text(paid)).scalar_one())
