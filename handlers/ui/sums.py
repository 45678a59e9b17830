"""A sum that was typed, or what is wrong with it."""

from handlers.ui.form import NotUnderstood
from handlers.ui.yuan import read_yuan, yuan


def take_sum(words: str, most: int, over: str = "sum-over", least: int = 1) -> int:
    """Fen, from `least` to `most`. Raises NotUnderstood: for what is no sum, for nothing at all,
    and by the text `over` for more than the most, which it names.
    """
    fen = read_yuan(words)
    if fen is None:
        raise NotUnderstood("hint-sum")
    if fen < least:
        raise NotUnderstood("sum-nothing", most=yuan(most))
    if fen > most:
        raise NotUnderstood(over, most=yuan(most))
    return fen
