"""Finds the words: Fluent texts in the reader's language, times as people say them."""

from datetime import date, datetime
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message

from models.rules.hours import local, today
from models.rules.plain import quiet
from models.words import Language

LOCALES = {Language.ZH: "zh-CN", Language.EN: "en"}
WEEKDAYS = {
    Language.ZH: ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    Language.EN: ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip


@cache
def bundle(language: Language) -> FluentBundle:
    """Every text of a language; read once."""
    made = FluentBundle([LOCALES[language]], use_isolating=False)
    folder = files("handlers.texts") / language
    for name in sorted(entry.name for entry in folder.iterdir()):
        if name.endswith(".ftl"):
            made.add_resource(FluentResource((folder / name).read_text("utf-8")))
    return made


def sentences(language: Language) -> int:
    """How many texts a language has."""
    folder = files("handlers.texts") / language
    told = (e.read_text("utf-8") for e in folder.iterdir() if e.name.endswith(".ftl"))
    return sum(isinstance(one, Message) for text in told for one in FluentResource(text).body)


class Say:
    """Speaks one language. Called with a text's name and what fills its blanks."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._bundle = bundle(language)

    def __call__(self, name: str, /, **blanks: object) -> str:
        """The text, its blanks filled. Raises KeyError for a name that no file has, and
        LookupError for a blank left open: a half-said sentence must never reach a person.
        Whatever people wrote is no link, mention or command on anybody's screen.
        """
        pattern = self._bundle.get_message(name).value
        if pattern is None:
            raise KeyError(name)
        filled = {name: quiet(str(value)) for name, value in blanks.items()}
        told, errors = self._bundle.format_pattern(pattern, filled)
        if errors:
            raise LookupError(f"{name}: {errors[0]}")
        return str(told)

    def has(self, name: str) -> bool:
        return bool(self._bundle.has_message(name))

    def word(self, kind: str, code: str) -> str:
        """The reader's word for one of the field's own words: `word("service", "daily_care")`."""
        return self(f"{kind}-{code.replace('_', '-')}")

    def day(self, day: date) -> str:
        """«11月25日 周三», "Wed 25 Nov"."""
        weekday = WEEKDAYS[self.language][day.weekday()]
        if self.language is Language.EN:
            return f"{weekday} {self.short_day(day)}"
        return f"{self.short_day(day)} {weekday}"

    def short_day(self, day: date) -> str:
        """«11月25日», "25 Nov"."""
        if self.language is Language.EN:
            return f"{day.day} {MONTHS[day.month - 1]}"
        return f"{day.month}月{day.day}日"

    def birthday(self, day: date) -> str:
        """«1953年3月1日», "1 Mar 1953"."""
        if self.language is Language.EN:
            return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
        return f"{day.year}年{day.month}月{day.day}日"

    def clock(self, moment: datetime) -> str:
        """«下午2:30», "2:30 pm"."""
        here = local(moment)
        hour = here.hour % 12 or 12
        if self.language is Language.EN:
            return f"{hour}:{here.minute:02} {'am' if here.hour < 12 else 'pm'}"
        return f"{_part_of_day(here.hour)}{hour}:{here.minute:02}"

    def when(self, moment: datetime) -> str:
        """«11月25日 周三 下午2:30»."""
        return f"{self.day(today(moment))} {self.clock(moment)}"


def _part_of_day(hour: int) -> str:
    for until, word in ((6, "凌晨"), (12, "上午"), (13, "中午"), (18, "下午")):
        if hour < until:
            return word
    return "晚上"


@cache
def voice(language: Language) -> Say:
    """The one speaker of a language."""
    return Say(language)
