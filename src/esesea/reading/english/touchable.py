"""What of a person can touch, and what can be touched."""

from __future__ import annotations

from esesea.reading.english.word_list import words

LIMBS = words(
    """
    hand arm finger fingertip fist palm thumb knuckle forearm elbow lip mouth face head cheek forehead brow chin nose
    foot knee leg shoulder tongue wrist paw
    """
)
"""Parts (lemmas) with which a person touches."""

PARTS = LIMBS | words(
    """
    hair neck throat waist back hip chest breast bosom belly stomach side lap thigh ear jaw jawline eyelid temple nape
    skin body ankle toe heel calf shin rib spine collarbone torso cheekbone beard moustache mustache braid plait curl
    lock ringlet tooth scalp flank rump bottom backside buttock shoulderblade small crook curve limb frame
    """
)
"""Parts (lemmas) that can be touched; "small" and "crook" as in "the small of her back"."""

SPOTS = words(
    "small top back side tip nape crown bridge corner inside crook base edge lobe curve middle end front bottom ball"
)
"""With "of" and a part behind them: "the small of her back", "the top of his head"."""

CLOTHING = words(
    """
    hood coat sleeve collar shirt dress skirt jacket cloak shawl scarf hat cap glove lapel tie belt apron gown blouse
    sweater robe cuff pocket veil bonnet shoe boot stocking jumper trousers vest waistcoat cape tunic mask necklace
    bracelet helmet wig hem bodice button waistband strap lace ribbon
    """
)
"""What is worn (lemmas): to pull a sleeve is to touch its wearer."""

WORN_TO_HOLD = words("sleeve collar cuff lapel hem skirt apron belt waistband strap")
"""Clothing (lemmas) that is taken hold of while it is worn; a coat that is taken may hang on a hook."""

WEARER_MOVED = words("push pull draw tug tear smooth straighten adjust fasten unfasten button unbutton pluck tie")
"""Verbs (lemmas) by which clothing on somebody is handled."""
