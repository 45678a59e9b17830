"""我的数据 as a file: plain text that any telephone and any office opens."""

from collections.abc import Iterator

from handlers.screens.appealing import findings
from handlers.screens.casefiles import OFF, ON
from handlers.screens.certifying import lines as claim_lines
from handlers.screens.common import ways_out
from handlers.screens.manager import worker_lines
from handlers.screens.mydata import readers, who
from handlers.screens.plans import days_told
from handlers.ui.say import Say
from handlers.ui.screen import Document, Screen
from models.operations.copying import OwnCopy, OwnDecision
from models.reads.mydata import OwnFile, OwnVisit
from models.reads.own_acts import OwnActs
from models.rules.hours import today

BOM = "\ufeff"
"""So that an office computer reads the file as UTF-8."""
EVERY = 1000
"""Readings told, the newest first: more than anybody's file ever had."""


def copy(say: Say, told: OwnCopy, place: str) -> Screen:
    """The whole file."""
    acts = told.acts
    lines = [*who(say, told.file, place), *claim_lines(say, told.claims), ""]
    lines += [*_history(say, told.file), *_decided(say, told.decisions), *_appeals(say, acts)]
    lines += [*_said(say, told.file), *_held(say, acts), *_works(say, acts)]
    lines += ["", *readers(say, told.file, EVERY), "", say("mydata-unspoken")]
    content = (BOM + "\r\n".join(lines)).encode()
    paper = Document(say("mydata-file"), "text/plain", content)
    return Screen(say("mydata-copied"), document=paper, rows=(ways_out(say),), fresh=True)


def _history(say: Say, told: OwnFile) -> Iterator[str]:
    for yes in told.consents:
        word, given = say.word("purpose", yes.purpose), say.day(today(yes.given_at))
        back = say.day(today(yes.withdrawn_at)) if yes.withdrawn_at else "—"
        yield say("mydata-consent", purpose=word, given=given, withdrawn=back)
    for order in told.orders:
        service, status = say.word("service", order.service), say.word("order-status", order.status)
        line = {"number": order.number, "service": service, "status": status}
        line["days"] = days_told(say, order.plan)
        yield say("mydata-order", when=say.when(order.start), note=order.note or "—", **line)
    for visit in told.visits:
        yield say(
            "mydata-visit",
            number=visit.number,
            when=say.when(visit.start),
            worker=visit.worker,
            note=visit.done_note or "—",
            stars=visit.stars or "—",
            closing=_answered(say, visit),
            words=visit.words or "—",
        )


def _answered(say: Say, visit: OwnVisit) -> str:
    """What was said of the work, by whom; or that nobody answered."""
    told = (say.word("done-said", visit.said),) if visit.said else ()
    why = (say.word("closing-why", visit.closing),) if visit.closing else ()
    return " · ".join((*told, *why)) or "—"


def _decided(say: Say, decisions: tuple[OwnDecision, ...]) -> Iterator[str]:
    """Each answer with its reasons and the rules they rest on."""
    for one in decisions:
        yield say(
            "copy-entitled" if one.entitled else "copy-not-entitled",
            when=say.when(one.at),
            service=say.word("service", one.service) if one.service else say("why-anything"),
            day=say.day(one.day),
            by=say("copy-by-hand" if one.by_hand else "copy-by-rules"),
        )
        yield from findings(say, one.findings, one.served)


def _appeals(say: Say, acts: OwnActs) -> Iterator[str]:
    for one in acts.appeals:
        yield say(
            "copy-appeal",
            when=say.when(one.opened_at),
            service=say.word("service", one.service) if one.service else say("why-anything"),
            words=one.words or "—",
            status=say(f"copy-appeal-{one.status}"),
            answer=one.answer or "—",
        )


def _said(say: Say, told: OwnFile) -> Iterator[str]:
    for case in told.cases:
        queue, when = say.word("queue", case.kind), say.when(case.opened_at)
        yield say("mydata-case", queue=queue, when=when, words=case.about or "—")
    for at, words in told.talk:
        yield say("mydata-talk", when=say.when(at), words=words)


def _held(say: Say, acts: OwnActs) -> Iterator[str]:
    """Words that were passed on, wishes, the home's card, the telephone."""
    for at, kind, words in acts.relays:
        form = say.word("relay-kind", kind)
        yield say("copy-relay", when=say.when(at), form=form, words=words or "—")
    for since, lifted in acts.apart:
        ended = say.day(today(lifted)) if lifted else "—"
        yield say("copy-apart", since=say.day(today(since)), lifted=ended)
    if acts.card:
        yield say("copy-card", card=acts.card)
    if (home := acts.place) is not None:
        point = {"latitude": f"{home.latitude:.5f}", "longitude": f"{home.longitude:.5f}"}
        yield say("copy-home-place", when=say.day(today(home.changed_at)), **point)
    for case in acts.cases:
        status = say(f"case-is-{case.status}")
        yield say("copy-case", when=say.day(today(case.opened_at)), status=status, goal=case.goal)
        for words, done in case.steps:
            yield say("case-step", mark=ON if done else OFF, words=words)
        yield say("copy-case-words", words=case.words or "—")
    for chat in acts.chats:
        yield say(
            "copy-chat",
            since=say.day(today(chat.since)),
            large=say("copy-yes" if chat.elder_mode else "copy-no"),
            reachable=say("copy-yes" if chat.reachable else "copy-no"),
        )


def _works(say: Say, acts: OwnActs) -> Iterator[str]:
    for post in acts.posts:
        until = say.day(today(post.revoked_at)) if post.revoked_at else "—"
        role, since = say.word("role", post.role), say.day(today(post.granted_at))
        yield say("copy-post", role=role, place=post.place or "—", since=since, until=until)
    for one in acts.work:
        yield from worker_lines(say, one)
        services = " ".join(say.word("service", code) for code in sorted(one.skills))
        yield say("copy-services", services=services or "—")
