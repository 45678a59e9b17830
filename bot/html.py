"""A public page as HTML: no script, nothing fetched, readable without colour and aloud."""

import base64
import hashlib
from html import escape

from handlers.ui.web import Bar, Block, Link, WebPage

STYLE = """\
:root{color-scheme:light dark}
body{max-width:42rem;margin:0 auto;padding:1rem;font:1.15rem/1.7 system-ui,sans-serif}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin:1.6rem 0 .4rem}
a{display:inline-block;min-height:2.75rem;padding:.4rem .6rem .4rem 0}
table{border-collapse:collapse;width:100%}th{text-align:left;font-weight:normal}
td,th{padding:.35rem .5rem .35rem 0}td:last-child{text-align:right;white-space:nowrap}
p{margin:.3rem 0;overflow-wrap:anywhere}h1,th{overflow-wrap:anywhere}
svg{max-width:25vw}summary{min-height:2.75rem;cursor:pointer}summary h2{display:inline}
"""
_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
POLICY = (
    f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
"""Content-Security-Policy: this style and nothing else (W3C CSP 3)."""
WIDE = 120
"""Units of the longest bar."""


def page(told: WebPage) -> bytes:
    """The whole document in UTF-8. Whatever it tells is words, never markup."""
    title = escape(told.title)
    return "".join((
        f'<!doctype html>\n<html lang="{escape(told.language)}"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title><style>{STYLE}</style></head><body>",
        f"<nav>{_links(told.links)}</nav><main><h1>{title}</h1>",
        *map(_block, told.blocks),
        "</main></body></html>\n",
    )).encode()  # fmt: skip


def _block(block: Block) -> str:
    lines = "".join(f"<p>{escape(line)}</p>" for line in block.lines)
    most = max([one.value or 0 for one in block.bars], default=0)
    rows = "".join(_row(one, most) for one in block.bars)
    table = f"<table>{rows}</table>" if rows else ""
    head = f"<h2>{escape(block.title)}</h2>" if block.title else ""
    inner = f"{lines}{table}{_links(block.links)}"
    if block.folded:
        return f"<details><summary>{head}</summary>{inner}</details>"
    return f"<section>{head}{inner}</section>"


def _row(bar: Bar, most: int) -> str:
    drawn = ""
    if bar.value:
        wide = max(WIDE * bar.value // most, 1)
        drawn = (
            f'<svg width="{WIDE}" height="14" viewBox="0 0 {WIDE} 14" preserveAspectRatio="none" '
            f'aria-hidden="true"><rect width="{wide}" height="14" fill="currentColor"/></svg>'
        )
    cells = f"<td>{drawn}</td><td>{escape(bar.shown)}</td>"
    return f'<tr><th scope="row">{escape(bar.label)}</th>{cells}</tr>'


def _links(links: tuple[Link, ...]) -> str:
    return " ".join(
        f'<a{_tongue(one)} href="{escape(one.href)}">{escape(one.label)}</a>' for one in links
    )


def _tongue(link: Link) -> str:
    """Whoever has it read aloud hears a word of another language in that language's voice."""
    code = escape(link.language)
    return f' lang="{code}" hreflang="{code}"' if code else ""
