"""English words for what a place is like at a time."""

from __future__ import annotations

from esesea.reading.english.word_list import words

STATES = words(
    """
    abandoned ablaze aflame airless alive ancient bare barren beautiful black bleak blinding bombed boarded
    bright broken bright bustling busy calm charred chilly clean closed cold collapsed colourless colorless
    cool cosy cozy crowded damp dangerous dark dead deserted desolate destroyed dim dirty dry dull dusty eerie
    empty endless filthy flooded foggy freezing frozen full gloomy gone green grey gray grimy haunted hot
    hushed icy immense in lifeless light lit locked lonely loud lush misty moonlit muddy murky neat new noisy
    open overgrown packed peaceful pristine quiet rainy ransacked ruined safe sealed shabby shut silent smoky
    snowy spotless stifling still stormy strange sunlit sunny tidy transformed tranquil uninhabited unlit
    unrecognisable unrecognizable untouched vacant vast warm wet white wild windy wintry wrecked
    """
)
"""Adjectives that say what a place is like."""

SURROUNDINGS = words(
    """
    ash ashes blood bodies body chaos corpses corpse crowd crowds darkness debris dust echo echoes embers
    explosion fighting fires flame flames flood fog frost graffiti gunfire heat ice lightning mist moonlight
    mud noise people rain rubble ruins shade shooting sleet smoke snow soldiers stillness storm sunlight
    sunshine thunder tourists war water weeds wind wreckage sea ocean
    """
)
"""What "there is" in a place that makes it what it is then."""

TURNED = words(
    "zone battlefield battleground ruin ruins wasteland graveyard nightmare desert inferno maze storm swamp hell"
)
"""What a place can have become: "a war zone"."""

WEATHER = words("rain snow hail thunder freeze storm drizzle pour sleet")
"""Verbs of which "it" is the subject."""
