"""The author's word from the page: said, taken back, said again, listed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from esesea.app.correcting import Listed, listed, redoing, said, to_redo, to_undo, undoing
from esesea.app.correction_words import sentence_in
from esesea.story.anchoring import place
from esesea.story.correction import Anchor
from esesea.story.standing import spoken
from esesea.story.statement_ids import SceneFinder
from esesea.web.acting.acts import act_of
from esesea.web.acting.deciding import Wished, change, decided
from esesea.web.acting.plainly import plainly
from esesea.web.acting.quoting import words_shown
from esesea.web.answers.correction import CorrectionLine, Corrections
from esesea.web.answers.scene import Quoted

if TYPE_CHECKING:
    from esesea.story.correction import Correction
    from esesea.story.story import Story
    from esesea.web.answers.correction import Change
    from esesea.web.desk import Desk
    from esesea.web.held import Opened
    from esesea.web.wishes.acts import ActWish, StepWish


def correct(desk: Desk, story: str, wish: ActWish) -> Change:
    """Keep the act, or see what it would change.

    Raises StaleWindow, Overtaken, StoreError, and Refused for what `acts.act_of` and the decision raise.
    """
    seen = desk.at(story, wish.revision)
    with plainly(seen.story):
        act = act_of(seen.story, wish.act)
        wished = Wished(wish.act, lambda: (said(seen.story, act, why=wish.why),), wish.why, wish.keep)
        return change(decided(desk, seen, wished), kept=wish.keep)


def undo(desk: Desk, story: str, wish: StepWish) -> Change:
    """Take a correction back, or see what that would change. Raises Refused, and StoreError."""
    return _step(desk, story, wish, to_undo, undoing)


def redo(desk: Desk, story: str, wish: StepWish) -> Change:
    """Say again what was taken back, or see what that would change. Raises Refused, and StoreError."""
    return _step(desk, story, wish, to_redo, redoing)


def corrections(desk: Desk, story: str) -> Corrections:
    """Every correction, oldest first."""
    now = desk.opened(story)
    done = desk.held(story).settle(now)(now.read, now.decisions).done
    finder = SceneFinder.of(now.story)
    numbers = {scene.id: number for number, scene in enumerate(now.story.scenes, 1)}
    decisions = {each.id: each for each in spoken(now.decisions)}

    def line(each: Listed) -> CorrectionLine:
        return CorrectionLine(
            id=each.id,
            act=each.act,
            says=sentence_in(decisions[each.id], now.story),
            at=each.at,
            who=each.who,
            why=each.why,
            in_force=each.in_force,
            loose=each.loose,
            overruled=each.overruled,
            quote=_quoted(now.story, each, finder, numbers),
        )

    return Corrections(now.revision, tuple(map(line, listed(now, done))))


def _step(
    desk: Desk,
    story: str,
    wish: StepWish,
    choose: Callable[[Iterable[Correction], str | None], Correction],
    about: Callable[[Correction], Correction],
) -> Change:
    def chosen(now: Opened) -> tuple[Correction, ...]:
        meant = choose(now.decisions, wish.correction)
        return desk.held(story).previews.made((now.revision, about.__name__, meant.id), "", lambda: (about(meant),))

    with plainly(desk.opened(story).story):
        return change(desk.decide(story, chosen, keep=wish.keep), kept=wish.keep)


def _quoted(story: Story, each: Listed, finder: SceneFinder, numbers: dict[str, int]) -> Quoted | None:
    """The words that the correction stands on, where they stand now; where they stood, if they are gone.

    The scene is then the one that stands there, or nearest to it.
    """
    if each.quote is None or each.start is None:
        return None
    here = place(Anchor(each.quote, each.before or "", each.after or "", each.start), story.document)
    start = each.start if here is None else here.start
    scene = finder.at(start) or _nearest(story, start)
    words = words_shown(each.quote, here, story.document.text)
    return Quoted(scene, None if scene is None else numbers[scene], start, words)


def _nearest(story: Story, start: int) -> str | None:
    """The scene that stands nearest to a place of the text which is in none."""
    apart = {scene.id: max(scene.span.start - start, start - scene.span.end) for scene in story.scenes}
    return min(apart, key=lambda each: apart[each], default=None)
