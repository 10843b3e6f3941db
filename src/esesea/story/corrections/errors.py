"""Why the author's word cannot be followed."""

from __future__ import annotations

from esesea.errors import EseseaError


class CorrectionError(EseseaError):
    """A correction that cannot be applied to this story."""


class PassageGone(CorrectionError):
    """The words that a correction is about do not stand in this draft, or stand in several places alike."""

    def __init__(self, quote: str) -> None:
        super().__init__(quote)
        self.quote = quote

    @property
    def fact(self) -> str:
        """Which words."""
        return f"“{' '.join(self.quote.split())}” cannot be found for sure in this draft"

    @property
    def hint(self) -> str:
        """The next step."""
        return "the correction waits and is applied again when the words are back; or make it anew on this draft"


class NobodyLikeThat(CorrectionError):
    """Whom or what a correction is about is not in this draft."""

    def __init__(self, kind: str, name: str) -> None:
        super().__init__(kind, name)
        self.kind, self.name = kind, name

    @property
    def fact(self) -> str:
        """Who or what."""
        return f"this draft has no {self.kind} called “{self.name}” at the passages where it stood"

    @property
    def hint(self) -> str:
        """The next step."""
        return "the correction waits until it is there again; or make it anew on this draft"


class UnknownAct(CorrectionError):
    """A decision that this Esesea does not know, or that is not as it writes it."""

    def __init__(self, act: str) -> None:
        super().__init__(act)
        self.act = act

    @property
    def fact(self) -> str:
        """Which act."""
        return f"a decision “{act}” is not as this Esesea writes it" if (act := self.act) else "a decision has no act"

    @property
    def hint(self) -> str:
        """The next step."""
        return "it stays in the file; a newer Esesea may have made it"


class MakesNoSense(CorrectionError):
    """A correction that contradicts itself or the story it is made on."""

    def __init__(self, what: str, instead: str = "") -> None:
        super().__init__(what, instead)
        self.what, self.instead = what, instead

    @property
    def fact(self) -> str:
        """What is wrong."""
        return self.what

    @property
    def hint(self) -> str:
        """What can be done."""
        return self.instead
