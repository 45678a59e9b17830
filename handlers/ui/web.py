"""A page for everybody's browser: words and figures; the roof writes it as HTML."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a table; without a value there is no bar beside it."""

    label: str
    shown: str
    value: int | None = None


@dataclass(frozen=True, slots=True)
class Link:
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with what stands under it."""

    title: str
    lines: tuple[str, ...] = ()
    bars: tuple[Bar, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class WebPage:
    """`language` is the code that stands in its head."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = field(default=())
