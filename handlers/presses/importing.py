"""Buttons under sheets that are to be taken in."""

from handlers.presses.codec import Press, press


@press("7k")
class ChooseSheet(Press):
    """`kind` of `SheetKind`; `provider_id` is 0 where it is not about workers."""

    kind: str
    provider_id: int


@press("7t")
class TakeIn(Press):
    upload_id: int


@press("7d")
class DropSheet(Press):
    upload_id: int
