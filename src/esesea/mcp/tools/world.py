"""The world at a moment, who is missing, and what has been between two people."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from esesea.app.absence import Presence as Seen
from esesea.app.absence import absence
from esesea.app.ledger import ledger
from esesea.app.names import find_character, find_clock
from esesea.app.scene_words import words_for
from esesea.app.showing import told_when
from esesea.app.visiting import Visited
from esesea.app.visiting import visit as arrive
from esesea.mcp.answers.quote import Quote
from esesea.mcp.answers.world import Elsewhere, Gap, Here, Meeting, Meetings, Presence, Presences, Touching, World
from esesea.mcp.arguments import AnyName, ClockName, First, Most, Nth, SceneName, WhoName, part
from esesea.mcp.told import MOST_NAMED, Told
from esesea.mcp.tools.story import fate, stay
from esesea.story.character import Life
from esesea.story.moment import clock_order
from esesea.story.time import STORY_CLOCK

if TYPE_CHECKING:
    from esesea.mcp.answers.story import Fate


def visit(
    told: Told,
    whom: Annotated[AnyName | None, Field(description="A place, or a person whose scene it shall be.")] = None,
    number: Annotated[Nth, Field(description="The n-th visit to the place, or scene of the person.")] = 1,
    scene: Annotated[SceneName | None, Field(description="Go to this scene, instead of to a place or person.")] = None,
    clock: ClockName = STORY_CLOCK,
) -> World:
    """Go to a scene, a place or a person, and see the world as it stands there: who is there, alive, elsewhere, dead.

    With neither, the n-th scene on the clock. The scene's text is told by read_scene.
    """
    found = arrive(told.story, whom, number=number, scene=scene, clock=clock)
    now, here = found.moment, found.scene
    beside = next((each for each in now.neighbours if each.clock == now.clock), None)
    return World(
        revision=told.revision,
        clock=now.clock,
        scene=told.scene(here.id),
        mode=words_for(here.mode),
        when=found.when or told_when(here),
        when_quotes=told.quotes(span for seen in here.time.evidence for span in seen.spans),
        place=None if here.place is None else told.name(here.place),
        stay=None if now.visit is None else stay(told, now.visit),
        last_stay=None if now.last_visit is None else stay(told, now.last_visit),
        here=tuple(_here(told, found)),
        elsewhere=tuple(Elsewhere(told.name(each.character), each.last_seen) for each in now.elsewhere)[:MOST_NAMED],
        not_met=told.named(now.not_met),
        fates=tuple(_fates(told, found))[:MOST_NAMED],
        touches=tuple(_touches(told, found))[:MOST_NAMED],
        before=None if beside is None else beside.before,
        after=None if beside is None else beside.after,
    )


def who_is_missing(
    told: Told,
    name: Annotated[WhoName | None, Field(description="Only this person, and the pairs they are of.")] = None,
    clock: ClockName = STORY_CLOCK,
    first: First = 1,
    most: Most = 25,
) -> Presences:
    """When people, and pairs that recur, are first and last there, and where they are missed longer than usual."""
    on = find_clock(told.story, clock)
    found, page = part(absence(told.story, name, clock=on), first, most)
    return Presences(told.revision, on, page, tuple(_presence(told, each) for each in found))


def between_two(
    told: Told, a: WhoName, b: WhoName, clock: ClockName = STORY_CLOCK, first: First = 1, most: Most = 40
) -> Meetings:
    """Every touch between two people along a clock, with its words, and the scenes where they only meet."""
    one, other = find_character(told.story, a), find_character(told.story, b)
    on = find_clock(told.story, clock)
    every = ledger(told.story, one.id, other.id, clock=on)
    found, page = part(every, first, most)
    return Meetings(
        revision=told.revision,
        clock=on,
        a=told.name(one.id),
        b=told.name(other.id),
        touches=sum(each.contact is not None for each in every),
        page=page,
        meetings=tuple(
            Meeting(
                told.scene(each.scene),
                each.contact.how if each.contact else None,
                told.quote(each.contact.span) if each.contact else None,
            )
            for each in found
        ),
    )


def _here(told: Told, found: Visited) -> Iterator[Here]:
    ages = {age.character: age.words for age in found.ages}
    for who in found.moment.here[:MOST_NAMED]:
        life = Life.DEAD if who in found.moment.dead else Life.HURT if who in found.moment.hurt else Life.ALIVE
        yield Here(told.name(who), life.value, ages.get(who))


def _fates(told: Told, found: Visited) -> Iterator[Fate]:
    """Of those who are hurt, dead or gone by now, by the words of the scenes up to this one."""
    now = found.moment
    lives = {Life.DEAD: now.dead, Life.HURT: now.hurt, Life.ABSENT: now.gone}
    order = clock_order(told.story, now.clock)
    so_far = frozenset(order[: order.index(now.scene) + 1] if now.scene in order else (now.scene,))
    for state in told.story.life_states:
        if state.character in lives.get(state.state, ()) and state.from_scene in so_far:
            yield fate(told, state)


def _touches(told: Told, found: Visited) -> Iterator[Touching]:
    here = {(each.a, each.b): each.count for each in found.moment.touches_here}
    for each in found.moment.touches:
        yield Touching(told.name(each.a), told.name(each.b), each.count, here.get((each.a, each.b), 0))


def _presence(told: Told, seen: Seen) -> Presence:
    return Presence(
        who=told.named(seen.who),
        first=told.scene(seen.first),
        last=told.scene(seen.last),
        scenes=seen.seen,
        usual=seen.usual,
        gaps=tuple(Gap(each.after, each.before, each.scenes) for each in seen.gaps[:MOST_NAMED]),
        spoken_of=seen.spoken_of[:MOST_NAMED],
        fate=seen.fate,
        chance=seen.chance,
        last_words=tuple(_last_words(told, seen)),
    )


def _last_words(told: Told, seen: Seen) -> Iterator[Quote]:
    """The last words that mean each of them in the last scene they are in."""
    mentions, span = told.story.mentions, told.story.scene(seen.last).span
    first = bisect_left(mentions, span.start, key=lambda each: each.span.start)
    last = bisect_left(mentions, span.end, key=lambda each: each.span.start)
    meant = {each.character: each.span for each in mentions[first:last]}
    yield from (told.quote(meant[who]) for who in seen.who if who in meant)
