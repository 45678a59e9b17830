"""培训 on the screen: the sessions of a place, and who came to one."""

from datetime import date

from handlers.presses.common import Home
from handlers.presses.growing import CallOff, PlanTraining, SeeTraining, SetCame, Trainings
from handlers.presses.houses import Houses
from handlers.ui.form import listed
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from models.reads.growing import Gathering
from models.tables.growing import Training

MARKS = {True: "✅", False: "❌", None: "▫️"}


def several(say: Say, rows: list[Training], houses: list[tuple[int, str]]) -> Screen:
    text = say("trainings", count=len(houses)) if houses else say("trainings-nobody")
    buttons = [Button(_label(say, row), SeeTraining(row.id)) for row in rows]
    plan = ((Button(say("training-plan"), PlanTraining()),),) if houses else ()
    back = (Button(say("houses-back"), Houses(0)), Button(say("home"), Home()))
    return Screen(text, rows=(*plan, *listed(buttons), back))


def one(say: Say, row: Gathering, on: date) -> Screen:
    """Before its day it may be called off; from then on it is noted who came."""
    told = {"day": say.day(row.on), "topic": say.word("topic", row.topic), "place": row.place}
    lines = [say("training", **told)]
    buttons: list[Button] = []
    if row.off:
        lines.append(say("training-is-off"))
    elif row.on > on:
        lines += [f"· {name}" for _, name, _ in row.houses]
        buttons.append(Button(say("training-call-off"), CallOff(row.id)))
    else:
        lines.append(say("training-ask-came"))
        buttons += [
            Button(f"{MARKS[came]} {name}", SetCame(row.id, number, int(came is not True)))
            for number, name, came in row.houses
        ]
    back = (Button(say("trainings-back"), Trainings()), Button(say("home"), Home()))
    return Screen("\n".join(lines), rows=(*listed(buttons), back))


def _label(say: Say, row: Training) -> str:
    mark = "🚫" if row.called_off_at else "📚"
    return f"{mark} {say.day(row.on)} {say.word('topic', row.topic)}"
