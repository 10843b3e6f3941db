"""Capitalised words that are no one's name."""

from __future__ import annotations

from esesea.reading.english.word_list import words

CALENDAR = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december christmas easter halloween thanksgiving lent whitsun michaelmas yule
    spring summer autumn winter
    """
)

CAN_BE_NAMES = words("april may june august summer autumn easter friday wednesday lent march")
"""Calendar words that people are also called: names only where they act like one."""

PEOPLES = words(
    """
    english french german american british irish scottish scotch welsh italian spanish russian chinese japanese
    indian european african asian australian canadian mexican dutch danish swedish norwegian polish greek roman
    turkish arab arabic hebrew latin jew jewish christian muslim catholic protestant hindu buddhist persian
    egyptian englishman englishmen englishwoman frenchman frenchmen frenchwoman irishman scotsman scotchman
    dutchman welshman americans germans russians indians romans greeks turks italians europeans christians
    parisian londoner viennese victorian georgian edwardian elizabethan martian martians earthling human humans
    elf elves dwarf dwarves orc orcs swiss portuguese bohemian hungarian austrian gipsy gypsy negro black white
    """
)

OTHER = words(
    """
    god lord jesus christ heaven hell satan devil almighty providence lordship ladyship majesty highness
    excellency honour honor grace worship fate nature fortune death time love hope earth moon sun mars venus
    jupiter saturn mercury neptune uranus pluto north south east west northern southern eastern western internet
    tv ok okay chapter book part act scene section volume page figure bible gospel testament parliament congress
    senate army navy police government church state states street road avenue lane square park river lake sea
    ocean mount mountain bay island house hall castle palace bridge station hotel inn college university school
    hospital company co ltd inc corporation bank office department court club society museum library theatre
    theater market yes no oh ah hey well please thanks sorry sir madam ma'am maam mr mrs ms miss dr amen hello hi
    bye goodbye i i'm i'll i've i'd i’m i’ll i’ve i’d the a an this that these those there here it its he she they
    we you his her their our your my me him them us and but or nor if when while because although though as so
    then than after before until since once now never always perhaps maybe where why how what who which whose whom
    one two three four five six seven eight nine ten first second third last next another other every each all
    some any many much few more most both neither either such same own not only just even still yet again also too
    very quite rather almost someone hooray hurrah hullo hallo bravo alas aye nay eh nothing something everything
    anything nobody somebody everybody anybody none suddenly finally meanwhile today tomorrow yesterday tonight
    morning evening night afternoon day week month year years ago later soon in on at by for from with without of
    to into onto over under through across between among against about around behind beyond near off out up down
    """
)

PLACE_HEADS = words(
    """
    street road avenue lane square park river lake sea ocean mount mountain mountains bay island islands isle
    house hall castle palace bridge station hotel inn college university school hospital court abbey town city
    village county valley hill hills forest wood woods desert field fields beach coast cape gulf strait channel
    falls canyon creek point port harbour harbor airport tower towers gate gates garden gardens place row terrace
    crescent manor lodge cottage farm ranch church cathedral chapel temple museum library theatre theater market
    planet system nebula empire kingdom republic province shire district company club society ministry department
    institute academy express times gazette herald war battle revolution act street's alley alleyway drive
    boulevard pier docks wharf moor marsh head pond bend grange priory rectory parsonage vicarage arms tavern
    """
)
"""A chain of names that ends in one of these names a place, a company or an event."""

EPITHETS = words(
    """
    poor dear old young little good sweet big great tiny fat tall mad late darling dearest lovely honest wicked
    holy blessed bloody brave clever beautiful pretty silly sweetest gentle wee ole lil'
    """
)
"""Adjectives that stand before a name and are no part of it."""

PARTICLES = words(
    """
    de du des von van der den del della dello delle dei degli dal dalla di da dos das e y la las los le lo ten ter te 't
    op zu zum zur vom af av al el bin bint ibn abu ap d'
    """
)
"""Small words inside a family name."""

NOT_NAMES = (CALENDAR - CAN_BE_NAMES) | PEOPLES | OTHER
