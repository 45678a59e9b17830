"""What may be published of counts, so that no small one can be seen or reckoned from the rest.

The threshold rule with complementary suppression (OECD Glossary of Statistical Terms, «statistical
disclosure control»): a count of fewer than so many people is hidden, and others with it until what
is hidden has several answers even for whoever knows the sum of all and this very rule.
"""

from collections.abc import Mapping, Sequence


def hide(
    counts: Mapping[str, int], least: int, people: Mapping[str, int] | None = None
) -> dict[str, int | None]:
    """The counts with None for what is hidden; their sum may be published beside them.

    `people`: how many are behind each, where that is another figure. Which other count is hidden
    with a small one does not hang on its size: that would tell of it. Where all are hidden the
    sum alone may be told, if it is large enough.

    >>> hide({"a": 40, "b": 2, "c": 9, "d": 30}, 5)
    {'a': 40, 'b': None, 'c': None, 'd': 30}
    """
    names = sorted(counts)
    behind = counts if people is None else people
    hidden = [name for name in names if 0 < behind[name] < least]
    while hidden and len(hidden) < len(names) and not _several([counts[n] for n in hidden], least):
        hidden.append(_next(names, hidden))
    return {name: None if name in hidden else counts[name] for name in names}


def _several(values: Sequence[int], least: int) -> bool:
    """Whether the sum of these values alone leaves each of them open."""
    return len(values) > 1 and sum(values) >= least and len(set(values)) > 1


def _next(names: Sequence[str], hidden: Sequence[str]) -> str:
    """The first name after a hidden one, the last name being followed by the first."""
    begin = names.index(hidden[0])
    around = (*names[begin:], *names[:begin])
    return next(name for name in around if name not in hidden)
