"""Servers and models that do not do as the protocol says, each in its way; and what becomes of a reading."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from esesea import LanguageModel, Progress
from esesea.reading.llm import asking
from esesea.reading.llm.conversation import PHASE
from esesea.reading.llm.dialect import Dialect, Form
from esesea.reading.llm.errors import (
    KeyRefused,
    SentElsewhere,
    ServerFails,
    ServerNotThere,
    ServerRefuses,
    TooManyRequests,
    UnknownModel,
)
from esesea.reading.llm.wire import PassageSaid
from tests.reading.llm.asking import said_of
from tests.reading.llm.conftest import ModelOf
from tests.reading.llm.model_server import MODEL, NOTHING, Asked, Behaviour, ModelServer, Reply, error, knowing, serving
from tests.reading.llm.stories import FACTS, ORDER, TEXT

KNOWS = knowing(FACTS, ORDER)


def first(times: int, otherwise: Reply, then: Behaviour = KNOWS) -> Behaviour:
    """A model that answers so the first times, and then well."""
    return lambda asked, number: otherwise if number < times else then(asked, number)


def wrapped(around: str) -> Behaviour:
    """A model that writes its answer among other words."""
    return lambda asked, number: Reply(around.replace("@", KNOWS(asked, number).content))


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> set[object]:
    """What the same model says when it behaves."""
    folder = tmp_path_factory.mktemp("honest")
    (folder / "harbour.txt").write_text(TEXT, encoding="utf-8")
    with serving(KNOWS) as server:
        llm = LanguageModel(MODEL, server.url, agreed=True, answers=folder / "answers")
        return set(said_of(folder / "harbour.txt", llm).claims)


@pytest.mark.parametrize(
    "around",
    [
        "```json\n@\n```",
        "Here is the index:\n@\nI hope that helps!",
        "<think>{The captain} is dead, so {</think>@",
        "Sure!\n```\n@\n```\nAnything else?",
    ],
)
def test_an_answer_among_other_words_is_heard(
    around: str, manuscript: Path, model: ModelOf, server: ModelServer, honest: set[object]
) -> None:
    server.behave = wrapped(around)
    assert set(said_of(manuscript, model()).claims) == honest


@pytest.mark.parametrize(
    "content", ["", "I cannot do that.", "{", '{"people": 3}', "[]", '{"answer": []}', '{"people": [', "null", "\ud83d"]
)
def test_a_malformed_answer_is_asked_for_again(
    content: str, manuscript: Path, model: ModelOf, server: ModelServer, honest: set[object]
) -> None:
    before = len(server.asked)
    server.behave = lambda asked, number: Reply(content) if number < before + 2 else KNOWS(asked, number)
    said = said_of(manuscript, model())
    assert set(said.claims) == honest
    assert (said.tally.requests, said.tally.unusable) == (4, 2)
    assert "was not the JSON object" in server.asked[before + 1].passage


def test_a_malformed_claim_leaves_the_others(manuscript: Path, model: ModelOf, server: ModelServer) -> None:
    def behave(asked: Asked, number: int) -> Reply:
        answer = json.loads(KNOWS(asked, number).content)
        if not asked.is_list:
            answer["touches"] += [{"who": "Tom"}, "Tom", None, {**answer["touches"][0], "scene": "first"}]
            answer["fates"] += [{**answer["fates"][0], "state": "resurrected"}]
        return Reply(json.dumps(answer))

    server.behave = behave
    said = said_of(manuscript, model())
    assert said.tally.malformed == 5
    assert said.tally.kept == said.tally.claims - 5


def test_windows_without_an_answer_are_left_and_counted(manuscript: Path, model: ModelOf, server: ModelServer) -> None:
    server.behave = lambda asked, _: Reply('{"order": []}' if asked.is_list else "no")
    said = said_of(manuscript, model())
    assert said.claims == ()
    assert said.tally.left == 1
    assert "1 window of the story got no usable answer" in " ".join(said.tally.lines())


def test_a_model_that_never_answers_well_ends_the_reading(tmp_path: Path, model: ModelOf, server: ModelServer) -> None:
    long = tmp_path / "long.txt"
    long.write_text("\n\n* * *\n\n".join(f"Ann saw {number} birds. " + "They sang on. " * 500 for number in range(9)))
    server.behave = lambda *_: Reply("no")
    with pytest.raises(ServerFails, match="not the JSON"):
        said_of(long, model())
    assert len(server.asked) == 3 * asking.TRIES


@pytest.mark.parametrize(
    ("refusal", "options"),
    [
        ("'response_format.type' must be 'json_object'", {"response_format": {"type": "json_object"}}),
        ("Unknown field response_format", {}),
        ("failed to parse grammar", {}),
    ],
)
def test_a_server_that_knows_no_schema(
    refusal: str,
    options: dict[str, object],
    manuscript: Path,
    model: ModelOf,
    server: ModelServer,
    honest: set[object],
) -> None:
    def behave(asked: Asked, number: int) -> Reply:
        knows = asked.body.get("response_format", {}) == options.get("response_format", {})
        return KNOWS(asked, number) if knows else error(400, refusal)

    server.behave = behave
    before = len(server.asked)
    assert set(said_of(manuscript, model()).claims) == honest
    refused = len(server.asked) - before - 2
    assert refused == (1 if options else 2), "what a server does not know is learned once"


def test_a_schema_is_asked_for_first(manuscript: Path, model: ModelOf, server: ModelServer) -> None:
    said_of(manuscript, model())
    form = server.asked[0].body["response_format"]
    assert form["type"] == "json_schema"
    assert form["json_schema"]["strict"] is True
    assert "$ref" not in json.dumps(form)


@pytest.mark.parametrize(
    ("refusal", "gone", "come"),
    [
        ("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens'.", "max_tokens", "max_completion_tokens"),
        ("Unsupported value: 'temperature' does not support 0", "temperature", None),
        ("unknown field: reasoning_effort", "reasoning_effort", None),
    ],
)
def test_options_that_a_server_refuses_are_left_out(
    refusal: str, gone: str, come: str | None, manuscript: Path, model: ModelOf, server: ModelServer
) -> None:
    server.behave = lambda asked, number: error(400, refusal) if gone in asked.body else KNOWS(asked, number)
    assert said_of(manuscript, model(effort="none")).claims
    assert gone not in server.asked[-1].body
    assert come is None or come in server.asked[-1].body


def test_other_refusals_are_told_in_the_servers_words(manuscript: Path, model: ModelOf, server: ModelServer) -> None:
    server.behave = lambda *_: error(400, "this model is for pictures")
    with pytest.raises(ServerRefuses, match="this model is for pictures"):
        said_of(manuscript, model())


@pytest.mark.parametrize("status", [500, 502, 503])
def test_a_server_that_breaks_down_is_asked_again(
    status: int, manuscript: Path, model: ModelOf, server: ModelServer, honest: set[object]
) -> None:
    before = len(server.asked)
    server.behave = lambda asked, number: error(status, "oops") if number < before + 2 else KNOWS(asked, number)
    assert set(said_of(manuscript, model()).claims) == honest


@pytest.mark.parametrize(
    "raw", [b"<html>gateway</html>", b"", b"{}", b'{"choices": []}', b'{"choices": [{}]}', b"\xff"]
)
def test_what_is_no_answer_of_the_protocol_is_asked_for_again(
    raw: bytes, manuscript: Path, model: ModelOf, server: ModelServer, honest: set[object]
) -> None:
    before = len(server.asked)
    server.behave = lambda asked, number: Reply(raw=raw) if number < before + 2 else KNOWS(asked, number)
    assert set(said_of(manuscript, model()).claims) == honest


def test_a_connection_that_is_cut_is_made_again(
    manuscript: Path, model: ModelOf, server: ModelServer, honest: set[object]
) -> None:
    before = len(server.asked)
    server.behave = lambda asked, number: Reply(hang_up=True) if number < before + 1 else KNOWS(asked, number)
    assert set(said_of(manuscript, model()).claims) == honest


def test_a_server_that_goes_away_ends_the_reading(manuscript: Path, model: ModelOf, server: ModelServer) -> None:
    server.behave = lambda *_: Reply(hang_up=True)
    with pytest.raises(ServerNotThere):
        said_of(manuscript, model())


def test_no_server_is_told_before_the_story_is_sent(manuscript: Path, model: ModelOf) -> None:
    with pytest.raises(ServerNotThere, match="no server answers"):
        said_of(manuscript, model(base_url="http://127.0.0.1:9/v1"))


def test_a_slow_server_is_given_up(manuscript: Path, model: ModelOf, server: ModelServer) -> None:
    over = threading.Event()
    server.behave = lambda asked, _: Reply(wait=over)
    try:
        said = said_of(manuscript, model(timeout=0.1))
    finally:
        over.set()
    assert said.claims == ()
    assert said.tally.left == 1


def test_a_server_that_asks_to_wait_is_waited_for(
    manuscript: Path, model: ModelOf, server: ModelServer, honest: set[object]
) -> None:
    before = len(server.asked)
    slow = error(429, "slow down", retry_after="0.05")
    server.behave = lambda asked, number: slow if number < before + 4 else KNOWS(asked, number)
    phases: list[str] = []

    class Listener(Progress):
        def started(self, phase: str, total: int | None) -> None:
            phases.append(phase)

    said = said_of(manuscript, model(), Listener())
    assert set(said.claims) == honest
    assert said.tally.waited == pytest.approx(0.2)
    assert phases == [PHASE, *4 * ["waiting, as the server asks"], PHASE]


def test_a_server_that_still_loads_its_model_is_waited_for(
    manuscript: Path, model: ModelOf, server: ModelServer, honest: set[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "WAITS", (0.01,) * 6)
    loading = error(503, "Loading model")
    server.behave = lambda asked, number: loading if number < 5 else KNOWS(asked, number)
    said = said_of(manuscript, model())
    assert set(said.claims) == honest
    assert said.tally.unusable == 0


def test_a_wait_without_end_ends_the_reading(manuscript: Path, model: ModelOf, server: ModelServer) -> None:
    server.behave = lambda *_: error(429, "come back tomorrow", retry_after="86400")
    with pytest.raises(TooManyRequests):
        said_of(manuscript, model())


def test_an_empty_account_is_not_waited_for(manuscript: Path, model: ModelOf, server: ModelServer) -> None:
    server.behave = lambda *_: error(429, "You exceeded your current quota: insufficient_quota")
    with pytest.raises(ServerRefuses, match="quota"):
        said_of(manuscript, model())
    assert len(server.asked) == 1


def test_a_redirect_is_not_followed(manuscript: Path, model: ModelOf, server: ModelServer) -> None:
    server.behave = lambda *_: Reply(status=307, headers={"location": "https://elsewhere.example/v1?key=1"}, raw=b"")
    with pytest.raises(SentElsewhere, match=r"sent to https://elsewhere\.example, and it was not"):
        said_of(manuscript, model())


def test_a_refused_key_is_told(
    manuscript: Path, model: ModelOf, server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HARBOUR_KEY", "wrong")
    server.refused_key = "wrong"
    with pytest.raises(KeyRefused, match="the key in HARBOUR_KEY") as caught:
        said_of(manuscript, model(key_from="HARBOUR_KEY"))
    assert "wrong" not in str(caught.value)
    assert server.asked == []


def test_a_model_that_is_not_there_is_told(manuscript: Path, model: ModelOf, server: ModelServer) -> None:
    with pytest.raises(UnknownModel, match="it has tiny:1b"):
        said_of(manuscript, model(model="huge:400b"))
    assert server.asked == []


def test_a_server_without_a_list_of_models_is_asked_all_the_same(
    manuscript: Path, model: ModelOf, server: ModelServer, honest: set[object]
) -> None:
    server.models = None
    assert set(said_of(manuscript, model()).claims) == honest
    server.behave = lambda *_: error(404, "model not found")
    with pytest.raises(UnknownModel):
        said_of(manuscript, model(model="huge:400b"))


TOO_LONG: list[Callable[[], Reply]] = [
    lambda: error(400, "the request exceeds the available context size"),
    lambda: error(400, "This model's maximum context length is 4096 tokens"),
    lambda: error(413, "payload"),
    lambda: Reply(json.dumps(NOTHING)[:-9], finish="length"),
]


@pytest.mark.parametrize("refusal", TOO_LONG)
def test_what_is_too_long_is_asked_in_halves(
    refusal: Callable[[], Reply], manuscript: Path, model: ModelOf, server: ModelServer, honest: set[object]
) -> None:
    def behave(asked: Asked, number: int) -> Reply:
        return refusal() if not asked.is_list and len(asked.scenes) > 1 else KNOWS(asked, number)

    server.behave = behave
    said = said_of(manuscript, model())
    assert said.tally.left == 0
    assert {type(each) for each in said.claims} == {type(each) for each in honest}


def test_what_stays_too_long_is_left(manuscript: Path, model: ModelOf, server: ModelServer) -> None:
    server.behave = lambda asked, _: error(400, "context length exceeded") if not asked.is_list else Reply("no")
    said = said_of(manuscript, model())
    assert said.claims == ()
    assert said.tally.left >= 1


def test_a_server_that_cuts_the_text_in_silence_is_told(manuscript: Path, model: ModelOf, server: ModelServer) -> None:
    def behave(asked: Asked, number: int) -> Reply:
        return Reply(KNOWS(asked, number).content, tokens=(100, 100))

    server.behave = behave
    tally = said_of(manuscript, model()).tally
    assert tally.cut == 2
    assert "it may cut long texts in silence" in " ".join(tally.lines())


def test_only_what_the_options_say_is_sent() -> None:
    assert Dialect(Form.WORDS, temperature=False).options(PassageSaid, 9, None) == {"max_tokens": 9}
