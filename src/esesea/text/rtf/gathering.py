"""The paragraphs of an RTF file while they are put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from esesea.text.document import BreakKind
from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Passage, Run
from esesea.text.rtf.places import Places
from esesea.text.rtf.state import State
from esesea.text.styles import Look, Style, Styles


@dataclass(slots=True)
class Gathering:
    """What has been read of the story so far; lives only while a file is read.

    ``runs`` are of the paragraph that has not ended yet, ``note`` of the footnote or comment in it. ``section``: the
    ``mark`` that waits is a section's end, which need not be a page's.
    """

    places: Places
    part: str
    styles: Styles = field(default_factory=lambda: Styles({}))
    passages: list[Passage] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    note: list[Run] = field(default_factory=list)
    notes: list[Passage] = field(default_factory=list)
    mark: BreakKind | None = None
    section: bool = False
    length: int = 0
    looks: dict[Style, Look] = field(default_factory=dict)

    def told(self, words: str, at: int) -> None:
        """Words of the story, from the byte at ``at``."""
        self._add(self.runs, words, at)

    def noted(self, words: str, at: int) -> None:
        """Words of the note that has not ended yet."""
        self._add(self.note, words, at)

    def _add(self, runs: list[Run], words: str, at: int) -> None:
        self.length += len(words)
        runs.append(Run(words, *self.places.of(at)))

    def note_ends(self) -> None:
        """The note has ended; it comes behind the paragraph on which it hangs."""
        self.notes.append(Passage(tuple(self.note), self.part, Kind.NOTE))
        self.note = []

    def paragraph_ends(self, state: State) -> None:
        """The paragraph has ended, and looks as ``state`` says."""
        look = self.looks.get(state.own) or self.looks.setdefault(state.own, self.styles.look(state.own))
        if look.on_new_page:
            self.mark = self.mark or BreakKind.PAGE
        set_off = look.set_off or look.centred or state.in_table
        passage = Passage(tuple(self.runs), self.part, look.kind, look.level, mark=self.mark, set_off=set_off)
        self.passages += [passage, *(note for note in self.notes if note.words)]
        self.runs, self.notes, self.mark, self.section = [], [], None, False

    def words_end(self, state: State) -> None:
        """As `paragraph_ends` where there are words, else nothing."""
        if self.notes or any(run.text.strip() for run in self.runs):
            self.paragraph_ends(state)
        self.runs = []

    def page_ends(self, state: State, *, section: bool = False) -> None:
        """A page has ended; words before its end are a paragraph of their own."""
        self.words_end(state)
        self.mark, self.section = BreakKind.PAGE, section

    def section_goes_on(self) -> None:
        """The section that has just begun begins on the same page."""
        if self.section:
            self.mark, self.section = None, False
