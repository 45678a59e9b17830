"""The public page: what was done in a county, month by month; how it is reckoned; the draws."""

from collections.abc import Mapping, Sequence

from handlers.screens import openness as told
from handlers.ui.say import LOCALES, Say
from handlers.ui.web import Bar, Block, Link, WebPage
from models.reads.openness import DrawTold
from models.tables.publications import Publication
from models.words import Language


def index(
    say: Say, rows: Sequence[Publication], places: Mapping[str, str], draws: Sequence[DrawTold]
) -> WebPage:
    """Every county with its newest month, those without figures last; the draws of spot checks."""
    newest: dict[str, Publication] = {}
    for row in rows:
        newest.setdefault(row.area_code, row)
    told_first = sorted(newest.items(), key=lambda one: one[1].body.get("people") is None)
    links = [
        Link(f"{places[code]} {told.title(say, row.month)}", _address(say, row))
        for code, row in told_first
    ]
    none = () if links else (say("open-page-none"),)
    counties = Block(say("open-page-counties"), (say("open-page-what"), *none), links=tuple(links))
    lottery = Block(say("open-page-draws"), (say("open-page-lottery"),))
    folded = (_draws(say, draws),) if draws else ()
    return _page(say, say("open-page"), "/open", (counties, lottery, *folded))


def month(say: Say, row: Publication, place: str, others: Sequence[Publication]) -> WebPage:
    """One month; what is hidden is said to be."""
    body, where = row.body, f"{place} {told.title(say, row.month)}"
    lines = told.lines(say, {**body, "services": {}, "waiting": {}})
    services, waiting = body.get("services", {}), body.get("waiting", {})
    blocks = [
        Block(say("report-way-total"), tuple(lines)),
        Block(say("open-page-services"), bars=_bars(say, services, body.get("other", 0))),
        Block(say("open-page-waiting"), bars=_bars(say, waiting)),
        Block(
            say("open-page-proof"),
            (say("open-page-hash", hash=row.sha256), say("open-page-few")),
            links=(Link(say("open-page-file"), f"/open/{row.area_code}/{_month(row.month)}.json"),),
        ),
        Block(
            say("open-page-months"),
            links=tuple(Link(told.title(say, one.month), _address(say, one)) for one in others),
        ),
    ]
    shown = tuple(one for one in blocks if one.lines or one.bars or one.links)
    return _page(say, where, f"/open/{row.area_code}/{_month(row.month)}", shown)


def method(say: Say) -> WebPage:
    """How contentment is reckoned, in the words of the chat."""
    title, *lines = say("method").splitlines()
    block = Block("", tuple(line.strip() for line in lines))
    return _page(say, title, "/open/method", (block,))


def _draws(say: Say, draws: Sequence[DrawTold]) -> Block:
    lines = [say("open-page-sealed", month=_month(one.month), hash=one.sealed) for one in draws]
    files = [
        Link(say("open-page-draw", month=_month(one.month)), f"/open/draw/{_month(one.month)}.json")
        for one in draws
        if one.shown
    ]
    return Block(say("open-page-by-month"), tuple(lines), links=tuple(files), folded=True)


def _page(say: Say, title: str, here: str, blocks: tuple[Block, ...]) -> WebPage:
    other = next(one for one in Language if one is not say.language)
    links = (
        Link(say("open-page"), _in(say.language, "/open")),
        Link(say("method-button"), _in(say.language, "/open/method")),
        Link(say("open-page-language"), _in(other, here), LOCALES[other]),
    )
    return WebPage(title, LOCALES[say.language], blocks, links)


def _bars(say: Say, counts: Mapping[str, int], other: int = 0) -> tuple[Bar, ...]:
    return tuple(Bar(name, str(n), n) for name, n in told.by_service(say, counts, other))


def _address(say: Say, row: Publication) -> str:
    return _in(say.language, f"/open/{row.area_code}/{_month(row.month)}")


def _in(language: Language, path: str) -> str:
    return f"{path}?lang={language}"


def _month(month: int) -> str:
    return f"{month // 100}-{month % 100:02}"
