"""Ways to begin that a person can choose in their assistant."""

from __future__ import annotations


def check_my_order() -> str:
    """Go through the order of the scenes with me, where the text does not settle it."""
    return (
        "Check the order of my story with me. Call about_story, then order_of_scenes on the clock `story`. Tell me "
        "in a few sentences in which order things happen and where that is only as told (`default`) or likely. Take "
        "the doubtful places one at a time: show me the openings of both scenes and the words that speak for an order "
        "(why_in_this_order), and ask me which is right. Use next_question for what is worth asking first. Do not "
        "decide it for me. Quote the manuscript word for word with the scene's number."
    )


def find_what_contradicts() -> str:
    """Show me what contradicts in my story, gravest first."""
    return (
        "Call check_story and go through its findings with me, gravest first. For each, put the two quotes side by "
        "side with their scenes, say in one sentence why they cannot both be so, and ask me whether it is a slip "
        "or meant. Read the scenes with read_scene where you need more of the text. Do not rewrite anything."
    )


def what_if_i_cut(scene: str) -> str:
    """See what would fall if a scene were cut."""
    return (
        f"Call what_if with cut [{scene!r}]. Tell me what would be left hanging, each with the sentence that hangs and "
        "the words that carried it, what would move in story order, and what would newly contradict. Then say what "
        "another scene would have to tell instead. Nothing of it is kept."
    )
