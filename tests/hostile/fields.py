"""Every field that people may fill with words of their own, and the way there.

A way is what is done one after the other: `=value` answers the open question, `+` presses the
first answer that is offered, `!` begins what is typed, all else is pressed.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """Who fills it, how they come there, what they do after it, and who looks at it then."""

    who: str
    way: tuple[str, ...]
    then: tuple[str, ...] = ()
    seen: tuple[tuple[str, str], ...] = ()
    """Pairs of somebody and what they do."""
    kept: str = ""
    """`table.column` where the words end up, if they are kept as they were said."""
    most: int = 500
    """Characters that are kept at most."""


QUEUE = (("coordinator", "oq:all:0"), ("coordinator", "newest task"))
NEWCOMER = ("la:zh", "ag")
REGISTER = (*NEWCOMER, "me")
FILE = (("resident", "6a:0"), ("resident", "6b:{person}"), ("coordinator", "3l:{person}"))
ENTER = ("3t",)
APPLY = ("9bc:{tender}:{provider}",)
OFFER = ("9ce:{project}",)
RULE = ("2e:social_work:disabled", "+")

FIELDS: dict[str, Field] = {
    "register.name": Field("stranger", REGISTER, kept=""),
    "register.birth": Field("stranger", (*REGISTER, "!王小明")),
    "register.place": Field("stranger", (*REGISTER, "!王小明", "!1950年3月1日")),
    "register.address": Field(
        "stranger", (*REGISTER, "!王小明", "!1950年3月1日", "=630102001001"),
        ("=elderly_at_home", "=ok", "+", "+"), (("stranger", "6a:0"), *QUEUE),
        kept="person.address", most=100),
    "link.name": Field("resident", ("3d", "=family")),
    "link.digits": Field("resident", ("3d", "=family", "!祁生莲")),
    "order.note": Field(
        "resident", ("os:daily_care", "+", "=note"), ("=yes",),
        (("resident", "mo"), *QUEUE), kept="order.note"),
    "rate.words": Field(
        "resident", ("ra:{done_visit}:1", "rw:{done_visit}"), (),
        (("coordinator", "oo:{done}"), *QUEUE), kept="rating.words"),
    "rated.words": Field(
        "resident", ("ra:{done_visit}:1",), (),
        (("coordinator", "oo:{done}"), *QUEUE), kept="rating.words"),
    "last-day.day": Field("resident", ("8s:{standing}",)),
    "address.address": Field("resident", ("ad:{person}",), (), FILE, "person.address", 100),
    "join.name": Field("stranger", ("!/start {payload}", "=zh"), (),
                       (("manager", "5a"),), "person.name", 30),
    "find.who": Field("coordinator", ("3k",)),
    "enter.name": Field("coordinator", ENTER),
    "enter.birth": Field("coordinator", (*ENTER, "!王小明")),
    "enter.place": Field("coordinator", (*ENTER, "!王小明", "!1950年3月1日")),
    "enter.address": Field(
        "coordinator", (*ENTER, "!王小明", "!1950年3月1日", "=630102001001"),
        ("=elderly_at_home", "=ok", "=any", "=yes"), (), kept="person.address", most=100),
    "home.card": Field("coordinator", ("3q:{asked}",)),
    "tell_worker.words": Field("resident", ("4t:{booked_visit}",), (),
                               (("worker", "sv:{booked_visit}"),), "relay.words", 200),
    "tell_home.words": Field("worker", ("4e:{booked_visit}",), (),
                             (("resident", "so:{booked}"),), "relay.words", 200),
    "later.code": Field("worker", ("0b:{missed_visit}", "+")),
    "explain.words": Field("worker", ("0g:{done_visit}",), (), QUEUE, "hold.said", 300),
    "object.words": Field("halted", ("9mo:{halted}",), (), QUEUE),
    "propose.words": Field("peer", ("cl:{recovery}",), (), (("peer", "ht:{recovery}"),)),
    "override.words": Field("supervisor", ("0v:{silent_recovery}",)),
    "case-goal.words": Field(
        "worker", ("0A:{done_visit}",), (), (("resident", "mo"),), "casefile.goal", 300),
    "case-step.words": Field("worker", ("0E:{casefile}",), (), (("proxy", "0C:{casefile}"),),
                             "casestep.words", 120),
    "case-note.words": Field("worker", ("0G:{casefile}",), (), (("worker", "0H:{casefile}"),),
                             "casenote.words"),
    "case-words.words": Field("ended_proxy", ("0K:{ended_case}",), (), (),
                              "casefile.closing_words"),
    "dispute.words": Field("worker", ("0t:{old_rating}",), (), (("worker", "0s:0"), *QUEUE),
                           "dispute.words", 300),
    "answer_dispute.words": Field("peer", ("0u:{dispute}:1",), (), (("worker", "0s:0"),),
                                  "dispute.answer", 300),
    "close.reason": Field("peer", ("cl:{taken}",), (), (("peer", "ht:{taken}"),)),
    "rest.until": Field("peer", ("9B:{taken}:{taken_v}",)),
    "rest.words": Field("peer", ("9B:{taken}:{taken_v}", "=after"), (),
                        (("coordinator", "ot:{taken}"),), "tasknote.words", 300),
    "shift.words": Field("peer", ("9H", "+"), (), (), "handover.words", 300),
    "note.words": Field("peer", ("9C:{taken}",), (),
                        (("coordinator", "ot:{taken}"),), "tasknote.words", 300),
    "write-back.words": Field("peer", ("4o:{taken}",)),
    "write-back.send": Field("peer", ("4o:{taken}", "=thanks")),
    "times.times": Field("manager", ("5s:{worker}",), (), (("manager", "5q:{worker}"),)),
    "absence.since": Field("manager", ("5v:{worker}",)),
    "absence.until": Field("manager", ("5v:{worker}", "!2026-12-08")),
    "paper.day": Field("manager", ("5x:{worker}:check",)),
    "house-paper.proof": Field("manager", ("qb:{provider}:staff",)),
    "house-paper.day": Field("manager", ("qb:{provider}:staff", "!民政局 12 号")),
    "house-paper.until": Field(
        "manager", ("qb:{provider}:staff", "!民政局 12 号", "!2026-03-01")),
    "contract-remark.words": Field("manager", ("9cd:{contract}",), (),
                                   (("coordinator", "9ca:{project}"),), "remark.words", 300),
    "contract.premises": Field("coordinator", OFFER),
    "contract.office": Field("coordinator", (*OFFER, "+")),
    "contract.wages": Field("coordinator", (*OFFER, "+", "+")),
    "contract.visits": Field("coordinator", (*OFFER, *"+++")),
    "contract.people": Field("coordinator", (*OFFER, *"++++")),
    "contract.volunteers": Field("coordinator", (*OFFER, *"+++++")),
    "contract.hours_each": Field("coordinator", (*OFFER, *"++++++")),
    "contract.lectures": Field("coordinator", (*OFFER, *"+++++++")),
    "contract.teams": Field("coordinator", (*OFFER, *"++++++++")),
    "contract-change.what": Field("coordinator", ("9cf:{project}",)),
    "contract-change.what sum": Field("coordinator", ("9cf:{project}", "=sum")),
    "contract-change.what until": Field("coordinator", ("9cf:{project}", "=until")),
    "contract-change.what lectures": Field("coordinator", ("9cf:{project}", "=lectures")),
    "contract-change.what areas": Field("coordinator", ("9cf:{project}", "=areas")),
    "volunteers.day": Field("manager", ("9cl:{project}", "!王芳")),
    "volunteers.names": Field("manager", ("9cl:{project}",), ("+",),
                              (("manager", "9ck:{project}:0"), ("coordinator", "9cp:{project}"))),
    "volunteer-hours.day": Field("manager", ("9cm:{project}", "!王芳 3")),
    "volunteer-hours.minutes": Field("manager", ("9cm:{project}",)),
    "count.day": Field("manager", ("9co:{project}:lectures", "+")),
    "count.amount": Field("manager", ("9co:{project}:lectures",)),
    "amend.value": Field("resident", ("6d:{person}:door",), (), FILE, "person.address", 100),
    "amend.value name": Field("resident", ("6d:{person}:name",), (), FILE, "person.name", 30),
    "amend.value birth": Field("resident", ("6d:{person}:birth",), (), FILE),
    "amend.value phone": Field("resident", ("6d:{person}:phone",), (), FILE),
    "appeal.words": Field("asked", ("2a:c:{refused}",), (), QUEUE, "appeal.words"),
    "answer.words": Field("peer", ("2u:{appeal}:1:0",), (), (), "appeal.answer"),
    "exclude.words": Field("peer", ("9sf:{old_rating}:another_visit:0",), (),
                           (("supervisor", "9si"),), "exclusion.words", 300),
    "rule.visits": Field("prefecture", RULE),
    "rule.fee": Field("prefecture", (*RULE, "!4")),
    "rule.since": Field("prefecture", (*RULE, "!4", "!0")),
    "rule.source": Field("prefecture", (*RULE, "!4", "!0", "+"), ("+",),
                         (("prefecture", "2k:social_work"),), "entitlement.source", 120),
    "day_off.day": Field("supervisor", ("0i:1", "=630102")),
    "day_off.source": Field("supervisor", ("0i:0", "=630102", "+", "=7"), ("+",),
                            (("supervisor", "0h:0"),), "dayoff.source", 120),
    "survey.question": Field(
        "supervisor", ("9gg",), ("=housekeeping", "=daily_care", "=ok", "+", "=yes"),
        (("resident", "9gc"), ("supervisor", "9gc")), "survey.question", 120),
    "survey.until": Field("supervisor", ("9gg", "=usual", "=housekeeping", "=daily_care", "=ok")),
    "support.fen": Field("supervisor", ("9aj:{provider}", "=2026")),
    "support.source": Field("supervisor", ("9aj:{provider}", "=2026", "!30000"), (),
                            (("manager", "9ap:0"),), "support.source", 120),
    "house-rating.source": Field("supervisor", ("9ak:{provider}", "=4"), (),
                                 (("manager", "9ap:0"),), "provider.rating_source", 120),
    "training.day": Field("supervisor", ("9af", "=finance")),
    "training.place": Field("supervisor", ("9af", "=finance", "+"), (),
                            (("supervisor", "9ae"),), "training.place", 60),
    "violation.day": Field("supervisor", ("9al:{provider}",)),
    "violation.what": Field("supervisor", ("9al:{provider}", "!2026-03-01"), (),
                            (("supervisor", "9aa:{provider}"),), "violation.what", 160),
    "fund.fund": Field("supervisor", ("9gp:630102",)),
    "tender.fund": Field("supervisor", ("9bl",)),
    "tender.closes": Field("supervisor", ("9bl", "!50万")),
    "tender.scores": Field("supervisor", ("9bl", "!50万", "+")),
    "tender.source": Field("supervisor", ("9bl", "!50万", "+", "+"), ("=yes",),
                           (("manager", "9ba"),), "tender.source", 120),
    "apply.name": Field("manager", APPLY, ("!20万", "!80", "!100", "+", "+"),
                        (("manager", "9bb:{tender}"),), "project.name", 80),
    "apply.sum": Field("manager", (*APPLY, "!日常支持")),
    "apply.price": Field("manager", (*APPLY, "!日常支持", "!20万")),
    "apply.visits": Field("manager", (*APPLY, "!日常支持", "!20万", "!80")),
    "apply.since": Field("manager", (*APPLY, "!日常支持", "!20万", "!80", "!100")),
    "apply.until": Field("manager", (*APPLY, "!日常支持", "!20万", "!80", "!100", "+")),
    "sheet.points": Field("evaluator", ("9bq:{sheet}",)),
    "apply-needs.goals": Field("manager", ("9bg:{draft}", "!没人做饭"), (),
                               (("manager", "9bd:{draft}"),), "application.goals", 300),
    "apply-needs.needs": Field("manager", ("9bg:{draft}",), ("+",), (("manager", "9bd:{draft}"),),
                               "application.needs", 500),
    "pay.receipt": Field("supervisor", ("9dh:{approved}:{approved_v}:100",)),
    "reversal.words": Field("manager", ("9dm:{false}",), (), (("manager", "9dk:{false}"),),
                            "reversal.said"),
    "evaluation-no.words": Field(
        "supervisor", ("9fd:{evaluation}:{evaluation_v}:county:0",), (),
        (("coordinator", "9fb:{evaluation}"),), "seat.words", 300),
    "rectify.named": Field("supervisor", ("9fg:{evaluation}:{evaluation_v}:x",)),
    "rectify.until": Field("supervisor", ("9fg:{evaluation}:{evaluation_v}:x", "!晚到", "+")),
    "objection.words": Field("manager", ("9fk:{failed}",), (), (("manager", "9fb:{failed}"),),
                             "objection.words"),
    "hearing.notes": Field("supervisor", ("9fl:{objected}:1",), (), (), "", 1000),
    "hearing.answer": Field("supervisor", ("9fl:{objected}:0", "!听了双方"), (),
                            (("manager", "9fb:{objected}"),), "objection.answer"),
    "until.until": Field("coordinator", ("1d:{claim}:{claim_v}:{certify}:0",)),
    "paper_wanted.paper": Field("coordinator", ("1f:{claim}:{claim_v}:{certify}:paper",), (),
                                (("resident", "1a:{person}"),), "groupclaim.paper", 60),
    "grown_up.grown_up": Field("stranger", ("4f",), (), QUEUE),
    "whom.whom": Field("resident", ("!救命,有人摔倒了起不来", "4m:{newest}:0"), (), QUEUE),
    "free words": Field("resident", (), (), QUEUE),
    "free words of a newcomer": Field("stranger", ()),
    "free words at work": Field("coordinator", ()),
    "words for a human": Field("resident", ("hu:0",), (), QUEUE),
}  # fmt: skip
"""By form and step; a third word tells apart what one question asks in turn."""
