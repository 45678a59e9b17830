"""Words that want to be more than words: a fixed list, and as many random ones as wanted."""

import random

HOSTILE = (
    "<b>王</b> <a href='tg://user?id=1'>系统</a> & &lt; <script>alert(1)</script>",
    "*[点这里](http://evil.cn)* `x` ||y|| __z__ ```\npre\n``` > quote",
    "@diancai_bot /cancel@x #tag $USD a.b@c.de https://t.me/x evil.com 1.2.3.4/x tg://resolve?x=1",
    "+86 139 1234 5678 tel:110 4111 1111 1111 1111 ＠anna ＃标签 ／start",
    "\u202e系统:您已退款\u202c\u2066x\u2069\u200b\u200f\ufeff\u2028\u2029\u00ad\u180e\u061c",
    "王\x01\x0b\x1b[31m\x7f\x85\r\n\n\n\n\n系统\u2028:好\t\t",
    "Z̸̛̖͗ą̶l̴g̷o" + "̸̛̖͗" * 60 + " ' OR 1=1 -- %s {name} { $blank } ${7*7} {{7*7}} %00 \\u0000",
    "👨‍👩‍👧‍👦" * 40 + "🇨🇳🏴󠁧󠁢󠁥󠁮󠁧󠁿👩🏽‍⚕️",
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://evil.cn")', "'=1", "_x000B_王",
    "半个\ud83d字\udfff符", "王\ufffe\uffff大", "王\x00尾巴",
    "长" * 4096, "a" * 5000, "\U0001f600" * 2100, "\n" * 300 + "好",
    " \u3000\u00a0\u2003 ", "\u200b",
    "[inline](tg://user?id=7)", "../../etc/passwd", "C:\\x\\y", "null", "NaN", "0", "１２３", "٣",
)  # fmt: skip
_RANGES = (
    (0x20, 0x7E), (0x20, 0x7E), (0x4E00, 0x9FFF), (0x4E00, 0x9FFF), (0x00, 0x1F), (0x80, 0xFF),
    (0x300, 0x36F), (0x590, 0x6FF), (0x2000, 0x206F), (0x20A0, 0x2BFF), (0x3000, 0x30FF),
    (0xFE00, 0xFEFF), (0xFF00, 0xFFFF), (0xD800, 0xDFFF), (0xE000, 0xE0FF), (0x1F000, 0x1FAFF),
    (0xE0000, 0xE01EF), (0x0, 0x10FFFF),
)  # fmt: skip
_MARKS = "@#$/:._*[]()`<>&\\{}=+-'\"|~!%\n"


def random_words(dice: random.Random) -> str:
    """Up to sixty characters from two or three corners of Unicode; now and then thousands."""
    corners = dice.sample(_RANGES, dice.randrange(1, 4))
    length = dice.choice((1, 2, 3, 5, 8, 13, 21, 34, 60, 60, 60, 300))
    if dice.random() < 0.02:
        length = dice.choice((501, 1025, 4096, 4097))
    said = ""
    for _ in range(length):
        said += dice.choice(_MARKS) if dice.random() < 0.15 else chr(
            dice.randint(*dice.choice(corners)))  # fmt: skip
    return said
