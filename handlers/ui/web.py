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
    """`language` is told where it leads to a page in another one."""

    label: str
    href: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with what stands under it; folded, it opens with a press on its heading."""

    title: str
    lines: tuple[str, ...] = ()
    bars: tuple[Bar, ...] = ()
    links: tuple[Link, ...] = ()
    folded: bool = False


@dataclass(frozen=True, slots=True)
class WebPage:
    """`language` is the code that stands in its head."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = field(default=())
