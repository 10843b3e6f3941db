"""A server that speaks the OpenAI protocol on this machine, with a model that knows a story by heart, or misbehaves.

It answers from a list of facts: each is said of the scene in whose words its quote stands, and those that are invented
of the first. What it is asked and how is kept, for tests to look at.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

MODEL = "tiny:1b"

Facts = Mapping[str, list[dict[str, Any]]]
"""What the model knows: by a list of the answer, its entries, of which ``quote`` (or ``begins``) says where."""

LISTS = ("people", "scenes", "presence", "touches", "fates", "asides", "time_travel")
NOTHING: dict[str, Any] = {name: [] for name in LISTS}
SCENE = {
    "gist": "",
    "mode": "unknown",
    "mode_quote": "",
    "place": "",
    "place_kind": "",
    "place_quote": "",
    "part_of_day": "unknown",
    "weekday": "unknown",
    "season": "unknown",
    "time_quote": "",
}


@dataclass(frozen=True)
class Asked:
    """One request for an answer, and the headers it came with."""

    body: dict[str, Any]
    headers: dict[str, str]

    @property
    def told(self) -> str:
        return self.body["messages"][0]["content"]

    @property
    def passage(self) -> str:
        return self.body["messages"][1]["content"]

    @property
    def is_list(self) -> bool:
        return "[list begins" in self.passage

    @property
    def scenes(self) -> dict[int, str]:
        """The words of each scene, by its number."""
        inside = re.split(r"\n\[passage ends", self.passage.split("[passage begins", 1)[1])[0]
        parts = re.split(r"\[scene (\d+): \w+\]\n", inside)[1:]
        return {int(number): words for number, words in zip(parts[::2], parts[1::2], strict=True)}


@dataclass(frozen=True)
class Reply:
    """What the server sends: ``content`` in the protocol's form where ``raw`` is None."""

    content: str = ""
    status: int = 200
    finish: str = "stop"
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    tokens: tuple[int, int] | None = None
    hang_up: bool = False
    wait: threading.Event | None = None


Behaviour = Callable[[Asked, int], Reply]
"""What is answered to a request, which is the so-manieth, from 0."""


def error(status: int, message: str, **headers: str) -> Reply:
    """A refusal in the protocol's form."""
    body = json.dumps({"error": {"message": message, "type": "invalid_request_error"}})
    return Reply(status=status, raw=body.encode(), headers={k.replace("_", "-"): v for k, v in headers.items()})


def knowing(facts: Facts, order: list[dict[str, Any]] | None = None) -> Behaviour:
    """A model that says these facts. ``order``: what it says of a list, scenes by words that begin them."""

    def behave(asked: Asked, _: int) -> Reply:
        return Reply(json.dumps(_ordered(asked, order or []) if asked.is_list else said_of(asked.scenes, facts)))

    return behave


def said_of(scenes: Mapping[int, str], facts: Facts) -> dict[str, Any]:
    """The answer about these scenes."""
    answer: dict[str, Any] = {name: [] for name in LISTS}
    whole = "\n".join(scenes.values())
    answer["people"] = [dict(each) for each in facts.get("people", []) if each["quote"] in whole or each.get("told")]
    for each in answer["people"]:
        each.pop("told", None)
    for number, words in scenes.items():
        entries = [each for each in facts.get("scenes", []) if each["at"] in words]
        known = {key: value for each in entries for key, value in each.items() if key != "at"}
        answer["scenes"].append({"scene": number, **SCENE, **known})
        for name in LISTS[2:]:
            for each in facts.get(name, []):
                if in_words(each, words):
                    answer[name].append({"scene": number, **each} if name != "time_travel" else dict(each))
    for name in LISTS[2:]:
        for each in facts.get(f"invented {name}", []):
            answer[name].append({"scene": 1, **each} if name != "time_travel" else dict(each))
    return answer


def in_words(fact: Mapping[str, Any], words: str) -> bool:
    """Whether the first words of a fact's quote stand in these."""
    quote = str(fact.get("begins", fact.get("quote", "")))
    return " ".join(quote.split()[:2]) in words


def _ordered(asked: Asked, order: list[dict[str, Any]]) -> dict[str, Any]:
    lines = [line for line in asked.passage.split("\n") if re.match(r"\d+\. ", line)]

    def number(words: str) -> int | None:
        return next((int(line.split(".")[0]) for line in lines if words in line), None)

    said = [{**each, "scene": number(each["scene"]), "other": number(each["other"])} for each in order]
    return {"order": [each for each in said if each["scene"] is not None and each["other"] is not None]}


class ModelServer:
    """A running server; ``behave`` may be changed while it runs."""

    def __init__(self, behave: Behaviour) -> None:
        self.behave = behave
        self.asked: list[Asked] = []
        self.models: list[str] | None = [MODEL]
        self.refused_key: str | None = None
        self._lock = threading.Lock()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = True

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_address[1]}/v1"

    def start(self) -> None:
        threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def stop(self) -> None:
        self._http.shutdown()
        self._http.server_close()

    def note(self, asked: Asked) -> int:
        with self._lock:
            self.asked.append(asked)
            return len(self.asked) - 1

    def _handler(server: ModelServer) -> type[BaseHTTPRequestHandler]:  # noqa: N805 - `self` is the handler's
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: object) -> None:
                """Say nothing."""

            def do_GET(self) -> None:
                if server.models is None:
                    self._send(404, b'{"error": "no such page"}')
                elif server.refused_key is not None and self._key() == server.refused_key:
                    self._send(401, b'{"error": {"message": "who are you?"}}')
                else:
                    models = [{"id": name, "object": "model", "created": 0, "owned_by": "us"} for name in server.models]
                    self._send(200, json.dumps({"object": "list", "data": models}).encode())

            def do_POST(self) -> None:
                length = int(self.headers["content-length"])
                asked = Asked(json.loads(self.rfile.read(length)), {k.lower(): v for k, v in self.headers.items()})
                reply = server.behave(asked, server.note(asked))
                if reply.wait is not None:
                    reply.wait.wait(20)
                if reply.hang_up:
                    self.close_connection = True
                    self.connection.close()
                    return
                self._send(reply.status, reply.raw if reply.raw is not None else _body(asked, reply), reply.headers)

            def _key(self) -> str:
                return self.headers.get("authorization", "").removeprefix("Bearer ")

            def _send(self, status: int, body: bytes, headers: Mapping[str, str] | None = None) -> None:
                try:
                    self.send_response(status)
                    for name, value in {"content-type": "application/json", **(headers or {})}.items():
                        self.send_header(name, value)
                    self.send_header("content-length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)
                except OSError:
                    self.close_connection = True

        return Handler


def _body(asked: Asked, reply: Reply) -> bytes:
    tokens = reply.tokens or (round(len(asked.told + asked.passage) / 4), round(len(reply.content) / 4))
    message = {"role": "assistant", "content": reply.content}
    return json.dumps(
        {
            "id": "one",
            "object": "chat.completion",
            "created": 0,
            "model": asked.body["model"],
            "choices": [{"index": 0, "message": message, "finish_reason": reply.finish}],
            "usage": {"prompt_tokens": tokens[0], "completion_tokens": tokens[1], "total_tokens": sum(tokens)},
        }
    ).encode()


@contextmanager
def serving(behave: Behaviour) -> Iterator[ModelServer]:
    """A server while the block runs."""
    server = ModelServer(behave)
    server.start()
    try:
        yield server
    finally:
        server.stop()
