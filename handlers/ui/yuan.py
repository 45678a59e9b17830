"""Sums of money as people write them; inside they are whole fen."""

import re

_SIGNS = "零一二三四五六七八九"
_D = "[一二三四五六七八九]"
_BELOW_MYRIAD = re.compile(f"(?:({_D})千)?零?(?:({_D})百)?零?(?:({_D}?)(十))?(零)?({_D})?")


def yuan(fen: int) -> str:
    """In yuan, with the fen only where there are any.

    >>> yuan(28_000_000), yuan(9_050), yuan(-100)
    ('280,000', '90.50', '-1')
    """
    whole, rest = divmod(abs(fen), 100)
    sign = "-" if fen < 0 else ""
    return f"{sign}{whole:,}" + (f".{rest:02d}" if rest else "")


def read_yuan(words: str) -> int | None:
    """Fen of «200000», «20万», «三十万», «1,234.5元»; None where it is no sum.

    >>> read_yuan("20万"), read_yuan("1,234.5 元"), read_yuan("30.001"), read_yuan("很多")
    (20000000, 123450, None, None)
    >>> read_yuan("三十万"), read_yuan("两千五百"), read_yuan("一万二")
    (30000000, 250000, None)
    """
    said = words.strip().removeprefix("¥").removesuffix("元").strip()
    times = 10_000 if said.endswith("万") else 1
    if (whole := _in_signs(said)) is not None:
        return whole * 100
    number, _, rest = (
        said.removesuffix("万").replace(",", "").replace("\N{FULLWIDTH COMMA}", "").partition(".")
    )
    digits = number.strip() + rest
    if not digits.isascii() or not digits.isdecimal():
        return None
    fen = int(digits) * 100 * times
    scale = 10 ** len(rest)
    return fen // scale if fen % scale == 0 else None


def _in_signs(words: str) -> int | None:
    """A whole number in characters; None for any other words, and for «一万二», which is heard in
    two ways.
    """
    said = words.replace("两", "二")
    high, myriad, low = said.rpartition("万")
    parts = [_below_myriad(one) for one in ((high, low) if myriad else (low,))]
    heard_in_two_ways = bool(myriad) and len(low) == 1
    if None in parts or not said or (myriad and not high) or heard_in_two_ways:
        return None
    whole = 0
    for part in parts:
        whole = whole * 10_000 + (part or 0)
    return whole


def _below_myriad(words: str) -> int | None:
    found = _BELOW_MYRIAD.fullmatch(words)
    if found is None:
        return None
    thousands, hundreds, tens, ten, gap, ones = found.groups()
    if ones and (thousands or hundreds) and not (ten or gap):
        return None
    digits = [_SIGNS.index(one) if one else 0 for one in (thousands, hundreds, tens, ones)]
    digits[2] = digits[2] or (1 if ten else 0)
    return sum(digit * place for digit, place in zip(digits, (1000, 100, 10, 1), strict=True))
