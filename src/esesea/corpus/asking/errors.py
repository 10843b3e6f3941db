"""What can be wrong with a question."""

from __future__ import annotations

from esesea.corpus.errors import CorpusError


class OnlyQuestions(CorpusError):
    """SQL that is no single question: nothing, several statements, or one that changes something."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    @property
    def fact(self) -> str:
        """What it is."""
        return f"a corpus is asked one question at a time, and only read: {self.why}"

    @property
    def hint(self) -> str:
        """What a question looks like."""
        return 'begin with SELECT, FROM, WITH or DESCRIBE, such as "FROM nonlinearity LIMIT 10"'


class QuestionNotUnderstood(CorpusError):
    """DuckDB cannot answer: ``why`` is what it says, ``advice`` what may have been meant."""

    def __init__(self, why: str, advice: str) -> None:
        super().__init__(why, advice)
        self.why, self.advice = why, advice

    @property
    def fact(self) -> str:
        """What DuckDB says."""
        return f"the question cannot be answered: {self.why}"

    @property
    def hint(self) -> str:
        """What may have been meant, or where names stand."""
        return self.advice
