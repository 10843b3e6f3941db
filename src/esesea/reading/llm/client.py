"""One question to one server, and what its answer or refusal means. The only file that knows the OpenAI SDK.

Nothing is sent but what is asked: no header that a variable of the environment would add, none that tells of this
machine, no redirect to another address, and to a server on this machine no way round by a proxy.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from esesea.reading.llm.dialect import Dialect, milder
from esesea.reading.llm.errors import (
    ClientMissing,
    KeyRefused,
    ModelError,
    SentElsewhere,
    ServerNotThere,
    ServerRefuses,
    UnknownModel,
)
from esesea.reading.llm.language_model import LanguageModel

if TYPE_CHECKING:
    import httpx2
    import openai
    from openai.types.chat import ChatCompletion, ChatCompletionMessageParam

SENT = frozenset(
    {"host", "accept", "accept-encoding", "connection", "content-type", "content-length", "transfer-encoding"}
)
"""The headers that every request needs."""

SAID = 200
"""Characters of a server's complaint that are told: it may hold the whole request."""

KNOWN = 12
"""Models of the server that are named where the one asked for is not there."""

TOO_LONG = ("context", "too long", "too large", "maximum length", "n_ctx", "prompt is longer", "exceed")
SPENT = ("insufficient_quota", "billing", "credit")


@dataclass(frozen=True, slots=True)
class Reply:
    """What a model wrote; ``whole``: it came to an end by itself. Tokens as the server counts, 0 where it does not."""

    words: str
    whole: bool
    tokens_in: int
    tokens_out: int


class TooLong(Exception):
    """The request does not fit into the model's context."""


class Later(Exception):
    """The server asks to be asked again, after ``seconds`` where it says when."""

    def __init__(self, seconds: float | None) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class Failed(Exception):
    """The server broke down over this request, or took too long; it may do better another time."""


class Client:
    """Asks one model of one server. What is learned of its dialect is kept while it is open. For several threads."""

    def __init__(self, llm: LanguageModel) -> None:
        """Open nothing yet. Raises ClientMissing, KeyMissing and KeyInTheClear."""
        self._llm = llm
        self._dialect = Dialect()
        self._client = _opened(llm, llm.key())

    def close(self) -> None:
        """Close all connections."""
        self._client.close()

    def check(self) -> None:
        """See that the server is there, lets us in, and has the model, as far as it tells. The story is not sent.

        Raises ServerNotThere, KeyRefused, SentElsewhere and UnknownModel.
        """
        known = self._models()
        if known and self._llm.model not in known and f"{self._llm.model}:latest" not in known:
            raise UnknownModel(self._llm.model, tuple(known[:KNOWN]))

    def ask(self, told: str, passage: str, kind: type, most_out: int) -> Reply:
        """The model's reply to the instructions ``told`` about ``passage``, of at most so many tokens.

        Raises TooLong, Later and Failed, and a ModelError for what no other request would mend.
        """
        messages: list[ChatCompletionMessageParam] = [
            {"role": "system", "content": told},
            {"role": "user", "content": passage},
        ]
        while True:
            dialect = self._dialect
            options = dialect.options(kind, most_out, self._llm.effort)
            try:
                return self._sent(messages, options)
            except _Refused as refused:
                milder_one = milder(dialect, refused.said)
                if milder_one is None:
                    raise refused.meant(self._llm.address.url) from None
                self._dialect = milder_one

    def _sent(self, messages: list[ChatCompletionMessageParam], options: dict[str, Any]) -> Reply:
        import openai  # noqa: PLC0415 - extra: pip install 'esesea[llm]'

        try:
            answer = self._client.chat.completions.create(model=self._llm.model, messages=messages, **options)
        except openai.APITimeoutError:
            raise Failed(f"it took longer than {self._llm.timeout:g} s") from None
        except openai.APIConnectionError as fault:
            raise ServerNotThere(self._llm.address.url, _reason(fault)) from None
        except openai.APIStatusError as fault:
            raise self._meant(fault) from None
        except openai.OpenAIError as fault:
            raise Failed(str(fault)[:SAID]) from None
        except ValueError:  # a body that is no JSON, however the header called it
            raise Failed("its answer was not of the OpenAI protocol") from None
        return _reply(answer)

    def _meant(self, fault: openai.APIStatusError) -> Exception:
        """What a refusal means."""
        address, status, said = self._llm.address.url, fault.status_code, _said(fault)
        meant: Exception
        if status in {401, 403}:
            meant = KeyRefused(address, self._llm.key_variable)
        elif 300 <= status < 400:
            meant = SentElsewhere(address, _origin(fault.response.headers.get("location", "")))
        elif status == 404:
            meant = UnknownModel(self._llm.model, tuple(self._models_if_any()))
        elif _asks_to_wait(fault, said):
            meant = Later(_seconds(fault.response.headers.get("retry-after")))
        elif status == 413 or (status in {400, 422, 500} and _has(said, TOO_LONG)):
            meant = TooLong()
        elif status in {400, 422} or (status == 500 and milder(self._dialect, said) is not None):
            meant = _Refused(said)
        elif status >= 500 or status == 408:
            meant = Failed(f"{status}: {said}")
        else:
            meant = ServerRefuses(address, f"{status}: {said}")
        return meant

    def _models_if_any(self) -> list[str]:
        try:
            return self._models()[:KNOWN]
        except ModelError:
            return []

    def _models(self) -> list[str]:
        """The models that the server says it has; none where it does not say."""
        import openai  # noqa: PLC0415

        try:
            return [each.id for each in self._client.models.list(timeout=min(self._llm.timeout, 20)).data or ()]
        except openai.APITimeoutError:
            return []
        except openai.APIConnectionError as fault:
            raise ServerNotThere(self._llm.address.url, _reason(fault)) from None
        except openai.APIStatusError as fault:
            if fault.status_code in {401, 403}:
                raise KeyRefused(self._llm.address.url, self._llm.key_variable) from None
            return []
        except (openai.OpenAIError, AttributeError, TypeError, ValueError):
            return []  # it has no such list, or one of another form


class _Refused(Exception):
    """The server does not take a request of this form."""

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.said = said

    def meant(self, address: str) -> ModelError:
        return ServerRefuses(address, self.said)


def _opened(llm: LanguageModel, key: str) -> openai.OpenAI:
    try:
        import openai  # noqa: PLC0415 - extra: pip install 'esesea[llm]'
    except ImportError:
        raise ClientMissing from None
    allowed = SENT | {"authorization"} if key else SENT

    def bare(request: httpx2.Request) -> None:
        for name in [each for each in request.headers if each.lower() not in allowed]:
            del request.headers[name]
        request.headers["user-agent"] = "esesea"

    http = openai.DefaultHttpxClient(
        timeout=llm.timeout,
        follow_redirects=False,
        trust_env=not llm.address.here,
        event_hooks={"request": [bare]},
    )
    return openai.OpenAI(
        base_url=llm.address.url,
        api_key=key or "none",
        max_retries=0,
        timeout=llm.timeout,
        http_client=http,
    )


def _asks_to_wait(fault: openai.APIStatusError, said: str) -> bool:
    """Whether the server may be asked later; not where an account is used up.

    llama.cpp's answers 503 without a time while it loads its model.
    """
    if fault.status_code == 429:
        return not _has(said, SPENT)
    busy = fault.status_code in {503, 529}
    return busy and ("retry-after" in fault.response.headers or "loading" in said.lower())


def _has(said: str, signs: Iterable[str]) -> bool:
    return any(sign in said.lower() for sign in signs)


def _reply(answer: ChatCompletion) -> Reply:
    """What is in an answer, whatever a server leaves out of it."""
    choices = getattr(answer, "choices", None) or ()
    first = next(iter(choices), None)
    if first is None:
        raise Failed("its answer was not of the OpenAI protocol")
    usage = getattr(answer, "usage", None)
    words = getattr(getattr(first, "message", None), "content", None)
    return Reply(
        words if isinstance(words, str) else "",
        getattr(first, "finish_reason", None) != "length",
        _count(usage, "prompt_tokens"),
        _count(usage, "completion_tokens"),
    )


def _count(usage: object, name: str) -> int:
    count = getattr(usage, name, 0)
    return count if isinstance(count, int) and count > 0 else 0


def _said(fault: openai.APIStatusError) -> str:
    """A server's complaint, from wherever it puts it, in one line."""
    body = fault.body
    inner = body.get("error", body) if isinstance(body, dict) else body
    if isinstance(inner, dict):
        inner = inner.get("message") or inner.get("detail") or inner
        code = body.get("code", "") if isinstance(body, dict) else ""
        inner = f"{inner} {code}" if code else inner
    return " ".join(str(inner or fault.message).split())[:SAID]


def _reason(fault: Exception) -> str:
    return str(fault.__cause__ or fault)[:SAID]


def _origin(target: str) -> str:
    """The server of an address, without what else stands in it."""
    scheme, mark, rest = target.partition("://")
    return f"{scheme}{mark}{rest.split('/')[0].rpartition('@')[2]}" if mark else ""


def _seconds(said: str | None) -> float | None:
    """The seconds that a server asks to wait; None where it does not say, or says it as a date."""
    try:
        return max(0.0, float(said)) if said is not None else None
    except ValueError:
        return None
