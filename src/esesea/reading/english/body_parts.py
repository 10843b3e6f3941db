"""Parts of a person: who owns one in a sentence is there in the flesh."""

from __future__ import annotations

from esesea.reading.english.word_list import words

BODY_PARTS = words(
    """
    hand hands arm arms finger fingers fingertips thumb palm palms fist fists wrist wrists elbow elbows shoulder
    shoulders leg legs knee knees foot feet toe toes ankle heel thigh thighs hip hips lap head face eye eyes
    eyebrow eyebrows brow eyelids eyelashes lashes nose nostrils mouth lip lips tongue tooth teeth jaw jawline
    chin cheek cheeks ear ears forehead temple temples hair beard moustache mustache curls braid neck throat nape
    chest breast breasts bosom belly stomach waist back spine rib ribs side skin body limbs blood heart hearts
    lungs breath tears tear voice gaze glance smile grin frown expression gasp sigh sob scream laugh laughter
    whisper grip touch embrace fingernails nails knuckles muscles veins pulse features complexion countenance
    stare steps footsteps words shadow
    """
)
"""Parts, and what face, breath and voice do."""
