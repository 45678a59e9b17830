"""Buttons of the coordinator's desk."""

from handlers.presses.codec import Press, press


@press("qu")
class Queues(Press):
    pass


@press("oq")
class OpenQueue(Press):
    """`name` is a kind of task, or one of late, mine, all. `seek`: the page behind the case of that
    number, before it where negative, the first for 0.
    """

    name: str
    seek: int


@press("ot")
class OpenTask(Press):
    task_id: int


@press("tk")
class TakeTask(Press):
    """«I have it»."""

    task_id: int
    version: int


@press("tv")
class TakeOver(Press):
    """From a colleague."""

    task_id: int
    version: int


@press("cl")
class CloseTask(Press):
    """Asks for the reason."""

    task_id: int


@press("ht")
class TaskHistory(Press):
    task_id: int


@press("ce")
class Certify(Press):
    claim_id: int
    version: int
    task_id: int


@press("nf")
class NotFitting(Press):
    """«Does not belong to the group»: asks why."""

    claim_id: int
    version: int
    task_id: int


@press("rf")
class RefuseClaim(Press):
    claim_id: int
    version: int
    task_id: int
    why: str


@press("oo")
class OpenOrder(Press):
    order_id: int


@press("ho")
class OrderHistory(Press):
    order_id: int


@press("we")
class Weigh(Press):
    """Who could come, best first."""

    order_id: int
    page: int


@press("di")
class Dispatch(Press):
    order_id: int
    worker_id: int
    project_id: int


@press("bh")
class ByHand(Press):
    """A visit put right by telephone; `deed` is in, out or again."""

    task_id: int
    visit_id: int
    version: int
    deed: str


@press("3l")
class OpenPerson(Press):
    """A resident's file, found at the desk."""

    person_id: int


@press("al")
class AskLabel(Press):
    """«It is really…» about the words of a case, or of an order where `task_id` is 0."""

    task_id: int
    order_id: int


@press("rl")
class Relabel(Press):
    task_id: int
    order_id: int
    label: str
