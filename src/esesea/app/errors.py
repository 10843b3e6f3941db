"""What was asked for is not in this story."""

from __future__ import annotations

from esesea.errors import EseseaError

REPLIES = "yes, a number, “after s7”, “before s3”, “same as s5”, “first”, skip, undo or stop; ? explains them"
"""What may be replied where a scene's place is asked for."""


class RequestError(EseseaError):
    """A request that this story cannot answer."""


class UnknownName(RequestError):
    """Nobody and nowhere in the story is called so."""

    def __init__(self, kind: str, name: str, near: tuple[str, ...], known: tuple[str, ...]) -> None:
        super().__init__(kind, name, near, known)
        self.kind, self.name, self.near, self.known = kind, name, near, known

    @property
    def fact(self) -> str:
        """What is not known."""
        return f"this story has no {self.kind} called “{self.name}”"

    @property
    def hint(self) -> str:
        """The nearest names, or some that there are."""
        if self.near:
            return f"did you mean {' or '.join(f'“{name}”' for name in self.near)}?"
        if self.known:
            return f"it has {', '.join(f'“{name}”' for name in self.known)}"
        return f"it has no {self.kind} at all"


class UnknownPlace(UnknownName):
    """Nowhere in the story is called so, and the author may mean a place that it does not have yet."""

    @property
    def hint(self) -> str:
        """The nearest names, and how a new one is said."""
        return f"{super().hint}; say --new for a place that the story does not have yet"


class AmbiguousName(RequestError):
    """Several people or places answer to the name."""

    def __init__(self, name: str, candidates: tuple[str, ...]) -> None:
        super().__init__(name, candidates)
        self.name, self.candidates = name, candidates

    @property
    def fact(self) -> str:
        """Who could be meant."""
        return f"“{self.name}” could be {', '.join(self.candidates)}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "use the full name, or the id in brackets"


class NoSuchVisit(RequestError):
    """The place or person is not met that often."""

    def __init__(self, name: str, asked: int, found: int) -> None:
        super().__init__(name, asked, found)
        self.name, self.asked, self.found = name, asked, found

    @property
    def fact(self) -> str:
        """How many there are."""
        visits = "no visit" if self.found == 0 else "1 visit" if self.found == 1 else f"{self.found} visits"
        return f"there is no visit {self.asked} to {self.name}: the story has {visits}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "`esesea show STORY places` lists every visit"


class SameScene(RequestError):
    """Two scenes were to be compared, and one was given twice."""

    def __init__(self, scene: str, opens: str) -> None:
        super().__init__(scene, opens)
        self.scene, self.opens = scene, opens

    @property
    def fact(self) -> str:
        """Which scene."""
        return f"both are {self.scene} “{self.opens} …”"

    @property
    def hint(self) -> str:
        """What to give."""
        return "give two scenes, such as --why s3 s7"


class NotLived(RequestError):
    """A scene was to be compared on the clock of somebody who does not go through it."""

    def __init__(self, scene: str, who: str) -> None:
        super().__init__(scene, who)
        self.scene, self.who = scene, who

    @property
    def fact(self) -> str:
        """Who does not go through which scene."""
        return f"{self.who} does not go through {self.scene}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "compare them on the clock of the story, or choose scenes that they are in"


class NotEnglish(RequestError):
    """The manuscript is in a language Esesea cannot read yet."""

    def __init__(self, name: str, language: str) -> None:
        super().__init__(name, language)
        self.name, self.language = name, language

    @property
    def fact(self) -> str:
        """Which language it seems to be."""
        return f"`{self.name}` seems to be written in another language ({self.language}), and Esesea reads English"

    @property
    def hint(self) -> str:
        """The next step."""
        return "give it an English translation; nothing was written"


class NoStoryHere(RequestError):
    """The path is not a story's folder."""

    def __init__(self, path: str, manuscript: bool) -> None:  # noqa: FBT001 - positional, so that it pickles
        super().__init__(path, manuscript)
        self.path, self.manuscript = path, manuscript

    @property
    def fact(self) -> str:
        """What is missing."""
        if self.manuscript:
            return f"`{self.path}` is a manuscript that has not been read yet"
        return f"there is no story at `{self.path}`"

    @property
    def hint(self) -> str:
        """The next step."""
        if self.manuscript:
            return f"read it first: esesea read {self.path}"
        return "`esesea read FILE` makes a story's folder, FILE's name with .story at its end"


class NoSuchChoice(RequestError):
    """Something was asked for by a word that is none of those there are."""

    def __init__(self, kind: str, chosen: str, known: tuple[str, ...]) -> None:
        super().__init__(kind, chosen, known)
        self.kind, self.chosen, self.known = kind, chosen, known

    @property
    def fact(self) -> str:
        """Which word."""
        return f"there is no {self.kind} called “{self.chosen}”"

    @property
    def hint(self) -> str:
        """The words there are."""
        return f"choose {', '.join(self.known[:-1])} or {self.known[-1]}"


class NotUnderstood(RequestError):
    """A reply to a question that means nothing in it."""

    def __init__(self, words: str, known: str = REPLIES) -> None:
        super().__init__(words, known)
        self.words, self.known = words, known

    @property
    def fact(self) -> str:
        """Which words."""
        return f"“{self.words}” is no answer to this question"

    @property
    def hint(self) -> str:
        """What can be said."""
        return f"say {self.known}"


class NoEdit(RequestError):
    """A what-if without an if."""

    @property
    def fact(self) -> str:
        """What is missing."""
        return "nothing is cut, moved or set"

    @property
    def hint(self) -> str:
        """The next step."""
        return "say what, as in: esesea whatif my-novel.story --cut s4"


class NotSettable(RequestError):
    """Words that set nothing of a story."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words

    @property
    def fact(self) -> str:
        """Which words."""
        return f"“{self.words}” sets nothing"

    @property
    def hint(self) -> str:
        """What can be set."""
        return (
            "say it as in: --set 's4 place the kitchen', 's4 present Anna', 's4 absent Anna', 's4 mode dream', "
            "'s4 weekday Monday', 's4 time night', 's4 date 1985-06', 's4 before s2', 'Anna lives', 'Anna dies in s7'"
        )


class CutAll(RequestError):
    """Every scene would be cut."""

    def __init__(self, scenes: int) -> None:
        super().__init__(scenes)
        self.scenes = scenes

    @property
    def fact(self) -> str:
        """How many."""
        return f"the story has {self.scenes} scene{'' if self.scenes == 1 else 's'}, and all would be cut"

    @property
    def hint(self) -> str:
        """The next step."""
        return "leave at least one scene standing"


class MoveWhere(RequestError):
    """A move says what and not where, where and not what, or two places."""

    @property
    def fact(self) -> str:
        """What is missing."""
        return "a move needs the scene, and one place where it is told then"

    @property
    def hint(self) -> str:
        """The next step."""
        return "say both, as in: --move s4 --after s9, or --move s4 --first"


class MovedAfterItself(RequestError):
    """A scene is to be told after itself."""

    def __init__(self, scene: str) -> None:
        super().__init__(scene)
        self.scene = scene

    @property
    def fact(self) -> str:
        """Which scene."""
        return f"{self.scene} cannot be moved after itself"

    @property
    def hint(self) -> str:
        """The next step."""
        return "name the scene that it shall be told after, as in: --move s4 --after s9"


class CutAndTold(RequestError):
    """A scene is cut, and yet moved or moved after."""

    def __init__(self, scene: str) -> None:
        super().__init__(scene)
        self.scene = scene

    @property
    def fact(self) -> str:
        """Which scene."""
        return f"{self.scene} is cut, so it cannot be moved, nor anything be moved after it"

    @property
    def hint(self) -> str:
        """The next step."""
        return "take it out of --cut, or out of --move and --after"
