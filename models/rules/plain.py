"""People's words as plain words: nothing hidden in them, nothing a messenger makes a link of.

What is hidden: general categories of the Unicode Standard 15 (chapter 4.5); characters that turn
the direction of a text are among them (Annex 9). What is marked: Bot API, MessageEntity.
"""

import re
import unicodedata

JOINER = "\u2060"
"""WORD JOINER: without width, and no part of a name, a command or an address."""
_KEPT = "\n"
_HIDDEN = ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")
_LINES = re.compile(r"\n{3,}")
_MARKED = re.compile(
    r"(?<=[@#$])(?=\w)"  # a mention, an address for mail, a tag
    r"|(?<!\w)/(?=\w)"  # a command
    r"|:(?=//)"  # an address with its scheme
    r"|(?<=\w)\.(?=[^\W\d_])"  # an address without
)


def plain(text: str) -> str:
    r"""Composed, without controls, turns of direction and characters of no width; line ends stay.

    >>> plain("王\u202e大\u200b珍\x0b")
    '王大珍'
    """
    if text.isprintable() and text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\t", " "))
    shown = "".join(c for c in composed if c in _KEPT or unicodedata.category(c) not in _HIDDEN)
    return _LINES.sub("\n\n", shown)


def half(text: str) -> str:
    """Figures and marks of full width, as a Chinese keyboard writes them, in half width.

    >>> half("我忘了，７６岁！")
    '我忘了,76岁!'
    """
    return unicodedata.normalize("NFKC", text)


def quiet(text: str) -> str:
    """The same to the eye, but no messenger finds a link, a mention, a tag or a command in it.

    >>> quiet("@anna /start 3.5") == f"@{JOINER}anna /{JOINER}start 3.5"
    True
    """
    return _MARKED.sub(lambda found: found[0] + JOINER, plain(text))
