"""三方合同 on the screen: who has signed, the whole text, and what the purchaser owes."""

from datetime import date

from handlers.presses.contracts import (
    AmendContract,
    AskRemark,
    FullText,
    OfferContract,
    Received,
    SeeContract,
    Sign,
    WithdrawContract,
)
from handlers.presses.projects import SeeProject
from handlers.screens import amendments
from handlers.screens.projects import duty_line, step_word
from handlers.ui.form import listed
from handlers.ui.say import Say, voice
from handlers.ui.screen import Button, Document, Screen
from handlers.ui.yuan import yuan
from models.reads.contracts import ContractCard, Draft
from models.reads.projects import ProjectCard
from models.rules.hours import today
from models.tables.contracts import ContractStatus
from models.tables.duties import Duty
from models.words import Language, Party

BOM = "\ufeff"
"""So that an office computer reads the file as UTF-8."""
CODE = 8
"""Letters of the digest that are told, in two halves."""
READ = 16
"""Letters of the digest that a signature carries."""


def none(say: Say, project_id: int, *, may_offer: bool) -> Screen:
    """No text lies before the parties."""
    offer = (Button(say("contract-offer"), OfferContract(project_id)),)
    rows = (offer,) if may_offer else ()
    return Screen(say("contract-none"), rows=(*rows, (_back(say, project_id),)))


def listed_only(say: Say, one: ProjectCard) -> Screen:
    """A contract that came by a list: what is known of it, and that nobody signed it here."""
    text = say(
        "contract-listed",
        project=one.name,
        house=one.house,
        since=say.birthday(one.starts_on),
        until=say.birthday(one.ends_on),
        sum=yuan(one.budget_fen),
        visit=yuan(one.visit_fen),
        visits=one.visits_a_month,
    )
    return Screen(text, rows=((_back(say, one.id),),))


def card(say: Say, one: ContractCard, *, may_amend: bool = False) -> Screen:
    """Who has signed, what was said against it, and the way to the whole text."""
    state = say.word("contract-to", one.status)
    head = say("contract", number=one.number, project=one.project, house=one.house, state=state)
    lines = [head, *(_party(say, one, party) for party in Party)]
    lines += [say("contract-from", day=say.birthday(one.valid_from), code=code(one.sha256))]
    if one.changes:
        lines += [say("contract-changes"), *amendments.lines(say, one.changes)]
    lines += [
        say("contract-remarked", party=say.word("party", said.party), words=said.words)
        for said in one.remarks
    ]
    lines += [say("contract-read-first")] if one.may_sign else []
    buttons = [Button(say("contract-text-open"), FullText(one.id))]
    if one.status is ContractStatus.OFFERED:
        buttons.append(Button(say("contract-remark-ask"), AskRemark(one.id)))
    if one.may_withdraw:
        buttons.append(Button(say("contract-withdraw"), WithdrawContract(one.id, one.version)))
    if may_amend:
        buttons.append(Button(say("contract-amend"), AmendContract(one.project_id)))
    return Screen("\n".join(lines), rows=(*listed(buttons, 2), (_back(say, one.project_id),)))


def full(say: Say, one: ContractCard) -> Screen:
    """The text as a file, and only under it the button that signs it."""
    content = (BOM + one.text.replace("\n", "\r\n")).encode()
    paper = Document(say("contract-file", number=one.number), "text/plain", content)
    sign = [
        Button(say("contract-sign", party=say.word("party", party)),
               Sign(one.id, party, one.sha256[:READ]))
        for party in one.may_sign
    ]  # fmt: skip
    if one.may_sign:
        sign.append(Button(say("contract-remark-ask"), AskRemark(one.id)))
    told = "contract-read-sign" if one.may_sign else "contract-read"
    text = say(told, number=one.number, code=code(one.sha256))
    if Party.PURCHASER in one.may_sign:
        text = "\n".join([text, say("contract-sign-voice")])
    back = Button(say("contract-back"), SeeContract(one.project_id))
    return Screen(text, document=paper, rows=(*listed(sign), (back,)), fresh=True)


def text(one: Draft) -> str:
    """What the three sign. In Chinese whoever reads it: one text, one digest."""
    say, terms, scope = voice(Language.ZH), one.terms, one.terms.scope
    since, until = say.birthday(one.starts_on), say.birthday(scope.ends_on)
    paragraphs = [
        say("contract-head", number=one.number, project=one.project, place=one.place,
            house=one.house),
        say("contract-what", services=_list(say, "service", scope.services),
            areas="、".join(one.areas), groups=_list(say, "group", scope.groups)),
        say("contract-term", since=since, until=until, visits=one.visits_a_month),
        say("contract-sum", sum=yuan(terms.fen), visit=yuan(terms.visit_fen),
            day=say.birthday(terms.valid_from), percent=one.shares["advance_percent"],
            kept=one.shares["kept_percent"]),
        say("contract-purchaser", premises=terms.premises or say("contract-nothing"),
            office=yuan(terms.office_fen), wages=yuan(terms.wages_fen)),
        say("contract-provider", indicators=_targets(say, one)),
        say("contract-supervisor", percent=one.shares["check_percent"]),
    ]  # fmt: skip
    if one.changes:
        paragraphs += [say("contract-changed"), *amendments.lines(say, one.changes)]
    return "\n".join(paragraphs)


def dues(say: Say, project_id: int, owed: list[Duty], come: list[Duty], on: date) -> Screen:
    """All that the purchaser owes; of what `come` names the reader says that it has."""
    lines = [duty_line(say, one, on) for one in owed]
    buttons = [
        Button(say("due-received", step=step_word(say, one)), Received(one.id)) for one in come
    ]
    head = say("dues") if owed else say("dues-none")
    return Screen("\n".join([head, *lines]), rows=(*listed(buttons), (_back(say, project_id),)))


def told(say: Say, name: str, one: ContractCard) -> Screen:
    """News of a contract, and the way to it."""
    news = say(name, number=one.number, project=one.project, house=one.house)
    return Screen(news, rows=((Button(say("contract-open"), SeeContract(one.project_id)),),))


def remarked(say: Say, one: ContractCard, party: Party, words: str) -> Screen:
    """To the other two: one of the three holds something against it."""
    line = say("contract-remarked", party=say.word("party", party), words=words)
    screen = told(say, "contract-remark-told", one)
    return Screen(f"{screen.text}\n{line}", rows=screen.rows)


def code(sha256: str) -> str:
    """«3f9a 2c71»: enough to compare two texts by telephone."""
    return f"{sha256[: CODE // 2]} {sha256[CODE // 2 : CODE]}"


def _party(say: Say, one: ContractCard, party: Party) -> str:
    signed, word = one.signed.get(party), say.word("party", party)
    if signed is None:
        return say("contract-waits", party=word)
    return say("contract-signed", party=word, name=signed.name, day=say.day(today(signed.at)))


def _targets(say: Say, one: Draft) -> str:
    lines = [
        say(f"target-{measure.replace('_', '-')}", count=amendments.amount(measure, target))
        for measure, target in one.terms.targets.items()
    ]
    return say("semicolon").join(lines) or say("contract-nothing")


def _list(say: Say, kind: str, codes: tuple[str, ...]) -> str:
    return "、".join(say.word(kind, code) for code in codes)


def _back(say: Say, project_id: int) -> Button:
    return Button(say("project-back"), SeeProject(project_id))
