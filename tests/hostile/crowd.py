"""The world of the permission table with more in it, and a far county that has no part in it.

What `outside` does can rightly touch nothing near: that is known here without asking any rule.
"""

from datetime import date, timedelta

from sqlmodel import Session

from models.base import Row, add
from models.operations.forgetting import forget_me
from models.operations.helping import open_task
from models.operations.households import issue
from models.operations.inviting import invite_to
from models.operations.joining import open_account
from models.operations.linking import give_code
from models.operations.suspending import suspend
from models.reads.standing import standing
from models.rules.ranks import Post
from models.tables.decisions import Appeal
from models.tables.pairs import Avoid, Relay
from models.tables.people import Care, CareStatus, ClaimStatus, GroupClaim, Person
from models.tables.providers import Absence, Project
from models.tables.roles import FileGrant, Grant
from models.tables.uploads import SheetKind, Upload, UploadStatus
from models.tables.voices import VoiceNote, VoiceStatus
from models.words import Bond, Group, Looking, Role, Scope, TaskKind
from tests import stage
from tests.matrix.cast import CHATS
from tests.matrix.world import World
from tests.stage import LONG_AGO, NOON, Someone

FAR = "520112"
VILLAGE = "520112004001"
"""A district of Guiyang, a thousand kilometres from where everything else is."""
OUTSIDERS = (
    "far_newcomer", "far_resident", "far_proxy", "far_worker", "far_manager",
    "far_coordinator", "far_supervisor", "far_evaluator",
)  # fmt: skip
FAR_CHATS = {name: 9001 + number for number, name in enumerate(OUTSIDERS)}
MORE = {"guardian": 7101, "asked": 7102, "gone": 7103, "prefecture": 7104, "halted": 7105}
"""People of the near world beside those of the table."""
SECRETS = ("7号楼4单元902", "4827", "祁生莲", "聂师傅", "小宝", "想说句话", "摔倒了", "别忘了钥匙")
"""What is known of the near world: names, a door, its digits, words said there."""


class Crowd(World):
    """Everybody; `near` and `outside` are the numbers of the people who live here, or far away.
    Whoever lives nowhere yet is everybody's business.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._children()
        self._pending()
        self._departed()
        people = stage.table(Person)
        known = {"name": "祁生莲", "address": "7号楼4单元902"}
        session.execute(people.update().where(people.c.name == "杨大珍").values(known))
        near = stage.select(people.c.id).where(people.c.area_code.is_not(None))
        self.near = set(session.scalars(near))
        self.outside = self._far_county()

    @property
    def chats(self) -> dict[str, int]:
        return CHATS | MORE | FAR_CHATS

    def _children(self) -> None:
        s, desk = self.session, self.people["coordinator"]
        guardian = self.people["guardian"] = stage.resident(s, chat_id=MORE["guardian"])
        child = stage.child_of(s, guardian)
        order = stage.order_of(s, stage.Someone(child.person_id, 0, guardian.actor), "recreation",
                               start=NOON + timedelta(days=3, hours=-2))  # fmt: skip
        until = NOON + timedelta(hours=24)
        add(s, FileGrant(person_id=child.person_id, reader_id=desk.person_id,
                         reason=Looking.CASE, until=until))  # fmt: skip
        self.things |= {"child": child.person_id, "child_order": order.id}

    def _pending(self) -> None:
        """Half-finished affairs of every kind: asked, invited, appealed, said, sent."""
        s, things, people = self.session, self.things, self.people
        desk, served = people["coordinator"], people["resident"]
        asked = people["asked"] = stage.resident(s, chat_id=MORE["asked"])
        care = Care(proxy_id=people["proxy"].person_id, person_id=asked.person_id,
                    bond=Bond.FAMILY, status=CareStatus.ASKED, since=NOON)  # fmt: skip
        claim = GroupClaim(person_id=asked.person_id, group=Group.LOW_INCOME, changed_at=NOON,
                           status=ClaimStatus.REFUSED, refused_for="papers",
                           decided_by=desk.person_id)  # fmt: skip
        claim = add(s, claim)
        again = GroupClaim(person_id=asked.person_id, group=Group.DISABLED, changed_at=NOON,
                           status=ClaimStatus.REFUSED, refused_for="papers",
                           decided_by=desk.person_id)  # fmt: skip
        appeal = Appeal(person_id=asked.person_id, asked_by=asked.person_id, claim_id=claim.id,
                        first_by=desk.person_id, words="想说句话", opened_at=NOON,
                        changed_at=NOON)  # fmt: skip
        appealed = open_task(s, TaskKind.APPEAL, now=NOON, person_id=asked.person_id)
        appeal.task_id = appealed.id
        things |= {"asked": asked.person_id, "refused": add(s, again).id}
        things |= {"appeal": add(s, appeal).id}
        rows: tuple[Row, ...] = (
            care,
            Absence(worker_id=things["worker"], since=date(2026, 12, 1), until=date(2026, 12, 3)),
            Relay(visit_id=things["booked_visit"], said_by=served.person_id, by_worker=False,
                  words="别忘了钥匙", said_at=NOON),
            Avoid(person_id=asked.person_id, carer_id=people["colleague"].person_id,
                  asked_by=asked.person_id, since=NOON),
            VoiceNote(chat_id=served.chat_id, file_id="voice-1", words="想说句话",
                      status=VoiceStatus.HEARD, said_at=NOON, due_at=NOON),
            Upload(chat_id=desk.chat_id, person_id=desk.person_id, kind=SheetKind.RESIDENTS,
                   file_id="sheet-1", status=UploadStatus.CHECKED, sent_at=NOON, due_at=NOON),
        )  # fmt: skip
        for row in rows:
            add(s, row)
        halted = people["halted"] = stage.worker(
            s, s.get_one(Project, things["project"]), "停师傅", chat_id=MORE["halted"]
        )
        suspend(s, halted.worker_id, "check", None, by=desk.actor, now=NOON)
        things["halted"] = halted.worker_id
        issue(s, served.person_id, by=served.actor, now=NOON)
        give_code(s, asked.person_id, Scope.ALL, by=asked.actor, now=NOON)
        wanted, manager = Post(Role.WORKER, things["provider"]), people["manager"].actor
        self.payload = invite_to(s, wanted, by=manager, now=NOON)
        people["prefecture"] = self._post(MORE["prefecture"], Role.COORDINATOR, "6301")

    def _departed(self) -> None:
        """Somebody who was here, ordered, and had everything deleted."""
        s = self.session
        gone = self.people["gone"] = stage.resident(s, chat_id=MORE["gone"])
        self.things["gone_order"] = stage.order_of(s, gone).id
        forget_me(s, gone.person_id, by=gone.actor, now=NOON)

    def _far_county(self) -> set[int]:
        s, people = self.session, self.people
        far = FAR_CHATS
        who = open_account(s, far["far_newcomer"], "", now=LONG_AGO)
        people["far_newcomer"] = Someone(who.person_id, who.chat_id, who.actor)
        for name in ("far_resident", "far_proxy"):
            one = people[name] = stage.resident(s, "远方人", chat_id=far[name], place=VILLAGE)
            live_there(s, one.person_id)
        stage.cared_for(s, people["far_proxy"], people["far_resident"])
        project = stage.provider(s, "FERN", place=FAR)
        people["far_worker"] = stage.worker(s, project, "远师傅", chat_id=far["far_worker"])
        for name, role, where in (
            ("far_manager", Role.MANAGER, project.provider_id),
            ("far_coordinator", Role.COORDINATOR, FAR),
            ("far_supervisor", Role.SUPERVISOR, FAR),
            ("far_evaluator", Role.EVALUATOR, FAR),
        ):
            people[name] = self._post(far[name], role, where)
        return {people[name].person_id for name in OUTSIDERS}

    def _post(self, chat_id: int, role: Role, where: str | int) -> Someone:
        s = self.session
        who = open_account(s, chat_id, "远方", now=LONG_AGO)
        if where != "6301":
            live_there(s, who.person_id)
        place = {"area_code": where} if isinstance(where, str) else {"provider_id": where}
        add(s, Grant(person_id=who.person_id, role=role, granted_at=LONG_AGO, **place))
        here = standing(s, chat_id)
        assert here is not None
        return Someone(who.person_id, chat_id, here.actor)


def live_there(session: Session, person_id: int) -> None:
    """A home in the far county, unlike any near."""
    home = {"area_code": VILLAGE, "address": "远街1号", "home_code": "9164"}
    people = stage.table(Person)
    session.execute(people.update().where(people.c.id == person_id).values(home))
