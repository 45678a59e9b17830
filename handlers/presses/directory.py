"""Buttons of the public list of organisations."""

from handlers.presses.codec import Press, press


@press("qf")
class Directory(Press):
    page: int


@press("qg")
class SeeListed(Press):
    provider_id: int


@press("qh")
class Method(Press):
    """怎么算的"""
