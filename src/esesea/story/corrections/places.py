"""Places united, parted and renamed; the stays there go with them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from esesea.story.acts import MergePlaces, RenamePlace, SplitPlace
from esesea.story.corrections.errors import MakesNoSense
from esesea.story.corrections.gathering import gathered
from esesea.story.corrections.pointing import same_name
from esesea.story.corrections.saying import next_id
from esesea.story.place import Place, Visit
from esesea.story.references import Names, ids_of, renamed, rewritten, words_of
from esesea.story.story import Story


def merge_places(story: Story, act: MergePlaces) -> Story:
    """Both places as one. Where they are one already, so they stay. Raises KeyError."""
    kept, merged = story.place(act.kept), story.place(act.merged)
    if kept.id == merged.id:
        return story
    names = Names(
        place=lambda place, _: kept.id if place == merged.id else place, among=ids_of(merged.id), worded=False
    )
    one = replace(
        kept,
        names=tuple(dict.fromkeys((*kept.names, *merged.names))),
        kind=kept.kind or merged.kind,
        within=_within(story, kept, merged),
    )
    places = tuple(
        one if each.id == kept.id else rewritten(each, names) for each in story.places if each.id != merged.id
    )
    scenes = tuple(rewritten(scene, names) for scene in story.scenes)
    return gathered(replace(renamed(story, names), places=places, scenes=scenes))


def split_place(story: Story, act: SplitPlace) -> Story:
    """The stays of the act's scenes, or those whose words say its name, at a place of their own.

    Where a reading parts them already, so they stay. Raises KeyError, and MakesNoSense where there are none, or all
    would go.
    """
    old = story.place(act.place)
    stays = [visit for visit in story.visits if visit.place == old.id]
    gone = {visit.scene for visit in stays if visit.scene in act.scenes or _is_called(story, visit, act)}
    if not gone and any(each.id != old.id and same_name(each.name, act.name) for each in story.places):
        return story
    if not gone:
        raise MakesNoSense(
            f"no scene at {old.name} calls it “{act.name}”", "say which scenes are elsewhere: --scene s4"
        )
    if len(gone) == len({visit.scene for visit in stays}):
        raise MakesNoSense(f"every scene at {old.name} would go", f"rename {old.name} instead")
    new = Place(next_id("p", (each.id for each in story.places)), act.name, (act.name,), old.kind)
    named = any(same_name(act.name, name) for name in old.names) and not same_name(act.name, old.name)
    left = replace(old, names=tuple(name for name in old.names if not same_name(name, act.name))) if named else old
    return replace(
        story,
        places=(*(left if each.id == old.id else each for each in story.places), new),
        visits=tuple(_elsewhere(visit, old, new, gone) for visit in story.visits),
        scenes=tuple(
            replace(scene, place=new.id) if scene.place == old.id and scene.id in gone else scene
            for scene in story.scenes
        ),
    )


def rename_place(story: Story, act: RenamePlace) -> Story:
    """The place under another name. Raises KeyError."""
    place, name = story.place(act.place), act.name.strip()
    names = place.names if name in place.names else (name, *place.names)
    changed = replace(place, name=name, names=names)
    return replace(story, places=tuple(changed if each.id == place.id else each for each in story.places))


def _within(story: Story, kept: Place, merged: Place) -> str | None:
    """What holds the united place; not itself, nor what it holds, where one of the two was in the other."""
    inside = kept.within if kept.within not in {None, merged.id} else merged.within
    holders: set[str] = {kept.id, merged.id}
    above = inside
    while above is not None:
        if above in holders:
            return None
        holders.add(above)
        above = story.place(above).within
    return inside


def _is_called(story: Story, visit: Visit, act: SplitPlace) -> bool:
    if act.scenes:
        return False
    wanted = act.name.casefold().removeprefix("the ")
    return any(wanted in story.quote(span).casefold() for span in words_of(visit))


def _elsewhere(visit: Visit, old: Place, new: Place, gone: Collection[str]) -> Visit:
    return replace(visit, place=new.id) if visit.place == old.id and visit.scene in gone else visit
