"""Buttons about posts: who is invited, who leaves, whose keys are shown."""

from handlers.presses.codec import Press, press


@press("5a")
class Staffing(Press):
    """Who is invited, who holds a post below one's own."""


@press("5b")
class InviteAs(Press):
    """Asks for which organisation or place."""

    role: str


@press("5c")
class InviteAt(Press):
    """One place further down."""

    role: str
    area: str
    page: int


@press("5d")
class InviteNow(Press):
    """Makes the link; `provider_id` is 0 where the post belongs to no organisation."""

    role: str
    provider_id: int
    area: str


@press("5e")
class ItIsThem(Press):
    invitation_id: int


@press("5f")
class NotThem(Press):
    invitation_id: int


@press("5g")
class Revoke(Press):
    invitation_id: int


@press("5h")
class SeePost(Press):
    """A post below one's own: asks whether it is to end."""

    grant_id: int


@press("5i")
class Dismiss(Press):
    grant_id: int


@press("5j")
class MyPosts(Press):
    pass


@press("5k")
class AskLeave(Press):
    grant_id: int


@press("5l")
class Leave(Press):
    grant_id: int
