"""What can stand between a story and a language model."""

from __future__ import annotations

from esesea.reading.errors import ReadingError

EXAMPLE = "--reader llm --model qwen3:8b --base-url http://localhost:11434/v1"


class ModelError(ReadingError):
    """A language model cannot be asked, or may not be."""


class NoModelNamed(ModelError):
    """The reader `llm` was chosen without saying which model, and where."""

    @property
    def fact(self) -> str:
        """What is missing."""
        return "the reader llm asks a language model, and none is named; there is no default server"

    @property
    def hint(self) -> str:
        """What to say."""
        return f"name the model and its server, as in: {EXAMPLE} (in Python: reader=LanguageModel(…))"


class ModelNotMeant(ModelError):
    """A model was named for a reader that asks none."""

    def __init__(self, reader: str) -> None:
        super().__init__(reader)
        self.reader = reader

    @property
    def fact(self) -> str:
        """Which reader."""
        return f"a language model was named, and the reader {self.reader} asks none"

    @property
    def hint(self) -> str:
        """The next step."""
        return f"add --reader llm, as in: {EXAMPLE}"


class ClientMissing(ModelError):
    """The package that speaks to the server is not installed."""

    @property
    def fact(self) -> str:
        """What is missing."""
        return "a language model is asked with the package openai, which is not installed"

    @property
    def hint(self) -> str:
        """The next step."""
        return "install it with Esesea: pip install 'esesea[llm]'"


class BadAddress(ModelError):
    """What was given as the server's address is none that can be used."""

    def __init__(self, address: str, why: str) -> None:
        super().__init__(address, why)
        self.address, self.why = address, why

    @property
    def fact(self) -> str:
        """Which address, and what is wrong with it."""
        return f"“{self.address}” cannot be the server's address: {self.why}"

    @property
    def hint(self) -> str:
        """What an address looks like."""
        return "give it as the server's own page does, such as http://localhost:11434/v1"


class BadSetting(ModelError):
    """A number that says how to ask is out of bounds."""

    def __init__(self, name: str, given: str, least: str) -> None:
        super().__init__(name, given, least)
        self.name, self.given, self.least = name, given, least

    @property
    def fact(self) -> str:
        """Which one."""
        return f"{self.name} is {self.given}, and must be {self.least}"


class PriceUnknown(ModelError):
    """A bound on the price was given without prices."""

    @property
    def fact(self) -> str:
        """What is missing."""
        return "a budget was given, and no prices to count with"

    @property
    def hint(self) -> str:
        """The next step."""
        return "give what a million tokens cost with --price-in and --price-out, or bound the tokens with --max-tokens"


class KeyMissing(ModelError):
    """The environment variable that was named for the key is empty."""

    def __init__(self, variable: str) -> None:
        super().__init__(variable)
        self.variable = variable

    @property
    def fact(self) -> str:
        """Which variable."""
        return f"the environment variable {self.variable} holds no key"

    @property
    def hint(self) -> str:
        """The next step."""
        return f"set {self.variable} to the server's key, or leave the option away where the server asks for none"


class KeyInTheClear(ModelError):
    """A key would go through a network unencrypted."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address

    @property
    def fact(self) -> str:
        """Where to."""
        return f"the key would go unencrypted to {self.address}, so nothing was sent"

    @property
    def hint(self) -> str:
        """The next step."""
        return "use the server's https address, or give no key"


class NotAgreed(ModelError):
    """Nobody said yes to sending the story."""

    def __init__(self, requests: int, tokens: int, address: str) -> None:
        super().__init__(requests, tokens, address)
        self.requests, self.tokens, self.address = requests, tokens, address

    @property
    def fact(self) -> str:
        """What would have been sent."""
        return (
            f"nothing was sent: it would take {self.requests:,} request{'' if self.requests == 1 else 's'} and some "
            f"{self.tokens:,} tokens at {self.address}, and nobody agreed to it"
        )

    @property
    def hint(self) -> str:
        """The next step."""
        return "answer y, or say so beforehand: --yes (in Python: LanguageModel(…, agreed=True))"


class OverBound(ModelError):
    """Reading would cost more than was allowed, or has come to what was allowed."""

    def __init__(self, what: str, needed: float, allowed: float, begun: bool) -> None:  # noqa: FBT001 - so that it pickles
        super().__init__(what, needed, allowed, begun)
        self.what, self.needed, self.allowed, self.begun = what, needed, allowed, begun

    @property
    def fact(self) -> str:
        """What is allowed, and what it takes."""
        needed, allowed = _number(self.needed), _number(self.allowed)
        if self.begun:
            return f"the {self.what} of {allowed} is used up; the next request may take it to {needed}"
        return f"reading would take about {needed}, more than the {self.what} of {allowed}; nothing was sent"

    @property
    def hint(self) -> str:
        """The next step."""
        kept = "what was answered is kept, and will not be asked again; " if self.begun else ""
        return f"{kept}allow more, or read without a model"


class ServerNotThere(ModelError):
    """Nothing answers at the address."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(address, reason)
        self.address, self.reason = address, reason

    @property
    def fact(self) -> str:
        """Where, and what the system said."""
        return f"no server answers at {self.address} ({self.reason})"

    @property
    def hint(self) -> str:
        """The next step."""
        return "start it, or check the address; what was answered before is kept"


class KeyRefused(ModelError):
    """The server does not let us in."""

    def __init__(self, address: str, variable: str) -> None:
        super().__init__(address, variable)
        self.address, self.variable = address, variable

    @property
    def fact(self) -> str:
        """Which server, and with which key."""
        key = f"the key in {self.variable}" if self.variable else "a request without a key"
        return f"{self.address} refuses {key}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "name the environment variable that holds its key: --api-key-from NAME"


class UnknownModel(ModelError):
    """The server has no such model."""

    def __init__(self, model: str, known: tuple[str, ...]) -> None:
        super().__init__(model, known)
        self.model, self.known = model, known

    @property
    def fact(self) -> str:
        """Which one."""
        return f"the server has no model called “{self.model}”"

    @property
    def hint(self) -> str:
        """Those it has."""
        return f"it has {', '.join(self.known)}" if self.known else "load the model in the server first"


class TooManyRequests(ModelError):
    """The server kept saying that it is asked too often."""

    def __init__(self, address: str, seconds: int) -> None:
        super().__init__(address, seconds)
        self.address, self.seconds = address, seconds

    @property
    def fact(self) -> str:
        """How long it was waited for."""
        return f"{self.address} takes no more requests for now, after {self.seconds} s of waiting"

    @property
    def hint(self) -> str:
        """The next step."""
        return "read again later: what was answered is kept; check the account's limits, or lower --at-once"


class ServerRefuses(ModelError):
    """The server understands the request and does not do it."""

    def __init__(self, address: str, said: str) -> None:
        super().__init__(address, said)
        self.address, self.said = address, said

    @property
    def fact(self) -> str:
        """What it said."""
        return f"{self.address} refuses the request: {self.said}"


class ServerFails(ModelError):
    """The server answers, and gives nothing that can be used."""

    def __init__(self, address: str, said: str) -> None:
        super().__init__(address, said)
        self.address, self.said = address, said

    @property
    def fact(self) -> str:
        """What it gave."""
        return f"{self.address} gave no usable answer several times in a row; the last time: {self.said}"

    @property
    def hint(self) -> str:
        """The next step."""
        return (
            "try a larger model, one that does not think aloud (--effort none), more time (--timeout) or a larger "
            "--context; what was answered is kept"
        )


class SentElsewhere(ModelError):
    """The server wants the story sent to another address than the one that was agreed to."""

    def __init__(self, address: str, target: str) -> None:
        super().__init__(address, target)
        self.address, self.target = address, target

    @property
    def fact(self) -> str:
        """Where to."""
        return f"{self.address} wants the story sent to {self.target or 'another address'}, and it was not"

    @property
    def hint(self) -> str:
        """The next step."""
        return "if that is the server you mean, give its address with --base-url"


class AnswersNotKept(ModelError):
    """There is nowhere to keep the model's answers."""

    def __init__(self, folder: str, reason: str) -> None:
        super().__init__(folder, reason)
        self.folder, self.reason = folder, reason

    @property
    def fact(self) -> str:
        """Where, and what the system said."""
        return f"the model's answers cannot be kept in {self.folder}: {self.reason}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "make room or name another folder (--answers DIR): answers that are lost must be paid for twice"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) or value >= 1000 else f"{value:,.4g}"
