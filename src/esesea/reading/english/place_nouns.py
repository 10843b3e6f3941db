"""English nouns that name a place one can be in, by the kind of place, and how large each kind is."""

from __future__ import annotations

from types import MappingProxyType

from esesea.reading.english.word_list import words

_NOUNS = {
    "room": """
        airlock attic balcony ballroom bar basement bathroom bedchamber bedroom bedsit boardroom booth boudoir brig
        bunkroom cabin cell cellar chamber classroom cloakroom closet conservatory corridor cubicle dining-room
        diningroom dormitory drawing-room dressing-room dungeon elevator engine-room foyer gallery garret greenhouse
        guardroom hall hallway infirmary kitchen kitchenette landing larder laundry lavatory library lift
        living-room lobby loft lounge nursery office pantry parlor parlour passage passageway porch refectory room
        sauna schoolroom scullery sickbay sitting-room staffroom staircase stairs stairway stairwell storeroom
        studio study suite throne-room toilet vault veranda verandah vestibule ward washroom workroom workshop
    """,
    "house": """
        apartment bungalow cottage farmhouse flat home hut house lodge manor mansion shack villa chalet
        homestead farm vicarage rectory croft penthouse
    """,
    "building": """
        abbey airport arena auditorium bakery bank barn barracks boathouse bookshop bookstore bordello brewery
        brothel building bunker cafe cafeteria café canteen casino castle cathedral chapel church cinema citadel
        clinic club college convent courthouse courtroom crypt deli depot diner dojo embassy factory firehouse forge
        fort fortress foundry gallery garage gym gymnasium hangar headquarters hospital hostel hotel inn jail lab
        laboratory lighthouse mall market-place mausoleum mill monastery morgue mosque motel museum nightclub
        observatory orphanage outpost pagoda palace parsonage pavilion pawnshop pharmacy post-office prison pub
        refinery restaurant saloon sanatorium sanctuary school shed shelter shop shrine smithy stable stables
        stadium station store storehouse supermarket synagogue tavern tearoom temple tenement theater theatre tomb
        tower university warehouse windmill workhouse
    """,
    "vehicle": """
        aeroplane aircraft airplane airship ambulance barge boat bus cab camper canoe car caravan carriage
        chopper coach cruiser dinghy ferry freighter frigate galley helicopter jeep jet liner limousine limo
        lorry minivan motorboat plane raft rowboat rocket sailboat schooner ship shuttle sled sleigh spaceship
        spacecraft starship steamboat steamer submarine tank taxi tractor train tram trolley truck van wagon
        yacht
    """,
    "outdoors": """
        alley alleyway allotment arcade avenue backyard balcony bank battlefield bay beach bleachers boardwalk bog
        boulevard bridge camp campground campsite canyon causeway cave cavern cemetery churchyard clearing cliff
        coast courtyard cove creek crossroads desert dock docks driveway dune dunes fair fairground fen field fields
        ford forest front-yard garden glacier glade glen gorge graveyard grotto grove harbor harbour heath highway
        hill hillside hilltop jetty jungle lagoon lake lakeside lane lawn market marketplace marsh meadow meadows
        moor moorland moors mountain mountainside mountaintop oasis orchard paddock park parking-lot pasture path
        patio pavement pier plain plains platform playground plaza pond pool prairie promenade quarry quay ravine
        reef ridge river riverbank riverside road roadside roof rooftop ruins sand sands sea seashore seaside shore
        sidewalk slip slipway square stream street swamp terrace towpath trail trench trenches tundra tunnel valley
        vineyard wasteland waterfall waterfront weir wharf wilderness wood woodland woods yard zoo
    """,
    "settlement": "capital city colony hamlet kingdom metropolis port slum suburb town village settlement",
    "region": """
        archipelago continent country countryside county desert empire island isle province highlands
        peninsula
    """,
    "planet": "asteroid moon planet galaxy",
}

PLACE_NOUNS = MappingProxyType({noun: kind for kind, nouns in reversed(_NOUNS.items()) for noun in nouns.split()})
"""Lemma → kind. A noun of two kinds (``balcony``) has the first in the list above."""

SIZE = MappingProxyType(
    {"room": 1, "vehicle": 2, "house": 2, "building": 2, "outdoors": 3, "settlement": 4, "region": 5, "planet": 6}
)
"""A place lies within one of a greater size, never the other way round."""

NEEDS_DETERMINER = words(
    """
    bank bar bay booth cab cell club coach country court field gallery hall home jet lab landing lift lounge
    fair ford mill moon office park passage path plain plains plane platform port pool ridge road room ruins sand shed
    shelter ship slip square store study suite tank trail train truck vault ward wood yard capital roof stairs
    """
) - {"home"}
"""Nouns that name a place only with a word before them: "the bar", not "bar" in "to bar the way"."""

GENERIC = words(
    """
    alley bathroom bedroom bridge building car cave chamber clearing corridor field forest hallway hall hill
    home house hut lane passage path porch road room square staircase stairs street valley village town city wood
    woods hotel office river shop shore tunnel yard apartment flat church
    """
)
"""Nouns of which a story has many: two scenes far apart in "the room" need not be in the same one."""

PARTS = words(
    """
    back bar bench bottom centre center corner counter depths door doors doorway doorstep edge end entrance entry
    foot front gate gates half head heart hearth inside interior middle midst mouth outskirts outside part porch rear
    rest shore side steps table top threshold wall walls floor window windows
    """
)
"""Words for a part of a place: "in the middle of the room" is in the room."""

STOOD_AT = words("steps gate gates porch doorstep")
"""Parts that are where people meet: "the steps of the church" is the church, and a name for where they are."""

PLACED = words("above below beneath over under behind beside at in on by opposite near")
"""Prepositions by which one place is told from others of its kind: "the room above the shop"."""

VEHICLE_PARTS = words("bridge cockpit console controls dashboard deck engine-room flight-deck helm wheelhouse")
"""Parts by which one knows to be in a vehicle."""

WITHOUT_DECKS = words(
    "bus cab car caravan carriage coach jeep limo limousine lorry minivan sled sleigh taxi tractor train tram truck van"
)
"""Vehicles that have none of these."""

NAMED_KINDS = MappingProxyType(
    {
        **{noun: PLACE_NOUNS[noun] for noun in ("planet", "moon", "city", "town", "village", "island", "colony")},
        **{noun: PLACE_NOUNS[noun] for noun in ("kingdom", "province", "county", "port", "hamlet", "isle", "empire")},
        "ship": "vehicle",
        "world": "planet",
        "country": "region",
        "land": "region",
        "republic": "region",
        "realm": "region",
        "district": "settlement",
        "station": "building",
    }
)
"""Nouns that stand before a proper name of a place: "the planet Ixion", "the village of Hale"."""

DWELLERS = words(
    """
    half everyone family crowd company party group band crew army troop couple pair village town valley street
    household class team guests people boys girls children men women body corpse
    """
)
"""Nouns for many people at once, and for all who live somewhere: "half the village is on the green"."""

WHICHEVER = words(
    """
    same other next first last whole entire very nearest only own right wrong second third various adjoining
    neighbouring neighboring nearby distant adjacent opposite
    """
)
"""Adjectives that say which one is meant here, and are no part of a name."""

NOT_VEHICLES = words("kite flag banner colors colours hawk drone balloon mission sortie visit route")
"""What is flown from outside."""
