"""A name in a list: enough to know whom one means, too little for whoever looks over a shoulder."""


def masked(name: str) -> str:
    """Only the first and the last sign stay.

    >>> masked("杨大珍"), masked("马明"), masked("珍")
    ('杨*珍', '马*', '*')
    """
    if len(name) < 2:
        return "*"
    return name[0] + "*" + (name[-1] if len(name) > 2 else "")
