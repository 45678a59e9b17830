"""Everything that one sentence carried beside the service: for whom, when, how often."""

from typing import Any

from handlers.context import Desk
from handlers.resident import wishes
from models.reads.candidates import Ask
from models.reads.catalogue import dish
from models.reads.people import names_in_care, person_card
from models.reads.slots import Open, open_times
from models.rules.hours import local
from models.rules.understanding import reading
from models.rules.understanding.leftover import says_more
from models.rules.understanding.reading import Reading
from models.rules.understanding.served import Kin
from models.words import Scope


def told(desk: Desk, service: str, words: str) -> dict[str, Any]:
    """The answers of the order form that a sentence holds. Its words go with the order where they
    say more than was understood: the worker reads them, and a coordinator who finds them misheard
    can say what they meant.
    """
    said = reading.read(words, local(desk.now))
    phrases = (said.when.phrase if said.when else "", said.served.phrase if said.served else "")
    more = says_more(words, service, *phrases)
    answers: dict[str, Any] = {"said": " ".join(words.split())[:500]} if more else {}
    person = _served(desk, said)
    if person is None:
        return answers
    answers["person"] = person
    open_ = _open(desk, service, person) if said.when is not None else None
    if open_ is not None and said.when is not None:
        answers |= wishes.placed(said.when, open_, desk)
    elif said.when is not None:
        answers |= wishes.how_often(said.when)
    return answers


def not_registered(desk: Desk, words: str) -> str | None:
    """The kin that a wish is for, by their age, where nobody is registered in the speaker's care;
    None where the speaker may be meant.
    """
    who = reading.read(words, local(desk.now)).served
    told = who is not None and who.who is not Kin.SELF and who.age is not None
    alone = desk.who.registered and not names_in_care(
        desk.session, desk.who.person_id, now=desk.now
    )
    return who.phrase if who and told and alone else None


def _open(desk: Desk, service: str, person: int) -> Open | None:
    """Who could come; None for no such service or person."""
    wanted, card = dish(desk.session, service), person_card(desk.session, person)
    if wanted is None or card is None:
        return None
    ask = Ask(card.id, service, card.area_code or "", desk.now, wanted.minutes)
    return open_times(desk.session, ask, wanted, now=desk.now)


def _served(desk: Desk, said: Reading) -> int | None:
    """Whom the sentence means, where there is no doubt: one who is named, or the only one."""
    others = names_in_care(desk.session, desk.who.person_id, now=desk.now, scope=Scope.ORDER)
    named = [person_id for person_id, name in others if name in said.text]
    if len(named) == 1:
        return named[0]
    if desk.who.registered and not others:
        return desk.who.person_id
    if len(others) == 1 and not desk.who.registered:
        return others[0][0]
    return None
