"""English words that put people in a place: prepositions and verbs."""

from __future__ import annotations

from esesea.reading.english.word_list import words

INSIDE = words(
    """
    in inside at on aboard within throughout amid amidst across through along around about upon
    """
)
"""Prepositions of being there."""

ON_THE_WAY = words("along through across")
"""Those that, after a verb of motion, tell of the way somewhere."""

TOWARDS = words("into onto to")
"""Prepositions of getting there; ``to`` says so only after a verb of motion."""

NEAR = words("near by beside outside behind beyond beneath under below above past opposite before")
"""Prepositions of being close to a place, not in it."""

MOTION = words(
    """
    arrive ascend assemble board bound bring burst bustle carry charge chase clamber climb come crawl creep
    cross cycle dart dash descend drag drift drive drop escape escort fall flee flock fly follow gather get
    glide go guide hasten haul head hike hobble hop hurry invite jog journey jump land lead limp lug make march
    motor move pace paddle pass plod proceed pull push race repair retire retreat return ride roll row run rush
    sail saunter scramble send settle shove show shuffle sink skate ski skip slide slip sneak splash sprint
    stagger step stomp storm stride stroll stumble sweep swim take tiptoe trail tramp transport travel troop
    trot trudge tumble turn usher venture wade walk wander whisk withdraw
    """
)
"""Verbs after which "to the house" says where someone goes."""

ENTERING = words(
    """
    enter reach board cross explore visit roam inhabit occupy invade infiltrate tour regain climb mount descend
    ascend pace
    """
)
"""Verbs whose object is a place where someone is then."""

ARRIVING = words("reach arrive get come enter gain")
"""Verbs that in the past perfect tell where people then are: "they had reached the bridge when …"."""

SEEING = words("see watch spot notice glimpse observe spy hear")
"""Verbs whose object may be elsewhere: "she saw a man in the garden"."""

LEAVING = words("leave exit quit flee abandon vacate")

THROWING = words("drop throw toss fling cast pour put tip hurl pitch kick spill empty fire shoot slip")
"""Verbs that send a thing where their subject does not go."""

SETTING_OUT = words("go come leave move sail travel fly return head")
"""Verbs that in the progressive tell of a plan: "he was going to Leeds in May"."""

STEERING = words("fly pilot steer captain")
"""Verbs whose object is a vehicle with the subject in it, whatever it is called."""

DRIVING = words("drive sail row park land paddle")
"""Verbs whose object, where it is a known vehicle, has the subject in it."""

REGARDING = words(
    """
    look gaze stare peer glance point gesture wave aim think dream hear speak talk tell write mention refer
    remember imagine belong listen compare describe say ask answer reply call send know see watch want wish
    hope plan mean remind long yearn laugh swear smile nod shout threaten prefer point
    """
)
"""Verbs whose "at", "to" or "into" turns to a place without going there."""
