"""Families of words that make one image, and how often ordinary fiction uses each."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.reading.english.word_list import words


@dataclass(frozen=True, slots=True)
class ImageField:
    """An image: its lemmas by part of speech, and their usual frequency in fiction per 10,000 words.

    ``usual`` was counted on 25,000 characters from the middle of each of the forty whole novels in LitBank's
    ``original`` folder (Bamman, Popat & Shen 2019): 180,000 words in all.
    """

    name: str
    nouns: frozenset[str]
    verbs: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    usual: float = 0.0


def _field(name: str, nouns: str, verbs: str = "", adjectives: str = "", *, usual: float) -> ImageField:
    return ImageField(name, words(nouns), words(verbs), words(adjectives), usual)


FIELDS = (
    _field("hands", "hand finger fingertip fingerprint palm fist knuckle thumb", usual=17.9),
    _field("hearts", "heart heartbeat pulse", usual=8.0),
    _field("eyes", "eye eyelid eyelash gaze stare", usual=14.6),
    _field("breath", "breath gasp sigh lung", "breathe gasp sigh pant", usual=4.0),
    _field("tears", "tear sob weeping", "weep sob cry", usual=8.6),
    _field("laughter", "laugh laughter giggle", "laugh giggle chuckle", usual=5.2),
    _field("voices", "whisper murmur echo", "whisper murmur echo", usual=4.1),
    _field("silence", "silence hush stillness", "", "silent hushed", usual=4.6),
    _field("bones", "bone skull skeleton rib", usual=0.6),
    _field("teeth", "tooth tongue jaw fang", usual=2.1),
    _field("skin and scars", "scar bruise wound skin", "bruise scar", usual=2.0),
    _field(
        "blood and red",
        "blood bloodstain red crimson",
        "bleed redden",
        "bloody bloodied red crimson scarlet",
        usual=6.2,
    ),
    _field("running", "run runner sprint", "run sprint flee", usual=7.4),
    _field("falling", "fall abyss", "fall plunge plummet", usual=5.7),
    _field("flying", "flight wing", "fly soar", "winged", usual=3.1),
    _field("dancing", "dance dancer waltz", "dance waltz twirl", usual=0.9),
    _field("music", "music song melody tune piano violin fiddle guitar", "sing hum", usual=5.8),
    _field("bells", "bell chime", "chime toll", usual=0.8),
    _field(
        "light",
        "light halo glow gleam glimmer radiance ray lamp lantern candle sunlight brightness",
        "shine glow gleam glimmer glitter sparkle",
        "bright radiant shining luminous",
        usual=11.4,
    ),
    _field("darkness", "dark darkness shadow gloom blackness", "darken", "dark shadowy", usual=7.2),
    _field(
        "fire",
        "fire flame ember ash blaze smoke spark match",
        "burn blaze smoulder smolder",
        "burning fiery",
        usual=5.8,
    ),
    _field("water", "water sea ocean river lake wave tide flood stream pool well", "drown swim flood", "", usual=11.0),
    _field(
        "rain",
        "rain raindrop storm thunder lightning downpour drizzle umbrella",
        "rain thunder drizzle",
        "rainy stormy",
        usual=2.1,
    ),
    _field(
        "snow, ice and white",
        "snow ice frost snowflake icicle blizzard white",
        "freeze snow thaw",
        "frozen icy snowy frosty white",
        usual=6.2,
    ),
    _field("wind", "wind breeze gale gust", "", "windy", usual=2.3),
    _field("mist", "mist fog haze", "", "misty foggy hazy", usual=0.6),
    _field("sun", "sun sunrise sunset dawn daybreak", "", "sunlit sunny", usual=3.7),
    _field("moon", "moon moonlight", "", "moonlit", usual=1.7),
    _field("stars", "star galaxy constellation comet universe", usual=1.1),
    _field("dust and sand", "dust sand", "", "dusty sandy", usual=1.4),
    _field("stones", "stone rock pebble boulder", usual=2.6),
    _field("mirrors", "mirror reflection", "mirror reflect", usual=1.4),
    _field("glass", "glass shard", "shatter", usual=2.1),
    _field("windows", "window curtain pane", usual=6.6),
    _field("doors", "door doorway threshold gate", usual=10.7),
    _field("keys and locks", "key lock padlock keyhole", "lock unlock", "locked", usual=1.1),
    _field("walls", "wall fence", usual=3.5),
    _field("stairs", "stair staircase ladder", usual=1.2),
    _field("roads", "road path crossroad highway", usual=4.1),
    _field("trains", "train rail railway", usual=1.6),
    _field("ships", "ship boat sail mast anchor", "sail", usual=5.5),
    _field("clocks", "clock watch hourglass pendulum", "tick", usual=1.5),
    _field("counting", "count number tally", "count number tally", usual=1.8),
    _field("letters", "letter envelope postcard", usual=3.6),
    _field("books", "book page diary ink pen", usual=4.8),
    _field("photographs", "photograph photo picture portrait camera", "photograph", usual=2.3),
    _field("maps", "map compass", usual=0.3),
    _field("knives and swords", "knife sword blade dagger", "stab", usual=1.7),
    _field("guns", "gun pistol rifle bullet gunfire gunshot revolver", usual=2.2),
    _field("masks", "mask disguise veil", usual=0.6),
    _field("rings", "ring", usual=0.6),
    _field("rope and thread", "rope thread string knot chain", usual=1.7),
    _field("bread and baking", "bread flour oven dough cake pastry", "bake", usual=1.6),
    _field("wine", "wine whisky whiskey beer bottle", usual=1.2),
    _field("tea and coffee", "tea coffee kettle", usual=2.5),
    _field("apples and fruit", "apple fruit peach cherry berry lemon", usual=1.8),
    _field("flowers", "flower rose lily blossom petal violet daisy bouquet", "bloom blossom", usual=4.5),
    _field("trees", "tree branch leaf forest oak pine wood root", usual=12.4),
    _field("gardens", "garden orchard seed weed", usual=4.1),
    _field("birds", "bird feather crow raven gull robin sparrow owl nest dove swan", usual=3.1),
    _field("dogs", "dog hound puppy", "bark", usual=2.5),
    _field("wolves", "wolf fox", "howl", usual=0.9),
    _field("cats", "cat kitten", usual=0.7),
    _field("horses", "horse pony mare saddle hoof", "gallop", usual=6.7),
    _field("snakes", "snake serpent", usual=0.7),
    _field("insects", "moth butterfly bee spider ant fly cobweb", usual=1.2),
    _field("fish", "fish whale shark", usual=2.7),
    _field("ghosts", "ghost spirit phantom spectre specter", "haunt", "haunted ghostly", usual=3.5),
    _field("gods and prayer", "god prayer angel heaven altar", "pray", usual=3.1),
    _field("sins", "sin guilt devil hell", "sin", "guilty damned", usual=3.4),
    _field("graves", "grave coffin tomb funeral graveyard", "bury", usual=3.0),
    _field("dreams", "dream nightmare", "dream", usual=1.8),
    _field("sleep", "sleep pillow", "sleep", "asleep", usual=4.8),
    _field("memory", "memory", "remember forget", usual=9.5),
    _field("coats", "coat cloak hood", usual=1.7),
    _field("shoes", "shoe boot", usual=1.2),
    _field("money", "money coin dollar debt", usual=4.8),
    _field("hunger", "hunger", "starve", "hungry", usual=0.6),
    _field("machines", "machine engine gear wheel", usual=0.7),
)
