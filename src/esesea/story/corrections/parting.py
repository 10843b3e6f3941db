"""Scenes parted and joined: each statement goes to the scene in which its words stand, and scenes are numbered anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from esesea.story.acts import JoinScenes, SplitScene
from esesea.story.corrections.errors import MakesNoSense
from esesea.story.corrections.gathering import gathered
from esesea.story.corrections.saying import is_referred_to
from esesea.story.evidence import Evidence
from esesea.story.leap import Leap
from esesea.story.place import Visit
from esesea.story.references import Names, Words, ids_of, renamed
from esesea.story.scene import Scene, SceneTime
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Relation, TemporalRelation
from esesea.text.span import Span

OPENING_WORDS = 8

GOES_ON = "author_split"
"""``Evidence.by`` of the order of two scenes that were one."""

LIKELY = 0.6
"""Confidence that the second goes on from the first: it did, as far as the reader could see."""

SECOND = "\x00second"
"""The second part's id until all scenes are numbered."""


def split_scene(story: Story, act: SplitScene) -> Story:
    """The scene that holds the words as two, the second beginning with them; one that begins so stays. MakesNoSense."""
    at = act.words.start
    whole = next((scene for scene in story.scenes if scene.span.start <= at < scene.span.end), None)
    if whole is None:
        raise MakesNoSense(f"“{story.quote(act.words)}” stands in no scene of the story")
    if not story.document.text[whole.span.start : at].strip():
        return story
    parts = _parts(story, whole, at)

    def home(scene: str, words: Words) -> str:
        return SECOND if scene == whole.id and any(at <= word.start < whole.span.end for word in words) else scene

    apart = renamed(story, Names(scene=home, among=ids_of(whole.id)))
    relations = tuple(_of_part(each, whole.id) for each in _pairs(story.relations, apart.relations))
    going_on = TemporalRelation(whole.id, SECOND, Relation.MEETS, STORY_CLOCK, Evidence((), GOES_ON, LIKELY), SECOND)
    scenes = tuple(part for scene in story.scenes for part in (parts if scene.id == whole.id else (scene,)))
    visits = _both_there(apart.visits, parts)
    return _numbered(
        replace(
            apart,
            scenes=tuple(_placed(scene, visits) if scene in parts else scene for scene in scenes),
            visits=visits,
            leaps=tuple(_leaps(apart.leaps, whole.id)),
            relations=(*relations, going_on),
        )
    )


def join_scenes(story: Story, act: JoinScenes) -> Story:
    """Two scenes told one after the other as one; one scene stays. Raises KeyError, and MakesNoSense for any others."""
    first, second = story.scene(act.first), story.scene(act.second)
    if first.id == second.id:
        return story
    if story.scenes.index(second) != story.scenes.index(first) + 1 or second.span.start < first.span.end:
        raise MakesNoSense(
            f"{second.id} is not told directly after {first.id}", "join each with the one between them first"
        )
    one = _joined(first, second)
    names = Names(
        scene=lambda scene, _: first.id if scene == second.id else scene, among=ids_of(second.id), worded=False
    )
    together = renamed(story, names)
    scenes = tuple(one if scene.id == first.id else scene for scene in story.scenes if scene.id != second.id)
    leaps = tuple(
        replace(leap, landings=tuple(each for each in leap.landings if each.after != leap.scene))
        for leap, old in zip(together.leaps, story.leaps, strict=True)
        if old.scene != second.id
    )
    return _numbered(gathered(replace(together, scenes=scenes, leaps=leaps, visits=_one_stay(together.visits, one))))


def _parts(story: Story, whole: Scene, at: int) -> tuple[Scene, Scene]:
    text = story.document.text
    end = whole.span.start + len(text[whole.span.start : at].rstrip())
    one, other = Span(whole.span.start, end), Span(at, whole.span.end)
    first = replace(_shown(story, whole, one), opens=whole.opens)
    second = replace(_shown(story, whole, other), id=SECOND, heading=None, opens=_opening(text, other))
    if not second.time.evidence and first.time.evidence:
        # The words that say when it is stand in the first part: the second is then, or later.
        second = replace(second, time=SceneTime())
    return first, second


def _shown(story: Story, whole: Scene, span: Span) -> Scene:
    """The part of the scene at ``span``: with whom its words refer to, and the time and colours that they say."""
    part = replace(whole, span=span)
    inside = [each for each in story.mentions if span.start <= each.span.start < span.end]

    def there(people: Iterable[str], *, spoken: bool) -> tuple[str, ...]:
        return tuple(who for who in people if is_referred_to(inside, part, who, spoken=spoken))

    present = there(whole.present, spoken=False)
    mentioned = [who for who in there((*whole.present, *whole.mentioned), spoken=True) if who not in present]
    words = story.quote(span).casefold()
    colours = tuple(colour for colour in whole.colours if colour.casefold() in words)
    return replace(
        part,
        present=present or whole.present,
        mentioned=tuple(sorted(mentioned)) if present else whole.mentioned,
        mode_evidence=_within(whole.mode_evidence, span),
        time=_time_within(whole.time, span),
        colours=colours,
    )


def _within(evidence: Iterable[Evidence], span: Span) -> tuple[Evidence, ...]:
    return tuple(each for each in evidence if not each.spans or any(span.overlaps(word) for word in each.spans))


def _time_within(time: SceneTime, span: Span) -> SceneTime:
    kept = _within(time.evidence, span)
    return replace(time, evidence=kept) if kept or not time.evidence else SceneTime()


def _opening(text: str, span: Span) -> str:
    return " ".join(span.of(text).split(maxsplit=OPENING_WORDS)[:OPENING_WORDS])


def _pairs(
    old: Sequence[TemporalRelation], new: Sequence[TemporalRelation]
) -> Iterable[tuple[TemporalRelation, TemporalRelation]]:
    return zip(old, new, strict=True)


def _of_part(pair: tuple[TemporalRelation, TemporalRelation], whole: str) -> TemporalRelation:
    """A claim about the whole that has no words in it: what it comes before, its end comes before."""
    old, new = pair
    wordless = new == old and whole in {old.a, old.b}
    if wordless and old.a == whole and old.relation in {Relation.BEFORE, Relation.MEETS}:
        return replace(new, a=SECOND)
    if wordless and old.b == whole and old.relation in {Relation.AFTER, Relation.MET_BY}:
        return replace(new, b=SECOND)
    return new


def _both_there(visits: Sequence[Visit], parts: tuple[Scene, Scene]) -> tuple[Visit, ...]:
    """Each part stays where the whole did, unless its own words say where it is."""
    first, second = parts
    own = {visit.scene: visit for visit in visits}
    found = list(visits)
    for missing, other in ((first, second), (second, first)):
        stay = own.get(other.id)
        if missing.id not in own and stay is not None and stay.place == first.place:
            copy = replace(stay, scene=missing.id, by=missing.present)
            at = found.index(stay) + (0 if missing is first else 1)
            found.insert(at, copy)
    return tuple(found)


def _placed(scene: Scene, visits: Iterable[Visit]) -> Scene:
    stay = next((visit for visit in visits if visit.scene == scene.id), None)
    return replace(scene, place=None, visit=None) if stay is None else replace(scene, place=stay.place, visit=stay.n)


def _leaps(leaps: Iterable[Leap], whole: str) -> Iterable[Leap]:
    """The second part leaps nowhere; the run that ended with the whole ends with it."""
    until = SECOND
    for leap in leaps:
        yield replace(leap, until=SECOND) if leap.until == whole else leap
        if leap.scene == whole:
            until = leap.until if leap.until != whole else SECOND
    yield Leap(SECOND, 0.0, until)


def _joined(first: Scene, second: Scene) -> Scene:
    time = first.time if first.time != SceneTime() else second.time
    present = tuple(sorted({*first.present, *second.present}))
    return replace(
        first,
        span=Span(first.span.start, second.span.end),
        mode_evidence=first.mode_evidence if first.mode is not second.mode else _all(first, second),
        place=first.place or second.place,
        visit=first.visit if first.place else second.visit,
        time=time,
        present=present,
        mentioned=tuple(sorted({*first.mentioned, *second.mentioned} - set(present))),
        mood=_mean(first, second),
        colours=tuple(dict.fromkeys((*first.colours, *second.colours))),
    )


def _all(first: Scene, second: Scene) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys((*first.mode_evidence, *second.mode_evidence)))


def _mean(first: Scene, second: Scene) -> float | None:
    """The mood of both by their length; that of one where the other has none."""
    if first.mood is None or second.mood is None:
        return second.mood if first.mood is None else first.mood
    if first.mood == second.mood:
        return first.mood
    one, other = len(first.span), len(second.span)
    return (first.mood * one + second.mood * other) / (one + other)


def _one_stay(visits: Iterable[Visit], scene: Scene) -> tuple[Visit, ...]:
    """The stay of a joined scene at its place, by all who are there; one elsewhere stays as it was told."""
    found: list[Visit] = []
    here: int | None = None
    for visit in visits:
        if visit.scene != scene.id or visit.place != scene.place:
            found.append(visit)
        elif here is None:
            here = len(found)
            found.append(replace(visit, by=scene.present))
        else:
            known = found[here]
            evidence = tuple(dict.fromkeys((*known.evidence, *visit.evidence)))
            state = tuple(dict.fromkeys((*known.state, *visit.state)))
            found[here] = replace(known, state=state, evidence=evidence)
    return tuple(found)


def _numbered(story: Story) -> Story:
    """The scenes as ``s1``, ``s2`` … in told order, and everything else by these ids."""
    new = {scene.id: f"s{number}" for number, scene in enumerate(story.scenes, 1)}

    def name(scene: str, _: Words) -> str:
        return new.get(scene, scene)

    scenes = tuple(replace(scene, id=new[scene.id], reading_order=place) for place, scene in enumerate(story.scenes))
    order = {scene.id: scene.reading_order for scene in scenes}
    changed = ids_of(*(old for old, now in new.items() if old != now))
    named = renamed(story, Names(scene=name, among=changed, worded=False))
    return replace(named, scenes=scenes, leaps=_told(named.leaps, lambda leap: order[leap.scene]))


def _told(leaps: Iterable[Leap], key: Callable[[Leap], int]) -> tuple[Leap, ...]:
    return tuple(sorted(leaps, key=key))
