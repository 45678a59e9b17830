"""报告 as people read it: a few lines with a picture of bars, or a workbook with every figure."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from handlers.presses.common import Home
from handlers.presses.openness import MakeReport
from handlers.presses.projects import SeeProject
from handlers.screens.directory import percent
from handlers.ui.chart import LETTERS, Chart, Group, marked
from handlers.ui.report import PICTURE, SHEET, Wanted
from handlers.ui.say import Say
from handlers.ui.screen import Button, Screen
from handlers.ui.sheet import Cell, Page, Sheet
from handlers.ui.yuan import yuan
from models.reads.projects import ProjectCard
from models.reads.reports import Names, Part, Report
from models.reads.slices import TOTAL
from models.rules.hours import today

BARS = 6
"""In a group: the newest months, the services with most visits."""
REST = "…"
"""All for which there is no bar of their own."""
HUNDRED = 100
Ones = Sequence[tuple[str, Part]]
KINDS = ("project", "provider", "county", "month")
SHARES = ("response", "mean", "low", "high", "worst", "best", "by_proxy", "assisted", "partly")
CONTENT = ("mean", "low", "high", "worst", "best")
"""Of these: how content people are, which is told of thirty and more."""
COLUMNS = (
    "name", "ended", "visits", "spent", "complaints", "drawn", "answered", "checked", "served",
    "voices", *SHARES, "aside", "raw", "asked", "asked_mean", "asked_low", "asked_high",
)  # fmt: skip


def words(say: Say, report: Report, names: Names) -> str:
    """What it says in a few lines, and what the bars of its picture mean."""
    lines = summary(say, report, names)
    way, shown = _bars(report)
    for text, told in (
        (f"report-by-{way}", _numbers(shown)),
        (f"report-content-{way}", [(name, _mean(say, part)) for name, part in _told(shown)]),
    ):
        lines.append(say(text, what=_lettered(say, names, way, told)))
    if len(report.parts.get("month", ())) > BARS:
        lines.append(say("report-newest", count=BARS))
    served = _numbers(_most(report, "service"))
    lines.append(say("report-by-service", what=_lettered(say, names, "service", served)))
    return "\n".join(lines)


def summary(say: Say, report: Report, names: Names) -> list[str]:
    """All of it in five lines."""
    total = report.total
    return [
        *heading(say, report, names),
        say("report-visits", visits=total.visits, yuan=yuan(total.spent_fen)),
        content(say, total),
        say("report-checks", answered=total.answered, share=share(total.checked)),
        say("report-against", count=total.complaints),
    ]


def chart(report: Report) -> Chart:
    """Visits and contentment by month or organisation, and visits by service, with the marks of
    `words`: a month is known by its number.
    """
    way, bars = _bars(report)
    marks = _marks(way, [one for one, _ in bars])
    shares = [
        percent(part.score.mean) if part and part.score.enough else None for _, part in _told(bars)
    ]
    known = marked(shares, ["?" if one is None else f"{one}%" for one in shares], HUNDRED, marks)
    served = _counted(_most(report, "service"), LETTERS)
    return Chart((_counted(bars, marks), replace(known, unit="%"), served), _title(report))


def book(say: Say, report: Report, names: Names, name: str) -> Sheet:
    """Every figure: a page for each way of cutting it, and one for the money."""
    heads = tuple(say(f"report-col-{column.replace('_', '-')}") for column in COLUMNS)
    pages = []
    for way, parts in report.parts.items():
        rows = [(name_of(say, names, way, one), *_cells(part)) for one, part in parts.items()]
        pages.append(Page(say(f"report-way-{way}"), (heads, *rows)))
    title = tuple((line,) for line in heading(say, report, names))
    pages[0] = Page(pages[0].title, (*pages[0].rows, (), *title))
    if report.pots:
        pots = [(say.word("report-pot", pot), yuan(fen)) for pot, fen in report.pots.items()]
        head = (say("report-col-name"), say("report-col-fen"))
        pages.append(Page(say("report-way-pots"), (head, *sorted(pots))))
    return Sheet(name, tuple(pages))


def heading(say: Say, report: Report, names: Names) -> tuple[str, str]:
    name = names["about"][report.about] or say("report-everywhere")
    span = report.span
    days = {"since": span.since.isoformat(), "until": span.until.isoformat()}
    told = say("report-span", **days, day=today(span.as_of).isoformat())
    return say(f"report-{report.kind}", name=name), told


def content(say: Say, part: Part) -> str:
    """Never a share without its bounds and the number of people behind it."""
    score = part.score
    if not score.enough:
        return say("report-content-few", voices=score.voices)
    bounds = {"low": percent(score.low), "high": percent(score.high)}
    people = {"served": score.served, "voices": score.voices}
    told = say("report-content", mean=percent(score.mean), **bounds, **people)
    if not (aside := part.content.aside):
        return told
    shares = {"raw": percent(part.content.raw.mean), "without": percent(score.mean)}
    return "\n".join([told, say("satis-aside", count=aside, **shares)])


def name_of(say: Say, names: Names, way: str, one: str) -> str:
    if one == REST:
        return say("digest-rest")
    if way == TOTAL:
        return say("report-way-total")
    return say.word("service", one) if way == "service" else names.get(way, {}).get(one, one)


def share(of_whole: int) -> str:
    """«30.6» of hundredths of a percent, rounded down."""
    return f"{of_whole // 100}.{of_whole % 100 // 10}"


def _cells(part: Part) -> tuple[Cell, ...]:
    score = part.score
    told = {one: score.enough if one in CONTENT else part.told for one in SHARES}
    shares = [f"{share(getattr(score, one))}%" if told[one] else "—" for one in SHARES]
    counts = (part.complaints, part.drawn, part.answered, f"{share(part.checked)}%")
    people = (score.served, score.voices)
    done = (part.ended, part.visits, yuan(part.spent_fen))
    return (*done, *counts, *people, *shares, *_beside(part))


def _beside(part: Part) -> tuple[Cell, ...]:
    """Answers that two people left out and the share with them; the road of the spot checks."""
    raw, asked = part.content.raw, part.content.checked
    with_all = f"{share(raw.mean)}%" if raw.enough else "—"
    road = (asked.mean, asked.low, asked.high)
    told = [f"{share(one)}%" if asked.enough else "—" for one in road]
    return (part.content.aside, with_all, asked.voices, *told)


def _bars(report: Report) -> tuple[str, list[tuple[str, Part]]]:
    """The newest months; of a single month the organisations."""
    if "month" in report.parts:
        return "month", list(report.parts["month"].items())[-BARS:]
    return "provider", _most(report, "provider")


def _most(report: Report, way: str) -> list[tuple[str, Part]]:
    return sorted(report.parts[way].items(), key=lambda one: (-one[1].visits, one[0]))


def _told(ones: Ones) -> list[tuple[str, Part | None]]:
    """As many as there are bars; of more the rest is the last, of which no share is known."""
    if len(ones) <= BARS:
        return list(ones)
    return [*ones[: BARS - 1], (REST, None)]


def _numbers(ones: Ones) -> list[tuple[str, str]]:
    """Visits of each bar, the last one's of all the rest."""
    rest = sum(part.visits for _, part in ones[BARS - 1 :])
    return [(name, str(part.visits if part else rest)) for name, part in _told(ones)]


def _title(report: Report) -> str:
    """«630102  2026-10-01/2026-10-31»: the place by its national code, where it is of a place."""
    place = report.about if report.kind == "county" else report.about.partition(" ")[2]
    days = f"{report.span.since.isoformat()}/{report.span.until.isoformat()}"
    return f"{place}  {days}".strip()


def _marks(way: str, ones: list[str]) -> Sequence[str]:
    """«10» under the bar of October, as figures need no Chinese font; else letters."""
    return [str(int(one[-2:])) for one in ones] if way == "month" else LETTERS


def _counted(ones: Ones, marks: Sequence[str]) -> Group:
    shown = [count for _, count in _numbers(ones)]
    counts = list(map(int, shown))
    return replace(marked(counts, shown, max([1, *counts]), marks), unit="visits")


def _mean(say: Say, part: Part | None) -> str:
    if part is None:
        return say("report-rest")
    return f"{percent(part.score.mean)}%" if part.score.enough else say("report-unknown")


def _lettered(say: Say, names: Names, way: str, told: list[tuple[str, str]]) -> str:
    """«A 生活照料 4 · B 家政 6»; a month is its own mark: «2026-10 4»."""
    lines = [f"{name_of(say, names, way, one)} {shown}" for one, shown in told]
    if way == "month":
        return " · ".join(lines)
    return " · ".join(map(" ".join, zip(LETTERS, lines, strict=False)))


def answer(say: Say, report: Report, names: Names, form: str) -> Screen:
    """What was wanted: the sheet, or the picture with what its bars mean."""
    out = ((Button(say("home"), Home()),),)
    if form == PICTURE:
        return Screen(words(say, report, names), rows=out, chart=chart(report))
    text = "\n".join(summary(say, report, names))
    return Screen(text, rows=out, sheet=book(say, report, names, file_name(report)))


def file_name(report: Report) -> str:
    """«report-project-3-2026-11-24.xlsx»"""
    about = report.about.replace(" ", "-")
    return f"report-{report.kind}-{about}-{today(report.span.as_of)}.xlsx"


def progress_in(say: Say) -> Callable[[int, int], dict[str, Any]]:
    """The bar while it is made."""

    def drawn(done: int, total: int) -> dict[str, Any]:
        if done >= total:
            return Screen(say("report-ready")).pack()
        return Screen(say("report-making", bar="▓" * done + "░" * (total - done))).pack()

    return drawn


def unknown(say: Say) -> Screen:
    return Screen(say("old-button"), rows=((Button(say("home"), Home()),),))


def kinds(say: Say, card: ProjectCard) -> Screen:
    """Which reports can be made from a project, each as a sheet or as a picture."""
    rows = [
        tuple(
            Button(say(f"report-{form}-{kind}"), MakeReport(card.id, kind, form))
            for form in (SHEET, PICTURE)
        )
        for kind in (KINDS if card.place else KINDS[:2])
    ]
    back = (Button(say("project-back"), SeeProject(card.id)), Button(say("home"), Home()))
    text = say("report-kinds", name=card.name, house=card.house, place=card.place or "—")
    return Screen(text, rows=(*rows, back))


def made(say: Say, wanted: Wanted) -> Screen:
    """The answer to the press: it is made when it is sent."""
    return Screen(say("report-ready"), report=wanted, fresh=True, toast=say("report-begun"))
