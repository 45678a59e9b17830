"""Words that stand nowhere else, one in every field that may hold somebody's own; and who may
ever read which. Written by hand from what is promised to people, never from the code.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import JSON, LargeBinary, String
from sqlmodel import AutoString

from models.base import Row, Spelled

WORDS = (String, AutoString, JSON, LargeBinary)

OLD, PROXY, GRANNY, CHILD, NEIGHBOUR, NEWCOMER = 1001, 1002, 1003, 1004, 1005, 9001
WORKER, OTHER_WORKER, MANAGER = 2001, 2002, 4001
DESK, AWAY, ABOVE, EVALUATOR = 3001, 3002, 3009, 5001
EVERYBODY = {
    OLD: "resident", PROXY: "proxy", GRANNY: "guardian", CHILD: "child", NEIGHBOUR: "neighbour",
    NEWCOMER: "newcomer", WORKER: "worker", OTHER_WORKER: "worker of another organisation",
    MANAGER: "manager", DESK: "coordinator", AWAY: "coordinator elsewhere",
    ABOVE: "coordinator above", EVALUATOR: "evaluator",
}  # fmt: skip
HOME = frozenset({OLD, PROXY})
OFFICE = frozenset({DESK, ABOVE})
TEAM = frozenset({WORKER, MANAGER})
THREE = OFFICE | {MANAGER}
"""Who speaks for the parties of a contract."""


@dataclass(frozen=True)
class Canary:
    column: str
    """`table.column` in which it stands; empty for what is said and not kept."""
    word: str
    """As a reader sees it."""
    readers: frozenset[int]
    """Chats that may ever be shown it."""
    stored: str = ""
    """As the column holds it, where that is something else."""


CANARIES = (
    Canary("person.name", "鹇翠屏", HOME | OFFICE | {WORKER}),
    Canary("person.phone", "13987650001", HOME | OFFICE | {WORKER}),
    Canary("person.birth_date", "1941年7月19日", HOME | OFFICE, stored="1941-07-19"),
    Canary("person.address", "鹡鸰巷七十七号后门敲窗", HOME | OFFICE | {WORKER}),
    Canary("person.home_code", "7391", HOME | {DESK}),
    Canary("person.name", "鹨小雏", frozenset({GRANNY, CHILD}) | OFFICE),
    Canary("person.name", "鹟长庚", frozenset({NEIGHBOUR})),
    Canary("person.name", "鹡大力", TEAM | HOME | OFFICE),
    Canary("order.note", "鹧鸪带个梯子来", HOME | OFFICE | {WORKER}),
    Canary("relay.words", "鹭鸶门铃是坏的", HOME | {WORKER}),
    Canary("relay.words", "鸊鷉路上堵着呢", HOME | {WORKER}),
    Canary("task.about", "鸲鹆那件事想说说", OFFICE | {OLD}),
    Canary("task.about", "爷爷打我鸨羽掉了", OFFICE),
    Canary("hold.said", "鹎鸟叫我先走", OFFICE | {WORKER}),
    Canary("tasknote.words", "鸫雀已经问过楼长", OFFICE),
    Canary("handover.words", "鵟羽那家的钥匙在抽屉里", OFFICE),
    Canary("rating.words", "鹳雀来得太晚了", HOME | OFFICE),
    Canary("groupclaim.paper", "鸫鸟那张旧户口页", HOME | OFFICE),
    Canary("dispute.words", "鹁鸪那天路上塌方", OFFICE | {WORKER}),
    Canary("dispute.answer", "鸂鶒查过了属实", OFFICE | {WORKER}),
    Canary("qualification.evidence", "鹮羽档案柜第三格", frozenset({MANAGER})),
    Canary("contract.premises", "鹬鸟巷旧粮站二楼", THREE | {EVALUATOR}),
    Canary("remark.words", "鸺鹠场地漏雨", THREE | {EVALUATOR}),
    Canary("volunteer.name", "鹩哥小燕", THREE),
    Canary("seat.words", "鸰鸟看过三户都说好", OFFICE | {MANAGER, EVALUATOR}),
    Canary("rectifypoint.words", "鹒鸟名册要写全", OFFICE | {MANAGER, EVALUATOR}),
    Canary("objection.words", "鶺鸟名册早交了", OFFICE | {MANAGER, EVALUATOR}),
    Canary("objection.notes", "鸦鸟两边都说了", OFFICE | {MANAGER, EVALUATOR}),
    Canary("objection.answer", "鹉鸟名册收到了", OFFICE | {MANAGER, EVALUATOR}),
    Canary("reversal.said", "鹡鸰那天我们去过", OFFICE | {MANAGER, EVALUATOR}),
    Canary("exclusion.words", "鹠鸟那天去过的人都说不是这次", OFFICE),
    Canary("appeal.words", "鹈鹕我明明符合的", HOME | OFFICE),
    Canary("appeal.answer", "鸬鸟核对过了确实不符", HOME | OFFICE),
    Canary("", "鸬鹚残疾证四四一一", OFFICE),
    Canary("casefile.goal", "鹌鹑自己会量血压", HOME | {WORKER}),
    Canary("casestep.words", "鸻鸟先学会开机", HOME | {WORKER}),
    Canary("casenote.words", "鹬蚌心里话没对人说", frozenset({WORKER})),
    Canary("casefile.closing_words", "鸳鸯心里亮堂多了", HOME | {WORKER}),
    Canary("voicenote.words", "鹪鹩我说了什么", frozenset({OLD})),
    Canary("correction.text", "鸲鹆那件事想说说", OFFICE | {OLD}),
    Canary("person.name", "鹞子平", frozenset({DESK})),
)
"""The last is a name in a list of an office."""

NOBODYS = {
    "area": "places of the state",
    "service entitlement figure dayoff": "the policy, in codes and sources",
    "draw": "seeds",
    "publication": "codes and counts of a month, for everybody to read",
    "incubation training attendance support violation": "organisations, written by an office",
    "longing survey vote": "codes, and what an office asks everybody of a place",
    "tender application review barring": "what an office calls for, what an organisation writes of"
    " a place in general, and numbers",
    "signature": "a hash",
    "lot spotcheck": "numbers, and one of a few words that were pressed",
    "counter due ledgerline balance project provider": "organisations, numbers and money",
    "payment paymentline": "sums, and the number of a bank's voucher",
    "audit decision unmetdemand": "codes and row numbers, see models/audit.py",
    "household homenumber invitation carecode calendarlink": "hashes, and the number on a card",
    "upload": "a file's number at the messenger, and a hash",
    "dayplan": "numbers of visits and workers, and a hash",
    "inbox outbox dialogue paper": "the talk itself: every canary has passed through it",
    "grant worker workerarea workerskill projectarea projectservice": "codes of places and dishes",
    "workertongue": "one of seven languages",
    "picture": "a file's number at the messenger, and 64 bits of light and dark",
    "offer care account plan rescue deskview disqualification": "codes and days",
    "evaluation": "figures and codes of a verdict",
    "reckoned": "figures and codes of what was known at a midnight",
}
"""Tables without a column for anybody's words, and why."""
CODES = {
    "contract.text", "contract.sha256", "contract.scope",
    "person.area_code", "order.number", "order.service_code", "order.area_code", "order.photo",
    "task.area_code", "task.county", "task.file_id", "visit.done_note", "visit.code",
    "groupclaim.refused_for", "qualification.file_id", "qualification.why",
    "relay.file_id",
    "groupclaim.evidence", "appeal.service_code", "correction.label", "voicenote.file_id",
}  # fmt: skip
"""Columns beside a canary's: codes, and numbers of files at the messenger. `visit.done_note` is
one of three words that a worker presses; `contract.text` is drawn by the house from the others,
`contract.scope` keeps codes and a day.
"""


def columns() -> Iterator[str]:
    """Every column that could hold words."""
    for name, found in Row.metadata.tables.items():
        for column in found.columns:
            if isinstance(column.type, WORDS) and not isinstance(column.type, Spelled):
                yield f"{name}.{column.name}"
