"""What can be said of a language model on the command line, and the question before a story is sent to it."""

from __future__ import annotations

import functools
import inspect
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from esesea.cli.console import say
from esesea.cli.progress_bar import quiet

if TYPE_CHECKING:
    from esesea.progress import Progress
    from esesea.reading.llm.estimate import Estimate
    from esesea.reading.llm.language_model import LanguageModel
    from esesea.reading.llm.tally import Tally

LLM = "llm"

ModelName = Annotated[str | None, typer.Option("--model", metavar="NAME", help="The model, as its server calls it.")]
BaseUrl = Annotated[
    str | None,
    typer.Option(
        "--base-url", metavar="URL", help="Its server, such as http://localhost:11434/v1. There is no default."
    ),
]
KeyFrom = Annotated[
    str | None,
    typer.Option("--api-key-from", metavar="VARIABLE", help="The environment variable that holds the server's key."),
]
Context = Annotated[
    int | None,
    typer.Option(
        "--context", metavar="TOKENS", help="What the model can take in and give out at once; 4096 if not said."
    ),
]
AtOnce = Annotated[int, typer.Option("--at-once", metavar="N", help="Requests at the same time.")]
MostTokens = Annotated[
    int | None, typer.Option("--max-tokens", metavar="N", help="Stop before a reading takes more, in and out.")
]
PriceIn = Annotated[
    float | None, typer.Option("--price-in", metavar="PRICE", help="What a million tokens in cost, in your money.")
]
PriceOut = Annotated[
    float | None, typer.Option("--price-out", metavar="PRICE", help="What a million tokens out cost, in your money.")
]
Budget = Annotated[
    float | None, typer.Option("--budget", metavar="MONEY", help="Stop before a reading costs more; needs prices.")
]
Effort = Annotated[
    str | None, typer.Option("--effort", metavar="WORD", help="How much a thinking model thinks: none, low, …")
]
Patience = Annotated[float, typer.Option("--timeout", metavar="SECONDS", help="How long one answer may take.")]
Answers = Annotated[
    Path | None,
    typer.Option("--answers", metavar="DIR", help="Where answers are kept; among your caches if not given."),
]
Yes = Annotated[bool, typer.Option("--yes", help="Send the story without asking once more.")]


@dataclass(frozen=True, slots=True)
class ModelWish:
    """What was said of a language model."""

    model: ModelName = None
    base_url: BaseUrl = None
    api_key_from: KeyFrom = None
    context: Context = None
    at_once: AtOnce = 1
    max_tokens: MostTokens = None
    price_in: PriceIn = None
    price_out: PriceOut = None
    budget: Budget = None
    effort: Effort = None
    timeout: Patience = 600.0
    answers: Answers = None
    yes: Yes = False

    def reader(self, name: str, progress: Progress) -> str | LanguageModel:
        """The reader called ``name``; of ``llm`` the model that is asked.

        Raises NoModelNamed, ModelNotMeant and what a `LanguageModel` raises.
        """
        named = self.model is not None or self.base_url is not None
        if name != LLM and not named:
            return name
        from esesea.reading.llm.errors import ModelNotMeant  # noqa: PLC0415 - nothing heavy before a command runs
        from esesea.reading.llm.language_model import CONTEXT, LanguageModel  # noqa: PLC0415

        if name != LLM:
            raise ModelNotMeant(name)
        return LanguageModel(
            self.model or "",
            self.base_url or "",
            agreed=self.yes or _Asking(progress),
            told=functools.partial(_tell, progress),
            key_from=self.api_key_from,
            context=CONTEXT if self.context is None else self.context,
            at_once=self.at_once,
            max_tokens=self.max_tokens,
            budget=self.budget,
            price_in=self.price_in,
            price_out=self.price_out,
            effort=self.effort,
            timeout=self.timeout,
            answers=self.answers,
        )


class _Asking:
    """The question before a story is sent. A yes holds for as long as the command runs."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._agreed = False

    def __call__(self, estimate: Estimate) -> bool:
        if self._agreed:
            return True
        with quiet(self._progress):
            for line in estimate.lines():
                say(line)
            if sys.stdin.isatty():
                self._agreed = typer.confirm("Send it?", default=False, err=True)
        return self._agreed


def _tell(progress: Progress, tally: Tally) -> None:
    with quiet(progress):
        for line in tally.lines():
            say(line)


def with_model_options(command: Callable[..., None]) -> Callable[..., None]:
    """``command`` with an option for each field of `ModelWish`, which it gets as its argument ``wish``."""
    own = inspect.signature(command, eval_str=True)
    wishes = inspect.signature(ModelWish, eval_str=True).parameters
    options = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in wishes.values()]
    every = [each for name, each in own.parameters.items() if name != "wish"] + options

    @functools.wraps(command)
    def asking(**given: Any) -> None:  # noqa: ANN401 - whatever the command takes
        wish = ModelWish(**{name: given.pop(name) for name in wishes})
        command(**given, wish=wish)

    asking.__signature__ = own.replace(parameters=every)  # type: ignore[attr-defined]  # read by Typer
    asking.__annotations__ = {each.name: each.annotation for each in every}
    return asking
