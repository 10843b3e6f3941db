"""Nouns so common in fiction that their coming back says nothing."""

from __future__ import annotations

from esesea.reading.english.word_list import words

EVERYDAY = words(
    """
    accident account acquaintance action advantage advice affair afternoon age agony air am anger animal ankle
    answer anxiety anything appearance arm arrival art atmosphere attention back bag ball bank bar beauty bed
    behind bell bird bit blood blow board boat body book bosom boss box boy brain breakfast breast breath
    brother brow building bush business call care carriage case cause ceiling chair chance change chap chapter
    character cheek chest child chin church circumstance city clothe cloud coat comfort command companion
    company condition confidence conversation cop corner couch countenance country couple courage course
    creature cry curiosity curtain dad danger darkness daughter day deal dear death delight depth desire desk
    despair devil difference difficulty dinner direction distance doctor dog door doorway doubt dr dream dress
    drop duty ear earth ease edge effect effort elbow emotion end enthusiasm evening everyone everything
    example experience expression eye eyebrow face fact faith family farm fashion fate father fault fear
    feeling fellow field figure finger fire flesh floor flower folk fool foot forehead forest form fortune
    frame friend front fruit fun game garden gate gentleman girl glance glass gloom gold good grace grass
    grief ground group guess guy habit hair half hall hand handkerchief hat head health hearing heart heel
    hero hill hip home hope horse hour house husband idea imagination inch inside instance instant instinct
    interest iron jacket job joy kid kind kitchen knee knowledge lady lamp land language lap laugh leaf left
    leg length letter life light limb line lip look lot love lover madam maid man manner master matter mean
    meaning member memory mess middle mile mind mine minute mom moment money month moon morning morrow mother
    motion mouth movement mr mrs music name nature neck nerve news night noise none nonsense nose note nothing
    notice number object occasion office ok okay one opinion opportunity order other outside pace page pain
    pair pants paper part party passage passion past path pause peace people person phone picture piece pipe
    place plan pleasure pm pocket point portion position possession possibility pot power prayer presence
    present pride proof prospect purpose quality quarter question rate reach reason reflection relief remark
    reply resolution respect rest result return right ring river road rock roof room rose round row sake
    satisfaction scene school scream sea season seat sec second self sense servant service shadow shape ship
    shirt shore shoulder shout show side sight sign silence silver sir sister situation sky sleep sleeve smile
    smoke sob sofa someone something son song sorrow sort soul sound space speech spirit spite spot stair star
    state step stomach stone story stranger street strength study stuff subject suggestion summer sun sunshine
    surface surprise table tale talk task tea team tear terror thing thought throat time today tomorrow tone
    tongue tonight tooth top touch town train tree trouble truth turn use video view village voice waist walk
    wall war watch water way weather week weekend while whole wife wind window wing wish wit woman wonder wood
    word work world wound wrist yard yeah year yesterday youth
    """
)
"""Those in at least nine of the forty whole novels of LitBank's ``original`` folder (25,000 characters of each), and
their like in talk of today."""
