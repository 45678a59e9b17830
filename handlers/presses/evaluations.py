"""Buttons of evaluations: who speaks, the verdict, what is put right, an objection."""

from handlers.presses.codec import Press, press


@press("9fa")
class Evaluations(Press):
    project_id: int


@press("9fb")
class SeeEvaluation(Press):
    evaluation_id: int


@press("9fc")
class BeginEvaluation(Press):
    project_id: int
    kind: str


@press("9fd")
class Speak(Press):
    """Yes at once; no asks for words."""

    evaluation_id: int
    version: int
    voice: str
    yes: int


@press("9fe")
class StepDown(Press):
    """An evaluator who has to do with the organisation."""

    evaluation_id: int


@press("9ff")
class PassEvaluation(Press):
    """`read` is the digest of what stood above the button."""

    evaluation_id: int
    version: int
    read: str


@press("9fg")
class AskRectify(Press):
    evaluation_id: int
    version: int
    read: str


@press("9fh")
class PutRight(Press):
    evaluation_id: int
    number: int


@press("9fi")
class ConfirmPoint(Press):
    evaluation_id: int
    number: int


@press("9fj")
class NotPutRight(Press):
    evaluation_id: int
    number: int


@press("9fk")
class AskObjection(Press):
    evaluation_id: int


@press("9fl")
class AnswerObjection(Press):
    evaluation_id: int
    changed: int


@press("9fm")
class DrawThirdParty(Press):
    evaluation_id: int
