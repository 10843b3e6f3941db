"""What of the protocol a server knows. Learned from its refusals, once in a reading.

As of 2026: Ollama, vLLM and llama.cpp's server know `json_schema` and `json_object`; LM Studio knows `json_schema` and
refuses `json_object`; others ignore what they do not know. OpenAI's newer models want `max_completion_tokens` in place
of `max_tokens` and refuse a temperature.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from esesea.reading.llm.schema import schema_of


class Form(IntEnum):
    """How a server is told the form of the answer, from the strictest down. The words of the request say it too."""

    SCHEMA = 0
    OBJECT = 1
    WORDS = 2


@dataclass(frozen=True, slots=True)
class Dialect:
    """The form of requests that a server takes."""

    form: Form = Form.SCHEMA
    limit: str = "max_tokens"
    temperature: bool = True
    effort: bool = True

    def options(self, kind: type, most_out: int, effort: str | None) -> dict[str, Any]:
        """What goes with the messages, for an answer of ``kind`` with at most so many tokens."""
        options: dict[str, Any] = {self.limit: most_out}
        if self.temperature:
            options["temperature"] = 0
        if self.effort and effort is not None:
            options["reasoning_effort"] = effort
        if self.form is Form.SCHEMA:
            schema = {"name": kind.__name__, "strict": True, "schema": schema_of(kind)}
            options["response_format"] = {"type": "json_schema", "json_schema": schema}
        elif self.form is Form.OBJECT:
            options["response_format"] = {"type": "json_object"}
        return options


SIGNS_OF_FORM = ("response_format", "json_schema", "json_object", "schema", "grammar", "structured", "guided")


def milder(dialect: Dialect, refusal: str) -> Dialect | None:
    """The dialect to try after a server refused a request with these words; None where they speak of something else."""
    words = refusal.lower()
    if "max_completion_tokens" in words and dialect.limit == "max_tokens":
        return replace(dialect, limit="max_completion_tokens")
    if "temperature" in words and dialect.temperature:
        return replace(dialect, temperature=False)
    if ("reasoning" in words or "effort" in words) and dialect.effort:
        return replace(dialect, effort=False)
    if any(sign in words for sign in SIGNS_OF_FORM) and dialect.form is not Form.WORDS:
        return replace(dialect, form=Form(dialect.form + 1))
    return None
