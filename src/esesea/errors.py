"""The base of all errors Esesea raises.

An error is named for its fact, keeps the fact as attributes, and says the next step.
Each room declares its own beside the code that raises them:

    EseseaError
    ├── plugins.BrokenPlugin           something that an installed package adds cannot be used
    ├── text.errors.ManuscriptError    a file cannot be read as a manuscript
    ├── story.corrections.errors.CorrectionError    what the author says cannot be done to this draft
    ├── reading.errors.ReadingError    a reader is put together wrongly, or cannot read this story
    ├── order.errors.OrderError        claims about scenes that are not there
    ├── continuity.errors.ContinuityError   what the author declared for the checks cannot be used
    ├── store.errors.StoreError        a story's folder cannot be used
    ├── export.errors.ExportError      a story cannot be written in the form asked for
    ├── evaluation.errors.EvaluationError   gold cannot be compared with
    ├── mcp.errors.AssistantError      a call by an assistant that cannot be answered
    └── app.errors.RequestError        what was asked for is not in this story
"""

from __future__ import annotations


class EseseaError(Exception):
    """Something the caller asked for cannot be done.

    Subclasses pass their facts to ``super().__init__`` positionally, so that an error survives pickling
    between processes, and build their sentence in ``fact``; ``hint`` is the next step.
    """

    @property
    def fact(self) -> str:
        """What is so, in one sentence without a full stop's worth of blame."""
        return " ".join(str(argument) for argument in self.args) or type(self).__name__

    @property
    def hint(self) -> str:
        """The next step for the person; empty where there is none."""
        return ""

    def __str__(self) -> str:
        return f"{self.fact}\nhint: {self.hint}" if self.hint else self.fact
