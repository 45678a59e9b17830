"""HTML in, entities out, and safe HTML for the page."""

import html
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.entities import part, to_html, with_finds
from bot.sandbox.errors import ApiError
from bot.sandbox.markup import Rich, formatted, parse_html, utf16


def read(raw: str) -> Rich:
    return formatted(raw, "HTML", None)


@pytest.mark.parametrize(
    ("raw", "text", "entities"),
    [
        ("<b>粗</b>", "粗", [("bold", 0, 1)]),
        ("😀<em>斜<u>线</u></em>", "😀斜线", [("italic", 2, 2), ("underline", 3, 1)]),
        ("&lt;b&gt; &amp;nbsp; &#33;&nbsp;", "<b> &nbsp; !&nbsp;", []),
        (
            "<del>a</del><tg-spoiler>b</tg-spoiler>",
            "ab",
            [("strikethrough", 0, 1), ("spoiler", 1, 1)],
        ),
        ("<b></b>空", "空", []),
        ("<a>无址</a>", "无址", []),
        ("  <b> 头</b>尾 \n", "头尾", [("bold", 0, 1)]),
        ("<B>大</b>", "大", [("bold", 0, 1)]),
        ("<blockquote expandable>引</blockquote>", "引", [("expandable_blockquote", 0, 1)]),
        ("<b>开</>合", "开合", [("bold", 0, 1)]),
    ],
)
def test_tags_become_entities(raw: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    rich = read(raw)

    assert rich.text == text
    assert [(one["type"], one["offset"], one["length"]) for one in rich.entities] == entities


def test_links_code_and_times_keep_their_details() -> None:
    raw = (
        '<a href="tel:12345">打</a><pre><code class="language-py">x</code></pre>'
        '<tg-time unix="1764052200">午</tg-time>'
    )
    details: list[dict[str, Any]] = [
        {key: value for key, value in one.items() if key not in ("offset", "length")}
        for one in read(raw).entities
    ]

    assert details == [
        {"type": "text_link", "url": "tel:12345"},
        {"type": "pre", "language": "py"},
        {"type": "date_time", "unix_time": 1764052200},
    ]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("好<bad>", 'Unsupported start tag "bad" at byte offset 3'),
        ("好<i  =x>", 'Empty attribute name in the tag "i" at byte offset 3'),
        ("<i>", 'Can\'t find end tag corresponding to start tag "i"'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("</b>", "Unexpected end tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_broken_markup_is_refused_with_its_byte(raw: str, words: str) -> None:
    with pytest.raises(ApiError) as refusal:
        read(raw)
    assert refusal.value.description == f"Bad Request: can't parse entities: {words}"
    assert refusal.value.misuse


def test_a_language_the_sandbox_does_not_read_is_refused_honestly() -> None:
    with pytest.raises(ApiError) as refusal:
        formatted("*x*", "MarkdownV2", None)
    assert refusal.value.code == 501


@given(st.text())
def test_any_text_survives_escaping(text: str) -> None:
    assert parse_html(html.escape(text)) == (html.unescape(html.escape(text)), [])


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1)))
def test_an_entity_covers_what_its_tag_did(words: list[str]) -> None:
    text, entities = parse_html("".join(f"<b>{html.escape(word)}</b>" for word in words))

    assert [part(text, one["offset"], one["length"]) for one in entities] == words
    assert utf16(text) == sum(one["length"] for one in entities)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start inv_abc", [("bot_command", "/start")]),
        ("/help@diancai_bot", [("bot_command", "/help@diancai_bot")]),
        ("和/或 a/b", []),
        ("见 https://a.cn/x?y=1，谢谢", [("url", "https://a.cn/x?y=1")]),
        ("写给 a.b@c.cn 或 @someone", [("email", "a.b@c.cn"), ("mention", "@someone")]),
        ("#理发 #12", [("hashtag", "#理发")]),
    ],
)
def test_commands_links_and_names_are_found(text: str, found: list[tuple[str, str]]) -> None:
    entities = with_finds(Rich(text)).entities

    assert [(one["type"], part(text, one["offset"], one["length"])) for one in entities] == found


def test_nothing_is_found_inside_code() -> None:
    assert [one["type"] for one in with_finds(read("<code>/start</code>")).entities] == ["code"]


def test_the_page_gets_escaped_text_and_only_safe_links() -> None:
    raw = (
        '<b>&lt;script&gt;</b>\n<a href="javascript:alert(1)">x</a>'
        '<a href="https://a.cn/?q=&quot;">y</a><a href="tel:12345">z</a>'
    )
    rich = read(raw)

    assert to_html(rich.text, rich.entities) == (
        '<b>&lt;script&gt;</b><br>xy<a href="tel:12345" rel="noreferrer" target="_blank">z</a>'
    )


@given(st.text())
def test_the_page_never_gets_a_raw_bracket(text: str) -> None:
    assert to_html(text, []).replace("<br>", "").count("<") == 0
