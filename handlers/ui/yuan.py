"""Sums of money as people write them; inside they are whole fen."""


def yuan(fen: int) -> str:
    """In yuan, with the fen only where there are any.

    >>> yuan(28_000_000), yuan(9_050), yuan(-100)
    ('280,000', '90.50', '-1')
    """
    whole, rest = divmod(abs(fen), 100)
    sign = "-" if fen < 0 else ""
    return f"{sign}{whole:,}" + (f".{rest:02d}" if rest else "")


def read_yuan(words: str) -> int | None:
    """Fen of «200000», «20万», «1,234.5元»; None where it is no sum.

    >>> read_yuan("20万"), read_yuan("1,234.5 元"), read_yuan("30.001"), read_yuan("很多")
    (20000000, 123450, None, None)
    """
    said = words.strip().removeprefix("¥").removesuffix("元").strip()
    times = 10_000 if said.endswith("万") else 1
    number, _, rest = (
        said.removesuffix("万").replace(",", "").replace("\N{FULLWIDTH COMMA}", "").partition(".")
    )
    digits = number.strip() + rest
    if not digits.isascii() or not digits.isdecimal():
        return None
    fen = int(digits) * 100 * times
    scale = 10 ** len(rest)
    return fen // scale if fen % scale == 0 else None
