"""中期评估: one contract is looked at before its half; the county has spoken, two have not."""

from datetime import datetime

from sqlmodel import Session

from bot.demo.folk import Town
from bot.demo.signed import contract_of
from models.operations.evaluating import begin_evaluation, say
from models.reads.standing import actor_of
from models.words import EvaluationKind, Voice


def look_at_half(session: Session, town: Town, now: datetime) -> None:
    """The same supervisor begins it and says a yes."""
    project, by = contract_of(town).row.id, actor_of(session, town.people["qingyuan"].id)
    row = begin_evaluation(session, project, EvaluationKind.MID, by=by, now=now)
    say(session, row.id, Voice.COUNTY, yes=True, seen=row.version, by=by, now=now)
