"""Common nouns that mean one person, and the gender each tells."""

from __future__ import annotations

from esesea.reading.english import trades
from esesea.reading.english.genders import Gender
from esesea.reading.english.word_list import words

_KIN_MEN = """
father dad daddy papa pa pop son brother husband uncle nephew grandfather grandpa granddad grandson stepfather
stepson stepbrother brother-in-law father-in-law son-in-law boyfriend fiancé fiance bridegroom groom widower
godfather godson
"""
_KIN_WOMEN = """
mother mom mum mommy mummy mama mamma ma daughter sister wife aunt auntie niece grandmother grandma granny
granddaughter stepmother stepdaughter stepsister sister-in-law mother-in-law daughter-in-law girlfriend fiancée
fiancee bride widow godmother goddaughter
"""
_KIN_EITHER = """
parent child cousin sibling spouse partner lover friend neighbour neighbor twin baby ward guardian roommate boss
colleague companion ex
"""

_GENERIC_MEN = "man boy gentleman lad guy fellow chap bloke dude youth"
_GENERIC_WOMEN = "woman girl lady lass maiden gal gentlewoman"
_GENERIC_EITHER = "child kid stranger person figure baby infant toddler teenager youngster creature individual"

_ROLE_MEN = """
king prince duke lord earl baron count monk priest abbot wizard warlock sorcerer waiter actor hero policeman
fireman fisherman postman milkman salesman businessman workman watchman nobleman clergyman craftsman serviceman
cameraman doorman cowboy butler footman valet barman landlord host emperor father-superior bishop pope cardinal
squire headmaster schoolmaster sailor mariner seaman fisher gamekeeper labourer laborer blacksmith huntsman herdsman
horseman boatman ferryman cabman coachman
foreman chairman madman gunman hangman bellboy busboy page knight vicar curate parson friar pirate grandmaster
"""
_ROLE_WOMEN = """
queen princess duchess countess baroness nun abbess witch sorceress waitress actress heroine stewardess
policewoman businesswoman saleswoman noblewoman nurse maid housemaid chambermaid housekeeper governess nanny
barmaid landlady hostess empress seamstress washerwoman headmistress schoolmistress ballerina midwife priestess
goddess enchantress charwoman cleaning-woman milkmaid dairymaid kitchenmaid parlourmaid mistress
"""
_ROLE_EITHER = """
captain doctor professor teacher officer soldier sergeant lieutenant colonel major general admiral commander
inspector detective constable cop guard sheriff deputy judge lawyer solicitor attorney barrister president senator
governor mayor minister ambassador secretary clerk manager director pilot navigator engineer driver cook chef
baker butcher tailor farmer gardener hunter miller shepherd smith carpenter mechanic plumber builder painter
sculptor artist writer author poet novelist journalist reporter editor publisher singer musician pianist violinist
dancer player coach student pupil scholar scientist researcher chemist physicist historian librarian surgeon
dentist physician psychiatrist therapist patient prisoner convict thief burglar robber murderer killer assassin
spy agent messenger courier servant slave apprentice assistant attendant porter janitor caretaker innkeeper
bartender shopkeeper merchant trader banker accountant cashier customer client guest visitor traveller traveler
passenger tourist beggar tramp vagrant hermit pilgrim rider warrior fighter archer swordsman mage healer elder
chief chieftain leader rebel refugee orphan infant victim witness suspect intruder attacker stranger newcomer
foreigner interpreter translator guide scout ranger medic paramedic technician operator steward conductor usher
receptionist interviewer nomad android robot cyborg alien vampire ghost phantom demon angel monster giant dwarf
elf goblin troll werewolf narrator magistrate coroner undertaker gravedigger executioner jailer warden keeper
boatswain mate bosun helmsman lookout cadet private corporal marshal emissary envoy steward chamberlain chancellor
vizier scribe apothecary alchemist oracle seer prophet bard minstrel jester juggler acrobat clown magician
conjurer florist jeweller jeweler locksmith hairdresser barber photographer model cabdriver cabbie trucker dealer
drayman grocer ironmonger stationer bookseller fishmonger greengrocer milliner dressmaker shoemaker cobbler bargee
lamplighter glazier joiner stonemason plasterer pedlar peddler ostler signalman stationmaster optician chimneysweep
woodcutter
boxer lodger tenant widow heir heiress master principal dean rector chaplain pastor rabbi deacon sexton verger
"""

_GROUPED = (
    (_KIN_MEN, Gender.MAN),
    (_KIN_WOMEN, Gender.WOMAN),
    (_KIN_EITHER, Gender.UNKNOWN),
)

KINSHIP: dict[str, Gender] = {noun: gender for nouns, gender in _GROUPED for noun in nouns.split()}
"""Nouns that need an owner: *her* mother, Tom's *friend*."""

OWN_KIN = words(
    """
    father dad daddy papa pa pop mother mom mum mommy mummy mama mamma ma grandpa granddad grandma granny auntie
    grandfather grandmother
    """
)
"""Kin nouns that the family uses as a name ("Mother was asleep")."""


GENERIC: dict[str, Gender] = {
    **dict.fromkeys(_GENERIC_EITHER.split(), Gender.UNKNOWN),
    **dict.fromkeys(_GENERIC_MEN.split(), Gender.MAN),
    **dict.fromkeys(_GENERIC_WOMEN.split(), Gender.WOMAN),
}
"""Nouns that fit anybody of that sex or age: they take up a person already in play, or bring in a passing one."""

ROLES: dict[str, Gender] = {
    **dict.fromkeys((*_ROLE_EITHER.split(), *trades.EITHER.split()), Gender.UNKNOWN),
    **dict.fromkeys((*_ROLE_MEN.split(), *trades.MEN.split()), Gender.MAN),
    **dict.fromkeys((*_ROLE_WOMEN.split(), *trades.WOMEN.split()), Gender.WOMAN),
}
"""Occupations, ranks and offices, and beings that act."""

PERSON_NOUNS: dict[str, Gender] = {**ROLES, **GENERIC, **KINSHIP}

COMPANIONS = words("companion friend neighbour neighbor visitor guest host hostess partner interlocutor")
"""Nouns that, with an owner, mean whoever else is there ("her companion laughed")."""

_RELATIONS = """father dad daddy papa pa pop
mother mom mum mommy mummy mama mamma ma
grandfather grandpa granddad
grandmother grandma granny
wife bride
husband groom bridegroom"""

_RELATION = {noun: nouns.split()[0] for nouns in _RELATIONS.split("\n") for noun in nouns.split()}


def relation(noun: str) -> str:
    """The relation a kin noun names: ``mum`` is ``mother``, ``aunt`` is itself."""
    return _RELATION.get(noun, noun)
